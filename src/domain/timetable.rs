//! The planned sessions of a course, as far as windows, seats and phases care.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::local::local_date;

/// One stretch of time, from its start up to but not including its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    pub starts_at: Time,
    pub ends_at: Time,
}

impl Slot {
    #[must_use]
    pub fn new(starts_at: Time, ends_at: Time) -> Self {
        Self { starts_at, ends_at }
    }

    /// Whether the two share a moment; one that begins when the other ends does not.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }
}

/// The planned sessions (cancelled ones left out), soonest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timetable(Vec<Slot>);

impl Timetable {
    /// Takes the planned sessions in any order.
    #[must_use]
    pub fn new(mut planned: Vec<Slot>) -> Self {
        planned.sort_unstable();
        Self(planned)
    }

    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.0
    }

    /// When the course begins.
    #[must_use]
    pub fn starts_at(&self) -> Option<Time> {
        self.0.first().map(|slot| slot.starts_at)
    }

    /// When its last session ends.
    #[must_use]
    pub fn ends_at(&self) -> Option<Time> {
        self.0.iter().map(|slot| slot.ends_at).max()
    }

    /// The local date of the first session.
    #[must_use]
    pub fn first_date(&self, zone: Tz) -> Option<NaiveDate> {
        self.starts_at().map(|start| local_date(start, zone))
    }

    /// The first session has begun.
    #[must_use]
    pub fn has_begun(&self, now: Time) -> bool {
        self.starts_at().is_some_and(|start| start <= now)
    }

    /// The last session has ended.
    #[must_use]
    pub fn is_over(&self, now: Time) -> bool {
        self.ends_at().is_some_and(|end| end <= now)
    }

    /// The session a newcomer would come to first: the first planned one that has not begun,
    /// unless `last_entry_session` or more of the planned ones have.
    /// A cancelled session is nothing that one could miss, so it does not count.
    #[must_use]
    pub fn entry(&self, last_entry_session: u16, now: Time) -> Option<Slot> {
        self.0
            .iter()
            .take(usize::from(last_entry_session))
            .find(|slot| now < slot.starts_at)
            .copied()
    }
}
