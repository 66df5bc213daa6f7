//! What the page of a course shows.

use chrono_tz::Tz;
use serde::Serialize;

use super::feed::{Feed, Files, One};
use super::joining::{Joining, joining, starts_at};
use super::rhythm::Rhythm;
use super::structured::structured;
use super::words::Words;
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::domain::schedule::Kind;
use crate::domain::{Language, Time};
use crate::entity::{course, session, venue};
use crate::render::templates::Page;
use crate::render::{Face, Links, formats, say};
use crate::web::api::course_view::MunicipalityView;
use crate::web::public::board::Board;
use crate::web::public::faces;
use crate::web::public::outlook::{Outlook, Places};
use crate::web::public::share::Share;
use crate::web::public::spoken::Spoken;

/// A course as anybody may see it.
#[derive(Clone, Debug, Serialize)]
pub struct CoursePage {
    pub title: Spoken,
    pub about: Option<Spoken>,
    pub words: Words,
    pub team: String,
    pub places: Places,
    pub cancelled: bool,
    pub joining: Joining,
    pub zone: Tz,
    /// `Tirsdager kl. 17.00–19.00`, where most sessions keep to one day and one time.
    pub rhythm: Option<String>,
    /// When it begins; where one just comes, the next time.
    pub starts_at: Option<Time>,
    /// How many ordinary sessions take place, and how many follow-ups.
    pub ordinary: usize,
    pub follow_ups: usize,
    /// Where all sessions are held, if they are held at one place.
    pub venue: Option<Venue>,
    /// What stands for the place where there is no one venue.
    pub place: String,
    pub whose: String,
    pub min_age: i16,
    pub sessions: Vec<Session>,
    pub feed: Feed,
    /// The dates to come, to take along.
    pub files: Option<Files>,
    /// How to follow calendars.
    pub calendars: String,
    pub phone: Option<String>,
    pub share: Share,
    /// The same for programs: schema.org's JSON.
    pub structured: String,
    pub face: Face,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Venue {
    pub name: String,
    pub address: Option<String>,
    pub step_free: bool,
}

/// One session.
#[derive(Clone, Debug, Serialize)]
pub struct Session {
    pub starts_at: Time,
    pub ends_at: Time,
    pub fate: Fate,
    /// It got another time after the course was published.
    pub moved: bool,
    pub follow_up: bool,
    /// What is otherwise than at most: another day, another time, a longer wait before it.
    pub odd: Vec<String>,
    /// The place, where it is another than most.
    pub place: Option<String>,
}

/// What becomes of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It was cancelled.
    Off,
    /// It is over.
    Past,
    /// It takes place.
    On,
}

/// Makes the page.
pub fn page(
    board: &Board,
    course: &course::Model,
    outlook: &Outlook,
    links: &Links,
    language: Language,
    now: Time,
) -> Option<CoursePage> {
    let team = board.team(course.team_id)?;
    let rows = board.facts.sessions_of(course.id);
    let planned = rows.iter();
    let planned = planned.filter(|row| row.status == session::Status::Planned);
    let planned: Vec<&session::Model> = planned.collect();
    let venue = common_venue(board, &planned);
    let follow_ups = planned.iter().filter(|row| row.kind == Kind::FollowUp);
    let follow_ups = follow_ups.count();
    let rhythm = Rhythm::of(&planned, team.tz());
    let session = |row: &session::Model| Session {
        place: place_of(board, course, row, venue, language),
        odd: odd(rhythm.as_ref(), row, &planned, language),
        ..session(course, row, now)
    };
    Some(CoursePage {
        title: Spoken::title(course, language),
        about: Spoken::about(course, team.language, language),
        words: Words::of(board, course, team, &planned, language),
        team: team.name.clone(),
        places: outlook.places(language, team.tz()),
        cancelled: course.status == Status::Cancelled,
        joining: joining(course, team, outlook, language),
        zone: team.tz(),
        rhythm: rhythm.as_ref().map(|rhythm| rhythm.sentence(language)),
        starts_at: starts_at(course, rows, outlook, now),
        ordinary: planned.len() - follow_ups,
        follow_ups,
        venue: venue.map(shown_venue),
        place: instead_of_venue(course, &planned, language),
        whose: whose(board, course, language),
        min_age: course.min_age.unwrap_or(team.min_age),
        sessions: rows.iter().map(session).collect(),
        feed: Feed::at(links.feed_of_course(course.id), &course.title),
        files: files(course, &planned, links, now),
        calendars: crate::web::public::calendars::address(),
        phone: team.phone.clone(),
        share: Share::of_course(course, team, served(board, course.id), language),
        structured: structured(board, course, team, links, language),
        face: faces::of(team),
    })
}

