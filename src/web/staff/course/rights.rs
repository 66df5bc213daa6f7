//! What the reader may do with a course as it stands.

use super::page::Acts;
use super::read::Shown;
use crate::web::staff::crumbs::course_page;

/// The addresses of what can be done now; none for who does not run the course.
pub(super) fn acts(shown: &Shown) -> Option<Acts> {
    let (course, now) = (&shown.locked.course, shown.now);
    if !shown.runs {
        return None;
    }
    let here = course_page(course.id);
    let to = |stands: bool, last: &str| stands.then(|| format!("{here}/{last}"));
    let locked = &shown.locked;
    let publishes = locked.may_publish(shown.leaders.len(), now).is_ok();
    let changes = locked.may_change(now).is_ok();
    // A course that runs is decided about no more: it can only be called off.
    let postpones = locked.may_postpone(now).is_ok();
    Some(Acts {
        edit: to(changes, "edit"),
        publish: to(publishes, "publication"),
        discard: to(course.status.discard().is_ok(), "deletion"),
        add: to(locked.may_add(now).is_ok(), "sessions/new"),
        capacity: to(changes, "capacity"),
        decide: to(postpones, "decision"),
        postpone: to(postpones, "postponement"),
        cancel: to(locked.may_cancel(now).is_ok(), "cancellation"),
    })
}
