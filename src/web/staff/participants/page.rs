//! The page with the people of a course.

use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::Time;
use crate::render::templates::Page;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::phase::Tag;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantsPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub title: String,
    /// The seats in a sentence.
    pub seats: String,
    /// That names were erased.
    pub erased: Option<String>,
    /// By how they stand, those who come first.
    pub groups: Vec<Group>,
    /// The form for a caller; none where nobody can be entered.
    pub enter: Option<String>,
    /// The rest of a long list.
    pub next: Option<String>,
}

/// People who stand alike.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// Names the heading.
    pub id: &'static str,
    pub heading: String,
    /// What holds for all of them.
    pub lead: Option<String>,
    pub people: Vec<PersonRow>,
    /// Of interest seldom: shown folded.
    pub folded: bool,
}

/// Somebody on the list.
#[derive(Clone, Debug, Serialize)]
pub struct PersonRow {
    pub page: String,
    /// The place in the order of submitting.
    pub number: i32,
    pub name: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    /// How the person wants to be told, in words.
    pub prefers: String,
    pub home: String,
    pub needs: Vec<String>,
    pub by_phone: bool,
    pub since: Time,
    pub state: Tag,
    /// Why the person stands so, and what is next.
    pub reason: String,
    /// The sessions ahead to which the person cannot come.
    pub absent: Vec<Time>,
    /// Since when the person wishes to be erased.
    pub wish: Option<Time>,
    pub acts: Vec<Crumb>,
}

impl Page for ParticipantsPage {
    const TEMPLATE: &'static str = "staff/participants.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::lists(language)
    }
}
