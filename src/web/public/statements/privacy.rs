//! How personal data are kept, and whose business they are.

use rocket::{Route, State, get, routes, uri};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use super::{TeamChoice, address, choices, chosen};
use crate::domain::Language;
use crate::entity::{municipality, team};
use crate::error::Error;
use crate::render::templates::Page;
use crate::render::{formats, say};
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
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
    let moment = app.office.store.moment();
    let board = boards.newest(app, &moment).await?;
    let path = uri!(show(Option::<&str>::None)).path().to_string();
    let team = chosen(&board, team);
    let look = look.at(&address(&path, team.map(|team| team.id)));
    let stamp = Stamp::of(board.revision);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    let page = PrivacyPage {
        teams: choices(&board, team, &path),
        team: match team {
            Some(team) => Some(of_team(app, team, look.language).await?),
            None => None,
        },
        ticket: "/ticket",
    };
    Ok(look.keep(pages, (stamp, &moment), &page, None)?)
}

async fn of_team(app: &App, team: &team::Model, language: Language) -> Result<TeamPrivacy, Error> {
    let served = municipality::Entity::find()
        .filter(municipality::Column::TeamId.eq(team.id))
        .order_by_asc(municipality::Column::Code)
        .all(app.office.store.reader())
        .await?;
    let municipality = |row: &municipality::Model| {
        say(
            language,
            "privacy-municipality",
            &[("name", row.name.as_str().into())],
        )
    };
    let names: Vec<String> = served.iter().map(municipality).collect();
    let lines = team.processors.as_deref().unwrap_or_default().lines();
    Ok(TeamPrivacy {
        name: team.name.clone(),
        controller: team
            .controller
            .clone()
            .unwrap_or_else(|| formats::list(language, &names)),
        joint: served.len() > 1,
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
    })
}

impl Page for PrivacyPage {
    const TEMPLATE: &'static str = "public/privacy.html";

    #[cfg(test)]
    fn samples(_: Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::privacy()
    }
}
