//! Changes of one session: told once, as it is now, to who knows how it was.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{POSTPONED, about, is_one_of, is_overtaken, open, others};
use crate::domain::ids::SessionId;
use crate::domain::notice::Was;
use crate::domain::{Notice, Time};
use crate::entity::enrolment::State;
use crate::entity::message::{Column, Model, Status};
use crate::entity::{event, session};
use crate::error::Error;
use crate::outbox::LEASE;
use crate::vault::Vault;

const MOVED: &str = "session_moved";
const ADDED: &str = "session_added";
const CANCELLED: &str = "session_cancelled";

/// A change of one session, for those who come, told once and as it is now.
pub(super) async fn session_notice(
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
