//! The dates of a course before it is saved: what is skipped and why, what clashes, and ways out.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::timetable::Slot;

/// The dates, as the form shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// How many sessions from when to when, and how many dates were passed over.
    pub summary: String,
    pub days: Vec<Day>,
    /// Ways out that change all sessions.
    pub mends: Vec<Button>,
    /// These very dates in one word.
    pub shown: String,
}

/// One date: a session, or one that was passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    pub date: NaiveDate,
    pub name: String,
    pub week: String,
    /// None where there is no session.
    pub session: Option<Held>,
    /// Why there is no session: every reason.
    pub skipped: Vec<Said>,
    /// What to mind.
    pub warnings: Vec<String>,
    pub clashes: Vec<Said>,
    /// Courses that have the place, too, and are no hindrance.
    pub shared: Vec<Said>,
    /// Ways out that change this session only.
    pub mends: Vec<Button>,
}

/// A session of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    pub number: usize,
    pub hours: String,
    pub follow_up: bool,
    /// Where it is, if not where the others are.
    pub place: Option<String>,
}

/// A sentence, and the course that it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    pub text: String,
    pub href: Option<String>,
}

/// A button of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    pub word: String,
    pub label: String,
}

/// The dates of a plan in one word: another plan has another.
#[must_use]
pub fn digest(slots: impl Iterator<Item = Slot>) -> String {
    let mut hash = Sha256::new();
    for slot in slots {
        for at in [slot.starts_at, slot.ends_at] {
            hash.update(at.timestamp().to_be_bytes());
        }
    }
    let bytes = hash.finalize();
    URL_SAFE_NO_PAD.encode(&bytes[..9])
}
