//! Signing in. Unknown address, wrong password, pause, no password yet, shut out: all take the
//! same way through the database and the same time, and get the same answer.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::{note, sessions};
use crate::actions::history::{By, Event};
use crate::actions::{Desk, Office, answers};
use crate::domain::account::Tries;
use crate::domain::contact::Email;
use crate::domain::ids::StaffId;
use crate::domain::{Refusal, Time};
use crate::entity::account::{self, Column, Entity};
use crate::entity::sign_in_try;
use crate::error::Error;
use crate::vault::{Checked, Redacted};

/// What somebody types to be let in.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub email: Email,
    pub password: Redacted<String>,
    /// The kind of device, to know the session by.
    pub agent: String,
    /// The session that this browser had before; it ends.
    pub before: Option<Redacted<String>>,
}

/// Lets somebody in; answers the token of a new session.
///
/// # Errors
/// The one refusal `SignInFailed`, whatever is wrong; `Busy` when too many passwords are checked.
pub async fn sign_in(office: &Office, attempt: Attempt) -> Result<Redacted<String>, Error> {
    let index = office.vault.email_index(&attempt.email.index_form());
    let known = Entity::find()
        .filter(Column::EmailIndex.eq(index.as_slice()))
        .filter(Column::Active.eq(true))
        .one(office.store.reader())
        .await?;
    let stored = known.and_then(|row| Some((row.staff_id, row.password?)));
    let password = stored.as_ref().map(|(_, password)| password.clone());
    let passwords = office.vault.passwords();
    let checked = passwords.check(attempt.password.expose(), password).await?;
    let entry = Entry {
        index,
        stored,
        checked,
        agent: attempt.agent,
        before: attempt.before,
    };
    let enter = office.act(move |desk| {
        let entry = entry.clone();
        Box::pin(async move { entry.enter(&desk).await })
    });
    // A wrong try is kept, so the action itself is no refusal.
    enter.await?.ok_or(Refusal::SignInFailed.into())
}

#[derive(Clone)]
struct Entry {
    index: Vec<u8>,
    stored: Option<(StaffId, String)>,
    checked: Checked,
    agent: String,
    before: Option<Redacted<String>>,
}

impl Entry {
    async fn enter(self, desk: &Desk<'_>) -> Result<Option<Redacted<String>>, Error> {
        let door = Door::at(desk, self.index.clone()).await?;
        let row = self.account(desk).await?;
        let now = desk.now();
        let fits = self.checked.right && row.is_some();
        let (true, Some(row)) = (door.opens(desk, fits, now).await?, row) else {
            return Ok(None);
        };
        let (id, team) = (row.staff_id, row.team_id);
        if let Some(better) = self.checked.better {
            let mut row: account::ActiveModel = row.into();
            row.password = Set(Some(better));
            row.update(desk.tx).await?;
        }
        if let Some(before) = &self.before {
            sessions::sign_out(desk, before.expose()).await?;
        }
        note(desk, "signed_in", By::Staff(id), (team, id), now).await?;
        sessions::begin(desk, id, &self.agent, now).await.map(Some)
    }

    /// The account as it was when its password was checked, or none.
    async fn account(&self, desk: &Desk<'_>) -> Result<Option<account::Model>, Error> {
        let row = Entity::find()
            .filter(Column::EmailIndex.eq(self.index.as_slice()))
            .filter(Column::Active.eq(true))
            .lock_exclusive()
            .one(desk.tx)
            .await?;
        Ok(row.filter(|row| {
            let now = row.password.as_ref().map(|hash| (row.staff_id, hash));
            now.is_some() && now == self.stored.as_ref().map(|(id, hash)| (*id, hash))
        }))
    }
}

/// Wrong tries under one address, locked.
pub(super) struct Door {
    index: Vec<u8>,
    row: Option<sign_in_try::Model>,
}

impl Door {
    /// The door of an account.
    pub(super) async fn of(desk: &Desk<'_>, id: StaffId) -> Result<Self, Error> {
        let row = Entity::find_by_id(id).one(desk.tx).await?;
        Self::at(desk, row.ok_or(Error::NotFound)?.email_index).await
    }

    async fn at(desk: &Desk<'_>, index: Vec<u8>) -> Result<Self, Error> {
        answers::one_at_a_time(desk, &index).await?;
        let row = sign_in_try::Entity::find_by_id(index.clone());
        let row = row.one(desk.tx).await?;
        Ok(Self { index, row })
    }

    /// Whether somebody with a fitting password, or without one, is let in; counts who is not.
    pub(super) async fn opens(self, desk: &Desk<'_>, fits: bool, now: Time) -> Result<bool, Error> {
        let tries = self.row.as_ref().map_or_else(Tries::default, |row| Tries {
            wrong: row.wrong,
            paused_until: row.paused_until,
        });
        let paused = tries.are_paused(now);
        if fits && !paused {
            self.forget_tries(desk).await?;
            return Ok(true);
        }
        let tries = if paused { tries } else { tries.one_more(now) };
        self.keep(desk, tries, now).await?;
        if !paused && tries.are_paused(now) {
            let event = Event::new("sign_in_paused", By::System);
            event.write(desk, now).await?;
        }
        Ok(false)
    }

    /// Begins to count anew.
    pub(super) async fn forget_tries(self, desk: &Desk<'_>) -> Result<(), Error> {
        if self.row.is_some() {
            sign_in_try::Entity::delete_by_id(self.index)
                .exec(desk.tx)
                .await?;
        }
        Ok(())
    }

    async fn keep(self, desk: &Desk<'_>, tries: Tries, now: Time) -> Result<(), Error> {
        let row = sign_in_try::ActiveModel {
            email_index: Set(self.index),
            wrong: Set(tries.wrong),
            paused_until: Set(tries.paused_until),
            tried_at: Set(now),
        };
        match self.row {
            Some(_) => row.update(desk.tx).await?,
            None => row.insert(desk.tx).await?,
        };
        Ok(())
    }
}
