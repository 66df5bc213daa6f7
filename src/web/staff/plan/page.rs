//! The page with the form of a course.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use serde::Serialize;

use super::dates::Dates;
use super::room::Lists;
use crate::render::frame::NavLink;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::courses::Choice;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::second::Edited;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PlanPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub heading: String,
    /// Where the form is sent.
    pub address: String,
    /// Where one goes who does not save.
    pub back: String,
    /// To begin with: the course types, and earlier courses to copy.
    pub begin: Option<Begin>,
    pub typed: Typed,
    /// What was seen of the course when the form was opened.
    pub seen: Option<String>,
    /// What somebody else changed since.
    pub edited: Option<Edited>,
    pub lists: Lists,
    /// Whether its sessions are laid out here; those of a published course are moved one by one.
    pub schedule: bool,
    /// Whether the sessions stand one by one.
    pub list: bool,
    pub rows: Vec<RowShown>,
    /// The names of the fields for follow-ups, one more than there are.
    pub follow_ups: Vec<Field>,
    /// The texts, the team's main language first.
    pub summaries: Vec<Text>,
    pub dates: Option<Dates>,
    /// Why no dates can be shown.
    pub troubles: Vec<String>,
    /// The folded parts that stand open: those with a mistake, or with something that is missing.
    pub open: BTreeSet<&'static str>,
}

/// What one can begin with.
#[derive(Clone, Debug, Serialize)]
pub struct Begin {
    pub address: &'static str,
    pub types: Vec<NavLink>,
    pub copies: Vec<Choice>,
}

/// The fields of one session.
#[derive(Clone, Debug, Serialize)]
pub struct RowShown {
    pub heading: String,
    /// What stands before the names of its fields: `sessions[2].`
    pub path: String,
    /// The button that takes it away.
    pub drop: String,
}

/// A field with its label.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    pub name: String,
    pub label: String,
}

/// A text in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    pub name: &'static str,
    pub label: String,
    pub lang: &'static str,
}

impl Page for PlanPage {
    const TEMPLATE: &'static str = "staff/plan.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::forms(language)
    }
}

/// The folded part of the form in which a field is.
#[must_use]
pub fn part_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "starts_on" | "start_time" | "session_minutes" | "sessions" | "interval_weeks" => "series",
        "new_venue" | "online_url" | "venue_override" => "place",
        "municipalities" | "min_age" => "people",
        "decide_by" | "last_entry_session" => "joining",
        "language" => "texts",
        other if other.starts_with("enrolment.") => "joining",
        other if other.starts_with("follow_ups") => "later",
        other if other.starts_with("summary.") => "texts",
        _ => return None,
    })
}
