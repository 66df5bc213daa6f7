//! The sessions of the courses that are looked for, as they stand on a wall calendar.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use super::filter::{Filter, View};
use super::nearest::{Nearest, instead};
use super::{Found, Seen, Top};
use crate::domain::Language;
use crate::domain::calendar::{Month, Week};
use crate::domain::local::local_time;
use crate::entity::{course, session};
use crate::render::frame::NavLink;
use crate::render::templates::Page;
use crate::render::{Face, formats, say};
use crate::web::planner::{DayShown, Fate, Mark, Planner, SessionShown};
use crate::web::public::calendars;
use crate::web::public::course::address;
use crate::web::public::faces;
use crate::web::public::outlook::Outlook;
use crate::web::public::share::Share;
use crate::web::public::spoken::Spoken;

/// A month of sessions.
#[derive(Clone, Debug, Serialize)]
pub struct MonthPage {
    pub top: Top,
    pub heading: String,
    /// Not before this month.
    pub previous: Option<String>,
    /// Not beyond the last session of all.
    pub next: Option<String>,
    /// None where nothing is held.
    pub planner: Option<Planner>,
    /// Where nothing is held: the next month in which something is.
    pub later: Option<NavLink>,
    /// What comes nearest, where nothing fits in any month.
    pub nearest: Option<Nearest>,
    /// How to follow calendars.
    pub calendars: String,
    pub share: Share,
    pub face: Face,
}

impl Page for MonthPage {
    const TEMPLATE: &'static str = "public/month.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::months(language)
    }
}

/// Makes the page.
pub(super) fn page(seen: &Seen<'_>, filter: &Filter, month: Month) -> MonthPage {
    let found = seen.found(filter);
    let (first, last) = seen.board.months(seen.today());
    let at = |month| filter.showing(View::Month(month)).address();
    let all = found
        .iter()
        .map(|(course, outlook)| (*course, Some(*outlook)));
    let off = seen.called_off(filter).map(|course| (course, None));
    let planner = planner(seen, all.chain(off), month);
    MonthPage {
        top: Top::new(seen, filter),
        heading: formats::month(seen.language, month.first()),
        previous: (first < month).then(|| at(month.before())),
        next: (month < last).then(|| at(month.after())),
        later: match planner {
            Some(_) => None,
            None => next(seen, &found).map(|month| NavLink {
                href: at(month),
                label: formats::month(seen.language, month.first()),
                here: false,
            }),
        },
        planner,
        nearest: instead(seen, filter, &found),
        calendars: calendars::address(),
        share: Share::of_month(seen.language, month),
        face: faces::of_all(&seen.board.teams),
    }
}

/// The month of the next session that takes place.
fn next(seen: &Seen<'_>, found: &[Found<'_>]) -> Option<Month> {
    let days = found.iter().flat_map(|(course, _)| {
        let sessions = seen.board.facts.sessions_of(course.id).iter();
        sessions.filter(|row| row.status == session::Status::Planned)
    });
    let days = days.map(|row| row.local_date);
    days.filter(|day| *day >= seen.today()).min().map(Month::of)
}

/// A course on the calendar, and how it stands unless it was called off.
type Held<'b> = (&'b course::Model, Option<&'b Outlook>);

fn planner<'b>(
    seen: &Seen<'b>,
    all: impl Iterator<Item = Held<'b>>,
    month: Month,
) -> Option<Planner> {
    let mut by_day = by_day(seen, all);
    let any = by_day.keys().any(|day| month.holds(*day));
    let today = seen.today();
    let weeks: Vec<Week> = month.weeks();
    let day = |date: NaiveDate| DayShown {
        today: date == today,
        gone: date < today,
        outside: !month.holds(date),
        sessions: by_day.remove(&date).unwrap_or_default(),
        ..DayShown::of(seen.language, date)
    };
    any.then(|| Planner::new(&weeks, seen.language, day))
}

/// The sessions of each day, soonest first.
fn by_day<'b>(
    seen: &Seen<'b>,
    all: impl Iterator<Item = Held<'b>>,
) -> HashMap<NaiveDate, Vec<SessionShown>> {
    let mut rows: Vec<(&session::Model, Held<'b>)> = Vec::new();
    for one in all {
        let sessions = seen.board.facts.sessions_of(one.0.id);
        rows.extend(sessions.iter().map(|row| (row, one)));
    }
    rows.sort_by_key(|(row, _)| (row.starts_at, row.id.0));
    let mut days: HashMap<NaiveDate, Vec<SessionShown>> = HashMap::new();
    for (row, (course, outlook)) in rows {
        let shown = session(seen, (course, outlook), row);
        days.entry(row.local_date).or_default().extend(shown);
    }
    days
}

fn session(
    seen: &Seen<'_>,
    (course, outlook): Held<'_>,
    row: &session::Model,
) -> Option<SessionShown> {
    let (board, language) = (seen.board, seen.language);
    let zone = board.team(course.team_id)?.tz();
    let off = row.status == session::Status::Cancelled;
    let begins = course.starts_at == Some(row.starts_at);
    let is_told = |outlook: &&Outlook| begins || outlook.is_drop_in();
    let tag = if off {
        Some(Mark::said(language, "course-off", "danger"))
    } else {
        let told = outlook.filter(is_told).filter(|_| row.ends_at > seen.now);
        told.map(|outlook| places(outlook, language, zone))
    };
    let time = |at| local_time(at, zone);
    let venue = row.venue_id.and_then(|id| board.facts.venues.get(&id));
    let begins = (begins && !off).then(|| say(language, "catalogue-begins", &[]));
    Some(SessionShown {
        href: address(course.id),
        hours: formats::hours(language, time(row.starts_at), time(row.ends_at)),
        title: Spoken::title(course, language),
        fate: if off { Fate::Off } else { Fate::On },
        tag,
        lines: begins
            .into_iter()
            .chain(venue.map(|venue| venue.name.clone()))
            .collect(),
    })
}

/// Whether there is room.
fn places(outlook: &Outlook, language: Language, zone: Tz) -> Mark {
    let places = outlook.places(language, zone);
    Mark {
        color: places.color,
        label: places.label,
    }
}
