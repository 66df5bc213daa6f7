//! Erasing one participant because they asked for it, wherever they were moved to or from.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::list::mark;
use super::people::{count, forget};
use super::traces::{of_addresses, of_answers, of_looks};
use crate::actions::courses::{Locked, lock};
use crate::actions::enrolments::{keep, view};
use crate::actions::history::{By, Event};
use crate::actions::offers::pass_on;
use crate::actions::{Desk, access};
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::error::Error;
use crate::outbox;

/// Erases a participant at once: a live enrolment is left first and its seat passed on, then every
/// row about them goes, and only numbers stay. They are told by one last message.
///
/// # Errors
/// `NotFound` when the team has no such participant.
pub async fn erase_on_request(desk: &Desk<'_>, by: &Staff, id: EnrolmentId) -> Result<(), Error> {
    by.may_erase()?;
    view::row_of_team(desk.tx, by.team, id).await?;
    let (courses, rows) = locked_all(desk, id).await?;
    let now = desk.now();
    let asked = rows.iter().find(|row| row.id == id);
    let asked = asked.ok_or(Error::NotFound)?.clone();
    for locked in &courses {
        let event = Event::new("erased", by.into())
            .course(by.team, locked.course.id)
            .write(desk, now)
            .await?;
        if locked.course.id == asked.course_id {
            let told = desk.told(event, now);
            outbox::receipt(told, &locked.team, &asked).await?;
        }
    }
    erase(desk, &courses, rows, now).await
}

/// Erases once more what came back with an older copy of the database. Nobody is told again.
///
/// # Errors
/// `NotFound` when it has gone in the meantime.
pub async fn erase_again(desk: &Desk<'_>, id: EnrolmentId) -> Result<(), Error> {
    let course = view::row(desk.tx, id).await?.course_id;
    let locked = lock(desk, course).await?;
    let row = view::row(desk.tx, id).await?;
    let now = desk.now();
    Event::new("erased_again", By::System)
        .course(row.team_id, course)
        .write(desk, now)
        .await?;
    erase(desk, &[locked], vec![row], now).await
}

async fn erase(
    desk: &Desk<'_>,
    courses: &[Locked],
    rows: Vec<Model>,
    now: Time,
) -> Result<(), Error> {
    let ids: Vec<EnrolmentId> = rows.iter().map(|row| row.id).collect();
    of_answers(desk, &rows).await?;
    of_looks(desk, &ids).await?;
    for row in rows {
        let locked = courses
            .iter()
            .find(|locked| locked.course.id == row.course_id);
        let locked = locked.ok_or(Error::NotFound)?;
        let is_proven = row.status != State::Unproven;
        of_addresses(desk, &row).await?;
        let row = leave(desk, locked, row, now).await?;
        if is_proven {
            let gone = [(row.id, row.status, row.exit)];
            count(desk, row.course_id, &gone).await?;
        }
    }
    forget(desk, &ids).await?;
    mark(desk, &ids, now).await?;
    for locked in courses {
        pass_on(desk, locked, now).await?;
    }
    Ok(())
}

/// Who is still on the course leaves it; who was there to its end counts among those who were.
async fn leave(desk: &Desk<'_>, locked: &Locked, row: Model, now: Time) -> Result<Model, Error> {
    let is_held = locked.course.status == Status::Published && locked.timetable().is_over(now);
    if !row.state().is_live() || (is_held && row.status == State::Seated) {
        return Ok(row);
    }
    let state = row.state().withdraw(now)?;
    keep(desk, row, &state, now).await
}

/// Everything that one participant was, with its courses locked in the order of their ids.
async fn locked_all(desk: &Desk<'_>, id: EnrolmentId) -> Result<(Vec<Locked>, Vec<Model>), Error> {
    let mut before = courses_of(&all_of(desk.tx, id).await?);
    loop {
        let mut locked = Vec::with_capacity(before.len());
        for course in &before {
            locked.push(lock(desk, *course).await?);
        }
        let rows = all_of(desk.tx, id).await?;
        let now = courses_of(&rows);
        if now == before {
            return Ok((locked, rows));
        }
        before = now;
    }
}

fn courses_of(rows: &[Model]) -> Vec<CourseId> {
    let mut courses: Vec<CourseId> = rows.iter().map(|row| row.course_id).collect();
    courses.sort_unstable();
    courses.dedup();
    courses
}

/// The enrolment, those that it was moved from, and those that it was moved to.
async fn all_of(db: &impl ConnectionTrait, id: EnrolmentId) -> Result<Vec<Model>, Error> {
    let mut last = view::row(db, id).await?;
    while let Some(next) = last.moved_to {
        let Some(row) = Entity::find_by_id(next).one(db).await? else {
            break;
        };
        last = row;
    }
    let ids = access::with_older(db, last.id).await?;
    Ok(Entity::find().filter(Column::Id.is_in(ids)).all(db).await?)
}
