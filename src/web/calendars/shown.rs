//! What sessions are told with: a fixed number of queries, however many there are.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use rocket::tokio::try_join;
use sea_orm::ConnectionTrait;

use super::rows::{self, Course, Session, named};
use crate::domain::ids::{CourseId, TeamId, TemplateId, VenueId};
use crate::entity::{course_template, session, team, venue};
use crate::error::Error;
use crate::render::calendar::Dates;

/// Everything that the events of a feed are made of.
pub(super) struct Shown {
    pub courses: HashMap<CourseId, Course>,
    pub teams: HashMap<TeamId, team::Model>,
    pub templates: HashMap<TemplateId, String>,
    pub venues: HashMap<VenueId, venue::Model>,
    /// The highest number of a session in each course.
    pub totals: HashMap<CourseId, i16>,
}

impl Shown {
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        sessions: &[Session],
    ) -> Result<Self, Error> {
        let ids: HashSet<CourseId> = distinct(sessions.iter().map(|row| row.course_id));
        let venues = distinct(sessions.iter().filter_map(|session| session.venue_id));
        let (courses, numbers, venues) = try_join!(
            rows::courses(db, ids.clone()),
            rows::numbers(db, ids),
            named::<venue::Entity, _>(db, venue::Column::Id, venues),
        )?;
        let teams = distinct(courses.iter().map(|course| course.team_id));
        let templates = distinct(courses.iter().filter_map(|course| course.template_id));
        let (teams, templates) = try_join!(
            named::<team::Entity, _>(db, team::Column::Id, teams),
            named::<course_template::Entity, _>(db, course_template::Column::Id, templates),
        )?;
        let totals = numbers
            .into_iter()
            .map(|(course, most)| (course, most.unwrap_or_default()))
            .collect();
        Ok(Self {
            courses: courses.into_iter().map(|row| (row.id, row)).collect(),
            teams: teams.into_iter().map(|row| (row.id, row)).collect(),
            templates: templates
                .into_iter()
                .map(|row| (row.id, row.title))
                .collect(),
            venues: venues.into_iter().map(|row| (row.id, row)).collect(),
            totals,
        })
    }
}

impl Session {
    pub(super) fn dates(&self, uid: String) -> Dates {
        Dates {
            uid,
            sequence: self.sequence.unsigned_abs(),
            created_at: self.created_at,
            updated_at: self.updated_at,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            whole_day: false,
            cancelled: self.status == session::Status::Cancelled,
        }
    }
}

pub(super) fn distinct<T: Eq + Hash>(items: impl Iterator<Item = T>) -> HashSet<T> {
    items.collect()
}
