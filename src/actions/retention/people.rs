//! Participants, when their time is over: who never came, who was there, and everybody on a course
//! that was called off. What is left of them is a number by outcome.

use std::collections::BTreeMap;

use chrono::{Months, TimeDelta};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, OnConflict, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect,
    QueryTrait, RelationTrait,
};

use super::BATCH;
use crate::actions::Desk;
use crate::domain::course::{Kind, Status};
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::{Exit, Time};
use crate::entity::enrolment::{Column, Entity, State};
use crate::entity::{Word, course, course_count, enrolment, event, message, team};
use crate::error::Error;

/// What somebody is told last can still leave, however late they left.
const LAST_WORDS: TimeDelta = TimeDelta::days(7);

/// Courses looked after in one round.
const COURSES: u64 = 200;

/// The courses of a team with people whose time is over, some of them.
pub async fn courses(
    db: &impl ConnectionTrait,
    team: &team::Model,
    now: Time,
) -> Result<Vec<CourseId>, Error> {
    Ok(with_course()
        .filter(course::Column::TeamId.eq(team.id))
        .filter(over(team, now))
        .select_only()
        .column(Column::CourseId)
        .distinct()
        .limit(COURSES)
        .into_tuple()
        .all(db)
        .await?)
}

/// Erases people of a course whose time is over, a batch of them, with all that hangs on them.
/// Answers how many went.
pub async fn erase_people(desk: &Desk<'_>, id: CourseId) -> Result<usize, Error> {
    let found = course::Entity::find_by_id(id).lock_exclusive();
    let row = found.one(desk.tx).await?.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(row.team_id).one(desk.tx).await?;
    let over = over(&team.ok_or(Error::NotFound)?, desk.now());
    let gone: Vec<(EnrolmentId, State, Option<Exit>)> = with_course()
        .filter(Column::CourseId.eq(id))
        .filter(over)
        .select_only()
        .columns([Column::Id, Column::Status, Column::Exit])
        .limit(BATCH)
        .into_tuple()
        .all(desk.tx)
        .await?;
    if gone.is_empty() {
        return Ok(0);
    }
    count(desk, id, &gone).await?;
    let ids: Vec<EnrolmentId> = gone.iter().map(|(id, _, _)| *id).collect();
    forget(desk, &ids).await?;
    Ok(ids.len())
}

/// Enrolments beside their courses.
#[must_use]
pub fn with_course() -> sea_orm::Select<Entity> {
    Entity::find().join(JoinType::InnerJoin, enrolment::Relation::Course.def())
}

/// Whose time is over, of enrolments beside their courses.
#[must_use]
pub fn over(team: &team::Model, now: Time) -> Condition {
    let days = |days: i16| now - TimeDelta::days(i64::from(days));
    let months = Months::new(u32::from(team.keep_done_months.unsigned_abs()));
    let done = now.checked_sub_months(months).unwrap_or(now);
    let is_off = course::Column::Status.eq(Status::Cancelled);
    let takes_place = || course::Column::Status.ne(Status::Cancelled);
    let off = is_off.and(course::Column::CancelledAt.lte(days(team.keep_cancelled_days)));
    let unplaced = takes_place()
        .and(course::Column::StartsAt.lte(days(team.keep_unplaced_days)))
        .and(Column::Status.is_not_in([State::Seated, State::Offered, State::Unproven]))
        .and(Column::Since.lte(now - LAST_WORDS));
    let done = takes_place()
        .and(Column::Status.eq(State::Seated))
        .and(course::Column::EndsAt.lte(done));
    let listed = course::Column::Kind
        .eq(Kind::InterestList)
        .and(Column::Status.eq(State::Ended))
        .and(Column::Since.lte(now - LAST_WORDS));
    let outcome = Condition::any()
        .add(off)
        .add(unplaced)
        .add(done)
        .add(listed);
    let leads_nowhere = Condition::any()
        .add(Column::MovedTo.is_null())
        .add(Expr::exists(successor()).not());
    Condition::all().add(outcome).add(leads_nowhere)
}

/// Where somebody was moved to, as long as that is there: their old ticket leads to it, and the log
/// of who has looked at them begins before it.
fn successor() -> SelectStatement {
    let other = Alias::new("successor");
    Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, other.clone())
        .and_where(Expr::col((other, Column::Id)).equals((Entity, Column::MovedTo)))
        .take()
}

/// Erases enrolments with their messages and their history; what proves their addresses goes with them.
pub(super) async fn forget(desk: &Desk<'_>, gone: &[EnrolmentId]) -> Result<(), Error> {
    let own = event::Column::EnrolmentId.is_in(gone.iter().copied());
    let events = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(own.clone())
        .into_query();
    message::Entity::delete_many()
        .filter(
            Condition::any()
                .add(message::Column::EnrolmentId.is_in(gone.iter().copied()))
                .add(message::Column::EventId.in_subquery(events)),
        )
        .exec(desk.tx)
        .await?;
    event::Entity::delete_many()
        .filter(own)
        .exec(desk.tx)
        .await?;
    Entity::delete_many()
        .filter(Column::Id.is_in(gone.iter().copied()))
        .exec(desk.tx)
        .await?;
    Ok(())
}

/// Adds those who go to the numbers of the course.
pub(super) async fn count(
    desk: &Desk<'_>,
    course: CourseId,
    gone: &[(EnrolmentId, State, Option<Exit>)],
) -> Result<(), Error> {
    let mut outcomes: BTreeMap<&'static str, i32> = BTreeMap::new();
    for (_, state, exit) in gone {
        if let Some(outcome) = outcome(*state, *exit) {
            *outcomes.entry(outcome).or_default() += 1;
        }
    }
    for (outcome, many) in outcomes {
        let row = course_count::ActiveModel {
            course_id: Set(course),
            outcome: Set(outcome.to_owned()),
            many: Set(many),
        };
        let known = [
            course_count::Column::CourseId,
            course_count::Column::Outcome,
        ];
        let so_far = Expr::col((course_count::Entity, course_count::Column::Many));
        let more = OnConflict::columns(known)
            .value(course_count::Column::Many, so_far.add(many))
            .to_owned();
        course_count::Entity::insert(row)
            .on_conflict(more)
            .exec_without_returning(desk.tx)
            .await?;
    }
    Ok(())
}

/// How somebody stood at the end; nothing of who never proved the address.
fn outcome(state: State, exit: Option<Exit>) -> Option<&'static str> {
    match (state, exit) {
        (State::Seated, _) => Some("seated"),
        (State::Unproven, _) | (_, Some(Exit::Unproven)) => None,
        (State::Ended, Some(exit)) => Some(exit.word()),
        _ => Some("waiting"),
    }
}
