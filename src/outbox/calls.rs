//! Calls that somebody was to make, and that would no longer tell the truth.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::stands::{open, still_true};
use crate::domain::Time;
use crate::entity::message::{ActiveModel, Column, Entity, Status};
use crate::error::Error;
use crate::store::Tx;
use crate::vault::Vault;

/// Takes tasks off the desk that newer facts have overtaken, the oldest first. Answers how many.
pub async fn drop_untrue_calls(
    tx: &Tx,
    vault: &Vault,
    which: Expr,
    now: Time,
) -> Result<usize, Error> {
    let tasks = Entity::find()
        .filter(Column::Status.eq(Status::Task))
        .filter(which)
        .order_by_asc(Column::EventId)
        .all(tx)
        .await?;
    let mut dropped = 0;
    for task in tasks {
        let notice = open(vault, &task)?;
        if still_true(tx, vault, &task, notice, now).await?.is_some() {
            continue;
        }
        Entity::update_many()
            .set(ActiveModel {
                status: Set(Status::Cancelled),
                done_at: Set(Some(now)),
                ..Default::default()
            })
            .filter(Column::Id.eq(task.id))
            .filter(Column::Status.eq(Status::Task))
            .exec(tx)
            .await?;
        dropped += 1;
    }
    Ok(dropped)
}
