//! Go or no-go: people decide, the clock only asks.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::course::Status;
use crate::domain::local::local_date;
use crate::domain::timetable::Timetable;

/// How long before the first session the desk asks, unless the course says otherwise.
const DAYS_BEFORE: TimeDelta = TimeDelta::days(7);

/// What the staff answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    Run,
    Postpone,
    Cancel,
}

/// The date of the decision: the one that is set, else seven days before the first session.
#[must_use]
pub fn decide_by(set: Option<NaiveDate>, starts_at: Option<Time>, zone: Tz) -> Option<NaiveDate> {
    set.or_else(|| starts_at.map(|first| local_date(first, zone) - DAYS_BEFORE))
}

/// Where the decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is too early to ask.
    NotDue,
    /// Too few have a seat: run anyway, postpone or cancel?
    Due,
    Made(Answer),
    /// Enough have a seat, or the course has begun, or it is not published.
    NotNeeded,
}

/// The facts a decision hangs on.
#[derive(Clone, Copy, Debug)]
pub struct Due<'a> {
    pub status: Status,
    /// The date that is set for the decision, if one is.
    pub decide_by: Option<NaiveDate>,
    /// What was answered for these dates, if anything.
    pub answered: Option<Answer>,
    pub min_participants: u16,
    pub seated: u16,
    pub timetable: &'a Timetable,
    pub zone: Tz,
}

impl Decision {
    /// Where the decision stands now. It is due for the whole of its local day and after,
    /// until the course begins.
    #[must_use]
    pub fn of(due: &Due<'_>, now: Time) -> Self {
        if let Some(answer) = due.answered {
            return Self::Made(answer);
        }
        if due.status != Status::Published || due.timetable.has_begun(now) {
            return Self::NotNeeded;
        }
        match decide_by(due.decide_by, due.timetable.starts_at(), due.zone) {
            None => Self::NotNeeded,
            Some(day) if local_date(now, due.zone) < day => Self::NotDue,
            Some(_) if due.seated >= due.min_participants => Self::NotNeeded,
            Some(_) => Self::Due,
        }
    }
}
