//! The keys of a team's programs: shown once, kept as a hash, good until their end.

use chrono::{NaiveDate, TimeDelta};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde_json::json;

use crate::actions::history::{By, Event};
use crate::actions::{Desk, staff::named};
use crate::domain::Time;
use crate::domain::access::{Roles, Staff};
use crate::domain::ids::{TeamId, TokenId};
use crate::domain::local::local_date;
use crate::entity::api_token::{ActiveModel, Column, Entity, Model};
use crate::entity::{staff, team};
use crate::error::Error;
use crate::vault::{Redacted, new_token, token_hash};

/// How long a token is good unless said.
pub const DAYS: u16 = 365;

/// A new token, which nobody can read again.
#[derive(Clone, Debug)]
pub struct Added {
    pub token: Redacted<String>,
    /// The day on which it ends, by the clocks of the team.
    pub until: NaiveDate,
}

/// A team's token as it is listed, with the name of whom it speaks for.
#[derive(Clone, Debug)]
pub struct Known {
    pub row: Model,
    pub name: String,
}

/// Makes an API token for a person of the team. It is shown once; only its hash is kept.
///
/// # Errors
/// `NotFound` when there is no such team.
pub async fn add(
    desk: &Desk<'_>,
    team: TeamId,
    name: &str,
    roles: &Roles,
    days: u16,
) -> Result<Added, Error> {
    let now = desk.now();
    let row = team::Entity::find_by_id(team).one(desk.tx).await?;
    let zone = row.ok_or(Error::NotFound)?.tz();
    let staff = named(desk, team, name, now).await?;
    let (id, token) = (TokenId::random(), new_token());
    let expires_at = now + TimeDelta::days(days.into());
    let row = ActiveModel {
        id: Set(id),
        team_id: Set(team),
        staff_id: Set(staff),
        roles: Set(roles.words()),
        hash: Set(token_hash(token.expose())),
        created_at: Set(now),
        expires_at: Set(expires_at),
        revoked_at: Set(None),
    };
    row.insert(desk.tx).await?;
    tell(desk, ("token_added", By::System), team, id, now).await?;
    Ok(Added {
        token,
        until: local_date(expires_at, zone),
    })
}

/// Who a token speaks for, if it is one of ours, not revoked, and its end has not come.
///
/// # Errors
/// `SignIn` when it is not.
pub async fn holder(db: &impl ConnectionTrait, token: &str, now: Time) -> Result<Staff, Error> {
    let found = Entity::find()
        .filter(Column::Hash.eq(token_hash(token)))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
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

/// The tokens of a team, the oldest first, those that have ended too.
///
/// # Errors
/// `NotFound` when there is no such team.
pub async fn list(
    db: &impl ConnectionTrait,
    team: TeamId,
) -> Result<(team::Model, Vec<Known>), Error> {
    let found = team::Entity::find_by_id(team).one(db).await?;
    let found = found.ok_or(Error::NotFound)?;
    let rows = Entity::find()
        .filter(Column::TeamId.eq(team))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .find_also_related(staff::Entity)
        .all(db)
        .await?;
    let known = rows.into_iter().map(|(row, person)| Known {
        row,
        name: person.map(|person| person.name).unwrap_or_default(),
    });
    Ok((found, known.collect()))
}

/// Ends a token at once. One that was revoked before stays as it is.
///
/// # Errors
/// `NotFound` when there is no such token.
pub async fn revoke(desk: &Desk<'_>, id: TokenId) -> Result<(), Error> {
    let row = Entity::find_by_id(id).one(desk.tx).await?;
    end(desk, row.ok_or(Error::NotFound)?, By::System).await
}

/// The same for an admin, with a token of their own team.
///
/// # Errors
/// `NotFound` when the team has no such token.
pub async fn revoke_by(desk: &Desk<'_>, by: &Staff, id: TokenId) -> Result<(), Error> {
    by.may_administer()?;
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(by.team))
        .one(desk.tx)
        .await?;
    end(desk, row.ok_or(Error::NotFound)?, by.into()).await
}

async fn end(desk: &Desk<'_>, row: Model, by: By) -> Result<(), Error> {
    if row.revoked_at.is_some() {
        return Ok(());
    }
    let (team, id, now) = (row.team_id, row.id, desk.now());
    let mut row = row.into_active_model();
    row.revoked_at = Set(Some(now));
    row.update(desk.tx).await?;
    tell(desk, ("token_revoked", by), team, id, now).await
}

async fn tell(
    desk: &Desk<'_>,
    (verb, by): (&'static str, By),
    team: TeamId,
    token: TokenId,
    now: Time,
) -> Result<(), Error> {
    let mut event = Event::new(verb, by).facts(json!({ "token": token }));
    event.team = Some(team);
    event.write(desk, now).await?;
    Ok(())
}
