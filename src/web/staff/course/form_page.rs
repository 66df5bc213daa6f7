//! The page with a form about a course.

use chrono_tz::Tz;
use serde::Serialize;

use super::field::Field;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::second::Edited;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FormPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub title: String,
    pub lead: String,
    /// The name of the button.
    pub button: String,
    /// Whether something ends by it.
    pub ends: bool,
    pub address: String,
    /// The page of the course, for whoever changes their mind.
    pub course: String,
    pub fields: Vec<Field>,
    pub typed: Typed,
    /// What the form was opened with, to be sent along.
    pub seen: String,
    /// What somebody else changed meanwhile.
    pub edited: Option<Edited>,
    /// Which other courses stand in the way.
    pub clashes: Vec<String>,
    /// What to mind about the dates that are shown.
    pub warnings: Vec<String>,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "staff/course_form.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::form_samples::forms(language)
    }
}
