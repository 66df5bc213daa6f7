//! One run of a course: what people decide about it, and what follows from that and the clock.

mod anew;
mod decision;
mod numbers;
mod publication;

pub use anew::Anew;
pub use decision::{Answer, Decision, Due, decide_by};
pub use numbers::{AGE, CAPACITY, Numbers, RawNumbers, check_window, within};
pub use publication::{Publication, publication_gaps, standing_gaps};

use crate::domain::Time;
use crate::domain::admission::{Doors, Terms};
use crate::domain::refusal::{Conflict, NotOpen, Refusal};
use crate::domain::seats::{Availability, Seats};

/// The only three things people decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    Draft,
    Published,
    Cancelled,
}

impl Status {
    /// Publish a draft; once only.
    pub fn publish(self) -> Result<Self, Refusal> {
        match self {
            Self::Draft => Ok(Self::Published),
            Self::Published | Self::Cancelled => Err(Conflict::CourseState.into()),
        }
    }

    /// Call off what was published. A draft never was on, and its words never public.
    pub fn cancel(self) -> Result<Self, Refusal> {
        match self {
            Self::Published => Ok(Self::Cancelled),
            Self::Draft | Self::Cancelled => Err(Conflict::CourseState.into()),
        }
    }

    /// Delete what nobody outside has seen.
    pub fn discard(self) -> Result<(), Refusal> {
        match self {
            Self::Draft => Ok(()),
            Self::Published | Self::Cancelled => Err(Conflict::CourseState.into()),
        }
    }

    /// Change what is not called off.
    pub fn change(self) -> Result<(), Refusal> {
        match self {
            Self::Draft | Self::Published => Ok(()),
            Self::Cancelled => Err(Conflict::CourseState.into()),
        }
    }
}

/// What people sign up for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A course with dates and seats.
    #[default]
    Run,
    /// The interest list of a course type: no dates and no seats, but a place in the queue for the next run.
    InterestList,
}

/// Why a course was called off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CancelReason {
    TooFew,
    LeaderAbsent,
    VenueLost,
    Other,
}

/// What a published course is at a moment: computed, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Sign-up has not opened.
    Upcoming,
    Open,
    /// Open, but for the waiting list only.
    Full,
    /// Sign-up is over, the course has not begun.
    Closed,
    Running,
    Over,
}

impl Phase {
    /// The phase of a published course; a draft or a cancelled one has none.
    #[must_use]
    pub fn of(
        doors: &Doors,
        terms: Terms,
        seats: Seats,
        anybody_waits: bool,
        now: Time,
    ) -> Option<Self> {
        if doors.status != Status::Published {
            return None;
        }
        if doors.timetable.is_over(now) {
            return Some(Self::Over);
        }
        if doors.timetable.has_begun(now) {
            return Some(Self::Running);
        }
        let shut = doors.shut(terms, now);
        Some(match Availability::of(shut, seats, anybody_waits) {
            Availability::Free | Availability::Few => Self::Open,
            Availability::Full => Self::Full,
            Availability::Closed if shut == Some(NotOpen::NotYet) => Self::Upcoming,
            Availability::Closed => Self::Closed,
        })
    }

    /// The word in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::Open => "open",
            Self::Full => "full",
            Self::Closed => "closed",
            Self::Running => "running",
            Self::Over => "over",
        }
    }
}

#[cfg(test)]
mod tests;
