//! The desk's page.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::Time;
use crate::render::templates::Page;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct TodayPage {
    pub zone: Tz,
    pub today: NaiveDate,
    pub name: String,
    /// What needs somebody, the most pressing first.
    pub tasks: Vec<Task>,
    /// What is held in the next seven days.
    pub week: Vec<Meeting>,
    /// The form that lays out a course; none for who may not.
    pub new: Option<String>,
    /// The access log; none for who may not read it.
    pub log: Option<String>,
    /// How to follow one's calendar; none for who has nothing to do with courses.
    pub calendar: Option<String>,
}

/// Something that somebody should see to.
#[derive(Clone, Debug, Serialize)]
pub struct Task {
    pub what: String,
    /// Pressing: it stands out.
    pub urgent: bool,
    pub course: String,
    pub starts_at: Option<Time>,
    pub href: String,
}

/// A session to come.
#[derive(Clone, Debug, Serialize)]
pub struct Meeting {
    pub starts_at: Time,
    pub ends_at: Time,
    pub course: String,
    pub href: String,
    /// None if it is announced later.
    pub place: Option<String>,
    pub seated: u16,
    pub cancelled: bool,
}

impl Page for TodayPage {
    const TEMPLATE: &'static str = "staff/today.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::pages(language)
    }
}
