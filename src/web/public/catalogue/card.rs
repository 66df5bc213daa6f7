//! One course in the catalogue.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use chrono_tz::Tz;
use serde::Serialize;

use super::seen::{Found, Seen};
use crate::actions::courses::doors;
use crate::domain::admission::Policy;
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::entity::{course, session};
use crate::render::{formats, say};
use crate::web::public::board::Board;
use crate::web::public::course::address;
use crate::web::public::outlook::Places;
use crate::web::public::spoken::Spoken;

/// What a card shows.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    pub href: String,
    pub title: Spoken,
    pub about: Option<Spoken>,
    pub leaf: Leaf,
    pub zone: Tz,
    /// When the first session begins, or the next one where one just comes.
    pub starts_at: Time,
    /// When that session ends.
    pub until: Time,
    /// How many sessions take place.
    pub sessions: usize,
    /// The day of the last one.
    pub last_at: Time,
    pub place: String,
    /// The municipalities whose residents may join.
    pub whose: String,
    /// The team, where there are several.
    pub team: Option<String>,
    pub places: Places,
    /// Staff talk with everybody first.
    pub conversation: bool,
    /// One just comes.
    pub drop_in: bool,
}

/// A leaf of a calendar. It says nothing that the card does not say in words.
#[derive(Clone, Debug, Serialize)]
pub struct Leaf {
    pub day: u32,
    pub month: String,
}

/// Makes the card of a course; none of one without sessions to come to.
#[must_use]
pub fn card(seen: &Seen<'_>, (course, outlook): Found<'_>) -> Option<Card> {
    let (board, language) = (seen.board, seen.language);
    let team = board.team(course.team_id)?;
    let sessions = board.facts.sessions_of(course.id);
    let timetable = doors(course, sessions).timetable;
    let last = timetable.slots().last()?;
    let first = seen.next_session(course, outlook)?;
    let zone = team.tz();
    let date = local_date(first.starts_at, zone);
    Some(Card {
        href: address(course.id),
        title: Spoken::title(course, language),
        about: Spoken::about(course, team.language, language),
        leaf: Leaf {
            day: date.day(),
            month: formats::month_on_leaf(language, date),
        },
        zone,
        starts_at: first.starts_at,
        until: first.ends_at,
        sessions: timetable.slots().len(),
        last_at: last.starts_at,
        place: place(board, course, sessions, language),
        whose: whose(board, course, language),
        team: (board.teams.len() > 1).then(|| team.name.clone()),
        places: outlook.places(language, zone),
        conversation: course.policy == Policy::AfterConversation,
        drop_in: outlook.is_drop_in(),
    })
}

/// Where it is held: one name, several, on the net, or announced later.
fn place(
    board: &Board,
    course: &course::Model,
    sessions: &[session::Model],
    language: Language,
) -> String {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut online = course.online_url.is_some();
    let on = sessions
        .iter()
        .filter(|one| one.status == session::Status::Planned);
    for one in on {
        let venue = one.venue_id.and_then(|id| board.facts.venues.get(&id));
        if let Some(venue) = venue {
            names.insert(&venue.name);
        }
        online |= one.online_url.is_some();
    }
    let mut names = names.into_iter();
    match (names.next(), names.next()) {
        (Some(one), None) => one.to_owned(),
        (Some(_), Some(_)) => say(language, "catalogue-places", &[]),
        (None, _) if online => say(language, "catalogue-online", &[]),
        (None, _) => say(language, "ticket-place-later", &[]),
    }
}

pub(super) fn whose(board: &Board, course: &course::Model, language: Language) -> String {
    let served = board.facts.municipalities.get(&course.id);
    let names: Vec<&str> = served
        .into_iter()
        .flatten()
        .map(|one| one.name.as_str())
        .collect();
    formats::list(language, &names)
}
