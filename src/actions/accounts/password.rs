//! Choosing a password: the first or a forgotten one by a link, another one with the old.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;

use super::invite::{open_invitation, take_back, welcome};
use super::sessions::{end_all, prove};
use super::sign_in::Door;
use super::{locked, note};
use crate::actions::history::By;
use crate::actions::{Desk, Office};
use crate::domain::access::Staff;
use crate::domain::account::Password;
use crate::domain::ids::{StaffId, StaffSessionId};
use crate::domain::{Flaw, Problem, Refusal};
use crate::entity::{account, invitation};
use crate::error::Error;
use crate::vault::{Place, Redacted};

/// Accepts an invitation with a password. Whoever was signed in to the account no longer is.
///
/// # Errors
/// `NotFound` when the link is wrong, used, replaced or too old.
pub async fn accept(
    office: &Office,
    token: Redacted<String>,
    password: &str,
) -> Result<StaffId, Error> {
    let (db, vault) = (office.store.reader(), &office.vault);
    let known = welcome(db, vault, token.expose(), office.store.now()).await?;
    let chosen = choose(password, known.email.expose(), &known.name)?;
    let hash = vault.passwords().hash(chosen.expose()).await?;
    let accept = office.act(move |desk| {
        let (token, hash) = (token.clone(), hash.clone());
        Box::pin(async move { be_accepted(&desk, token.expose(), hash).await })
    });
    accept.await
}

async fn be_accepted(desk: &Desk<'_>, token: &str, hash: String) -> Result<StaffId, Error> {
    let id = open_invitation(desk.tx, token, desk.now()).await?.staff_id;
    let door = Door::of(desk, id).await?;
    let row = locked(desk, id).await?;
    let now = desk.now();
    let link = open_invitation(desk.tx, token, now).await?;
    let mut link: invitation::ActiveModel = link.into();
    link.used_at = Set(Some(now));
    link.update(desk.tx).await?;
    take_back(desk, id).await?;
    door.forget_tries(desk).await?;
    end_all(desk, id, None, now).await?;
    let team = row.team_id;
    set(desk, row, hash).await?;
    note(desk, "account_accepted", By::Staff(id), (team, id), now).await?;
    Ok(id)
}

/// Changes the password of who is signed in, and ends all their other sessions.
///
/// # Errors
/// A refusal by field: `current` is wrong, or `password` cannot be chosen.
pub async fn change_password(
    office: &Office,
    by: &Staff,
    here: StaffSessionId,
    current: &str,
    new: &str,
) -> Result<(), Error> {
    let vault = &office.vault;
    let row = account::Entity::find_by_id(by.id).one(office.store.reader());
    let row = row.await?.ok_or(Error::SignIn)?;
    let email = vault.open(Place::AccountEmail, by.id.0, &row.email)?;
    let chosen = choose(new, email.expose(), &by.name)?;
    let stored = row.password.ok_or(Error::SignIn)?;
    let checked = vault
        .passwords()
        .check(current, Some(stored.clone()))
        .await?;
    let hash = vault.passwords().hash(chosen.expose()).await?;
    let id = by.id;
    let change = office.act(move |desk| {
        let (stored, hash) = (stored.clone(), hash.clone());
        Box::pin(async move {
            let door = Door::of(&desk, id).await?;
            let row = locked(&desk, id).await?;
            let now = desk.now();
            let fits = checked.right && row.password.as_ref() == Some(&stored);
            if !door.opens(&desk, fits, now).await? {
                return Ok(false);
            }
            end_all(&desk, id, Some(here), now).await?;
            prove(&desk, here, now).await?;
            let team = row.team_id;
            set(&desk, row, hash).await?;
            note(&desk, "password_changed", By::Staff(id), (team, id), now).await?;
            Ok(true)
        })
    });
    if change.await? {
        return Ok(());
    }
    Err(Refusal::from(Problem::new("current", Flaw::WrongPassword)).into())
}

fn choose(text: &str, email: &str, name: &str) -> Result<Password, Refusal> {
    Password::choose(text, email, name).map_err(|flaw| Problem::new("password", flaw).into())
}

async fn set(desk: &Desk<'_>, row: account::Model, hash: String) -> Result<(), Error> {
    let mut row: account::ActiveModel = row.into();
    row.password = Set(Some(hash));
    row.update(desk.tx).await?;
    Ok(())
}
