//! A course that somebody runs, with what its forms need.

use std::collections::HashMap;

use chrono_tz::Tz;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::actions::courses::{Locked, closures, read};
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, SessionId, StaffId, VenueId};
use crate::domain::schedule::Closure;
use crate::domain::timetable::Slot;
use crate::entity::enrolment::State;
use crate::entity::{course, course_leader, enrolment, event, session, venue};
use crate::error::Error;

/// What a form about a course works with.
pub struct Running {
    pub locked: Locked,
    /// The team's places, by name.
    pub venues: Vec<venue::Model>,
    pub closures: Vec<Closure>,
    /// The newest line of the course's own history.
    pub event: i64,
}

impl Running {
    /// Reads it for somebody who may run the course.
    ///
    /// # Errors
    /// `NotFound` for another team's course, `Forbidden` for one that somebody else leads.
    pub async fn read(db: &impl ConnectionTrait, by: &Staff, id: CourseId) -> Result<Self, Error> {
        let row = course::Entity::find_by_id(id)
            .filter(course::Column::TeamId.eq(by.team))
            .one(db)
            .await?
            .ok_or(Error::NotFound)?;
        let leaders: Vec<StaffId> = course_leader::Entity::find()
            .filter(course_leader::Column::CourseId.eq(id))
            .select_only()
            .column(course_leader::Column::StaffId)
            .into_tuple()
            .all(db)
            .await?;
        by.may_run(&leaders)?;
        let venues = venue::Entity::find()
            .filter(venue::Column::TeamId.eq(by.team))
            .order_by_asc(venue::Column::Name)
            .all(db)
            .await?;
        Ok(Self {
            locked: read(db, row).await?,
            venues,
            closures: closures(db, by.team).await?,
            event: newest(db, id).await?,
        })
    }

    /// The team's clocks.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.locked.team.tz()
    }

    /// The course.
    #[must_use]
    pub fn id(&self) -> CourseId {
        self.locked.course.id
    }

    /// How many have a seat.
    pub async fn seated(&self, db: &impl ConnectionTrait) -> Result<u64, Error> {
        let seated = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(self.id()))
            .filter(enrolment::Column::Status.eq(State::Seated));
        Ok(seated.count(db).await?)
    }

    /// One of its sessions.
    pub fn session(&self, id: SessionId) -> Result<&session::Model, Error> {
        let mut sessions = self.locked.sessions.iter();
        let found = sessions.find(|session| session.id == id);
        found.ok_or(Error::NotFound)
    }

    /// Whether a session is just there already; a place that is not told is its own.
    #[must_use]
    pub fn holds(&self, id: SessionId, slot: Slot, place: Option<&str>) -> bool {
        self.session(id).is_ok_and(|row| {
            let id = row.venue_id.map(|venue| venue.to_string());
            let name = self.place(row.venue_id);
            let here = place.is_none() || place == id.as_deref() || place == name.as_deref();
            here && Slot::new(row.starts_at, row.ends_at) == slot
        })
    }

    /// When its sessions take place.
    #[must_use]
    pub fn slots(&self) -> Vec<Slot> {
        self.locked.timetable().slots().to_vec()
    }

    /// Whether the course or one of its sessions is held there.
    #[must_use]
    pub fn uses(&self, venue: VenueId) -> bool {
        let own = self.locked.sessions.iter().map(|session| session.venue_id);
        let mut own = own.chain([self.locked.course.venue_id]);
        own.any(|id| id == Some(venue))
    }

    /// The names of the places.
    #[must_use]
    pub fn places(&self) -> HashMap<String, String> {
        let named = |venue: &venue::Model| (venue.id.to_string(), venue.name.clone());
        self.venues.iter().map(named).collect()
    }

    /// The name of a place.
    #[must_use]
    pub fn place(&self, id: Option<VenueId>) -> Option<String> {
        let found = self.venues.iter().find(|venue| Some(venue.id) == id)?;
        Some(found.name.clone())
    }
}

/// The newest line of what staff did with the course itself.
async fn newest(db: &impl ConnectionTrait, id: CourseId) -> Result<i64, Error> {
    let newest: Option<Option<i64>> = event::Entity::find()
        .filter(event::Column::CourseId.eq(id))
        .filter(event::Column::EnrolmentId.is_null())
        .select_only()
        .column_as(event::Column::Id.max(), "newest")
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten().unwrap_or(0))
}
