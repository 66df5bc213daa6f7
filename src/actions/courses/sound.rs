//! What a course with people or sessions cannot take, each refused by its field.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::courses::{Change, Locked};
use crate::domain::admission::Policy;
use crate::domain::course::{Anew, Status};
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::enrolment::{self, State};
use crate::error::Error;

/// Refuses to leave people of a course that takes sign-ups with one that takes none, and another
/// number of seats in public without a reason for the log.
pub async fn refuse_unsound(
    desk: &Desk<'_>,
    locked: &Locked,
    change: &Change,
) -> Result<(), Error> {
    let course = &locked.course;
    let mut problems = Vec::new();
    let resized = change
        .capacity
        .is_some_and(|capacity| capacity != i64::from(course.capacity));
    if resized && course.status == Status::Published && change.reason.is_none() {
        problems.push(Problem::new("reason", Flaw::Missing));
    }
    let opens = change.policy == Some(Policy::Open) && course.policy != Policy::Open;
    if opens && has_people(desk, locked).await? {
        problems.push(Problem::new("enrolment.policy", Flaw::PeopleAreOn));
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(problems).into())
    }
}

/// Refuses settings that can never be met with the sessions as they are.
pub fn refuse_impossible(locked: &Locked, anew: &Anew, now: Time) -> Result<(), Refusal> {
    let checked = anew.check(&locked.timetable(), locked.team.tz(), now);
    checked.map_err(Refusal::Invalid)
}

async fn has_people(desk: &Desk<'_>, locked: &Locked) -> Result<bool, Error> {
    let live = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(locked.course.id))
        .filter(enrolment::Column::Status.ne(State::Ended));
    Ok(live.count(desk.tx).await? > 0)
}
