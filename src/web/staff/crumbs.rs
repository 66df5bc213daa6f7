//! The way to a page: the pages above it.

use serde::Serialize;

use crate::domain::Language;
use crate::domain::ids::CourseId;
use crate::render::say;

/// A page above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crumb {
    pub href: String,
    pub label: String,
}

/// The address of a course's page.
#[must_use]
pub fn course_page(id: CourseId) -> String {
    format!("/staff/courses/{id}")
}

/// To the courses.
#[must_use]
pub fn to_courses(language: Language) -> Vec<Crumb> {
    vec![Crumb {
        href: "/staff/courses".to_owned(),
        label: say(language, "nav-courses", &[]),
    }]
}

/// To the courses, and to one of them.
#[must_use]
pub fn to_course(language: Language, id: CourseId, title: &str) -> Vec<Crumb> {
    let mut crumbs = to_courses(language);
    crumbs.push(Crumb {
        href: course_page(id),
        label: title.to_owned(),
    });
    crumbs
}
