//! The front page: every course that is not over, soonest first.

mod card;
mod filter;
mod top;

use std::collections::HashMap;

use rocket::{Route, State, get, routes};
use serde::Serialize;

use super::board::{Board, Boards};
use super::outlook::Outlook;
use super::pages::ListPages;
use crate::domain::day_part::DayPart;
use crate::domain::ids::CourseId;
use crate::domain::local::local_time;
use crate::domain::{Language, Time};
use crate::entity::course;
use crate::letters;
use crate::render::Crisis;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
use crate::web::{Cached, Denied, Look};

pub use card::{Card, Leaf};
pub use filter::{Filter, Query};
pub use top::{Chip, Choice, Top};

/// How many courses stand on one page.
const ON_A_PAGE: usize = 20;

/// The route of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The front page.
#[derive(Clone, Debug, Serialize)]
pub struct CataloguePage {
    pub top: Top,
    pub calendars: String,
    /// How many courses there are on all pages.
    pub many: usize,
    pub cards: Vec<Card>,
    pub pages: ListPages,
    pub crisis: Crisis,
}

/// The courses that are looked for.
#[get("/?<query..>")]
async fn show(
    query: Query<'_>,
    look: Look,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let store = &app.office.store;
    let moment = store.moment();
    let board = boards.newest(app, &moment).await?;
    let filter = Filter::read(query, &board);
    let look = look.at(&filter.address());
    if let Some(recent) = look.recent(pages, &moment) {
        return Ok(recent);
    }
    let outlooks = board.outlooks(store.reader(), moment.now).await?;
    let mut words: Vec<_> = outlooks
        .iter()
        .map(|(id, seen)| (id.0, seen.availability))
        .collect();
    words.sort_unstable_by_key(|(id, _)| *id);
    let stamp = Stamp::of((board.revision, words));
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    let page = page(&board, &outlooks, &filter, look.language, moment.now);
    let until = outlooks.values().filter_map(|seen| seen.next_turn).min();
    Ok(look.keep(pages, (stamp, &moment), &page, until)?)
}

fn page(
    board: &Board,
    outlooks: &HashMap<CourseId, Outlook>,
    filter: &Filter,
    language: Language,
    now: Time,
) -> CataloguePage {
    let found = found(board, outlooks, filter, now);
    let pages = ListPages::new(found.len(), ON_A_PAGE, filter.page, |page| {
        filter.on_page(page).address()
    });
    let cards = found
        .iter()
        .skip((pages.here - 1) * ON_A_PAGE)
        .take(ON_A_PAGE)
        .filter_map(|(course, outlook)| card::card(board, course, outlook, language))
        .collect();
    CataloguePage {
        top: Top::new(board, filter, language),
        calendars: super::calendars::address(),
        many: found.len(),
        cards,
        pages,
        crisis: crisis(board),
    }
}

/// The courses that fit, soonest first; those that have begun come last.
fn found<'b>(
    board: &'b Board,
    outlooks: &'b HashMap<CourseId, Outlook>,
    filter: &Filter,
    now: Time,
) -> Vec<(&'b course::Model, &'b Outlook)> {
    let mut found: Vec<_> = board
        .courses
        .iter()
        .filter(|course| course.ends_at.is_some_and(|end| now < end))
        .filter_map(|course| Some((course, outlooks.get(&course.id)?)))
        .filter(|(course, outlook)| fits(board, course, outlook, filter))
        .collect();
    found.sort_by_key(|(course, outlook)| (outlook.begun, course.starts_at, course.id.0));
    found
}

fn fits(board: &Board, course: &course::Model, outlook: &Outlook, filter: &Filter) -> bool {
    let municipality = filter.municipality.as_ref();
    let held = || {
        let zone = board.team(course.team_id)?.tz();
        Some(DayPart::of(local_time(course.starts_at?, zone)))
    };
    municipality.is_none_or(|code| board.is_open_to(course.id, code))
        && filter
            .template
            .is_none_or(|wanted| board.is_of_type(course, wanted))
        && filter.time.is_none_or(|part| held() == Some(part))
        && filter
            .setting
            .is_none_or(|setting| board.facts.suits(course, setting))
        && filter.language.is_none_or(|held| course.language == held)
        && (!filter.free || outlook.has_places())
}

/// The team's own numbers where there is one team, else those of the whole country.
fn crisis(board: &Board) -> Crisis {
    match board.teams.as_slice() {
        [team] => letters::crisis(team),
        _ => Crisis::default(),
    }
}

impl Page for CataloguePage {
    const TEMPLATE: &'static str = "public/catalogue.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::catalogues(language)
    }
}
