//! Everything that is kept about one sign-up, opened for the person it is about.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::enrolments::{OwnCalendar, absences, behind_ticket, own_calendar};
use crate::actions::history::{By, Event};
use crate::actions::{Desk, access};
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::entity::enrolment::Model;
use crate::entity::{absence, access_log, erasure_wish, event, message};
use crate::error::Error;
use crate::vault::{Redacted, Ticket, Vault};

/// What is kept beside the enrolment itself, oldest first.
pub struct Held {
    pub row: Model,
    pub done: Vec<Deed>,
    pub messages: Vec<message::Model>,
    /// Who has looked, newest first.
    pub looks: Vec<access_log::Model>,
    pub absences: Vec<absence::Model>,
    pub calendar: OwnCalendar,
    /// Since when the person wishes to be erased.
    pub wish: Option<Time>,
}

/// One thing that was done.
pub struct Deed {
    pub row: event::Model,
    /// What staff wrote down as the reason.
    pub reason: Option<Redacted<String>>,
}

/// Reads it all, and notes that a copy was taken.
///
/// # Errors
/// `SignIn` when the ticket was renewed.
pub async fn take_copy(desk: &Desk<'_>, ticket: Ticket) -> Result<Held, Error> {
    let row = behind_ticket(desk.tx, ticket).await?;
    Event::new("copied", By::Person)
        .enrolment(&row)
        .write(desk, desk.now())
        .await?;
    held(desk.tx, &desk.vault, row).await
}

/// Reads what is kept about a sign-up, also from before the person was moved here.
pub async fn held(db: &impl ConnectionTrait, vault: &Vault, row: Model) -> Result<Held, Error> {
    let ids: Vec<EnrolmentId> = access::with_older(db, row.id).await?;
    let events = event::Entity::find()
        .filter(event::Column::EnrolmentId.is_in(ids.iter().copied()))
        .order_by_asc(event::Column::Id)
        .all(db)
        .await?;
    let mut done = Vec::with_capacity(events.len());
    for row in events {
        let reason = row.reason.as_deref();
        let reason = reason.map(|sealed| vault.open_reason(sealed)).transpose()?;
        done.push(Deed { row, reason });
    }
    let messages = message::Entity::find()
        .filter(message::Column::EnrolmentId.is_in(ids.iter().copied()))
        .order_by_asc(message::Column::CreatedAt)
        .order_by_asc(message::Column::EventId)
        .all(db)
        .await?;
    let wish = erasure_wish::Entity::find_by_id(row.id).one(db).await?;
    Ok(Held {
        done,
        messages,
        looks: access::of_person(db, row.id).await?,
        absences: absences(db, &ids).await?,
        calendar: own_calendar(db, row.id).await?,
        wish: wish.map(|wish| wish.at),
        row,
    })
}
