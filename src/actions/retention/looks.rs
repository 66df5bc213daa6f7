//! The access log, when its years are over.

use chrono::Months;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::BATCH;
use crate::actions::Desk;
use crate::domain::Time;
use crate::domain::ids::TeamId;
use crate::entity::{access_log, team};
use crate::error::Error;

/// Erases looks at persons after the team's years, with the persons they were at. Answers how many went.
pub async fn erase_looks(desk: &Desk<'_>, team: TeamId) -> Result<usize, Error> {
    let row = team::Entity::find_by_id(team).one(desk.tx).await?;
    let before = until(&row.ok_or(Error::NotFound)?, desk.now());
    let old: Vec<i64> = access_log::Entity::find()
        .filter(access_log::Column::TeamId.eq(team))
        .filter(access_log::Column::At.lte(before))
        .select_only()
        .column(access_log::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(desk.tx)
        .await?;
    if !old.is_empty() {
        access_log::Entity::delete_many()
            .filter(access_log::Column::Id.is_in(old.iter().copied()))
            .exec(desk.tx)
            .await?;
    }
    Ok(old.len())
}

/// What was looked at then or before has been kept long enough.
fn until(team: &team::Model, now: Time) -> Time {
    let months = 12 * u32::from(team.keep_log_years.unsigned_abs());
    now.checked_sub_months(Months::new(months)).unwrap_or(now)
}
