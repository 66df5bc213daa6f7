//! Staff give a seat: out of turn with a reason, or after a first conversation.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::enrolments::leave::{Ending, end, open_for};
use crate::actions::enrolments::seating::somebody_waits;
use crate::actions::enrolments::{keep, seats, view};
use crate::actions::history::Event;
use crate::domain::Notice;
use crate::domain::access::Staff;
use crate::domain::admission::{admit_applied, seat_by_hand};
use crate::domain::ids::EnrolmentId;
use crate::domain::seats::Place;
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::error::Error;
use crate::outbox;

/// Gives somebody a free seat out of turn. The log says why, and how many were passed over.
///
/// # Errors
/// `Conflict` when no seat is free, or the person cannot take one.
pub async fn place(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
    reason: &str,
) -> Result<Model, Error> {
    let (locked, row) = open_for(desk, by, id).await?;
    let now = desk.now();
    let free = seats(desk, &locked.course).await?;
    let state = seat_by_hand(locked.terms(), &locked.doors(), free, row.state(), now)?;
    let passed_over = Entity::find()
        .filter(Column::CourseId.eq(row.course_id))
        .filter(Column::Status.eq(State::Waiting))
        .filter(Column::QueueNumber.lt(row.queue_number))
        .count(desk.tx)
        .await?;
    let rule = if passed_over > 0 {
        "out_of_turn"
    } else {
        "free_seat"
    };
    let row = keep(desk, row, &state, now).await?;
    let event = Event::new("placed", by.into())
        .enrolment(&row)
        .reason(Some(reason))
        .facts(serde_json::json!({ "rule": rule, "passed_over": passed_over }))
        .write(desk, now)
        .await?;
    let told = desk.told(event, now);
    outbox::tell(told, &locked.team, &row, &Notice::Seated).await?;
    Ok(row)
}

/// What a first conversation led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Admit,
    ReferOn,
}

/// Registers the outcome of a first conversation.
///
/// # Errors
/// `Conflict` when nobody waits for one.
pub async fn admit(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
    outcome: Outcome,
) -> Result<Model, Error> {
    let (locked, row) = open_for(desk, by, id).await?;
    let now = desk.now();
    if outcome == Outcome::ReferOn {
        let state = row.state().refer_on(now)?;
        let ending = Ending::plain("referred_on", by.into());
        return end(desk, &locked, row, &state, &ending, now).await;
    }
    let before = somebody_waits(desk, row.course_id, Some(row.queue_number)).await?;
    let free = seats(desk, &locked.course).await?;
    let place = admit_applied(locked.terms(), &locked.doors(), free, before, now)?;
    let state = row.state().admit(place, now)?;
    let row = keep(desk, row, &state, now).await?;
    let to = match place {
        Place::Seat => "seated",
        Place::Wait => "waiting",
    };
    let event = Event::new("admitted", by.into())
        .enrolment(&row)
        .facts(serde_json::json!({ "rule": "conversation", "to": to }))
        .write(desk, now)
        .await?;
    let notice = match place {
        Place::Seat => Notice::Seated,
        Place::Wait => Notice::Waiting {
            position: view::position(desk.tx, &row).await?.unwrap_or(1),
        },
    };
    let told = desk.told(event, now);
    outbox::tell(told, &locked.team, &row, &notice).await?;
    Ok(row)
}
