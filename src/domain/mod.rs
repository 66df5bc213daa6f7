//! The rules of group courses, pure: no clock, no database, no web. `now` is always the last argument.

pub mod access;
pub mod account;
pub mod admission;
pub mod attention;
pub mod calendar;
pub mod color;
pub mod contact;
pub mod course;
pub mod day_part;
pub mod daytime;
pub mod edits;
pub mod enrolment;
pub mod holidays;
pub mod ids;
pub mod language;
pub mod local;
pub mod neutral;
pub mod notice;
pub mod offer;
pub mod own_calendar;
pub mod refusal;
pub mod schedule;
pub mod seats;
pub mod setting;
pub mod text;
pub mod timetable;

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod simulation;

pub use enrolment::{Enrolment, Exit, QueueNumber};
pub use language::Language;
pub use notice::Notice;
pub use refusal::{Flaw, Problem, Refusal};

/// An instant, in UTC, cut to whole seconds by the clock that made it.
pub type Time = chrono::DateTime<chrono::Utc>;
