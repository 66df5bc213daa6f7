//! What keeps a series away from a date.

use chrono::NaiveDate;

use crate::domain::holidays::Holiday;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Taken;
use crate::domain::timetable::Slot;

/// A period in which the team holds no sessions; both dates belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closure {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub reason: String,
}

impl Closure {
    /// Whether the date is in the period.
    #[must_use]
    pub fn holds(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }
}

/// A stretch of time in which a leader or a venue of the course is taken by another course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy {
    pub slot: Slot,
    pub kind: Taken,
    pub course: CourseId,
    pub title: String,
}

/// Everything a series keeps away from, besides holidays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Blocks<'a> {
    pub closures: &'a [Closure],
    pub busy: &'a [Busy],
}

/// A reason to skip a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skip {
    Holiday(Holiday),
    /// The team is closed; with the words it gave.
    Closure(String),
    /// Taken by another course.
    Busy {
        kind: Taken,
        course: CourseId,
        title: String,
    },
}

/// A date on which the series would have had a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub date: NaiveDate,
    /// Every reason, one at least: the day's own before those of other courses.
    pub why: Vec<Skip>,
}

impl Skipped {
    /// Whether only other courses are in the way, so that another choice mends it.
    #[must_use]
    pub fn is_pushed(&self) -> bool {
        let busy = |skip: &Skip| matches!(skip, Skip::Busy { .. });
        self.why.iter().all(busy)
    }
}

impl Blocks<'_> {
    /// Why there is no session on this date at all: a holiday before closed periods.
    #[must_use]
    pub fn on_date(&self, date: NaiveDate) -> Vec<Skip> {
        let holiday = Holiday::on(date).map(Skip::Holiday);
        let closed = self.closures.iter().filter(|closure| closure.holds(date));
        let closed = closed.map(|closure| Skip::Closure(closure.reason.clone()));
        each_once(holiday.into_iter().chain(closed))
    }

    /// Who of the leaders is taken at this time, by name, and then the venue.
    #[must_use]
    pub fn at(&self, slot: Slot) -> Vec<Skip> {
        let taking = self.busy.iter().filter(|busy| busy.slot.overlaps(slot));
        let mut taking: Vec<&Busy> = taking.collect();
        taking.sort_by(|one, other| one.kind.cmp(&other.kind));
        each_once(taking.into_iter().map(|busy| Skip::Busy {
            kind: busy.kind.clone(),
            course: busy.course,
            title: busy.title.clone(),
        }))
    }
}

fn each_once(all: impl Iterator<Item = Skip>) -> Vec<Skip> {
    let mut once = Vec::new();
    for skip in all {
        if !once.contains(&skip) {
            once.push(skip);
        }
    }
    once
}
