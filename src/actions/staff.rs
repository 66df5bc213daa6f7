//! People who work for a team.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::domain::Time;
use crate::domain::ids::{StaffId, TeamId};
use crate::entity::staff;
use crate::error::Error;

/// Finds the person by name in the team, or notes a new one.
pub async fn named(desk: &Desk<'_>, team: TeamId, name: &str, now: Time) -> Result<StaffId, Error> {
    let known = staff::Entity::find()
        .filter(staff::Column::TeamId.eq(team))
        .filter(staff::Column::Name.eq(name))
        .one(desk.tx)
        .await?;
    if let Some(known) = known {
        return Ok(known.id);
    }
    let row = staff::ActiveModel {
        id: Set(StaffId::random()),
        team_id: Set(team),
        name: Set(name.to_owned()),
        created_at: Set(now),
    };
    Ok(row.insert(desk.tx).await?.id)
}
