//! What the reader may do with a course as it stands.

use super::page::Acts;
use super::read::Shown;
use crate::domain::course::Status;
use crate::web::staff::crumbs::course_page;

/// The addresses of what can be done now; none for who does not run the course.
pub(super) fn acts(shown: &Shown) -> Option<Acts> {
    let (course, now) = (&shown.locked.course, shown.now);
    if !shown.runs {
        return None;
    }
    let here = course_page(course.id);
    let to = |stands: bool, last: &str| stands.then(|| format!("{here}/{last}"));
    let lives = course.status != Status::Cancelled && shown.locked.is_not_over(now).is_ok();
    let public = course.status == Status::Published;
    let grows = course.status != Status::Cancelled && shown.locked.takes_sessions(now).is_ok();
    let begun = shown.locked.timetable().has_begun(now);
    Some(Acts {
        edit: to(lives, "edit"),
        publish: to(course.status == Status::Draft, "publication"),
        discard: to(course.status == Status::Draft, "deletion"),
        add: to(grows, "sessions/new"),
        capacity: to(lives, "capacity"),
        decide: to(public && !begun, "decision"),
        postpone: to(public && !begun, "postponement"),
        cancel: to(public && lives, "cancellation"),
    })
}
