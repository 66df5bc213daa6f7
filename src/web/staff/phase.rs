//! Where a course stands, as a tag.

use serde::Serialize;

use crate::domain::Language;
use crate::domain::course::{Phase, Status};
use crate::entity::course;
use crate::render::say;

/// A word with a colour, `plain` for what is as usual; the word alone says it all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tag {
    pub label: String,
    pub color: &'static str,
}

impl Tag {
    /// A tag with the text under a key.
    #[must_use]
    pub fn new(language: Language, key: &str, color: &'static str) -> Self {
        Self {
            label: say(language, key, &[]),
            color,
        }
    }

    /// The tag of a course; `phase` is that of a published one.
    #[must_use]
    pub fn of(language: Language, course: &course::Model, phase: Option<Phase>) -> Self {
        match (course.is_list(), course.status) {
            (true, Status::Published) => Self::new(language, "phase-interest", "info"),
            _ => Self::of_course(language, course.status, phase),
        }
    }

    /// The tag of a course with dates.
    #[must_use]
    pub fn of_course(language: Language, status: Status, phase: Option<Phase>) -> Self {
        let (key, color) = match (status, phase) {
            (Status::Cancelled, _) => ("phase-cancelled", "danger"),
            (Status::Draft, _) | (Status::Published, None) => ("phase-draft", "neutral"),
            (_, Some(Phase::Upcoming)) => ("phase-upcoming", "info"),
            (_, Some(Phase::Open)) => ("phase-open", "success"),
            (_, Some(Phase::Full)) => ("phase-full", "warning"),
            (_, Some(Phase::Closed)) => ("phase-closed", "neutral"),
            (_, Some(Phase::Running)) => ("phase-running", "info"),
            (_, Some(Phase::Over)) => ("phase-over", "neutral"),
        };
        Self::new(language, key, color)
    }
}
