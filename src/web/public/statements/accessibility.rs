//! That everybody can use the pages, and whom to tell where somebody cannot.

use rocket::{Route, State, get, routes, uri};
use serde::Serialize;

use super::{TeamChoice, address, choices, chosen};
use crate::entity::team;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
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
    let moment = app.office.store.moment();
    let board = boards.newest(app, &moment).await?;
    let path = uri!(show(Option::<&str>::None)).path().to_string();
    let team = chosen(&board, team);
    let look = look.at(&address(&path, team.map(|team| team.id)));
    let stamp = Stamp::of(board.revision);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    let page = AccessibilityPage {
        teams: choices(&board, team, &path),
        team: team.map(of_team),
    };
    Ok(look.keep(pages, (stamp, &moment), &page, None)?)
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

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::accessibility()
    }
}
