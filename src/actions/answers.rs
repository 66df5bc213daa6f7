//! Answers that were given, kept for a request that is sent again with the same key.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, Statement};

use crate::actions::Desk;
use crate::entity::answer::{ActiveModel, Entity};
use crate::error::Error;
use crate::vault::Place;

/// How long an answer is kept.
pub const KEPT_FOR: TimeDelta = TimeDelta::hours(48);

/// What a key stands for.
pub enum Known {
    /// Nothing yet.
    New,
    /// This answer was given to this very request.
    Answered { status: u16, body: String },
    /// The key was used for another request, which got this answer.
    Mismatch { body: String },
}

/// Looks a key up; requests with the same key wait for each other.
pub async fn find(desk: &Desk<'_>, key: [u8; 32], request: [u8; 32]) -> Result<Known, Error> {
    one_at_a_time(desk, &key).await?;
    let Some(row) = Entity::find_by_id(key.to_vec()).one(desk.tx).await? else {
        return Ok(Known::New);
    };
    if desk.now() >= row.created_at + KEPT_FOR {
        Entity::delete_by_id(row.key).exec(desk.tx).await?;
        return Ok(Known::New);
    }
    let body = desk.vault.open(Place::AnswerBody, &row.key, &row.body)?;
    let body = body.into_exposed();
    if row.request != request {
        return Ok(Known::Mismatch { body });
    }
    let status = row.status.unsigned_abs();
    Ok(Known::Answered { status, body })
}

/// Keeps an answer, sealed: it holds names and tickets.
pub async fn keep(
    desk: &Desk<'_>,
    key: [u8; 32],
    request: [u8; 32],
    status: u16,
    body: &str,
) -> Result<(), Error> {
    let row = ActiveModel {
        key: Set(key.to_vec()),
        request: Set(request.to_vec()),
        status: Set(i16::try_from(status).unwrap_or(i16::MAX)),
        body: Set(desk.vault.seal(Place::AnswerBody, key, body)),
        created_at: Set(desk.now()),
    };
    Entity::insert(row).exec_without_returning(desk.tx).await?;
    Ok(())
}

/// A lock on bytes, held to the end of the transaction. SQLite has one writer anyway.
pub async fn one_at_a_time(desk: &Desk<'_>, bytes: &[u8]) -> Result<(), Error> {
    if desk.tx.get_database_backend() == DbBackend::Postgres {
        let key = bytes
            .first_chunk()
            .map_or(0, |chunk| i64::from_be_bytes(*chunk));
        let lock = "SELECT pg_advisory_xact_lock($1)";
        desk.tx
            .execute_raw(Statement::from_sql_and_values(
                DbBackend::Postgres,
                lock,
                [key.into()],
            ))
            .await?;
    }
    Ok(())
}
