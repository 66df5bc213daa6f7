//! The words of a refusal, from render.

use uuid::Uuid;

use crate::domain::ids::CourseId;
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::pages::{ErrorPage, StaffErrorPage, WayOn};
use crate::render::troubles::Reader;
use crate::render::{Trouble, refusals, troubles};
use crate::web::Denied;
use crate::web::staff::crumbs::{course_page, people_page};

/// The page that tells it to everybody.
pub(super) fn page(denied: &Denied, language: Language) -> ErrorPage {
    told(denied, language, Reader::Public)
}

/// The page that tells it to staff; what a rule said no to leads back to what it was about.
pub(super) fn staff_page(denied: &Denied, language: Language, path: &str) -> StaffErrorPage {
    let page = told(denied, language, Reader::Staff);
    let up = refusal(denied).and_then(|_| above(language, path));
    StaffErrorPage(match up {
        Some(way_on) => page.leading(way_on),
        None => page,
    })
}

fn told(denied: &Denied, language: Language, reader: Reader) -> ErrorPage {
    match refusal(denied) {
        Some(refusal) => ErrorPage::refused(language, refusal, denied.status().code, reader),
        None => ErrorPage::of(language, trouble(denied), reader),
    }
}

/// The page above a form: the people of a course, or the course.
fn above(language: Language, path: &str) -> Option<WayOn> {
    let mut parts = path.strip_prefix("/staff/courses/")?.split('/');
    let course = CourseId(parts.next()?.parse::<Uuid>().ok()?);
    Some(match parts.next()? {
        "people" => WayOn::to(language, people_page(course), "layout-to-people"),
        _ => WayOn::to(language, course_page(course), "layout-to-course"),
    })
}

/// Why, and what the reader can do.
pub(super) fn detail(denied: &Denied, language: Language) -> String {
    match (denied, refusal(denied)) {
        (_, Some(refusal)) => refusals::refusal(language, refusal),
        (Denied::UnknownChoice(name), _) => troubles::unknown_choice(language, name),
        _ => trouble(denied).sentence(language),
    }
}

fn refusal(denied: &Denied) -> Option<&Refusal> {
    match denied {
        Denied::Failed(Error::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

fn trouble(denied: &Denied) -> Trouble {
    match denied {
        Denied::IdempotencyMismatch => Trouble::Mismatch,
        Denied::CrossSite => Trouble::CrossSite,
        Denied::SignInFirst(_) | Denied::ProveFirst(_) => Trouble::SignIn,
        _ => Trouble::of_status(denied.status().code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_lies_below_its_course_or_its_people() {
        let id = "00000000-0000-0000-0000-000000000007";
        let above = |path: &str| above(Language::Nb, path).map(|way| way.href);
        let course = format!("/staff/courses/{id}");
        let people = format!("{course}/people");
        assert_eq!(above(&format!("{course}/capacity")), Some(course.clone()));
        assert_eq!(above(&format!("{people}/{id}/seat")), Some(people));
        assert_eq!(above(&course), None);
        assert_eq!(above("/staff/courses/new"), None);
        assert_eq!(above("/staff/settings"), None);
    }
}
