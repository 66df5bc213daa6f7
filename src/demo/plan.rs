//! What the plan of the year is made of: courses, the hours they are held at, and what befalls them.

use chrono::Weekday;

use super::towns::Kind;
use crate::domain::course::CancelReason;

/// One course.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// The place of its team in `TOWNS`.
    pub(super) town: usize,
    pub(super) kind: Kind,
    pub(super) week: i32,
    pub(super) slot: Slot,
    pub(super) dates: Dates,
    pub(super) door: Door,
    /// How many sign up and prove their address.
    pub(super) people: u32,
    pub(super) deeds: &'static [(When, What)],
}

/// When in the week, where and by whom. Two courses never meet in one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) day: Weekday,
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) place: Place,
    pub(super) leaders: &'static [&'static str],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    At(&'static str),
    /// Announced later.
    Later,
    Online,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    /// As the course type says.
    Series,
    /// Some in a row, then two further apart, by hand.
    Listed,
}

/// Who gets in, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Door {
    /// Not public yet.
    Draft,
    /// Open from publication.
    Open,
    /// So few come that staff must decide today.
    Undecided,
    /// Opens in some days.
    Upcoming,
    /// Closed since yesterday.
    Closed,
    /// More than fit have come; there is nothing unusual about them.
    Crowded,
    /// Some seats are left; there is nothing unusual about those who came.
    Counted,
}

/// When something befalls a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Days before its first session.
    Before(i64),
    /// Days after its first session.
    After(i64),
    /// Days before today.
    Ago(i64),
    /// When an offer made ends on the last working day before today.
    LapsesLast,
}

/// What befalls a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Somebody with a seat leaves.
    Leave,
    /// Somebody who waits is taken off the list, for a reason.
    Remove(&'static str),
    /// The last who waits is placed out of turn, for a reason.
    Place(&'static str),
    /// Somebody who waits is moved to the course in this place of the plan, for a reason.
    Move(&'static str),
    Raise(i64, &'static str),
    CallOff(CancelReason, Option<&'static str>),
    /// Run although few come.
    RunAnyway,
    /// All dates are put off so many open weeks.
    Postpone(i32),
    /// The next session is off, for a reason.
    SessionOff(&'static str),
    /// A session is added after the last.
    SessionMore,
    /// The last session begins an hour later.
    SessionLater,
    /// The place is settled.
    Settle(&'static str),
    /// Somebody who could not be told whether they are known signs up another person.
    Couple,
}

pub(super) const fn slot(
    day: Weekday,
    (hour, minute): (u32, u32),
    place: Place,
    leaders: &'static [&'static str],
) -> Slot {
    Slot {
        day,
        hour,
        minute,
        place,
        leaders,
    }
}

impl Run {
    pub(super) const fn of(town: usize, kind: Kind, week: i32, slot: Slot) -> Self {
        Self {
            town,
            kind,
            week,
            slot,
            dates: Dates::Series,
            door: Door::Open,
            people: 0,
            deeds: &[],
        }
    }

    pub(super) const fn people(self, people: u32) -> Self {
        Self { people, ..self }
    }

    pub(super) const fn door(self, door: Door) -> Self {
        Self { door, ..self }
    }

    pub(super) const fn listed(self) -> Self {
        Self {
            dates: Dates::Listed,
            ..self
        }
    }

    pub(super) const fn deeds(self, deeds: &'static [(When, What)]) -> Self {
        Self { deeds, ..self }
    }
}
