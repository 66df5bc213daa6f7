//! Sessions on dates that people chose: what is refused, and what only gives a warning.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;

use crate::domain::holidays::Holiday;
use crate::domain::ids::CourseId;
use crate::domain::local::{Local, local_date, local_instant, local_time};
use crate::domain::refusal::{Clash, Conflict, Refusal, Taken};
use crate::domain::schedule::{Busy, Closure, MINUTES, SESSIONS};
use crate::domain::timetable::Slot;
use crate::domain::{Flaw, Problem, Time};

/// Something to look at twice about a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    Sunday,
    Holiday(Holiday),
    /// The team is closed; with the words it gave.
    Closure(String),
    /// The clock is set back: the local time comes twice, the earlier one is meant.
    TimeTwice,
}

/// A date to look at twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    pub date: NaiveDate,
    pub caution: Caution,
}

/// Checks a whole list, and names every mistake by its place in it: at least one session, each of
/// a sane length and in the future, in order, none overlapping another.
pub fn check_list(slots: &[Slot], now: Time) -> Result<(), Refusal> {
    if slots.is_empty() {
        return Err(Problem::new("sessions", Flaw::NoSession).into());
    }
    if slots.len() > usize::from(*SESSIONS.end()) {
        let (least, most) = (i64::from(*SESSIONS.start()), i64::from(*SESSIONS.end()));
        return Err(Problem::new("sessions", Flaw::OutOfRange { least, most }).into());
    }
    let mut problems = Vec::new();
    for (index, slot) in slots.iter().enumerate() {
        let path = format!("sessions[{index}].");
        problems.extend(own_problem(*slot, &path, now));
        problems.extend(order_problem(&slots[..index], *slot, &path));
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(problems))
    }
}

/// Checks one session among the other planned ones of its course, in any order.
pub fn check_slot(slot: Slot, others: &[Slot], now: Time) -> Result<(), Refusal> {
    if let Some(problem) = own_problem(slot, "", now) {
        return Err(problem.into());
    }
    if others.iter().any(|other| other.overlaps(slot)) {
        return Err(Problem::new("starts_at", Flaw::Overlaps).into());
    }
    Ok(())
}

fn own_problem(slot: Slot, path: &str, now: Time) -> Option<Problem> {
    let (least, most) = (i64::from(*MINUTES.start()), i64::from(*MINUTES.end()));
    let length = slot.ends_at - slot.starts_at;
    if length <= TimeDelta::zero() {
        Some(Problem::new(
            format!("{path}ends_at"),
            Flaw::EndsBeforeStart,
        ))
    } else if length < TimeDelta::minutes(least) || length > TimeDelta::minutes(most) {
        let flaw = Flaw::OutOfRange { least, most };
        Some(Problem::new(format!("{path}ends_at"), flaw))
    } else if slot.starts_at <= now {
        Some(Problem::new(format!("{path}starts_at"), Flaw::InThePast))
    } else {
        None
    }
}

fn order_problem(before: &[Slot], slot: Slot, path: &str) -> Option<Problem> {
    let at = |flaw| Some(Problem::new(format!("{path}starts_at"), flaw));
    if before.iter().any(|other| other.overlaps(slot)) {
        return at(Flaw::Overlaps);
    }
    match before.last() {
        Some(previous) if slot.starts_at < previous.starts_at => at(Flaw::OutOfOrder),
        _ => None,
    }
}

/// Every overlap of these sessions with what takes the course's leaders and venue, by date.
#[must_use]
pub fn clashes(slots: &[Slot], busy: &[Busy], zone: Tz) -> Vec<Clash> {
    let mut found = Vec::new();
    for slot in slots {
        for taken in busy.iter().filter(|busy| busy.slot.overlaps(*slot)) {
            let clash = Clash {
                date: local_date(slot.starts_at, zone),
                kind: taken.kind.clone(),
                course: taken.course,
                title: taken.title.clone(),
            };
            if !found.contains(&clash) {
                found.push(clash);
            }
        }
    }
    found.sort_by(|one, other| key(one).cmp(&key(other)));
    found
}

fn key(clash: &Clash) -> (NaiveDate, &Taken, CourseId) {
    (clash.date, &clash.kind, clash.course)
}

/// Refuses clashes; those of a venue only may be allowed, by staff with a reason. Answers which are.
pub fn refuse_clashes(clashes: Vec<Clash>, venue_allowed: bool) -> Result<Vec<Clash>, Refusal> {
    let allowed = |clash: &Clash| venue_allowed && clash.kind == Taken::Venue;
    let (allowed, refused): (Vec<_>, Vec<_>) = clashes.into_iter().partition(allowed);
    if refused.is_empty() {
        Ok(allowed)
    } else {
        Err(Conflict::Clash(refused).into())
    }
}

/// Holidays, Sundays and doubled hours among dates that people chose: they are warned, not stopped.
#[must_use]
pub fn hand_warnings(slots: &[Slot], zone: Tz) -> Vec<Warning> {
    let of_slot = |slot: &Slot| {
        let date = local_date(slot.starts_at, zone);
        let doubled = is_first_of_two(slot.starts_at, zone).then_some(Warning {
            date,
            caution: Caution::TimeTwice,
        });
        day_warnings(date).chain(doubled)
    };
    slots.iter().flat_map(of_slot).collect()
}

/// Whether the clock shows the same time once more, an hour later.
fn is_first_of_two(at: Time, zone: Tz) -> bool {
    let local = local_instant(local_date(at, zone), local_time(at, zone), zone);
    local == Local::Twice(at)
}

/// Closed days among dates that people chose: they are warned, not stopped.
#[must_use]
pub fn closure_warnings(slots: &[Slot], closures: &[Closure], zone: Tz) -> Vec<Warning> {
    let dates = slots.iter().map(|slot| local_date(slot.starts_at, zone));
    let closed = |date| {
        let closure = closures.iter().find(|closure| closure.holds(date))?;
        let caution = Caution::Closure(closure.reason.clone());
        Some(Warning { date, caution })
    };
    dates.filter_map(closed).collect()
}

/// What is to be said about a date.
pub(super) fn day_warnings(date: NaiveDate) -> impl Iterator<Item = Warning> {
    let holiday = Holiday::on(date).map(Caution::Holiday);
    let sunday = (date.weekday() == Weekday::Sun).then_some(Caution::Sunday);
    let cautions = holiday.into_iter().chain(sunday);
    cautions.map(move |caution| Warning { date, caution })
}
