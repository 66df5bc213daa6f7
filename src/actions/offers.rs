//! Passing seats on: whatever frees a seat ends here.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::actions::Desk;
use crate::actions::courses::{Locked, lock, read};
use crate::actions::enrolments::{keep, seats_of, view};
use crate::actions::history::{By, Event};
use crate::domain::course::Status;
use crate::domain::enrolment::REJOIN_WITHIN;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::offer::{self, Step};
use crate::domain::{Notice, QueueNumber, Time};
use crate::entity::course;
use crate::entity::enrolment::{Column, Entity, State};
use crate::error::Error;
use crate::outbox;

/// Gives the free seats of a locked course to the lowest waiting numbers.
pub async fn pass_on(desk: &Desk<'_>, locked: &Locked, now: Time) -> Result<(), Error> {
    if locked.course.status != Status::Published {
        return Ok(());
    }
    let seats = seats_of(desk.tx, &locked.course).await?;
    if seats.free() == 0 {
        return Ok(());
    }
    let head = head(desk.tx, locked.course.id, seats.free()).await?;
    if head.is_empty() {
        return Ok(());
    }
    for (id, step) in offer::pass_on(locked.terms(), seats, &head, &locked.timetable(), now).steps {
        give(desk, locked, id, step, now).await?;
    }
    Ok(())
}

async fn give(
    desk: &Desk<'_>,
    locked: &Locked,
    id: EnrolmentId,
    step: Step,
    now: Time,
) -> Result<(), Error> {
    let row = view::row(desk.tx, id).await?;
    let (state, verb, notice) = match step {
        Step::Offer { until } => (
            row.state().offer(until, now)?,
            "offered",
            Notice::Offer { until },
        ),
        Step::Seat => (row.state().seat(now)?, "promoted", Notice::Seated),
    };
    let row = keep(desk, row, &state, now).await?;
    let event = Event::new(verb, By::System)
        .enrolment(&row)
        .facts(serde_json::json!({ "rule": "lowest_number", "queue_number": row.queue_number, "until": row.until }))
        .write(desk, now)
        .await?;
    let told = desk.told(event, now);
    outbox::tell(told, &locked.team, &row, &notice).await
}

/// Ends what the clock has ended in one course: sign-ups never proven, offers never answered,
/// lapses a week old. Then passes the seats on. Running it twice changes nothing.
pub async fn sweep(desk: &Desk<'_>, course: CourseId) -> Result<usize, Error> {
    let locked = lock(desk, course).await?;
    let now = desk.now();
    let due = Entity::find()
        .filter(Column::CourseId.eq(course))
        .filter(due(now))
        .order_by_asc(Column::QueueNumber)
        .limit(500)
        .all(desk.tx)
        .await?;
    let ended = due.len();
    for row in due {
        let (state, verb, notice) = match row.status {
            State::Unproven => (row.state().expire(now)?, "expired", None),
            State::Offered => (row.state().lapse(now)?, "lapsed", Some(Notice::Lapsed)),
            _ => (
                row.state().end_unanswered(now)?,
                "never_answered",
                Some(Notice::Left),
            ),
        };
        let row = keep(desk, row, &state, now).await?;
        let event = Event::new(verb, By::System)
            .enrolment(&row)
            .write(desk, now)
            .await?;
        if let Some(notice) = notice {
            let told = desk.told(event, now);
            outbox::tell(told, &locked.team, &row, &notice).await?;
        }
    }
    pass_on(desk, &locked, now).await?;
    Ok(ended)
}

/// Courses with a free seat that can be given to somebody who waits. Every verb passes seats on by
/// itself; what is left is where time alone has made it possible.
pub async fn stuck(db: &impl ConnectionTrait, now: Time) -> Result<Vec<CourseId>, Error> {
    let waits = Query::select()
        .column(Column::CourseId)
        .from(Entity)
        .and_where(
            Expr::col((Entity, Column::CourseId)).equals((course::Entity, course::Column::Id)),
        )
        .and_where(Column::Status.eq(State::Waiting))
        .take();
    let taken = Query::select()
        .expr(Expr::col(Column::SeatNo).count())
        .from(Entity)
        .and_where(
            Expr::col((Entity, Column::CourseId)).equals((course::Entity, course::Column::Id)),
        )
        .and_where(Column::SeatNo.is_not_null())
        .take();
    let open = course::Entity::find()
        .filter(course::Column::Status.eq(Status::Published))
        .filter(course::Column::EndsAt.gt(now))
        .filter(Expr::exists(waits))
        .filter(
            Expr::col((course::Entity, course::Column::Capacity))
                .gt(Expr::SubQuery(None, Box::new(taken.into()))),
        )
        .all(db)
        .await?;
    let mut stuck = Vec::new();
    for course in open {
        if can_pass_on(db, &course, now).await? {
            stuck.push(course.id);
        }
    }
    Ok(stuck)
}

async fn can_pass_on(
    db: &impl ConnectionTrait,
    course: &course::Model,
    now: Time,
) -> Result<bool, Error> {
    let seats = seats_of(db, course).await?;
    if seats.free() == 0 {
        return Ok(false);
    }
    let head = head(db, course.id, 1).await?;
    let locked = read(db, course.clone()).await?;
    let passed = offer::pass_on(locked.terms(), seats, &head, &locked.timetable(), now);
    Ok(!passed.steps.is_empty())
}

async fn head(
    db: &impl ConnectionTrait,
    course: CourseId,
    most: u16,
) -> Result<Vec<(EnrolmentId, QueueNumber)>, Error> {
    let head: Vec<(EnrolmentId, i32)> = Entity::find()
        .filter(Column::CourseId.eq(course))
        .filter(Column::Status.eq(State::Waiting))
        .order_by_asc(Column::QueueNumber)
        .limit(u64::from(most))
        .select_only()
        .columns([Column::Id, Column::QueueNumber])
        .into_tuple()
        .all(db)
        .await?;
    Ok(head
        .into_iter()
        .map(|(id, number)| (id, QueueNumber(number)))
        .collect())
}

/// What the clock has ended: indexed by (status, until) and (status, since).
#[must_use]
pub fn due(now: Time) -> sea_orm::Condition {
    sea_orm::Condition::any()
        .add(
            Column::Status
                .is_in([State::Unproven, State::Offered])
                .and(Column::Until.lte(now)),
        )
        .add(
            Column::Status
                .eq(State::Lapsed)
                .and(Column::Since.lte(now - REJOIN_WITHIN)),
        )
}
