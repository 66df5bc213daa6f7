//! What we promise: how personal data are kept, that everybody can use the pages, and how to reach us. Each team answers
//! for its own.

mod accessibility;
mod contact;
mod privacy;

use rocket::{Route, State};
use serde::Serialize;

use super::board::{Board, Boards};
use super::faces;
use crate::domain::Language;
use crate::domain::ids::TeamId;
use crate::entity::team;
use crate::render::Face;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
use crate::web::{Cached, Denied, Look};

pub use accessibility::{AccessibilityPage, TeamAccessibility};
pub use contact::{ContactPage, TeamContact};
pub use privacy::{PrivacyPage, TeamPrivacy};

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    [
        accessibility::routes(),
        contact::routes(),
        privacy::routes(),
    ]
    .concat()
}

/// A team whose own words can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct TeamChoice {
    pub href: String,
    pub name: String,
    pub here: bool,
}

/// What was asked for, of which a page is made.
struct Asked<'b> {
    board: &'b Board,
    /// None until a team is chosen.
    team: Option<&'b team::Model>,
    teams: Vec<TeamChoice>,
    face: Face,
    language: Language,
}

/// The page of a team, or of nobody until one is chosen, as it is sent.
async fn give<P: Page>(
    path: &str,
    team: Option<&str>,
    look: Look,
    (app, boards, pages): (&State<App>, &State<Boards>, &State<Pages>),
    page: impl FnOnce(Asked<'_>) -> P,
) -> Result<Cached, Denied> {
    let moment = app.office.store.moment();
    let board = boards.newest(app, &moment).await?;
    let team = chosen(&board, team);
    let look = look.at(&address(path, team.map(|team| team.id)));
    let stamp = Stamp::of(board.revision);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    let page = page(Asked {
        board: &board,
        team,
        teams: choices(&board, team, path),
        face: team.map(faces::of).unwrap_or_default(),
        language: look.language,
    });
    Ok(look.keep(pages, (stamp, &moment), &page, None)?)
}

/// The team that was asked for, or the only one.
fn chosen<'b>(board: &'b Board, asked: Option<&str>) -> Option<&'b team::Model> {
    let asked: Option<TeamId> = asked.and_then(|id| id.parse().ok());
    match (asked, board.teams.as_slice()) {
        (_, [only]) => Some(only),
        (Some(id), teams) => teams.iter().find(|team| team.id == id),
        (None, _) => None,
    }
}

/// The teams to choose from, where there are several.
fn choices(board: &Board, chosen: Option<&team::Model>, path: &str) -> Vec<TeamChoice> {
    if board.teams.len() < 2 {
        return Vec::new();
    }
    let choice = |team: &team::Model| TeamChoice {
        href: address(path, Some(team.id)),
        name: team.name.clone(),
        here: chosen.is_some_and(|chosen| chosen.id == team.id),
    };
    board.teams.iter().map(choice).collect()
}

/// The one address of a team's page.
#[must_use]
pub fn address(path: &str, team: Option<TeamId>) -> String {
    match team {
        Some(team) => format!("{path}?team={team}"),
        None => path.to_owned(),
    }
}
