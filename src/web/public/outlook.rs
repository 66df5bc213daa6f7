//! How likely a place is, as the public is told: a word and a colour, never a count.

use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::admission::{Doors, Terms};
use crate::domain::course::Kind;
use crate::domain::local::local_date;
use crate::domain::refusal::NotOpen;
use crate::domain::seats::{Availability, Seats};
use crate::domain::{Language, Time};
use crate::render::{formats, say};

/// How a course stands for somebody who thinks of joining.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// Why one cannot sign up now, if one cannot.
    pub shut: Option<NotOpen>,
    pub availability: Availability,
    /// The first session has begun.
    pub begun: bool,
    /// The last session has ended.
    pub over: bool,
    /// There are no dates yet: one waits for them.
    pub dateless: bool,
    pub opens_at: Option<Time>,
    /// The next instant at which the clock alone changes what is told.
    pub next_turn: Option<Time>,
}

/// What stands on a course's tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Places {
    /// A colour of the design system.
    pub color: &'static str,
    pub label: String,
}

impl Outlook {
    /// How it stands now.
    #[must_use]
    pub fn of(doors: &Doors, terms: Terms, seats: Seats, anybody_waits: bool, now: Time) -> Self {
        let shut = doors.shut(terms, now);
        Self {
            shut,
            availability: Availability::of(shut, seats, anybody_waits),
            begun: doors.timetable.has_begun(now),
            over: doors.timetable.is_over(now),
            dateless: doors.kind == Kind::InterestList,
            opens_at: doors.opens_at,
            next_turn: doors.next_turn(now),
        }
    }

    /// Whether one can sign up now, be it for the waiting list.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.shut.is_none()
    }

    /// Whether there are places to be had.
    #[must_use]
    pub fn has_places(&self) -> bool {
        matches!(self.availability, Availability::Free | Availability::Few)
    }

    /// Whether one just comes.
    #[must_use]
    pub fn is_drop_in(&self) -> bool {
        self.shut == Some(NotOpen::DropIn)
    }

    /// Whether somebody who decides now can come: there are places, or nobody asks.
    #[must_use]
    pub fn is_to_be_had(&self) -> bool {
        self.has_places() || self.is_drop_in()
    }

    /// The tag.
    #[must_use]
    pub fn places(&self, language: Language, zone: Tz) -> Places {
        let (color, key) = match (self.shut, self.availability) {
            (None, _) if self.dateless => ("info", "places-interest"),
            (None, Availability::Few) => ("warning", "places-few"),
            (None, Availability::Full) => ("neutral", "places-full"),
            (None, _) => ("success", "places-free"),
            (Some(NotOpen::DropIn), _) => ("success", "places-drop-in"),
            (Some(NotOpen::Cancelled), _) => ("danger", "places-cancelled"),
            (Some(NotOpen::NotYet), _) => return self.opening(language, zone),
            (Some(_), _) if self.over => ("neutral", "places-over"),
            (Some(_), _) if self.begun => ("neutral", "places-running"),
            (Some(_), _) => ("neutral", "places-closed"),
        };
        let label = say(language, key, &[]);
        Places { color, label }
    }

    fn opening(&self, language: Language, zone: Tz) -> Places {
        let label = match self.opens_at {
            Some(at) => {
                let day = formats::day(language, local_date(at, zone));
                say(language, "places-not-yet", &[("date", day.into())])
            }
            None => say(language, "places-closed", &[]),
        };
        let color = "info";
        Places { color, label }
    }
}
