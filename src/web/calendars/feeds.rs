//! Reading what a feed shows: a fixed number of queries, however many sessions there are.

use std::collections::HashMap;
use std::hash::Hash;

use chrono::TimeDelta;
use sea_orm::prelude::Json;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::scope::{Scope, Version};
use crate::domain::ids::{CourseId, SessionId, TeamId, TemplateId, VenueId};
use crate::domain::schedule::Kind;
use crate::domain::{Language, Time};
use crate::entity::{course, course_template, session, team, venue};
use crate::error::Error;
use crate::render::calendar::{Event, Feed, Place, course_uid, session_uid};
use crate::render::links::Links;

/// Sessions that ended longer ago are in no feed.
const BACK: TimeDelta = TimeDelta::days(91);

/// The oldest copy that somebody may still hold.
const YEAR: TimeDelta = TimeDelta::days(366);

/// What is read of a session: a feed has many of them.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "session::Entity")]
struct Session {
    id: SessionId,
    course_id: CourseId,
    number: i16,
    kind: Kind,
    status: session::Status,
    starts_at: Time,
    ends_at: Time,
    venue_id: Option<VenueId>,
    online_url: Option<String>,
    sequence: i32,
    created_at: Time,
    updated_at: Time,
}

/// What is read of a course.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "course::Entity")]
struct Course {
    id: CourseId,
    team_id: TeamId,
    template_id: Option<TemplateId>,
    title: String,
    summary: Json,
    language: Language,
    online_url: Option<String>,
}

/// Everything that the events of a feed are made of.
struct Shown {
    courses: HashMap<CourseId, Course>,
    teams: HashMap<TeamId, team::Model>,
    templates: HashMap<TemplateId, String>,
    venues: HashMap<VenueId, venue::Model>,
    /// The highest number of a session in each course.
    totals: HashMap<CourseId, i16>,
}

/// Reads the feed.
pub async fn read(
    db: &impl ConnectionTrait,
    links: &Links,
    scope: &Scope,
    version: &Version,
    now: Time,
) -> Result<Feed, Error> {
    let (name, language) = scope.name(db).await?;
    let departed = newest_departure(db, scope, now).await?;
    let sessions = session::Entity::find()
        .inner_join(course::Entity)
        .filter(scope.sessions())
        .filter(session::Column::EndsAt.gt(now - BACK))
        .into_partial_model::<Session>()
        .all(db)
        .await?;
    let shown = Shown::read(db, &sessions).await?;
    let events = sessions
        .iter()
        .filter_map(|session| shown.event(links, session))
        .collect();
    Ok(Feed {
        name,
        language,
        events,
        changed_at: departed.map_or(version.changed_at, |at| at.max(version.changed_at)),
    })
}

/// When the newest of the sessions that are no longer read left, at the latest: who looked before
/// that for the last time, up to a year ago, holds an old copy.
async fn newest_departure(
    db: &impl ConnectionTrait,
    scope: &Scope,
    now: Time,
) -> Result<Option<Time>, Error> {
    let newest: Option<Time> = session::Entity::find()
        .inner_join(course::Entity)
        .filter(scope.sessions())
        .filter(session::Column::EndsAt.lte(now - BACK))
        .filter(session::Column::EndsAt.gt(now - BACK - YEAR))
        .order_by_desc(session::Column::EndsAt)
        .select_only()
        .column(session::Column::EndsAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.map(|ended| ended + BACK))
}

impl Shown {
    async fn read(db: &impl ConnectionTrait, sessions: &[Session]) -> Result<Self, Error> {
        // Each course once: read with each of its sessions, they took most of the time.
        let courses = course::Entity::find()
            .filter(course::Column::Id.is_in(distinct(sessions.iter().map(|row| row.course_id))))
            .into_partial_model::<Course>()
            .all(db)
            .await?;
        let teams = distinct(courses.iter().map(|course| course.team_id));
        let templates = distinct(courses.iter().filter_map(|course| course.template_id));
        let venues = distinct(sessions.iter().filter_map(|session| session.venue_id));
        let teams = team::Entity::find()
            .filter(team::Column::Id.is_in(teams))
            .all(db)
            .await?;
        let templates = course_template::Entity::find()
            .filter(course_template::Column::Id.is_in(templates))
            .all(db)
            .await?;
        let venues = venue::Entity::find()
            .filter(venue::Column::Id.is_in(venues))
            .all(db)
            .await?;
        let numbers: Vec<(CourseId, Option<i16>)> = session::Entity::find()
            .filter(
                session::Column::CourseId.is_in(distinct(courses.iter().map(|course| course.id))),
            )
            .select_only()
            .column(session::Column::CourseId)
            .column_as(session::Column::Number.max(), "most")
            .group_by(session::Column::CourseId)
            .into_tuple()
            .all(db)
            .await?;
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

    fn event(&self, links: &Links, session: &Session) -> Option<Event> {
        let course = self.courses.get(&session.course_id)?;
        let team = self.teams.get(&course.team_id);
        let main = team.map_or(course.language, |team| team.language);
        let about = [course.language, main]
            .into_iter()
            .find_map(|language| course.summary[language.tag()].as_str());
        Some(Event {
            uid: session_uid(session.id),
            course_uid: course_uid(course.id),
            sequence: session.sequence.unsigned_abs(),
            created_at: session.created_at,
            updated_at: session.updated_at,
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            cancelled: session.status == session::Status::Cancelled,
            language: course.language,
            title: course.title.clone(),
            about: about.map(str::to_owned),
            number: session.number.unsigned_abs(),
            total: self
                .totals
                .get(&course.id)
                .map_or(0, |most| most.unsigned_abs()),
            follow_up: session.kind == Kind::FollowUp,
            place: self.place(session, course),
            course_url: links.course(course.id),
            category: course
                .template_id
                .and_then(|id| self.templates.get(&id).cloned()),
            phone: team.and_then(|team| team.phone.clone()),
        })
    }

    /// A link to an online session is for those who have a seat, so it is not in an open feed.
    fn place(&self, session: &Session, course: &Course) -> Place {
        if let Some(venue) = session.venue_id.and_then(|id| self.venues.get(&id)) {
            return Place::Venue {
                name: venue.name.clone(),
                address: venue.address.clone(),
            };
        }
        if session.online_url.is_some() || course.online_url.is_some() {
            return Place::Online { url: None };
        }
        Place::Later
    }
}

fn distinct<T: Eq + Hash>(items: impl Iterator<Item = T>) -> std::collections::HashSet<T> {
    items.collect()
}
