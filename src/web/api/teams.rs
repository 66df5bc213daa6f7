//! Teams and the municipalities they serve: open to all.

use std::collections::{BTreeMap, HashMap};

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, routes};
use sea_orm::{EntityTrait, QueryOrder};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::course_view::MunicipalityView;
use super::pages::{Page, Paging};
use super::{App, Reply};
use crate::domain::Language;
use crate::domain::ids::TeamId;
use crate::entity::{municipality, team};
use crate::error::Error;
use crate::web::Denied;

/// A team.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamView {
    pub id: Uuid,
    pub name: String,
    pub municipalities: Vec<MunicipalityView>,
    /// Unless a course says otherwise.
    pub min_age: i16,
    pub phone: Option<String>,
    /// In which one can sign up and get messages; the team's main language first.
    #[schema(example = json!(["nb", "nn", "en"]))]
    pub languages: Vec<&'static str>,
}

/// List the teams.
#[utoipa::path(
    tag = "Courses", params(Paging), security(()),
    responses((status = 200, body = Page<TeamView>)),
)]
#[get("/teams?<paging..>")]
pub async fn list(app: &State<App>, paging: Paging<'_>) -> Result<Reply, Denied> {
    let reader = app.office.store.reader();
    let rows = team::Entity::find()
        .all(reader)
        .await
        .map_err(Error::from)?;
    let served = municipality::Entity::find()
        .order_by_asc(municipality::Column::Code)
        .all(reader)
        .await
        .map_err(Error::from)?;
    let mut of_team: HashMap<TeamId, Vec<MunicipalityView>> = HashMap::new();
    for row in served {
        of_team.entry(row.team_id).or_default().push(served_by(row));
    }
    let view = |row: team::Model| TeamView {
        municipalities: of_team.remove(&row.id).unwrap_or_default(),
        id: row.id.0,
        name: row.name,
        min_age: row.min_age,
        phone: row.phone,
        languages: languages(row.language),
    };
    let mut teams: Vec<TeamView> = rows.into_iter().map(view).collect();
    teams.sort_by_key(key);
    Ok(Reply::ok(&paging.of(teams, key)?)?)
}

fn key(team: &TeamView) -> String {
    format!("{} {}", team.name.to_lowercase(), team.id)
}

fn languages(main: Language) -> Vec<&'static str> {
    let others = Language::ALL.into_iter().filter(|other| *other != main);
    [main]
        .into_iter()
        .chain(others)
        .map(Language::tag)
        .collect()
}

fn served_by(row: municipality::Model) -> MunicipalityView {
    MunicipalityView {
        code: row.code,
        name: row.name,
    }
}

/// List the municipalities that teams serve.
#[utoipa::path(
    tag = "Courses", params(Paging), security(()),
    responses((status = 200, body = Page<MunicipalityView>)),
)]
#[get("/municipalities?<paging..>")]
pub async fn municipalities(app: &State<App>, paging: Paging<'_>) -> Result<Reply, Denied> {
    let rows = municipality::Entity::find()
        .all(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    let by_code: BTreeMap<String, MunicipalityView> = rows
        .into_iter()
        .map(|row| (row.code.clone(), served_by(row)))
        .collect();
    let views = by_code.into_values().collect();
    Ok(Reply::ok(&paging.of(views, |row| row.code.clone())?)?)
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(list, municipalities))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, municipalities]
}
