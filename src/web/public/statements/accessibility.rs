//! That everybody can use the pages, and whom to tell where somebody cannot.

use rocket::{Route, State, get, routes, uri};
use serde::Serialize;

use super::{Asked, TeamChoice, give};
use crate::entity::team;
use crate::render::Face;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::look::Pages;
use crate::web::public::Boards;
use crate::web::{Cached, Denied, Look};

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// The page on accessibility.
#[derive(Clone, Debug, Serialize)]
pub struct AccessibilityPage {
    pub teams: Vec<TeamChoice>,
    /// None until a team is chosen.
    pub team: Option<TeamAccessibility>,
    pub face: Face,
}

/// What a team answers for.
#[derive(Clone, Debug, Serialize)]
pub struct TeamAccessibility {
    pub name: String,
    /// Where its accessibility statement is published.
    pub statement: Option<String>,
    pub phone: Option<String>,
}

#[get("/accessibility?<team>")]
async fn show(
    team: Option<&str>,
    look: Look,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let path = uri!(show(Option::<&str>::None)).path().to_string();
    give(&path, team, look, (app, boards, pages), page).await
}

fn page(asked: Asked<'_>) -> AccessibilityPage {
    AccessibilityPage {
        team: asked.team.map(of_team),
        teams: asked.teams,
        face: asked.face,
    }
}

fn of_team(team: &team::Model) -> TeamAccessibility {
    TeamAccessibility {
        name: team.name.clone(),
        statement: team.accessibility_url.clone(),
        phone: team.phone.clone(),
    }
}

impl Page for AccessibilityPage {
    const TEMPLATE: &'static str = "public/accessibility.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::accessibility()
    }
}
