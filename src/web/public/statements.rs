//! What we promise: how personal data are kept, that everybody can use the pages, and how to reach us. Each team answers
//! for its own.

mod accessibility;
mod contact;
mod privacy;

use rocket::Route;
use serde::Serialize;

use super::board::Board;
use crate::domain::ids::TeamId;
use crate::entity::team;

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
