//! Answering an offer, and coming back after none was given.

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::actions::enrolments::leave::{Ending, end, open_for, open_own};
use crate::actions::enrolments::{keep, view};
use crate::actions::history::{By, Event};
use crate::actions::offers::pass_on;
use crate::domain::access::Staff;
use crate::domain::ids::EnrolmentId;
use crate::domain::{Notice, Time};
use crate::entity::enrolment::{Model, State};
use crate::error::Error;
use crate::outbox;
use crate::vault::Ticket;

/// What somebody says to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Accept,
    Decline,
}

/// The participant's own answer.
///
/// # Errors
/// `SignIn` when the ticket was renewed; `OfferLapsed` from the reply-by second on; `Conflict` when no offer stands.
pub async fn answer(desk: &Desk<'_>, ticket: Ticket, answer: Answer) -> Result<Model, Error> {
    let (locked, row) = open_own(desk, ticket).await?;
    let now = desk.now();
    reply(desk, &locked, row, answer, By::Person, now).await
}

/// An answer that came by phone.
///
/// # Errors
/// As the participant's own answer.
pub async fn answer_by_phone(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
    answer: Answer,
) -> Result<Model, Error> {
    let (locked, row) = open_for(desk, by, id).await?;
    let now = desk.now();
    reply(desk, &locked, row, answer, by.into(), now).await
}

async fn reply(
    desk: &Desk<'_>,
    locked: &Locked,
    row: Model,
    answer: Answer,
    by: By,
    now: Time,
) -> Result<Model, Error> {
    if answer == Answer::Decline {
        let state = row.state().decline(now)?;
        return end(
            desk,
            locked,
            row,
            &state,
            &Ending {
                verb: "declined",
                by,
                reason: None,
            },
            now,
        )
        .await;
    }
    let state = row.state().accept(now)?;
    let row = keep(desk, row, &state, now).await?;
    let event = Event::new("accepted", by)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    let told = desk.told(event, now);
    outbox::tell(told, &locked.team, &row, &Notice::Seated).await?;
    Ok(row)
}

/// Comes back to the waiting list with the old number after an offer lapsed.
///
/// # Errors
/// `SignIn` when the ticket was renewed; `Conflict` unless the enrolment has lapsed.
pub async fn rejoin(desk: &Desk<'_>, ticket: Ticket) -> Result<Model, Error> {
    let (locked, row) = open_own(desk, ticket).await?;
    let now = desk.now();
    let state = row.state().rejoin(now)?;
    let row = keep(desk, row, &state, now).await?;
    let event = Event::new("rejoined", By::Person)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    pass_on(desk, &locked, now).await?;
    let row = view::row(desk.tx, row.id).await?;
    if row.status == State::Waiting {
        let position = view::position(desk.tx, &row).await?.unwrap_or(1);
        let told = desk.told(event, now);
        outbox::tell(told, &locked.team, &row, &Notice::Waiting { position }).await?;
    }
    Ok(row)
}
