//! People who work for a team.

use std::collections::HashSet;

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::domain::Time;
use crate::domain::access::{Role, Roles};
use crate::domain::ids::{StaffId, TeamId};
use crate::entity::{account, staff};
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

/// Who of the team leads no course from now on: whose account is closed, or for other work. Somebody
/// who is known by name only may lead.
pub async fn never_lead(
    db: &impl ConnectionTrait,
    team: TeamId,
) -> Result<HashSet<StaffId>, Error> {
    let accounts = account::Entity::find()
        .filter(account::Column::TeamId.eq(team))
        .all(db)
        .await?;
    let leads = |row: &account::Model| {
        let roles = Roles::from_words(&row.roles);
        row.active && (roles.has(Role::Leader) || roles.has(Role::Coordinator))
    };
    let others = accounts.into_iter().filter(|row| !leads(row));
    Ok(others.map(|row| row.staff_id).collect())
}
