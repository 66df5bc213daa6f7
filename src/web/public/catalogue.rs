//! The front page: every course that is not over, soonest first.

mod card;
mod filter;
mod lists;
mod month;
mod nearest;
mod seen;
mod top;

use std::collections::HashMap;

use rocket::{Route, State, get, routes};
use serde::Serialize;

use super::board::{Board, Boards};
use super::outlook::Outlook;
use super::pages::ListPages;
use super::share::Share;
use crate::domain::ids::CourseId;
use crate::domain::local::local_date;
use crate::render::Face;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
use crate::web::public::faces;
use crate::web::{Cached, Denied, Look};

pub use card::{Card, Leaf, card};
pub use filter::{Filter, Query, View};
pub use lists::Dateless;
pub use month::MonthPage;
pub use nearest::{Instead, Nearest, Phone};
pub use seen::{Found, Seen};
pub use top::{Carried, Chip, Choice, Top, times};

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
    /// What has no dates yet, after the last of the courses.
    pub lists: Vec<Dateless>,
    pub pages: ListPages,
    /// What comes nearest, where nothing fits to what is looked for.
    pub nearest: Option<Nearest>,
    pub share: Share,
    pub face: Face,
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
    let filter = Filter::read(query, &board, local_date(moment.now, board.zone()));
    let look = look.at(&filter.address());
    if let Some(recent) = look.recent(pages, &moment) {
        return Ok(recent);
    }
    let outlooks = board.outlooks(store.reader(), moment.now).await?;
    let stamp = stamp(&board, &outlooks);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    let seen = Seen {
        board: &board,
        outlooks: &outlooks,
        language: look.language,
        now: moment.now,
    };
    let turns = outlooks.values().filter_map(|seen| seen.next_turn).min();
    let stamp = (stamp, &moment);
    Ok(match filter.view {
        View::List => look.keep(pages, stamp, &page(&seen, &filter), turns)?,
        View::Month(month) => {
            let until = turns.into_iter().chain(seen.tomorrow()).min();
            look.keep(pages, stamp, &month::page(&seen, &filter, month), until)?
        }
    })
}

/// Of what lists of courses are made: what people wrote, and how likely places are.
pub(super) fn stamp(board: &Board, outlooks: &HashMap<CourseId, Outlook>) -> Stamp {
    let mut words: Vec<_> = outlooks
        .iter()
        .map(|(id, seen)| (id.0, seen.availability))
        .collect();
    words.sort_unstable_by_key(|(id, _)| *id);
    Stamp::of((board.revision, words))
}

fn page(seen: &Seen<'_>, filter: &Filter) -> CataloguePage {
    let found = seen.found(filter);
    let pages = ListPages::new(found.len(), ON_A_PAGE, filter.page, |page| {
        filter.on_page(page).address()
    });
    let cards = found
        .iter()
        .skip((pages.here - 1) * ON_A_PAGE)
        .take(ON_A_PAGE)
        .filter_map(|found| card(seen, *found))
        .collect();
    let lists = if pages.here == pages.of {
        lists::lists(seen, filter, &found)
    } else {
        Vec::new()
    };
    CataloguePage {
        lists,
        top: Top::new(seen, filter),
        nearest: nearest::instead(seen, filter, &found),
        calendars: super::calendars::address(),
        many: found.len(),
        cards,
        pages,
        share: Share::of_all(seen.language),
        face: faces::of_all(&seen.board.teams),
    }
}

impl Page for CataloguePage {
    const TEMPLATE: &'static str = "public/catalogue.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::catalogues(language)
    }
}
