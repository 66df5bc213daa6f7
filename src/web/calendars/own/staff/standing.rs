//! Whose calendar it is, as far as it depends on that: one read by key.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use sea_orm::{ConnectionTrait, EntityTrait};

use crate::domain::access::{Role, Roles};
use crate::domain::ids::StaffId;
use crate::entity::{account, team};
use crate::error::Error;

pub(super) struct Standing {
    pub account: account::Model,
    pub team: team::Model,
}

impl Standing {
    /// # Errors
    /// `NotFound` when nobody has such an account.
    pub(super) async fn read(db: &impl ConnectionTrait, id: StaffId) -> Result<Self, Error> {
        let found = account::Entity::find_by_id(id).find_also_related(team::Entity);
        match found.one(db).await? {
            Some((account, Some(team))) => Ok(Self { account, team }),
            _ => Err(Error::NotFound),
        }
    }

    /// Whether an address of this version still counts.
    pub(super) fn is_reached_by(&self, version: u32) -> bool {
        self.account.active && self.account.calendar_version.unsigned_abs() == version
    }

    /// Whether they look after all of the team's courses, and not only those that they lead.
    pub(super) fn sees_all(&self) -> bool {
        let roles = Roles::from_words(&self.account.roles);
        roles.has(Role::Coordinator) || roles.has(Role::Admin)
    }

    /// The same as long as nothing has changed of what the calendar shows.
    pub(super) fn stamp(&self) -> u64 {
        let mut stamp = DefaultHasher::new();
        (&self.account.roles, self.team.revision).hash(&mut stamp);
        stamp.finish()
    }
}
