//! The page of a course for staff.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::Time;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::phase::Tag;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct StaffCoursePage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub title: String,
    pub phase: Tag,
    /// It is the interest list of a course type: nothing is laid out.
    pub list: bool,
    pub seats: SeatCounts,
    pub facts: Vec<Fact>,
    pub decision: Option<DecisionShown>,
    /// What a draft still needs, each with the page where it is mended.
    pub missing: Vec<Crumb>,
    /// How many messages about it somebody must call out.
    pub calls: u64,
    pub sessions: Vec<SessionShown>,
    /// What may be done; none for who only looks.
    pub acts: Option<Acts>,
    /// What is left of those whose names are erased.
    pub kept: Option<KeptShown>,
    /// The page for everybody; none for a draft.
    pub public: Option<String>,
    pub history: String,
    /// Who comes; none for who does not run the course, and for a draft.
    pub people: Option<String>,
    /// The form that publishes.
    pub typed: Typed,
}

/// How the seats stand.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SeatCounts {
    pub capacity: i16,
    pub least: i16,
    pub seated: u16,
    pub offered: u16,
    pub waiting: u16,
    pub applied: u16,
}

/// The numbers of those whose names are erased.
#[derive(Clone, Debug, Serialize)]
pub struct KeptShown {
    pub sentence: String,
    pub lines: Vec<Fact>,
}

/// Something to know about the course.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// Go or no-go.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionShown {
    /// `waits`, `due` or the answer.
    pub state: &'static str,
    pub by: Option<NaiveDate>,
    pub run: String,
    pub postpone: String,
    pub cancel: String,
}

/// One session.
#[derive(Clone, Debug, Serialize)]
pub struct SessionShown {
    pub number: i16,
    pub follow_up: bool,
    pub starts_at: Time,
    pub ends_at: Time,
    /// None if it is announced later.
    pub place: Option<String>,
    pub state: Tag,
    pub off: bool,
    /// How many of those who have a seat have said that they cannot come.
    pub absent: usize,
    /// Why a place that was taken is used all the same.
    pub over: Option<String>,
    pub warnings: Vec<String>,
    pub acts: Vec<Crumb>,
}

/// The addresses of what may be done with the course.
#[derive(Clone, Debug, Serialize)]
pub struct Acts {
    pub edit: Option<String>,
    pub publish: Option<String>,
    pub add: Option<String>,
    pub capacity: Option<String>,
    pub decide: Option<String>,
    pub postpone: Option<String>,
    pub cancel: Option<String>,
    pub discard: Option<String>,
}

impl Page for StaffCoursePage {
    const TEMPLATE: &'static str = "staff/course.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::pages(language)
    }
}
