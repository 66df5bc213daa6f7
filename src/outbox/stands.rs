//! Whether what a message says is still so. Asked right before sending.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::domain::ids::SessionId;
use crate::domain::notice::Was;
use crate::domain::{Notice, Time};
use crate::entity::enrolment::State;
use crate::entity::message::{Column, Entity, Model, Status};
use crate::entity::{code, enrolment, event, proof, session};
use crate::error::Error;
use crate::outbox::LEASE;
use crate::vault::{Place, Vault};

const MOVED: &str = "session_moved";
const ADDED: &str = "session_added";
const CANCELLED: &str = "session_cancelled";
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
        Notice::Left | Notice::CourseCancelled { .. } | Notice::ContactChanged => true,
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
        Notice::Waiting { .. } => is_one_of(db, row, &[State::Waiting]).await?,
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
            return session_notice(db, vault, row, notice, now).await;
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

/// A change of one session, for those who come, told once and as it is now.
async fn session_notice(
    db: &impl ConnectionTrait,
    vault: &Vault,
    row: &Model,
    notice: Notice,
    now: Time,
) -> Result<Option<Notice>, Error> {
    let comes = is_one_of(db, row, &[State::Seated, State::Offered]).await?;
    let Some(session) = session_of(db, row).await? else {
        return Ok(None);
    };
    let (news, dates): (&[&str], &[&str]) = match notice {
        Notice::SessionAdded { .. } => (&[CANCELLED], &[POSTPONED]),
        Notice::SessionMoved { .. } => (&[MOVED, CANCELLED], &[POSTPONED]),
        _ => (&[MOVED, CANCELLED], &[]),
    };
    if !comes
        || session.ends_at <= now
        || is_overtaken(db, row, news, Some(session.id)).await?
        || is_overtaken(db, row, dates, None).await?
    {
        return Ok(None);
    }
    let known = last_known(db, vault, row, session.id).await?;
    Ok(as_known(notice, known, &session))
}

/// What a change of a session is to somebody who knows that much of it.
fn as_known(notice: Notice, known: Known, session: &session::Model) -> Option<Notice> {
    match (notice, known) {
        (Notice::SessionAdded { .. }, _) => Some(Notice::SessionAdded {
            starts_at: session.starts_at,
        }),
        (_, Known::Nothing) => None,
        (Notice::SessionMoved { number, from, was }, known) => {
            let (from, was) = known.held().unwrap_or((from, was));
            let now = Was {
                ends_at: session.ends_at,
                venue: session.venue_id,
            };
            let is_back = from == session.starts_at && was == Some(now);
            (!is_back).then_some(Notice::SessionMoved { number, from, was })
        }
        (Notice::SessionCancelled { starts_at }, known) => Some(Notice::SessionCancelled {
            starts_at: known.held().map_or(starts_at, |(from, _)| from),
        }),
        (other, _) => Some(other),
    }
}

async fn session_of(
    db: &impl ConnectionTrait,
    row: &Model,
) -> Result<Option<session::Model>, Error> {
    let told = event::Entity::find_by_id(row.event_id).one(db).await?;
    match told.and_then(|event| event.session_id) {
        Some(id) => Ok(session::Entity::find_by_id(id).one(db).await?),
        None => Ok(None),
    }
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

/// What a person knows of a session before they hear the newest of it.
#[derive(Clone, Copy)]
enum Known {
    /// All that was before.
    Newest,
    /// Only how it was before changes they have not been told of.
    Held(Time, Option<Was>),
    /// Not that it was ever added.
    Nothing,
}

impl Known {
    fn held(self) -> Option<(Time, Option<Was>)> {
        match self {
            Self::Held(from, was) => Some((from, was)),
            Self::Newest | Self::Nothing => None,
        }
    }
}

/// What the person knows: the oldest change that they have not been told of says from when the
/// session was moved. Whoever hears of new dates for the whole course knows them all.
async fn last_known(
    db: &impl ConnectionTrait,
    vault: &Vault,
    row: &Model,
    session: SessionId,
) -> Result<Known, Error> {
    let earlier = others(row, &[ADDED, MOVED, POSTPONED])
        .filter(Column::EventId.lt(row.event_id))
        .order_by_desc(Column::EventId)
        .all(db)
        .await?;
    let mut known = Known::Newest;
    for other in about(db, earlier, Some(session)).await? {
        let is_added = other.kind == ADDED;
        if is_added && is_news_to(row, &other) {
            return Ok(Known::Nothing);
        }
        if is_added || !is_untold(row, &other) {
            break;
        }
        if other.kind == MOVED
            && let Notice::SessionMoved { from, was, .. } = open(vault, &other)?
        {
            known = Known::Held(from, was);
        }
    }
    Ok(known)
}

/// An earlier message that is not going to tell what it was written for.
fn is_untold(row: &Model, other: &Model) -> bool {
    match other.status {
        Status::Cancelled | Status::Dead => true,
        Status::Queued => other.kind == MOVED && !is_leaving(row, other),
        Status::Sent | Status::Task | Status::Done => false,
    }
}

/// Claimed before there was news of this message, so perhaps sent just now.
fn is_leaving(row: &Model, other: &Model) -> bool {
    let until = other.lease_until;
    until.is_some_and(|until| until - LEASE <= row.created_at)
}

/// A message of a new session that was printed or dropped after this one was written, or is still
/// to be printed: it tells how the session is, or rightly nothing.
fn is_news_to(row: &Model, other: &Model) -> bool {
    match other.status {
        Status::Queued => !is_leaving(row, other),
        Status::Sent | Status::Cancelled => other
            .done_at
            .is_some_and(|done| row.created_at + LEASE <= done),
        Status::Dead | Status::Task | Status::Done => false,
    }
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
