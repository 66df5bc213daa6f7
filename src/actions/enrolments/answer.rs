//! Answering an offer, and coming back after none was given.

use crate::actions::Desk;
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
    match answer {
        Answer::Accept => {
            let (row, event) = accept(desk, row, By::Person, now).await?;
            outbox::tell(desk.told(event, now), &locked.team, &row, &Notice::Seated).await?;
            Ok(row)
        }
        Answer::Decline => {
            let state = row.state().decline(now)?;
            let ending = Ending::plain("declined", By::Person);
            end(desk, &locked, row, &state, &ending, now).await
        }
    }
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
    match answer {
        Answer::Accept => {
            let (row, event) = accept(desk, row, by.into(), now).await?;
            outbox::confirm(desk.told(event, now), &locked.team, &row, &Notice::Seated).await?;
            Ok(row)
        }
        Answer::Decline => {
            let state = row.state().decline(now)?;
            let ending = Ending::on_the_phone("declined", by.into());
            end(desk, &locked, row, &state, &ending, now).await
        }
    }
}

/// Takes the offered seat; answers the event too.
async fn accept(desk: &Desk<'_>, row: Model, by: By, now: Time) -> Result<(Model, i64), Error> {
    let state = row.state().accept(now)?;
    let row = keep(desk, row, &state, now).await?;
    let event = Event::new("accepted", by)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    Ok((row, event))
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
