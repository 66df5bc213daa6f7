//! What an admin decides about somebody's account.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::invite::take_back;
use super::sessions::end_all;
use super::{locked, note};
use crate::actions::Desk;
use crate::domain::access::{Roles, Staff};
use crate::domain::ids::StaffId;
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::{account, api_token};
use crate::error::Error;

/// Gives somebody other roles, from their next look on. Tokens that can do more are revoked.
///
/// # Errors
/// `NotFound` when the team has no such account; a refusal for one's own.
pub async fn change_roles(
    desk: &Desk<'_>,
    by: &Staff,
    id: StaffId,
    roles: &Roles,
) -> Result<(), Error> {
    let row = others(desk, by, id).await?;
    if roles.is_empty() {
        return Err(Refusal::from(Problem::new("roles", Flaw::Missing)).into());
    }
    let now = desk.now();
    let tokens = api_token::Entity::find()
        .filter(api_token::Column::StaffId.eq(id))
        .filter(api_token::Column::RevokedAt.is_null())
        .all(desk.tx)
        .await?;
    for token in tokens {
        if !roles.cover(&Roles::from_words(&token.roles)) {
            let mut token: api_token::ActiveModel = token.into();
            token.revoked_at = Set(Some(now));
            token.update(desk.tx).await?;
        }
    }
    let mut row: account::ActiveModel = row.into();
    row.roles = Set(roles.words());
    row.update(desk.tx).await?;
    note(desk, "roles_changed", by.into(), (by.team, id), now).await?;
    Ok(())
}

/// Shuts somebody out at once: sessions, links and tokens end.
///
/// # Errors
/// `NotFound` when the team has no such account; a refusal for one's own.
pub async fn deactivate(desk: &Desk<'_>, by: &Staff, id: StaffId) -> Result<(), Error> {
    let row = others(desk, by, id).await?;
    let now = desk.now();
    end_all(desk, id, None, now).await?;
    take_back(desk, id).await?;
    revoke_all(desk, id, now).await?;
    let mut row: account::ActiveModel = row.into();
    row.active = Set(false);
    row.password = Set(None);
    row.update(desk.tx).await?;
    note(desk, "account_deactivated", by.into(), (by.team, id), now).await?;
    Ok(())
}

/// The account of somebody else: nobody saws off the branch they sit on, so a team keeps an admin.
async fn others(desk: &Desk<'_>, by: &Staff, id: StaffId) -> Result<account::Model, Error> {
    by.may_administer()?;
    let row = locked(desk, id).await?;
    if row.team_id != by.team {
        return Err(Error::NotFound);
    }
    if id == by.id {
        return Err(Refusal::from(Conflict::OwnAccount).into());
    }
    Ok(row)
}

async fn revoke_all(desk: &Desk<'_>, id: StaffId, now: Time) -> Result<(), Error> {
    let revoked = api_token::ActiveModel {
        revoked_at: Set(Some(now)),
        ..Default::default()
    };
    api_token::Entity::update_many()
        .set(revoked)
        .filter(api_token::Column::StaffId.eq(id))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec(desk.tx)
        .await?;
    Ok(())
}
