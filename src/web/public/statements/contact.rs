//! How to reach a team, and what is better not sent by e-mail.

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

/// The page on how to reach us.
#[derive(Clone, Debug, Serialize)]
pub struct ContactPage {
    pub teams: Vec<TeamChoice>,
    /// None until a team is chosen.
    pub team: Option<TeamContact>,
    pub face: Face,
}

/// How a team is reached.
#[derive(Clone, Debug, Serialize)]
pub struct TeamContact {
    pub name: String,
    pub phone: Option<String>,
    /// When somebody answers, a line for each time.
    pub hours: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
}

#[get("/contact?<team>")]
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

fn page(asked: Asked<'_>) -> ContactPage {
    ContactPage {
        team: asked.team.map(of_team),
        teams: asked.teams,
        face: asked.face,
    }
}

fn of_team(team: &team::Model) -> TeamContact {
    TeamContact {
        name: team.name.clone(),
        phone: team.phone.clone(),
        hours: team.contact_hours.clone(),
        email: team.contact_email.clone(),
        address: team.contact_address.clone(),
    }
}

impl Page for ContactPage {
    const TEMPLATE: &'static str = "public/contact.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::contact()
    }
}
