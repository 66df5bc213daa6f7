//! How somebody stands, as far as their calendar depends on it: one read by key.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use sea_orm::{ConnectionTrait, EntityTrait};

use crate::actions::enrolments::OwnCalendar;
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::domain::own_calendar::{Holds, holds};
use crate::entity::{Word as _, enrolment, own_calendar, team};
use crate::error::Error;

pub(super) struct Standing {
    pub row: enrolment::Model,
    pub calendar: OwnCalendar,
    /// The version of the address by which it was found that counts.
    pub version: u32,
    /// Grows with every change of the team's courses.
    revision: i64,
}

impl Standing {
    /// Reads it. Who was moved to another course takes their calendar along.
    ///
    /// # Errors
    /// `NotFound` when nobody is enrolled so any more.
    pub(super) async fn read(db: &impl ConnectionTrait, owner: EnrolmentId) -> Result<Self, Error> {
        let mut standing = Self::one(db, owner).await?;
        let version = standing.version;
        while let Some(next) = standing.row.moved_to {
            let moved = Self::one(db, next).await?;
            standing = Self { version, ..moved };
        }
        Ok(standing)
    }

    async fn one(db: &impl ConnectionTrait, owner: EnrolmentId) -> Result<Self, Error> {
        let found = enrolment::Entity::find_by_id(owner)
            .find_also_related(own_calendar::Entity)
            .find_also_related(team::Entity);
        let (row, chosen, team) = found.one(db).await?.ok_or(Error::NotFound)?;
        let calendar = OwnCalendar::of(row.id, chosen);
        Ok(Self {
            revision: team.map_or(0, |team| team.revision),
            version: calendar.version,
            calendar,
            row,
        })
    }

    pub(super) fn holds(&self, now: Time) -> Holds {
        holds(&self.row.state(), self.row.seated_at.is_some(), now)
    }

    /// The same as long as nothing has changed of what the calendar shows.
    pub(super) fn stamp(&self) -> u64 {
        let mut stamp = DefaultHasher::new();
        (self.row.id, self.row.updated_at, self.revision).hash(&mut stamp);
        // Much can happen in a second.
        self.row.status.word().hash(&mut stamp);
        self.calendar.changed_at.hash(&mut stamp);
        stamp.finish()
    }

    /// When a person last changed it, also by leaving.
    pub(super) fn changed_at(&self) -> Time {
        let chosen = self.calendar.changed_at;
        chosen.map_or(self.row.updated_at, |at| at.max(self.row.updated_at))
    }
}
