//! What people are told. A closed list: each variant has a text in every language.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::Time;
use crate::domain::ids::VenueId;
use crate::domain::local::local_date;

/// One thing to tell one person, with only the facts that were promised in it.
/// Dates of the course are read when the message is sent, not here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    /// A code that proves an address. Holds nothing that the sender typed.
    Code { code: String },
    /// You have a seat.
    Seated,
    /// You are on the waiting list.
    Waiting { position: u32 },
    /// What you waited for has dates now, and you are on its waiting list.
    NextRun { position: u32 },
    /// It began without you; you may wait for the next time.
    NoSeat,
    /// We will call you before you get a seat.
    Applied,
    /// A seat is yours if you answer in time.
    Offer { until: Time },
    /// You did not answer in time; you may rejoin with the old number.
    Lapsed,
    /// You left, declined, were removed or never answered: you are off the list.
    Left,
    /// You were moved to other dates (another course).
    Moved,
    /// A session has a new time or place; its number finds the new ones in the schedule.
    SessionMoved {
        number: u16,
        from: Time,
        /// What else it was before, so that a move back is not told.
        #[serde(default)]
        was: Option<Was>,
    },
    /// A session was added.
    SessionAdded { starts_at: Time },
    /// A session is off.
    SessionCancelled { starts_at: Time },
    /// Sessions to come have another place, or the link is another.
    PlaceChanged,
    /// All dates are new; you may leave freely.
    Postponed,
    /// The course is off; with neutral words of the staff, if they wrote some.
    CourseCancelled {
        words: Option<String>,
        /// When the person would have come next.
        #[serde(default)]
        next: Option<Time>,
    },
    /// To the old address: the contact data were changed.
    ContactChanged,
    /// To somebody who asked for it: what we had about them is erased.
    Erased,
    /// To somebody of the staff: a link by which they choose a password.
    Invited { token: String },
}

/// The end and the place of a session before it was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Was {
    pub ends_at: Time,
    pub venue: Option<VenueId>,
}

/// The kinds of messages that open something: once they are done, nothing is kept of what they said.
pub const KEYS: [&str; 2] = ["code", "invited"];

impl Notice {
    /// The stable word for this kind of message.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Code { .. } => "code",
            Self::Seated => "seated",
            Self::Waiting { .. } => "waiting",
            Self::NextRun { .. } => "next_run",
            Self::NoSeat => "no_seat",
            Self::Applied => "applied",
            Self::Offer { .. } => "offer",
            Self::Lapsed => "lapsed",
            Self::Left => "left",
            Self::Moved => "moved",
            Self::SessionMoved { .. } => "session_moved",
            Self::SessionAdded { .. } => "session_added",
            Self::SessionCancelled { .. } => "session_cancelled",
            Self::PlaceChanged => "place_changed",
            Self::Postponed => "postponed",
            Self::CourseCancelled { .. } => "course_cancelled",
            Self::ContactChanged => "contact_changed",
            Self::Erased => "erased",
            Self::Invited { .. } => "invited",
        }
    }

    /// Leaves at any hour: a code or a link that somebody waits for, and what is off on its very day.
    #[must_use]
    pub fn is_urgent(&self, zone: Tz, now: Time) -> bool {
        match self {
            Self::Code { .. } | Self::Invited { .. } => true,
            _ => self.is_off_today(zone, now),
        }
    }

    /// Somebody might set out today for what is off.
    #[must_use]
    pub fn is_off_today(&self, zone: Tz, now: Time) -> bool {
        match self {
            Self::SessionCancelled { starts_at: at }
            | Self::CourseCancelled { next: Some(at), .. } => {
                local_date(*at, zone) == local_date(now, zone)
            }
            _ => false,
        }
    }
}
