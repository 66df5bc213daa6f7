//! Whether what a message says is still so. Asked right before sending.

mod session;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Select};

use crate::domain::ids::SessionId;
use crate::domain::{Notice, Time};
use crate::entity::enrolment::State;
use crate::entity::message::{Column, Entity, Model, Status};
use crate::entity::{code, enrolment, event, invitation, proof};
use crate::error::Error;
use crate::vault::{Place, Vault, token_hash};

const POSTPONED: &str = "postponed";
const PLACE_CHANGED: &str = "place_changed";

/// The notice of a message.
pub fn open(vault: &Vault, row: &Model) -> Result<Notice, Error> {
    let text = vault.open(Place::MessageNotice, row.id.0, &row.notice)?;
    serde_json::from_str(text.expose()).map_err(|_| Error::broken("a notice cannot be read"))
}

/// The notice as it is to be told now, or none if it is no longer true. Somebody who missed an
/// earlier change of the same session is told of both as one.
pub async fn still_true(
    db: &impl ConnectionTrait,
    vault: &Vault,
    row: &Model,
    notice: Notice,
    now: Time,
) -> Result<Option<Notice>, Error> {
    let stands = match &notice {
        Notice::Code { code } => code_lives(db, vault, row, code, now).await?,
        Notice::Invited { token } => is_open(db, token, now).await?,
        Notice::Left | Notice::CourseCancelled { .. } | Notice::ContactChanged | Notice::Erased => {
            true
        }
        Notice::Offer { until } => {
            let person = person(db, row).await?;
            person.is_some_and(|person| {
                person.status == State::Offered && person.until == Some(*until) && now < *until
            })
        }
        Notice::Seated | Notice::Moved => is_one_of(db, row, &[State::Seated]).await?,
        Notice::PlaceChanged => {
            let newer = [PLACE_CHANGED, POSTPONED];
            is_one_of(db, row, &[State::Seated, State::Offered]).await?
                && !is_overtaken(db, row, &newer, None).await?
        }
        Notice::Waiting { .. } | Notice::NextRun { .. } | Notice::NoSeat => {
            is_one_of(db, row, &[State::Waiting]).await?
        }
        Notice::Applied => is_one_of(db, row, &[State::Applied]).await?,
        Notice::Lapsed => is_one_of(db, row, &[State::Lapsed]).await?,
        Notice::Postponed => {
            let live = [
                State::Seated,
                State::Offered,
                State::Waiting,
                State::Applied,
            ];
            is_one_of(db, row, &live).await? && !is_overtaken(db, row, &[POSTPONED], None).await?
        }
        Notice::SessionMoved { .. }
        | Notice::SessionAdded { .. }
        | Notice::SessionCancelled { .. } => {
            return session::session_notice(db, vault, row, notice, now).await;
        }
    };
    Ok(stands.then_some(notice))
}

async fn person(db: &impl ConnectionTrait, row: &Model) -> Result<Option<enrolment::Model>, Error> {
    let Some(id) = row.enrolment_id else {
        return Ok(None);
    };
    Ok(enrolment::Entity::find_by_id(id).one(db).await?)
}

async fn is_one_of(
    db: &impl ConnectionTrait,
    row: &Model,
    states: &[State],
) -> Result<bool, Error> {
    let person = person(db, row).await?;
    Ok(person.is_some_and(|person| states.contains(&person.status)))
}

/// The link can still be used.
async fn is_open(db: &impl ConnectionTrait, token: &str, now: Time) -> Result<bool, Error> {
    let row = invitation::Entity::find_by_id(token_hash(token))
        .one(db)
        .await?;
    Ok(row.is_some_and(|row| row.used_at.is_none() && now < row.until))
}

/// The digits still open something: a live code of the address has them.
async fn code_lives(
    db: &impl ConnectionTrait,
    vault: &Vault,
    row: &Model,
    digits: &str,
    now: Time,
) -> Result<bool, Error> {
    let Some(id) = row.proof_id else {
        return Ok(false);
    };
    let Some(proof) = proof::Entity::find_by_id(id).one(db).await? else {
        return Ok(false);
    };
    let live = code::Entity::find()
        .filter(code::Column::AddressIndex.eq(proof.address_index))
        .filter(code::Column::Until.gt(now))
        .all(db)
        .await?;
    Ok(live
        .iter()
        .any(|code| vault.code_matches(code.id, digits, &code.hash)))
}

/// Whether a later message of these kinds, about the same session if one is given, was or will be
/// sent to the same person.
async fn is_overtaken(
    db: &impl ConnectionTrait,
    row: &Model,
    kinds: &[&str],
    session: Option<SessionId>,
) -> Result<bool, Error> {
    let later = others(row, kinds)
        .filter(Column::EventId.gt(row.event_id))
        .filter(Column::Status.is_not_in([Status::Cancelled, Status::Dead]))
        .all(db)
        .await?;
    Ok(!about(db, later, session).await?.is_empty())
}

/// Other messages to the same person.
fn others(row: &Model, kinds: &[&str]) -> Select<Entity> {
    Entity::find()
        .filter(Column::EnrolmentId.eq(row.enrolment_id))
        .filter(Column::EnrolmentId.is_not_null())
        .filter(Column::Kind.is_in(kinds.iter().copied()))
}

/// Those of the messages that are about this session, or about all of the course.
async fn about(
    db: &impl ConnectionTrait,
    rows: Vec<Model>,
    session: Option<SessionId>,
) -> Result<Vec<Model>, Error> {
    if session.is_none() || rows.is_empty() {
        return Ok(rows);
    }
    let same: Vec<i64> = event::Entity::find()
        .filter(event::Column::Id.is_in(rows.iter().map(|row| row.event_id)))
        .filter(event::Column::SessionId.eq(session))
        .select_only()
        .column(event::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut rows = rows;
    rows.retain(|row| row.kind == POSTPONED || same.contains(&row.event_id));
    Ok(rows)
}
