//! The people of a team, and which of them can sign in.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};

use crate::domain::Time;
use crate::domain::access::Roles;
use crate::domain::ids::{StaffId, TeamId};
use crate::entity::{account, invitation, staff, staff_session};
use crate::error::Error;
use crate::vault::{Place, Redacted, Vault};

/// Somebody who works for a team.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: StaffId,
    pub name: String,
    /// None for who was only ever named, as the leader of a course or for a program.
    pub account: Option<Known>,
}

/// What there is to know of an account.
#[derive(Clone, Debug)]
pub struct Known {
    pub email: Redacted<String>,
    pub roles: Roles,
    pub active: bool,
    /// Whether the person has chosen a password.
    pub accepted: bool,
    /// Until when the open link is good.
    pub invited_until: Option<Time>,
    /// The last time somebody used the account, as far as it is still known.
    pub seen_at: Option<Time>,
}

/// Everybody of a team by name, or one of them; three questions, however many there are.
pub async fn people(
    db: &impl ConnectionTrait,
    vault: &Vault,
    team: TeamId,
    only: Option<StaffId>,
) -> Result<Vec<Person>, Error> {
    let mut named = staff::Entity::find()
        .filter(staff::Column::TeamId.eq(team))
        .order_by_asc(staff::Column::Name);
    if let Some(id) = only {
        named = named.filter(staff::Column::Id.eq(id));
    }
    let account = staff::Entity::belongs_to(account::Entity)
        .from(staff::Column::Id)
        .to(account::Column::StaffId);
    let rows = named
        .join(JoinType::LeftJoin, account.into())
        .select_also(account::Entity)
        .all(db)
        .await?;
    let invited = invited(db, team).await?;
    let seen = seen(db, team).await?;
    rows.into_iter()
        .map(|(person, account)| {
            let id = person.id;
            let known = |row: account::Model| -> Result<Known, Error> {
                Ok(Known {
                    email: vault.open(Place::AccountEmail, id.0, &row.email)?,
                    roles: Roles::from_words(&row.roles),
                    active: row.active,
                    accepted: row.password.is_some(),
                    invited_until: invited.get(&id).copied(),
                    seen_at: seen.get(&id).copied(),
                })
            };
            Ok(Person {
                id,
                name: person.name,
                account: account.map(known).transpose()?,
            })
        })
        .collect()
}

/// Until when the open links are good.
async fn invited(db: &impl ConnectionTrait, team: TeamId) -> Result<HashMap<StaffId, Time>, Error> {
    let account = invitation::Entity::belongs_to(account::Entity)
        .from(invitation::Column::StaffId)
        .to(account::Column::StaffId);
    let rows: Vec<(StaffId, Time)> = invitation::Entity::find()
        .join(JoinType::InnerJoin, account.into())
        .filter(account::Column::TeamId.eq(team))
        .filter(invitation::Column::UsedAt.is_null())
        .select_only()
        .column(invitation::Column::StaffId)
        .column(invitation::Column::Until)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn seen(db: &impl ConnectionTrait, team: TeamId) -> Result<HashMap<StaffId, Time>, Error> {
    let account = staff_session::Entity::belongs_to(account::Entity)
        .from(staff_session::Column::StaffId)
        .to(account::Column::StaffId);
    let rows: Vec<(StaffId, Time)> = staff_session::Entity::find()
        .join(JoinType::InnerJoin, account.into())
        .filter(account::Column::TeamId.eq(team))
        .select_only()
        .column(staff_session::Column::StaffId)
        .column_as(staff_session::Column::SeenAt.max(), "seen_at")
        .group_by(staff_session::Column::StaffId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
