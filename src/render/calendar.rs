//! Calendars in iCalendar (RFC 5545): the open feeds that anybody's calendar app can follow, and those with a
//! secret address, which show one person's own.
//!
//! The rules are numbered in the project's calendar specification; tests name the rule they hold.
//! One writer makes every file, line by line; two independent parsers read them back in tests.

use std::sync::Arc;

use crate::domain::day_part::DayPart;
use crate::domain::ids::{CourseId, SessionId};
use crate::domain::own_calendar::Title;
use crate::domain::{Language, Time};

mod common;
mod entry;
mod event;
mod fold;
mod lines;
mod print;
mod text;
mod vtimezone;
mod window;

pub use entry::{Entry, Own};
pub use print::Printed;

/// The right-hand side of every UID. A constant, not the host of the public address:
/// a UID must live as long as its session, and services move to other addresses.
/// What makes a UID unique is the random id before it.
const UID_SUFFIX: &str = "kursplass";

/// The UID of a session, the same in every open feed and for ever.
#[must_use]
pub fn session_uid(session: SessionId) -> String {
    format!("{session}@{UID_SUFFIX}")
}

/// The right-hand side of UIDs in a calendar with a secret address: it tells nothing.
const OWN_SUFFIX: &str = "kalender";

/// The UID of a session in somebody's own calendar, where the session has this name.
#[must_use]
pub fn own_uid(name: &str) -> String {
    format!("{name}@{OWN_SUFFIX}")
}

/// The UID to which all sessions of a course relate.
#[must_use]
pub fn course_uid(course: CourseId) -> String {
    format!("{course}@{UID_SUFFIX}")
}

/// What the entries of somebody's own calendar are called; none where the course has the word.
#[must_use]
pub fn own_title_key(title: Title) -> Option<&'static str> {
    match title {
        Title::Appointment => Some("calendar-title-appointment"),
        Title::Meeting => Some("calendar-title-meeting"),
        Title::Busy => Some("calendar-title-busy"),
        Title::Private => Some("calendar-title-private"),
        Title::Course => None,
    }
}

/// One open feed, before it is cut to its window and printed.
#[derive(Clone, Debug)]
pub struct Feed {
    pub name: Name,
    /// The part of the day that it is narrowed to.
    pub time: Option<DayPart>,
    /// The language of the feed's name; each event has its own.
    pub language: Language,
    /// All sessions of the published and cancelled courses in it, in any order.
    /// Past ones may be left out when they ended more than 90 days ago.
    pub events: Vec<Event>,
    /// When a person last changed what is in the feed, also by taking something out.
    pub changed_at: Time,
    pub taken: Taken,
}

/// How a calendar is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Taken {
    /// By an app that asks for it again and again.
    #[default]
    Followed,
    /// Once, as a file, which stays as it is.
    Once,
}

/// What a feed holds, for its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    All,
    Team { name: String },
    Template { title: String, team: String },
    Municipality { name: String },
    Course { title: String },
}

/// What the sessions of a course have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// `course_uid`
    pub uid: String,
    /// For the words around its texts.
    pub language: Language,
    /// The course's own title.
    pub title: String,
    /// A short text about the course.
    pub about: Option<String>,
    /// The number of sessions.
    pub total: u16,
    /// The public page of the course.
    pub url: String,
    /// The course type.
    pub category: Option<String>,
    /// The team's number for questions.
    pub phone: Option<String>,
    /// What else is said of how the calendar is taken.
    pub note: Option<String>,
}

/// One session of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Shared by its sessions: what they have in common is then said once.
    pub course: Arc<Course>,
    pub dates: Dates,
    /// The session's number in the course.
    pub number: u16,
    pub follow_up: bool,
    pub place: Place,
}

impl AsRef<Dates> for Event {
    fn as_ref(&self) -> &Dates {
        &self.dates
    }
}

/// When something is, which version of it this is, and whether it is called off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// Stable for life: `session_uid` in open feeds.
    pub uid: String,
    /// Grows when start, end or status changes.
    pub sequence: u32,
    pub created_at: Time,
    /// Grows by a second or more with every visible change.
    pub updated_at: Time,
    pub starts_at: Time,
    pub ends_at: Time,
    /// It is something to do on a day, from its beginning to the next: no hour is told.
    pub whole_day: bool,
    pub cancelled: bool,
}

/// Where a session is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a room.
    Venue {
        name: String,
        address: Option<String>,
    },
    /// On the net; the link only if it may be public.
    Online { url: Option<String> },
    /// To be announced.
    Later,
}

/// Prints what of the feed belongs into it at `now`. Equal data give equal bytes until `valid_until`.
#[must_use]
pub fn print(feed: &Feed, now: Time) -> Printed {
    print::print(feed, now)
}

/// Prints somebody's own calendar in the same way.
#[must_use]
pub fn print_own(own: &Own, now: Time) -> Printed {
    print::print_own(own, now)
}

#[cfg(test)]
mod tests;
