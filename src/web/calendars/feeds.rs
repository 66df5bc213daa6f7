//! Reading what a feed shows: a fixed number of queries, however many sessions there are.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rocket::tokio::try_join;
use sea_orm::ConnectionTrait;

use super::rows::{self, Course, Session, newest_departure};
use super::scope::{Scope, Version};
use super::shown::{Shown, distinct};
use super::view::View;
use crate::domain::day_part::DayPart;
use crate::domain::ids::CourseId;
use crate::domain::local::local_time;
use crate::domain::own_calendar::Title;
use crate::domain::schedule::Kind;
use crate::domain::{Language, Time};
use crate::error::Error;
use crate::render::calendar::{
    self, Entry, Event, Feed, Own, Place, Printed, Taken, course_uid, own_title_key, own_uid,
    session_uid,
};
use crate::render::links::Links;
use crate::render::say;
use crate::vault::Vault;

/// What names and addresses are made with.
pub struct Makers<'a> {
    pub links: &'a Links,
    pub vault: &'a Vault,
}

/// Reads the feed, and prints it as it is asked for.
pub async fn read(
    db: &impl ConnectionTrait,
    makers: &Makers<'_>,
    (scope, view): &(Scope, View),
    version: &Version,
    now: Time,
) -> Result<Printed, Error> {
    let ((name, language), departed, sessions) = try_join!(
        scope.name(db),
        newest_departure(db, scope.sessions(), now),
        rows::sessions(db, scope.sessions(), now),
    )?;
    let shown = Shown::read(db, &sessions).await?;
    let view = *view;
    let language = view.language.unwrap_or(language);
    let changed_at = departed.map_or(version.changed_at, |at| at.max(version.changed_at));
    if view.neutral {
        let own = Own {
            name: say(language, "calendar-own", &[]),
            entries: shown.entries(&sessions, makers.vault, (view, language)),
            changed_at,
            taken: view.taken,
        };
        return Ok(calendar::print_own(&own, now));
    }
    let feed = Feed {
        name,
        time: view.time,
        language,
        events: shown.events(&sessions, makers.links, view),
        changed_at,
        taken: view.taken,
    };
    Ok(calendar::print(&feed, now))
}

impl Shown {
    /// The courses that are asked for.
    fn wanted(&self, view: View) -> impl Iterator<Item = &Course> {
        let courses = self.courses.values();
        courses.filter(move |course| view.time.is_none_or(|part| self.part(course) == Some(part)))
    }

    /// The part of the day in which it begins, as the catalogue sees it.
    fn part(&self, course: &Course) -> Option<DayPart> {
        let zone = self.teams.get(&course.team_id)?.tz();
        Some(DayPart::of(local_time(course.starts_at?, zone)))
    }

    fn events(&self, sessions: &[Session], links: &Links, view: View) -> Vec<Event> {
        let courses = self.wanted(view);
        let courses: HashMap<_, _> = courses
            .map(|course| (course.id, Arc::new(self.course(course, links, view))))
            .collect();
        let shown = sessions.iter().filter_map(|session| {
            let course = courses.get(&session.course_id)?;
            Some(self.event(session, course))
        });
        shown.collect()
    }

    /// The same sessions, telling nothing but when.
    fn entries(
        &self,
        sessions: &[Session],
        vault: &Vault,
        (view, language): (View, Language),
    ) -> Vec<Entry> {
        let courses: HashSet<CourseId> = distinct(self.wanted(view).map(|course| course.id));
        let about = match view.taken {
            Taken::Followed => String::new(),
            Taken::Once => say(language, "calendar-file", &[]),
        };
        let title = own_title_key(Title::default()).map(|key| say(language, key, &[]));
        let entry = |session: &Session| Entry {
            dates: session.dates(own_uid(&vault.open_name(session.id))),
            language,
            title: title.clone().unwrap_or_default(),
            about: about.clone(),
            place: None,
        };
        let shown = sessions.iter();
        shown
            .filter(|session| courses.contains(&session.course_id))
            .map(entry)
            .collect()
    }

    fn course(&self, course: &Course, links: &Links, view: View) -> calendar::Course {
        let team = self.teams.get(&course.team_id);
        let main = team.map_or(course.language, |team| team.language);
        let language = view.language.unwrap_or(course.language);
        let about = [language, course.language, main]
            .into_iter()
            .find_map(|language| course.summary[language.tag()].as_str());
        let total = self.totals.get(&course.id);
        let template = course.template_id;
        calendar::Course {
            uid: course_uid(course.id),
            language,
            title: course.title.clone(),
            about: about.map(str::to_owned),
            total: total.map_or(0, |most| most.unsigned_abs()),
            url: links.course(course.id),
            category: template.and_then(|id| self.templates.get(&id).cloned()),
            phone: team.and_then(|team| team.phone.clone()),
            note: (view.taken == Taken::Once).then(|| say(language, "calendar-file", &[])),
        }
    }

    fn event(&self, session: &Session, course: &Arc<calendar::Course>) -> Event {
        Event {
            place: self.place(session),
            course: Arc::clone(course),
            dates: session.dates(session_uid(session.id)),
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
