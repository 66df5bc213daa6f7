//! Writing a new state down: the one place where an enrolment's state columns change.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::actions::Desk;
use crate::actions::enrolments::free_seat;
use crate::domain::refusal::Conflict;
use crate::domain::{Enrolment, Refusal, Time};
use crate::entity::enrolment::{ActiveModel, Model, State, columns};
use crate::error::Error;
use crate::outbox;

/// Keeps the new state, taking or giving back the seat that belongs to it.
pub async fn keep(
    desk: &Desk<'_>,
    row: Model,
    state: &Enrolment,
    now: Time,
) -> Result<Model, Error> {
    keep_with(desk, row, state, |_| {}, now).await
}

/// Keeps the new state together with other columns.
pub async fn keep_with(
    desk: &Desk<'_>,
    row: Model,
    state: &Enrolment,
    more: impl FnOnce(&mut ActiveModel),
    now: Time,
) -> Result<Model, Error> {
    let seat = match (state.holds_seat(), row.seat_no) {
        (false, _) => None,
        (true, Some(seat)) => Some(seat),
        (true, None) => Some(
            free_seat(desk, row.course_id)
                .await?
                .ok_or(Refusal::Conflict(Conflict::NoFreeSeat))?,
        ),
    };
    let (status, since, until, exit) = columns(state, now);
    if row.status == State::Offered && status != State::Offered {
        outbox::take_back_offer(desk.tx, row.id, now).await?;
    }
    let sits_down = status == State::Seated && row.status != State::Seated;
    let mut change: ActiveModel = row.into();
    if sits_down {
        change.seated_at = Set(Some(now));
    }
    change.status = Set(status);
    change.since = Set(since);
    change.until = Set(until);
    change.exit = Set(exit);
    change.seat_no = Set(seat);
    change.updated_at = Set(now);
    more(&mut change);
    Ok(change.update(desk.tx).await?)
}
