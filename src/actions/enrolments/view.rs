//! Reading where somebody stands.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::domain::ids::{EnrolmentId, TeamId};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::error::Error;
use crate::vault::Ticket;

/// The enrolment as it is now.
pub async fn row(db: &impl ConnectionTrait, id: EnrolmentId) -> Result<Model, Error> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The enrolment, if it is the team's.
pub async fn row_of_team(
    db: &impl ConnectionTrait,
    team: TeamId,
    id: EnrolmentId,
) -> Result<Model, Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(team))
        .one(db)
        .await?;
    row.ok_or(Error::NotFound)
}

/// What opens the enrolment to the person it is about.
#[must_use]
pub fn ticket_of(row: &Model) -> Ticket {
    Ticket {
        enrolment: row.id,
        version: row.ticket_version.unsigned_abs(),
    }
}

/// The place among those who wait: 1 is next. None for everybody else.
pub async fn position(db: &impl ConnectionTrait, row: &Model) -> Result<Option<u32>, Error> {
    if row.status != State::Waiting {
        return Ok(None);
    }
    let before = Entity::find()
        .filter(Column::CourseId.eq(row.course_id))
        .filter(Column::Status.eq(State::Waiting))
        .filter(Column::QueueNumber.lt(row.queue_number))
        .count(db)
        .await?;
    Ok(Some(
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
    ))
}

/// The enrolment that a ticket leads to: the person may have been moved to another course since.
///
/// # Errors
/// `SignIn` when the ticket was renewed or the enrolment is gone.
pub async fn behind_ticket(db: &impl ConnectionTrait, ticket: Ticket) -> Result<Model, Error> {
    let row = Entity::find_by_id(ticket.enrolment).one(db).await?;
    let mut row = row.ok_or(Error::SignIn)?;
    if i64::from(row.ticket_version) != i64::from(ticket.version) {
        return Err(Error::SignIn);
    }
    while let Some(next) = row.moved_to {
        row = Entity::find_by_id(next)
            .one(db)
            .await?
            .ok_or(Error::SignIn)?;
    }
    Ok(row)
}
