//! Inviting somebody of the staff: once to begin, and again for a lost password.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{locked, note};
use crate::actions::history::By;
use crate::actions::{Desk, answers, staff, teams};
use crate::domain::access::{Roles, Staff};
use crate::domain::account::INVITED_FOR;
use crate::domain::contact::Email;
use crate::domain::ids::{StaffId, TeamId};
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::{account, invitation};
use crate::error::Error;
use crate::outbox;
use crate::vault::{Place, Redacted, Vault, new_token, token_hash};

/// Somebody who is to have an account.
#[derive(Clone, Debug)]
pub struct Invitee {
    pub email: Email,
    pub name: String,
    pub roles: Roles,
}

/// What opens the account, shown once.
#[derive(Clone, Debug)]
pub struct Invited {
    pub staff: StaffId,
    pub token: Redacted<String>,
}

/// Invites somebody new to the admin's own team; the link is shown, and sent by e-mail.
///
/// # Errors
/// A refusal when the address or the name has an account already.
pub async fn invite(desk: &Desk<'_>, by: &Staff, new: &Invitee) -> Result<Invited, Error> {
    by.may_administer()?;
    let index = lock_address(desk, &new.email).await?;
    if active(desk.tx, &index).await?.is_some() {
        return Err(Refusal::from(Conflict::EmailTaken).into());
    }
    let now = desk.now();
    let id = open(desk, by.team, new, index, now).await?;
    let event = note(desk, "account_invited", by.into(), (by.team, id), now).await?;
    let invited = issue(desk, id, now).await?;
    tell(desk, event, by.team, new.email.expose(), &invited, now).await?;
    Ok(invited)
}

/// Invites somebody as the operator of the service; who has an account in the team gets these
/// roles and a new link.
///
/// # Errors
/// `NotFound` when there is no such team.
pub async fn invite_by_operator(
    desk: &Desk<'_>,
    team: TeamId,
    new: &Invitee,
) -> Result<Invited, Error> {
    let index = lock_address(desk, &new.email).await?;
    let known = active(desk.tx, &index).await?;
    let now = desk.now();
    let id = match known {
        None => open(desk, team, new, index, now).await?,
        Some(known) if known.team_id == team => {
            let id = known.staff_id;
            let mut row: account::ActiveModel = known.into();
            row.roles = Set(new.roles.words());
            row.update(desk.tx).await?;
            id
        }
        Some(_) => return Err(Refusal::from(Conflict::EmailTaken).into()),
    };
    note(desk, "account_invited", By::System, (team, id), now).await?;
    issue(desk, id, now).await
}

/// Gives somebody a new link, by which they choose a new password. Until then the old one holds.
///
/// # Errors
/// `NotFound` when the team has no such account.
pub async fn invite_again(desk: &Desk<'_>, by: &Staff, id: StaffId) -> Result<Invited, Error> {
    by.may_administer()?;
    let row = locked(desk, id).await?;
    if row.team_id != by.team {
        return Err(Error::NotFound);
    }
    let now = desk.now();
    let email = desk.vault.open(Place::AccountEmail, id.0, &row.email)?;
    let event = note(desk, "account_invited_again", by.into(), (by.team, id), now).await?;
    let invited = issue(desk, id, now).await?;
    tell(desk, event, by.team, email.expose(), &invited, now).await?;
    Ok(invited)
}

/// Sends the link, besides showing it.
async fn tell(
    desk: &Desk<'_>,
    event: i64,
    team: TeamId,
    email: &str,
    invited: &Invited,
    now: Time,
) -> Result<(), Error> {
    let team = teams::of(desk, team).await?;
    outbox::invite(desk.told(event, now), &team, email, invited.token.expose()).await
}

/// Whom a link invites.
#[derive(Clone, Debug)]
pub struct Welcome {
    pub staff: StaffId,
    pub team: TeamId,
    pub name: String,
    pub email: Redacted<String>,
    /// Whether the account has a password already, which is to be replaced.
    pub again: bool,
}

