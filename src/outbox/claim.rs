//! Taking messages to be sent: by lease, committed before anybody is spoken to.

use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::domain::Time;
use crate::domain::ids::MessageId;
use crate::entity::message::{Column, Entity, Model, Status};
use crate::error::Error;
use crate::store::Tx;

/// How long a message is ours. Longer than any sending takes, so that only a dead process loses it.
pub const LEASE: TimeDelta = TimeDelta::minutes(3);

/// The word under which codes are told; somebody sits and waits for each of them.
const CODE: &str = "code";

/// How the outbox stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// To be sent, now or later.
    pub queued: u64,
    /// Given up.
    pub dead: u64,
    /// How long the oldest has been due.
    pub oldest: Option<TimeDelta>,
}

/// Whether there is anything to claim. Asked first, since it costs no write.
pub async fn is_due(db: &impl ConnectionTrait, now: Time) -> Result<bool, Error> {
    let first = Entity::find()
        .filter(due(now))
        .select_only()
        .column(Column::Id)
        .limit(1)
        .into_tuple::<MessageId>()
        .one(db)
        .await?;
    Ok(first.is_some())
}

/// Whether any message is to leave later only.
pub async fn is_held(db: &impl ConnectionTrait, now: Time) -> Result<bool, Error> {
    let first = Entity::find()
        .filter(held(now))
        .select_only()
        .column(Column::Id)
        .limit(1)
        .into_tuple::<MessageId>()
        .one(db)
        .await?;
    Ok(first.is_some())
}

/// Lets all that is to leave later leave now.
pub async fn hasten(tx: &Tx, now: Time) -> Result<(), Error> {
    Entity::update_many()
        .col_expr(Column::NotBefore, Expr::val(now))
        .filter(held(now))
        .exec(tx)
        .await?;
    Ok(())
}

fn held(now: Time) -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Queued))
        .add(Column::NotBefore.gt(now))
}

/// Leases messages that are due, codes first, to this caller alone. The row's `lease` is the number
/// under which the outcome is to be marked; a later claim of the same row has a higher one.
pub async fn claim(tx: &Tx, most: u64, now: Time) -> Result<Vec<Model>, Error> {
    let mut ids = pick(tx, due(now).add(Column::Kind.eq(CODE)), most).await?;
    let room = most.saturating_sub(ids.len() as u64);
    if room > 0 {
        ids.extend(pick(tx, due(now).add(Column::Kind.ne(CODE)), room).await?);
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::update_many()
        .col_expr(Column::Lease, Expr::col(Column::Lease).add(1))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .col_expr(Column::LeaseUntil, Expr::val(now + LEASE))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    let mut rows = Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(tx)
        .await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

/// Whether a claimed message will still be ours so long from now: its lease lasts, and nobody has
/// taken it over. Asked right before it is handed over, since a process can stand still at any place.
pub async fn is_ours(
    db: &impl ConnectionTrait,
    claimed: &Model,
    needed: TimeDelta,
    now: Time,
) -> Result<bool, Error> {
    let row = Entity::find_by_id(claimed.id)
        .filter(Column::Lease.eq(claimed.lease))
        .filter(Column::Status.eq(Status::Queued))
        .filter(Column::LeaseUntil.gte(now + needed))
        .select_only()
        .column(Column::Id)
        .into_tuple::<MessageId>()
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// How many messages wait, and for how long the oldest has been due.
pub async fn standing(db: &impl ConnectionTrait, now: Time) -> Result<Standing, Error> {
    let count = async |status: Status| {
        Entity::find()
            .filter(Column::Status.eq(status))
            .count(db)
            .await
    };
    let oldest = Entity::find()
        .filter(Column::Status.eq(Status::Queued))
        .filter(Column::NotBefore.lte(now))
        .order_by_asc(Column::NotBefore)
        .select_only()
        .column(Column::NotBefore)
        .limit(1)
        .into_tuple::<Time>()
        .one(db)
        .await?;
    Ok(Standing {
        queued: count(Status::Queued).await?,
        dead: count(Status::Dead).await?,
        oldest: oldest.map(|since| now - since),
    })
}

fn due(now: Time) -> Condition {
    Condition::all()
        .add(Column::Status.eq(Status::Queued))
        .add(Column::NotBefore.lte(now))
        .add(
            Condition::any()
                .add(Column::LeaseUntil.is_null())
                .add(Column::LeaseUntil.lte(now)),
        )
}

/// Locks the oldest, passing over what another process is claiming; on SQLite nobody else is.
async fn pick(tx: &Tx, which: Condition, most: u64) -> Result<Vec<MessageId>, Error> {
    Ok(Entity::find()
        .filter(which)
        .order_by_asc(Column::NotBefore)
        .order_by_asc(Column::EventId)
        .limit(most)
        .select_only()
        .column(Column::Id)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_tuple()
        .all(tx)
        .await?)
}
