//! People who work for a team, and the keys of their programs.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::history::{By, Event};
use crate::domain::Time;
use crate::domain::access::{Roles, Staff};
use crate::domain::ids::{StaffId, TeamId, TokenId};
use crate::entity::{api_token, staff, team};
use crate::error::Error;
use crate::vault::{Redacted, new_token, token_hash};

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

/// Makes an API token for a person of the team. It is shown once; only its hash is kept.
///
/// # Errors
/// `NotFound` when there is no such team.
pub async fn add_token(
    desk: &Desk<'_>,
    team: TeamId,
    name: &str,
    roles: &Roles,
) -> Result<Redacted<String>, Error> {
    let now = desk.now();
    team::Entity::find_by_id(team)
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let staff = named(desk, team, name, now).await?;
    let token = new_token();
    let row = api_token::ActiveModel {
        id: Set(TokenId::random()),
        team_id: Set(team),
        staff_id: Set(staff),
        roles: Set(roles.words()),
        hash: Set(token_hash(token.expose())),
        created_at: Set(now),
        revoked_at: Set(None),
    };
    row.insert(desk.tx).await?;
    let mut event = Event::new("token_added", By::System);
    event.team = Some(team);
    event.write(desk, now).await?;
    Ok(token)
}

/// Who a token speaks for, if it is one of ours and not revoked.
///
/// # Errors
/// `SignIn` when it is not.
pub async fn of_token(db: &impl ConnectionTrait, token: &str) -> Result<Staff, Error> {
    let found = api_token::Entity::find()
        .filter(api_token::Column::Hash.eq(token_hash(token)))
        .filter(api_token::Column::RevokedAt.is_null())
        .one(db)
        .await?
        .ok_or(Error::SignIn)?;
    let person = staff::Entity::find_by_id(found.staff_id)
        .one(db)
        .await?
        .ok_or(Error::SignIn)?;
    Ok(Staff {
        id: person.id,
        team: person.team_id,
        name: person.name,
        roles: Roles::from_words(&found.roles),
    })
}
