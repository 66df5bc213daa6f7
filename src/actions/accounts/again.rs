//! Typing one's own password again, before what weighs more than the rest.

use sea_orm::EntityTrait;

use super::sign_in::Door;
use super::{locked, note, sessions};
use crate::actions::Office;
use crate::actions::history::By;
use crate::domain::access::Staff;
use crate::domain::ids::StaffSessionId;
use crate::domain::{Flaw, Problem, Refusal};
use crate::entity::account;
use crate::error::Error;

/// Takes the password of who is signed in once more, under the same limits as at the door; their
/// session counts as proven for a while.
///
/// # Errors
/// A refusal of the field `proof`, whatever is wrong; `Busy` when too many passwords are checked.
pub async fn prove_again(
    office: &Office,
    by: &Staff,
    here: StaffSessionId,
    password: &str,
) -> Result<(), Error> {
    let row = account::Entity::find_by_id(by.id).one(office.store.reader());
    let stored = row.await?.and_then(|row| row.password);
    let stored = stored.ok_or(Error::SignIn)?;
    let passwords = office.vault.passwords();
    let checked = passwords.check(password, Some(stored.clone())).await?;
    let id = by.id;
    let prove = office.act(move |desk| {
        let stored = stored.clone();
        Box::pin(async move {
            let door = Door::of(&desk, id).await?;
            let row = locked(&desk, id).await?;
            let now = desk.now();
            let fits = checked.right && row.password.as_ref() == Some(&stored);
            // A wrong try is kept, so the action itself is no refusal.
            if !door.opens(&desk, fits, now).await? {
                return Ok(false);
            }
            sessions::prove(&desk, here, now).await?;
            let team = row.team_id;
            note(&desk, "proved_again", By::Staff(id), (team, id), now).await?;
            Ok(true)
        })
    });
    if prove.await? {
        return Ok(());
    }
    Err(Refusal::from(Problem::new("proof", Flaw::WrongPassword)).into())
}
