//! What a form asks for.

use serde::Serialize;

use super::running::Running;
use crate::domain::Language;
use crate::render::say;

/// One question of a form, or a group of them.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Field {
    /// No question: what to know before one answers.
    Text {
        heading: String,
        lines: Vec<String>,
    },
    Line(Asked),
    Area(Asked),
    Number(Asked),
    Radios(Chosen),
    Choice(Chosen),
    /// What goes along unseen.
    Hidden {
        name: &'static str,
    },
    /// A day and its hours.
    Wall {
        path: String,
    },
    /// The days and hours of several sessions, with a place for each.
    Dates {
        rows: Vec<Row>,
        places: Vec<Choice>,
        /// What stands for no choice of a place.
        blank: String,
    },
}

/// A row of days and hours, with the number of its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub place: usize,
    pub number: i16,
}

/// A question that is answered in words or figures.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    pub name: &'static str,
    pub label: String,
    pub help: String,
    pub required: bool,
}

/// A question with given answers.
#[derive(Clone, Debug, Serialize)]
pub struct Chosen {
    #[serde(flatten)]
    pub asked: Asked,
    pub options: Vec<Choice>,
    /// What stands for no choice; empty where one must be made.
    pub blank: String,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    /// An answer with its word and its text.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

impl Asked {
    /// A question that must be answered.
    #[must_use]
    pub fn new(name: &'static str, label: String) -> Self {
        Self {
            name,
            label,
            help: String::new(),
            required: true,
        }
    }

    /// The same with a word of help.
    #[must_use]
    pub fn helped(self, help: String) -> Self {
        Self { help, ..self }
    }

    /// The same, which may be left open.
    #[must_use]
    pub fn optional(self) -> Self {
        Self {
            required: false,
            ..self
        }
    }
}

/// Why: it is kept in the history.
#[must_use]
pub fn reason(language: Language) -> Field {
    let label = say(language, "act-reason", &[]);
    Field::Line(Asked::new("reason", label).helped(say(language, "act-reason-help", &[])))
}

/// The team's places as answers; one that is no longer offered only where the course has it.
#[must_use]
pub fn places(running: &Running) -> Vec<Choice> {
    let venues = running.venues.iter();
    venues
        .filter(|venue| venue.retired_at.is_none() || running.uses(venue.id))
        .map(|venue| Choice::new(venue.id.to_string(), venue.name.clone()))
        .collect()
}

/// Where: one of the team's places, or a new one. `blank` stands for no place.
#[must_use]
pub fn place(running: &Running, language: Language, blank: &str) -> [Field; 2] {
    let known = Asked {
        required: blank.is_empty(),
        ..Asked::new("venue", say(language, "act-place", &[]))
    };
    let new = Asked::new("new_venue", say(language, "act-new-place", &[]));
    [
        Field::Choice(Chosen {
            asked: known,
            options: places(running),
            blank: blank.to_owned(),
        }),
        Field::Line(
            new.helped(say(language, "act-new-place-help", &[]))
                .optional(),
        ),
    ]
}

/// So many rows: those of the sessions that take place have their own numbers, the others new ones.
#[must_use]
pub fn rows(running: &Running, many: usize) -> Vec<Row> {
    let own = running.locked.planned().map(|session| session.number);
    let newest = running.locked.sessions.iter().map(|session| session.number);
    let new = newest.max().unwrap_or(0) + 1..;
    (0..many)
        .zip(own.chain(new))
        .map(|(place, number)| Row { place, number })
        .collect()
}

/// Why a place that another course has is used all the same.
#[must_use]
pub fn venue_override(language: Language) -> Field {
    let label = say(language, "act-override", &[]);
    let help = say(language, "act-override-help", &[]);
    Field::Line(Asked::new("venue_override", label).helped(help).optional())
}
