//! How personal data are kept, and whose business they are.

use rocket::{Route, State, get, routes, uri};
use serde::Serialize;

use super::{Asked, TeamChoice, give};
use crate::entity::team;
use crate::render::templates::Page;
use crate::render::{Face, formats, say};
use crate::web::api::App;
use crate::web::look::Pages;
use crate::web::public::Boards;
use crate::web::{Cached, Denied, Look};

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// The page on privacy.
#[derive(Clone, Debug, Serialize)]
pub struct PrivacyPage {
    pub teams: Vec<TeamChoice>,
    /// None until a team is chosen.
    pub team: Option<TeamPrivacy>,
    pub face: Face,
    /// Where one sees one's own sign-up, and who has looked at it.
    pub ticket: &'static str,
}

/// What a team answers for.
#[derive(Clone, Debug, Serialize)]
pub struct TeamPrivacy {
    pub name: String,
    pub controller: String,
    /// Several municipalities run the team together.
    pub joint: bool,
    /// How to reach the data protection officer.
    pub officer: Option<String>,
    pub processors: Vec<String>,
    pub keep_unproven_hours: i16,
    pub keep_unplaced_days: i16,
    pub keep_cancelled_days: i16,
    pub keep_done_months: i16,
    pub keep_log_years: i16,
    pub phone: Option<String>,
}

#[get("/privacy?<team>")]
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

fn page(asked: Asked<'_>) -> PrivacyPage {
    PrivacyPage {
        team: asked.team.map(|team| of_team(team, &asked)),
        teams: asked.teams,
        face: asked.face,
        ticket: "/ticket",
    }
}

fn of_team(team: &team::Model, asked: &Asked<'_>) -> TeamPrivacy {
    let language = asked.language;
    let municipality = |name: &str| say(language, "privacy-municipality", &[("name", name.into())]);
    let served = asked.board.served_by(team.id).into_iter();
    let names: Vec<String> = served.map(municipality).collect();
    let lines = team.processors.as_deref().unwrap_or_default().lines();
    TeamPrivacy {
        name: team.name.clone(),
        controller: team
            .controller
            .clone()
            .unwrap_or_else(|| formats::list(language, &names)),
        joint: names.len() > 1,
        officer: team.privacy_contact.clone(),
        processors: lines
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        keep_unproven_hours: team.keep_unproven_hours,
        keep_unplaced_days: team.keep_unplaced_days,
        keep_cancelled_days: team.keep_cancelled_days,
        keep_done_months: team.keep_done_months,
        keep_log_years: team.keep_log_years,
        phone: team.phone.clone(),
    }
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "public/privacy.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::privacy()
    }
}
