//! Passing free seats on to those who wait.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::admission::{Promotion, Terms};
use crate::domain::daytime::{earliest_sending, has_daytime, hour};
use crate::domain::enrolment::QueueNumber;
use crate::domain::holidays::working_day_after;
use crate::domain::ids::EnrolmentId;
use crate::domain::local::{local_date, local_instant};
use crate::domain::seats::Seats;
use crate::domain::timetable::Timetable;

/// Working days an offer stands, the day of sending not counted.
const WORKING_DAYS: u32 = 2;

/// The least time to answer, in hours between 08.00 and 20.00 local.
const LEAST_DAYTIME: TimeDelta = TimeDelta::hours(4);

/// Until when an offer made now stands: 20.00 local on the second working day after its sending, but
/// never past 18.00 local the day before the session it is for. None if too little daytime is left.
/// One made at night is sent at 08.00, and counts from that day.
#[must_use]
pub fn reply_by(session_start: Time, zone: Tz, now: Time) -> Option<Time> {
    let sent_on = local_date(earliest_sending(now, zone), zone);
    let last_day = working_day_after(sent_on, WORKING_DAYS);
    let eve = local_date(session_start, zone) - TimeDelta::days(1);
    let at = |date: NaiveDate, clock| local_instant(date, hour(clock), zone).time();
    let until = at(last_day, 20)?.min(at(eve, 18)?);
    has_daytime(LEAST_DAYTIME, until, zone, now).then_some(until)
}

/// What happens to one who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The seat is held until then.
    Offer { until: Time },
    /// The seat is theirs at once.
    Seat,
}

/// What to do with the free seats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassOn {
    /// In queue order, lowest number first.
    pub steps: Vec<(EnrolmentId, Step)>,
    /// A seat is free and somebody waits, but there is no time for an offer: staff call.
    pub call_list: bool,
}

/// Gives the free seats to the head of the queue (those who wait, lowest number first; as many as
/// there are free seats suffice). They are for the first planned session that has not begun;
/// past the last session for newcomers nobody gets one, and nobody is called either.
#[must_use]
pub fn pass_on(
    terms: Terms,
    seats: Seats,
    queue: &[(EnrolmentId, QueueNumber)],
    timetable: &Timetable,
    now: Time,
) -> PassOn {
    debug_assert!(queue.is_sorted_by_key(|(_, number)| *number));
    let free = usize::from(seats.free());
    let Some(session) = timetable.entry(terms.last_entry_session, now) else {
        return PassOn::default();
    };
    if free == 0 || queue.is_empty() {
        return PassOn::default();
    }
    let step = match terms.promotion {
        Promotion::Direct => Some(Step::Seat),
        Promotion::Offer => {
            reply_by(session.starts_at, terms.zone, now).map(|until| Step::Offer { until })
        }
    };
    let Some(step) = step else {
        return PassOn {
            steps: Vec::new(),
            call_list: true,
        };
    };
    let steps = queue.iter().take(free).map(|(id, _)| (*id, step)).collect();
    PassOn {
        steps,
        call_list: false,
    }
}

#[cfg(test)]
mod tests;
