//! Publishing: from now on people can find the course.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait};

use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::{Locked, lock, lock_for};
use crate::actions::history::Event;
use crate::actions::{Desk, interest, teams};
use crate::domain::access::Staff;
use crate::domain::course::{Publication, Status};
use crate::domain::ids::CourseId;
use crate::domain::timetable::Timetable;
use crate::domain::{Problem, Refusal, Time};
use crate::entity::course;
use crate::error::Error;

/// Publishes a draft; a published course stays as it is. Whoever is on the interest list of its type comes first.
///
/// # Errors
/// `Invalid` naming everything that is missing, in one answer; `Conflict` for a cancelled course.
pub async fn publish(desk: &Desk<'_>, by: &Staff, id: CourseId) -> Result<Locked, Error> {
    teams::lock(desk, by.team).await?;
    let (locked, list) = lock_with_list(desk, by, id).await?;
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
    let locked = Locked { course, ..locked };
    if let Some(list) = list {
        interest::begin_with_the_list(desk, &locked, list, now).await?;
    }
    Ok(locked)
}

/// Locks the course, and the interest list of its type if there is one.
async fn lock_with_list(
    desk: &Desk<'_>,
    by: &Staff,
    id: CourseId,
) -> Result<(Locked, Option<CourseId>), Error> {
    let course = course::Entity::find_by_id(id).one(desk.tx).await?;
    let list = match course {
        Some(course) => interest::list_of(desk.tx, &course).await?,
        None => None,
    };
    let Some(list) = list.filter(|list| *list != id) else {
        return Ok((lock_for(desk, by, id).await?, None));
    };
    // In the order of their ids, as everybody does who locks two.
    if list < id {
        lock(desk, list).await?;
        return Ok((lock_for(desk, by, id).await?, Some(list)));
    }
    let locked = lock_for(desk, by, id).await?;
    lock(desk, list).await?;
    Ok((locked, Some(list)))
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
