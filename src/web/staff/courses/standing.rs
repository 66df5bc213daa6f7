//! How a course stands, as staff look for it.

use crate::domain::Language;
use crate::domain::course::{Phase, Status};
use crate::render::say;

/// Which courses are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Drafts, and what is published and not over.
    #[default]
    Current,
    Draft,
    Upcoming,
    Open,
    Full,
    Closed,
    Running,
    Over,
    Cancelled,
}

impl Standing {
    pub const ALL: [Self; 9] = [
        Self::Current,
        Self::Draft,
        Self::Upcoming,
        Self::Open,
        Self::Full,
        Self::Closed,
        Self::Running,
        Self::Over,
        Self::Cancelled,
    ];

    /// The word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Draft => "draft",
            Self::Upcoming => "upcoming",
            Self::Open => "open",
            Self::Full => "full",
            Self::Closed => "closed",
            Self::Running => "running",
            Self::Over => "over",
            Self::Cancelled => "cancelled",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// How a course stands that has this status, and this phase if it is published.
    #[must_use]
    pub fn of(status: Status, phase: Option<Phase>) -> Self {
        match (status, phase) {
            (Status::Cancelled, _) => Self::Cancelled,
            (Status::Draft, _) | (Status::Published, None) => Self::Draft,
            (Status::Published, Some(phase)) => match phase {
                Phase::Upcoming => Self::Upcoming,
                Phase::Open => Self::Open,
                Phase::Full => Self::Full,
                Phase::Closed => Self::Closed,
                Phase::Running => Self::Running,
                Phase::Over => Self::Over,
            },
        }
    }

    /// Whether it follows from seats and windows, and not from what stands in the row of a course.
    #[must_use]
    pub fn is_computed(self) -> bool {
        matches!(
            self,
            Self::Upcoming | Self::Open | Self::Full | Self::Closed
        )
    }

    /// In words.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        let key = match self {
            Self::Current => "courses-current",
            Self::Draft => "phase-draft",
            Self::Upcoming => "phase-upcoming",
            Self::Open => "phase-open",
            Self::Full => "phase-full",
            Self::Closed => "phase-closed",
            Self::Running => "phase-running",
            Self::Over => "phase-over",
            Self::Cancelled => "phase-cancelled",
        };
        say(language, key, &[])
    }
}
