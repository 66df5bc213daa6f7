//! Leaving: as easy as coming, at any time.

use sea_orm::EntityTrait;

use crate::actions::Desk;
use crate::actions::courses::{Locked, lock, lock_for};
use crate::actions::enrolments::{behind_ticket, keep};
use crate::actions::history::{By, Event};
use crate::actions::offers::pass_on;
use crate::domain::access::Staff;
use crate::domain::ids::EnrolmentId;
use crate::domain::{Enrolment, Notice, Time};
use crate::entity::enrolment;
use crate::entity::enrolment::Model;
use crate::error::Error;
use crate::outbox;
use crate::vault::Ticket;

/// Takes the person off the course; leaving twice is no mistake.
///
/// # Errors
/// `SignIn` when the ticket was renewed.
pub async fn withdraw(desk: &Desk<'_>, ticket: Ticket) -> Result<Model, Error> {
    let (locked, row) = open_own(desk, ticket).await?;
    let now = desk.now();
    if !row.state().is_live() {
        return Ok(row);
    }
    let state = row.state().withdraw(now)?;
    let ending = Ending::plain("withdrew", By::Person);
    end(desk, &locked, row, &state, &ending, now).await
}

/// Takes somebody off a course who asked for it on the phone: it ends as when they leave by
/// themselves, and the log says who wrote it down.
///
/// # Errors
/// `Conflict` when the enrolment has ended already.
pub async fn withdraw_by_phone(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
) -> Result<Model, Error> {
    let (locked, row) = open_for(desk, by, id).await?;
    let now = desk.now();
    let state = row.state().withdraw(now)?;
    let ending = Ending::on_the_phone("withdrew", by.into());
    end(desk, &locked, row, &state, &ending, now).await
}

/// Takes somebody off a course, with a reason for the log.
///
/// # Errors
/// `Conflict` when the enrolment has ended already.
pub async fn remove(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
    reason: &str,
) -> Result<Model, Error> {
    let (locked, row) = open_for(desk, by, id).await?;
    let now = desk.now();
    let state = row.state().remove(now)?;
    let ending = Ending {
        reason: Some(reason),
        ..Ending::plain("removed", by.into())
    };
    end(desk, &locked, row, &state, &ending, now).await
}

/// How an enrolment came to its end.
pub struct Ending<'a> {
    pub verb: &'static str,
    pub by: By,
    pub reason: Option<&'a str>,
    /// Whether the person said so on the phone.
    pub spoken: bool,
}

impl Ending<'_> {
    /// An end without a reason of its own.
    #[must_use]
    pub fn plain(verb: &'static str, by: By) -> Self {
        Self {
            verb,
            by,
            reason: None,
            spoken: false,
        }
    }

    /// An end that the person asked for on the phone.
    #[must_use]
    pub fn on_the_phone(verb: &'static str, by: By) -> Self {
        Self {
            spoken: true,
            ..Self::plain(verb, by)
        }
    }
}

/// Ends an enrolment, tells the person, and passes on the seat that came free.
pub async fn end(
    desk: &Desk<'_>,
    locked: &Locked,
    row: Model,
    state: &Enrolment,
    ending: &Ending<'_>,
    now: Time,
) -> Result<Model, Error> {
    let proven = !matches!(row.state(), Enrolment::Unproven { .. });
    let row = keep(desk, row, state, now).await?;
    let event = Event::new(ending.verb, ending.by)
        .enrolment(&row)
        .reason(ending.reason)
        .write(desk, now)
        .await?;
    if proven {
        let told = desk.told(event, now);
        if ending.spoken {
            outbox::confirm(told, &locked.team, &row, &Notice::Left).await?;
        } else {
            outbox::tell(told, &locked.team, &row, &Notice::Left).await?;
        }
    }
    pass_on(desk, locked, now).await?;
    Ok(row)
}

/// The enrolment that a ticket leads to, with its course locked, read again after the lock: the
/// person may have been moved, or the ticket renewed, until then.
pub async fn open_own(desk: &Desk<'_>, ticket: Ticket) -> Result<(Locked, Model), Error> {
    let mut before = behind_ticket(desk.tx, ticket).await?;
    loop {
        let locked = lock(desk, before.course_id).await?;
        let row = behind_ticket(desk.tx, ticket).await?;
        if row.id == before.id {
            return Ok((locked, row));
        }
        before = row;
    }
}

/// An enrolment with its course locked, for staff: an enrolment of another team is not there.
pub async fn open_for(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
) -> Result<(Locked, Model), Error> {
    let find = async || {
        use sea_orm::{ColumnTrait, QueryFilter};
        enrolment::Entity::find_by_id(id)
            .filter(enrolment::Column::TeamId.eq(by.team))
            .one(desk.tx)
            .await
    };
    let row = find().await?.ok_or(Error::NotFound)?;
    let locked = lock_for(desk, by, row.course_id).await?;
    let row = find().await?.ok_or(Error::NotFound)?;
    Ok((locked, row))
}
