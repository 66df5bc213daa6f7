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

/// The address of the people of a course.
#[must_use]
pub fn people_page(id: CourseId) -> String {
    format!("{}/people", course_page(id))
}

/// To the courses, one of them, and its people.
#[must_use]
pub fn to_people(language: Language, id: CourseId, title: &str) -> Vec<Crumb> {
    let mut crumbs = to_course(language, id, title);
    crumbs.push(Crumb {
        href: people_page(id),
        label: say(language, "participants-title", &[]),
    });
    crumbs
}
