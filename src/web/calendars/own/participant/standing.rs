//! How somebody stands, as far as their calendar depends on it: one read by key.

use std::hash::{Hash as _, Hasher};

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::enrolments::OwnCalendar;
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::domain::own_calendar::{Holds, holds};
use crate::entity::enrolment::{Column, State};
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

    /// Reads all that somebody has signed up for under the address by which this one was proven. Who was moved stands
    /// where they are now; the first is the one that the calendar's address is made of.
    ///
    /// # Errors
    /// `NotFound` when nobody is enrolled so any more.
    pub(super) async fn all(
        db: &impl ConnectionTrait,
        owner: EnrolmentId,
    ) -> Result<Vec<Self>, Error> {
        let same = |column: Column| {
            let mut index = Query::select();
            index
                .column(column)
                .from(enrolment::Entity)
                .and_where(Column::Id.eq(owner));
            column.in_subquery(index)
        };
        let theirs = Condition::any()
            .add(Column::Id.eq(owner))
            .add(same(Column::EmailIndex))
            .add(same(Column::MobileIndex));
        let found = enrolment::Entity::find()
            .filter(theirs)
            .filter(Column::Status.ne(State::Unproven))
            .order_by_asc(Column::CreatedAt)
            .find_also_related(own_calendar::Entity)
            .find_also_related(team::Entity);
        let mut all: Vec<Self> = found.all(db).await?.into_iter().map(Self::of).collect();
        let first = all.iter().position(|standing| standing.row.id == owner);
        all.swap(0, first.ok_or(Error::NotFound)?);
        Ok(all)
    }

    async fn one(db: &impl ConnectionTrait, owner: EnrolmentId) -> Result<Self, Error> {
        let found = enrolment::Entity::find_by_id(owner)
            .find_also_related(own_calendar::Entity)
            .find_also_related(team::Entity);
        found.one(db).await?.map(Self::of).ok_or(Error::NotFound)
    }

    fn of(
        (row, chosen, team): (
            enrolment::Model,
            Option<own_calendar::Model>,
            Option<team::Model>,
        ),
    ) -> Self {
        let calendar = OwnCalendar::of(row.id, chosen);
        Self {
            revision: team.map_or(0, |team| team.revision),
            version: calendar.version,
            calendar,
            row,
        }
    }

    /// Nothing for who was moved: they stand elsewhere.
    pub(super) fn holds(&self, now: Time) -> Holds {
        if self.row.moved_to.is_some() {
            return Holds::Gone;
        }
        holds(&self.row.state(), self.row.seated_at.is_some(), now)
    }

    /// The same as long as nothing has changed of what the calendar shows.
    pub(super) fn add_to(&self, stamp: &mut impl Hasher) {
        (self.row.id, self.row.updated_at, self.revision).hash(stamp);
        // Much can happen in a second.
        self.row.status.word().hash(stamp);
        self.calendar.changed_at.hash(stamp);
    }

    /// When a person last changed it, also by leaving.
    pub(super) fn changed_at(&self) -> Time {
        let chosen = self.calendar.changed_at;
        chosen.map_or(self.row.updated_at, |at| at.max(self.row.updated_at))
    }
}
