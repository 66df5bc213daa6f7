//! The rules of group courses, pure: no clock, no database, no web. `now` is always the last argument.

pub mod enrolment;
pub mod ids;
pub mod language;
pub mod notice;
pub mod refusal;

pub use enrolment::{Enrolment, Exit};
pub use language::Language;
pub use notice::Notice;
pub use refusal::{Flaw, Problem, Refusal};

/// An instant, in UTC, cut to whole seconds by the clock that made it.
pub type Time = chrono::DateTime<chrono::Utc>;
