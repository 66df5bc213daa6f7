//! Reading what a feed shows: a fixed number of queries, however many sessions there are.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use rocket::tokio::try_join;
use sea_orm::ConnectionTrait;

use super::rows::{self, Course, Session, named, newest_departure};
use super::scope::{Scope, Version};
use crate::domain::Time;
use crate::domain::ids::{CourseId, TeamId, TemplateId, VenueId};
use crate::domain::schedule::Kind;
use crate::entity::{course_template, session, team, venue};
use crate::error::Error;
use crate::render::calendar::{self, Dates, Event, Feed, Place, course_uid, session_uid};
use crate::render::links::Links;

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
    let ((name, language), departed, sessions) = try_join!(
        scope.name(db),
        newest_departure(db, scope, now),
        rows::sessions(db, scope, now),
    )?;
    let shown = Shown::read(db, &sessions).await?;
    let courses = shown.courses(links);
    let events = sessions.iter().filter_map(|session| {
        let course = courses.get(&session.course_id)?;
        Some(shown.event(session, course))
    });
    let events = events.collect();
    Ok(Feed {
        name,
        language,
        events,
        changed_at: departed.map_or(version.changed_at, |at| at.max(version.changed_at)),
    })
}

impl Shown {
    async fn read(db: &impl ConnectionTrait, sessions: &[Session]) -> Result<Self, Error> {
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

    /// What their sessions have in common.
    fn courses(&self, links: &Links) -> HashMap<CourseId, Arc<calendar::Course>> {
        let shown = self.courses.values();
        shown
            .map(|course| (course.id, Arc::new(self.course(links, course))))
            .collect()
    }

    fn course(&self, links: &Links, course: &Course) -> calendar::Course {
        let team = self.teams.get(&course.team_id);
        let main = team.map_or(course.language, |team| team.language);
        let about = [course.language, main]
            .into_iter()
            .find_map(|language| course.summary[language.tag()].as_str());
        let total = self.totals.get(&course.id);
        let template = course.template_id;
        calendar::Course {
            uid: course_uid(course.id),
            language: course.language,
            title: course.title.clone(),
            about: about.map(str::to_owned),
            total: total.map_or(0, |most| most.unsigned_abs()),
            url: links.course(course.id),
            category: template.and_then(|id| self.templates.get(&id).cloned()),
            phone: team.and_then(|team| team.phone.clone()),
        }
    }

    fn event(&self, session: &Session, course: &Arc<calendar::Course>) -> Event {
        Event {
            place: self.place(session),
            course: Arc::clone(course),
            dates: Dates {
                uid: session_uid(session.id),
                sequence: session.sequence.unsigned_abs(),
                created_at: session.created_at,
                updated_at: session.updated_at,
                starts_at: session.starts_at,
                ends_at: session.ends_at,
                cancelled: session.status == session::Status::Cancelled,
            },
            number: session.number.unsigned_abs(),
            follow_up: session.kind == Kind::FollowUp,
        }
    }

    /// A link to an online session is for those who have a seat, so it is not in an open feed.
    fn place(&self, session: &Session) -> Place {
        if let Some(venue) = session.venue_id.and_then(|id| self.venues.get(&id)) {
            return Place::Venue {
                name: venue.name.clone(),
                address: venue.address.clone(),
            };
        }
        let course = self.courses.get(&session.course_id);
        let online = course.is_some_and(|course| course.online_url.is_some());
        if online || session.online_url.is_some() {
            return Place::Online { url: None };
        }
        Place::Later
    }
}

fn distinct<T: Eq + Hash>(items: impl Iterator<Item = T>) -> HashSet<T> {
    items.collect()
}