fn files(
    course: &course::Model,
    planned: &[&session::Model],
    links: &Links,
    now: Time,
) -> Option<Files> {
    let one = |row: &&session::Model| One {
        href: links.file_of_session(row.id),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
    };
    let coming = planned.iter().filter(|row| now < row.ends_at);
    Files::of(links.file_of_course(course.id), coming.map(one).collect())
}

/// What is otherwise about a session that takes place.
fn odd(
    rhythm: Option<&Rhythm>,
    row: &session::Model,
    planned: &[&session::Model],
    language: Language,
) -> Vec<String> {
    let place = planned.iter().position(|one| one.id == row.id);
    let (Some(rhythm), Some(place)) = (rhythm, place) else {
        return Vec::new();
    };
    let before = place.checked_sub(1).map(|before| planned[before]);
    rhythm.odd(row, before, language)
}

fn session(course: &course::Model, row: &session::Model, now: Time) -> Session {
    let fate = match row.status {
        session::Status::Cancelled => Fate::Off,
        session::Status::Planned if row.ends_at <= now => Fate::Past,
        session::Status::Planned => Fate::On,
    };
    let since = course.published_at.is_some_and(|at| at < row.updated_at);
    Session {
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        fate,
        moved: fate == Fate::On && row.sequence > 0 && since,
        follow_up: row.kind == Kind::FollowUp,
        odd: Vec::new(),
        place: None,
    }
}

/// The venue of all planned sessions, if it is one.
fn common_venue<'b>(board: &'b Board, planned: &[&session::Model]) -> Option<&'b venue::Model> {
    let first = planned.first()?.venue_id?;
    let same = planned.iter().all(|row| row.venue_id == Some(first));
    board.facts.venues.get(&first).filter(|_| same)
}

fn shown_venue(row: &venue::Model) -> Venue {
    Venue {
        name: row.name.clone(),
        address: row.address.clone(),
        step_free: row.step_free == Some(true),
    }
}

/// Said at a session only where it is not said for all.
fn place_of(
    board: &Board,
    course: &course::Model,
    row: &session::Model,
    common: Option<&venue::Model>,
    language: Language,
) -> Option<String> {
    let own = row.venue_id.and_then(|id| board.facts.venues.get(&id));
    if let (Some(own), Some(common)) = (own, common) {
        return (own.id != common.id).then(|| own.name.clone());
    }
    match own {
        Some(own) => Some(own.name.clone()),
        None if row.online_url.is_some() && course.online_url.is_none() => {
            Some(say(language, "catalogue-online", &[]))
        }
        None => None,
    }
}

fn instead_of_venue(
    course: &course::Model,
    planned: &[&session::Model],
    language: Language,
) -> String {
    let several = planned.iter().any(|row| row.venue_id.is_some());
    let online = course.online_url.is_some() || planned.iter().any(|row| row.online_url.is_some());
    let key = match (several, online) {
        (true, _) => "catalogue-places",
        (false, true) => "catalogue-online",
        (false, false) => "ticket-place-later",
    };
    say(language, key, &[])
}

fn whose(board: &Board, course: &course::Model, language: Language) -> String {
    let names: Vec<&str> = served(board, course.id)
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    formats::list(language, &names)
}

/// The municipalities whose residents may join.
fn served(board: &Board, id: CourseId) -> &[MunicipalityView] {
    let served = board.facts.municipalities.get(&id);
    served.map_or(&[], Vec::as_slice)
}

impl Page for CoursePage {
    const TEMPLATE: &'static str = "public/course.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::courses(language)
    }
}
