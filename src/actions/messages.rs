//! What could not be sent, and who is to be called: staff look, send once more, or tick off.

mod list;

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;

use crate::actions::enrolments::open_for;
use crate::actions::history::{By, Event};
use crate::actions::{Desk, access};
use crate::domain::access::Staff;
use crate::domain::ids::MessageId;
use crate::domain::refusal::Conflict;
use crate::domain::{Notice, Time};
use crate::entity::enrolment;
use crate::entity::message::{Column, Entity, Model, Status};
use crate::error::Error;
use crate::outbox;

pub use list::{Filter, Messages, Shown, list};

const CODE: &str = "code";

/// One message, and what it tells as long as that is true.
pub struct Opened {
    pub shown: Shown,
    /// None when it is no longer true, and for a code.
    pub notice: Option<Notice>,
}

/// One message to a person on a course that the staff member runs.
///
/// # Errors
/// `NotFound` for another team's; `Forbidden` for who does not run the course.
pub async fn one(desk: &Desk<'_>, by: &Staff, id: MessageId) -> Result<Opened, Error> {
    let found = find(desk, by, id).await?;
    let now = desk.now();
    let notice = told(desk, &found.row, now).await?;
    let shown = found.shown(desk, by, now).await?;
    Ok(Opened { shown, notice })
}

/// Puts what was given up back into the queue, to the address that the person has now. What told an
/// address that was replaced cannot leave again: nothing is kept of it.
///
/// # Errors
/// `Conflict` when it was not given up, or when there is nothing left of it that is true.
pub async fn retry(desk: &Desk<'_>, by: &Staff, id: MessageId) -> Result<Shown, Error> {
    let mut found = find(desk, by, id).await?;
    let now = desk.now();
    match found.row.status {
        Status::Queued => return found.shown(desk, by, now).await,
        Status::Dead => {}
        _ => return Err(Error::Refused(Conflict::MessageState.into())),
    }
    let has_address = found.row.kind != Notice::ContactChanged.kind();
    if !has_address || told(desk, &found.row, now).await?.is_none() {
        return Err(Error::Refused(Conflict::MessageUntrue.into()));
    }
    let mut row = found.row.into_active_model();
    row.status = Set(Status::Queued);
    row.attempts = Set(0);
    row.error = Set(None);
    row.done_at = Set(None);
    // By night it is given back until the morning.
    row.not_before = Set(now);
    found.row = row.update(desk.tx).await?;
    found.note("message_retried", desk, by, now).await?;
    found.shown(desk, by, now).await
}

/// Notes that the person knows: they were called. It may be of a call, or of what was given up.
///
/// # Errors
/// `Conflict` when the message leaves by itself, or has left.
pub async fn done(desk: &Desk<'_>, by: &Staff, id: MessageId) -> Result<Shown, Error> {
    let mut found = find(desk, by, id).await?;
    let now = desk.now();
    match found.row.status {
        Status::Done => return found.shown(desk, by, now).await,
        Status::Task | Status::Dead => {}
        _ => return Err(Error::Refused(Conflict::MessageState.into())),
    }
    let mut row = found.row.into_active_model();
    row.status = Set(Status::Done);
    row.done_at = Set(Some(now));
    row.done_by = Set(Some(by.id));
    found.row = row.update(desk.tx).await?;
    found.note("message_done", desk, by, now).await?;
    found.shown(desk, by, now).await
}

/// Text messages that the gateway could not bring to their phones are given up, for staff to see.
/// Answers how many that were.
pub async fn undelivered(desk: &Desk<'_>, ids: &[MessageId]) -> Result<usize, Error> {
    let now = desk.now();
    let mut given_up = 0;
    for id in ids {
        given_up += usize::from(outbox::mark_undelivered(desk.tx, *id, now).await?);
    }
    Ok(given_up)
}

/// What the message tells, if that is still true. A code is nobody's but the person's, and what is
/// done keeps none.
async fn told(desk: &Desk<'_>, row: &Model, now: Time) -> Result<Option<Notice>, Error> {
    if row.notice.is_empty() || row.kind == CODE {
        return Ok(None);
    }
    let notice = outbox::open(&desk.vault, row)?;
    outbox::still_true(desk.tx, &desk.vault, row, notice, now).await
}

/// A message with the person it is for; the course is locked.
struct Found {
    row: Model,
    person: enrolment::Model,
}

/// A message of the own team, on a course that the staff member may run.
async fn find(desk: &Desk<'_>, by: &Staff, id: MessageId) -> Result<Found, Error> {
    let read = async || {
        Entity::find_by_id(id)
            .filter(Column::TeamId.eq(by.team))
            .one(desk.tx)
            .await
    };
    let row = read().await?.ok_or(Error::NotFound)?;
    let person = row.enrolment_id.ok_or(Error::NotFound)?;
    let (_, person) = open_for(desk, by, person).await?;
    Ok(Found {
        row: read().await?.ok_or(Error::NotFound)?,
        person,
    })
}

impl Found {
    async fn note(
        &self,
        verb: &'static str,
        desk: &Desk<'_>,
        by: &Staff,
        now: Time,
    ) -> Result<(), Error> {
        let event = Event::new(verb, By::from(by))
            .enrolment(&self.person)
            .facts(json!({ "message": self.row.id, "kind": self.row.kind }));
        event.write(desk, now).await?;
        Ok(())
    }

    /// The message with its person; showing them is noted.
    async fn shown(self, desk: &Desk<'_>, by: &Staff, now: Time) -> Result<Shown, Error> {
        let person = self.person;
        access::note(
            desk,
            by,
            "message",
            Some(person.course_id),
            &[person.id],
            now,
        )
        .await?;
        let mut shown = list::shown(desk, vec![self.row]).await?;
        shown.pop().ok_or(Error::NotFound)
    }
}