/// Reads whom a link invites.
///
/// # Errors
/// `NotFound` when it is wrong, used, replaced or too old.
pub async fn welcome(
    db: &impl ConnectionTrait,
    vault: &Vault,
    token: &str,
    now: Time,
) -> Result<Welcome, Error> {
    use crate::entity::staff;

    let row = open_invitation(db, token, now).await?;
    let account = account::Entity::find_by_id(row.staff_id)
        .filter(account::Column::Active.eq(true))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let person = staff::Entity::find_by_id(row.staff_id).one(db).await?;
    Ok(Welcome {
        staff: row.staff_id,
        team: account.team_id,
        name: person.ok_or(Error::NotFound)?.name,
        email: vault.open(Place::AccountEmail, row.staff_id.0, &account.email)?,
        again: account.password.is_some(),
    })
}

/// The invitation behind a link, if it can still be accepted.
pub(super) async fn open_invitation(
    db: &impl ConnectionTrait,
    token: &str,
    now: Time,
) -> Result<invitation::Model, Error> {
    invitation::Entity::find_by_id(token_hash(token))
        .filter(invitation::Column::UsedAt.is_null())
        .filter(invitation::Column::Until.gt(now))
        .one(db)
        .await?
        .ok_or(Error::NotFound)
}

/// Takes every open link of an account back.
pub(super) async fn take_back(desk: &Desk<'_>, id: StaffId) -> Result<(), Error> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::StaffId.eq(id))
        .filter(invitation::Column::UsedAt.is_null())
        .exec(desk.tx)
        .await?;
    Ok(())
}

/// What is decided about an address is decided one at a time, whatever team it is for.
async fn lock_address(desk: &Desk<'_>, email: &Email) -> Result<Vec<u8>, Error> {
    let index = desk.vault.email_index(&email.index_form());
    answers::one_at_a_time(desk, &index).await?;
    Ok(index)
}

async fn active(db: &impl ConnectionTrait, index: &[u8]) -> Result<Option<account::Model>, Error> {
    Ok(account::Entity::find()
        .filter(account::Column::EmailIndex.eq(index))
        .filter(account::Column::Active.eq(true))
        .one(db)
        .await?)
}

/// Makes the account of a person of the team; who had one before gets it back, without a password.
async fn open(
    desk: &Desk<'_>,
    team: TeamId,
    new: &Invitee,
    index: Vec<u8>,
    now: Time,
) -> Result<StaffId, Error> {
    if new.roles.is_empty() {
        return Err(Refusal::from(Problem::new("roles", Flaw::Missing)).into());
    }
    teams::lock(desk, team).await?;
    let id = staff::named(desk, team, &new.name, now).await?;
    let before = account::Entity::find_by_id(id).one(desk.tx).await?;
    // The address that somebody had before they left stays gone.
    let version = before.as_ref().map_or(1, |row| row.calendar_version + 1);
    let row = account::ActiveModel {
        staff_id: Set(id),
        team_id: Set(team),
        email: Set(desk
            .vault
            .seal(Place::AccountEmail, id.0, new.email.expose())),
        email_index: Set(index),
        password: Set(None),
        roles: Set(new.roles.words()),
        active: Set(true),
        created_at: Set(now),
        calendar_version: Set(version),
    };
    match before {
        None => row.insert(desk.tx).await?,
        Some(before) if before.active => return Err(Refusal::from(Conflict::NameTaken).into()),
        Some(_) => row.update(desk.tx).await?,
    };
    Ok(id)
}

async fn issue(desk: &Desk<'_>, staff: StaffId, now: Time) -> Result<Invited, Error> {
    take_back(desk, staff).await?;
    let token = new_token();
    let row = invitation::ActiveModel {
        hash: Set(token_hash(token.expose())),
        staff_id: Set(staff),
        created_at: Set(now),
        until: Set(now + INVITED_FOR),
        used_at: Set(None),
    };
    row.insert(desk.tx).await?;
    Ok(Invited { staff, token })
}
