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

/// Why a date was skipped.
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
    pub why: Skip,
}

impl Blocks<'_> {
    /// Why there is no session on this date at all: a holiday before a closure.
    #[must_use]
    pub fn on_date(&self, date: NaiveDate) -> Option<Skip> {
        Holiday::on(date).map(Skip::Holiday).or_else(|| {
            let closure = self.closures.iter().find(|closure| closure.holds(date))?;
            Some(Skip::Closure(closure.reason.clone()))
        })
    }

    /// Who has the leader, or else the venue, at this time.
    #[must_use]
    pub fn at(&self, slot: Slot) -> Option<Skip> {
        let taking = self.busy.iter().filter(|busy| busy.slot.overlaps(slot));
        taking.min_by_key(|busy| busy.kind).map(|busy| Skip::Busy {
            kind: busy.kind,
            course: busy.course,
            title: busy.title.clone(),
        })
    }
}
