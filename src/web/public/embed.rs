//! The list of a team's courses for the pages of its municipalities: in a frame, without a cookie or a form, on the
//! sites that the team names. What one fills in is never in a frame.

use rocket::{Route, State, get, routes};
use serde::Serialize;

use super::board::{Board, Boards};
use super::catalogue::{self, Card, Filter, Query, Seen};
use crate::domain::Language;
use crate::domain::ids::TeamId;
use crate::domain::local::local_date;
use crate::entity::team;
use crate::error::Error;
use crate::render::Face;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::fairings::Framed;
use crate::web::look::Pages;
use crate::web::public::faces;
use crate::web::{Cached, Denied, Look};

/// The most courses in a frame; the rest are a link away.
const MOST: usize = 20;

/// The route of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedPage {
    pub team: String,
    pub many: usize,
    pub cards: Vec<Card>,
    /// Where there are all, with what can be chosen.
    pub all: String,
    /// Not all that fit are shown.
    pub more: bool,
    /// Where it may stand: with other sites it is another page, so that no browser keeps one with the old ones.
    pub frames: String,
    pub face: Face,
}

#[get("/embed?<team>&<query..>")]
async fn show(
    team: Option<&str>,
    query: Query<'_>,
    look: Look,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Framed<Cached>, Denied> {
    let store = &app.office.store;
    let moment = store.moment();
    let board = boards.newest(app, &moment).await?;
    let team = chosen(&board, team).ok_or(Error::NotFound)?;
    let today = local_date(moment.now, board.zone());
    let filter = Filter::read(query, &board, today).on_page(1);
    let look = look.speaking(team.language).at(&address(team, &filter));
    let framed = |page| Framed::by(sites(team), page);
    if let Some(recent) = look.recent(pages, &moment) {
        return Ok(framed(recent));
    }
    let outlooks = board.outlooks(store.reader(), moment.now).await?;
    let stamp = catalogue::stamp(&board, &outlooks);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(framed(kept));
    }
    let seen = Seen {
        board: &board,
        outlooks: &outlooks,
        language: look.language,
        now: moment.now,
    };
    let page = page(&seen, team, &filter);
    let until = outlooks.values().filter_map(|seen| seen.next_turn).min();
    Ok(framed(look.keep(pages, (stamp, &moment), &page, until)?))
}

fn chosen<'b>(board: &'b Board, asked: Option<&str>) -> Option<&'b team::Model> {
    let asked: Option<TeamId> = asked.and_then(|id| id.parse().ok());
    board.teams.iter().find(|team| Some(team.id) == asked)
}

fn address(team: &team::Model, filter: &Filter) -> String {
    let asked = filter.address();
    let rest = asked.strip_prefix("/?").map(|rest| format!("&{rest}"));
    format!("/embed?team={}{}", team.id, rest.unwrap_or_default())
}

/// The sites as a browser is told; none where the team named none.
fn sites(team: &team::Model) -> Option<String> {
    let sites = team.frame_hosts.as_deref()?.lines();
    Some(sites.collect::<Vec<_>>().join(" ")).filter(|sites| !sites.is_empty())
}

fn page(seen: &Seen<'_>, team: &team::Model, filter: &Filter) -> EmbedPage {
    let language = seen.language;
    let mut found = seen.found(filter);
    found.retain(|(course, _)| course.team_id == team.id);
    let cards = found.iter().take(MOST);
    let cards = cards.filter_map(|found| {
        let card = catalogue::card(seen, *found)?;
        Some(Card {
            href: spoken(&card.href, language),
            team: None,
            ..card
        })
    });
    EmbedPage {
        team: team.name.clone(),
        many: found.len(),
        more: found.len() > MOST,
        cards: cards.collect(),
        all: spoken(&filter.address(), language),
        frames: sites(team).unwrap_or_default(),
        face: faces::of(team),
    }
}

/// Who reads the list in a language reads on in it.
fn spoken(address: &str, language: Language) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}lang={}", language.tag())
}

impl Page for EmbedPage {
    const TEMPLATE: &'static str = "public/embed.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::embeds(language)
    }
}
