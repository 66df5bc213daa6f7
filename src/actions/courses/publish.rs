//! Publishing: from now on people can find the course.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::{Locked, lock_for};
use crate::actions::history::Event;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::course::{Publication, Status};
use crate::domain::ids::CourseId;
use crate::domain::timetable::Timetable;
use crate::domain::{Problem, Refusal, Time};
use crate::entity::course;
use crate::error::Error;

/// Publishes a draft; a published course stays as it is.
///
/// # Errors
/// `Invalid` naming everything that is missing, in one answer; `Conflict` for a cancelled course.
pub async fn publish(desk: &Desk<'_>, by: &Staff, id: CourseId) -> Result<Locked, Error> {
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, id).await?;
    let now = desk.now();
    if locked.course.status == Status::Published {
        return Ok(locked);
    }
    let leaders = leader_ids(desk, id).await?.len();
    locked.may_publish(leaders, now)?;
    let team = locked.team.id;
    let mut columns: course::ActiveModel = locked.course.into();
    columns.status = Set(Status::Published);
    columns.published_at = Set(Some(now));
    columns.updated_at = Set(now);
    let course = columns.update(desk.tx).await?;
    teams::bump(desk, team, now).await?;
    Event::new("published", by.into())
        .course(team, id)
        .write(desk, now)
        .await?;
    Ok(Locked { course, ..locked })
}

/// What a draft still needs before the public can see it, each by its field.
#[must_use]
pub fn missing(locked: &Locked, leaders: usize, now: Time) -> Vec<Problem> {
    match locked.may_publish(leaders, now) {
        Err(Refusal::Invalid(problems)) => problems,
        _ => Vec::new(),
    }
}

/// What a course has of what publishing needs.
pub(super) fn publication<'a>(
    locked: &Locked,
    leaders: usize,
    timetable: &'a Timetable,
) -> Publication<'a> {
    let (course, main) = (&locked.course, locked.team.language);
    Publication {
        status: course.status,
        language: main,
        timetable,
        leaders,
        has_place: course.venue_id.is_some() || course.online_url.is_some() || course.place_later,
        has_summary: course.summary[main.tag()]
            .as_str()
            .is_some_and(|text| !text.trim().is_empty()),
    }
}
