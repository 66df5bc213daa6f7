//! Periods without sessions: school holidays, summer.

use chrono::NaiveDate;
use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, patch, post, routes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::pages::{Page, Paging};
use super::{App, Ask, Reply, SignedIn};
use crate::actions::closures;
use crate::domain::edits::Sight;
use crate::domain::ids::ClosureId;
use crate::entity::closure::{Column, Entity, Model};
use crate::error::Error;
use crate::web::inputs::ClosureIn;
use crate::web::{Body, Denied, ProblemBody};

/// A closed period; both dates belong to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosureView {
    pub id: Uuid,
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[schema(example = "vinterferie")]
    pub reason: String,
}

impl From<Model> for ClosureView {
    fn from(row: Model) -> Self {
        Self {
            id: row.id.0,
            from: row.from_date,
            to: row.to_date,
            reason: row.reason,
        }
    }
}

/// List the team's closed periods, the first first.
#[utoipa::path(
    tag = "Settings", params(Paging), security(("staff" = [])),
    responses((status = 200, body = Page<ClosureView>)),
)]
#[get("/closures?<paging..>")]
pub async fn list(app: &State<App>, by: SignedIn, paging: Paging<'_>) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let rows = Entity::find()
        .filter(Column::TeamId.eq(by.0.team))
        .order_by_asc(Column::FromDate)
        .order_by_asc(Column::Id)
        .all(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    let views = rows.into_iter().map(ClosureView::from).collect();
    let page = paging.of(views, |row| format!("{} {}", row.from, row.id))?;
    Ok(Reply::ok(&page)?)
}

/// Read a closed period.
#[utoipa::path(
    tag = "Settings", security(("staff" = [])),
    responses((status = 200, body = ClosureView), (status = 404, body = ProblemBody)),
)]
#[get("/closures/<id>")]
pub async fn one(app: &State<App>, by: SignedIn, id: Uuid) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let row = Entity::find_by_id(ClosureId(id))
        .filter(Column::TeamId.eq(by.0.team))
        .one(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    Ok(Reply::ok(&ClosureView::from(row.ok_or(Error::NotFound)?))?)
}

/// Add a closed period; courses laid out already stay as they are.
#[utoipa::path(
    tag = "Settings", request_body = ClosureIn, security(("staff" = [])),
    responses(
        (status = 201, body = ClosureView, headers(("Location" = String))),
        (status = 422, body = ProblemBody),
    ),
)]
#[post("/closures", data = "<body>")]
pub async fn add(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    body: Body<ClosureIn>,
) -> Result<Reply, Denied> {
    let (from, to, reason) = body.value.added()?;
    ask.once(app, body.digest, move |desk| {
        let (by, reason) = (by.0.clone(), reason.clone());
        Box::pin(async move {
            let row = closures::add(&desk, &by, from, to, &reason).await?;
            let location = format!("/api/v1/closures/{}", row.id);
            Reply::created(location, &ClosureView::from(row))
        })
    })
    .await
}

/// Change a closed period.
#[utoipa::path(
    tag = "Settings", request_body = ClosureIn, security(("staff" = [])),
    responses((status = 200, body = ClosureView), (status = 422, body = ProblemBody)),
)]
#[patch("/closures/<id>", data = "<body>")]
pub async fn change(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<ClosureIn>,
) -> Result<Reply, Denied> {
    let period = body.value.changed()?;
    ask.once(app, body.digest, move |desk| {
        let (by, period) = (by.0.clone(), period.clone());
        Box::pin(async move {
            let row =
                closures::change(&desk, &by, ClosureId(id), &period, &Sight::default()).await?;
            Reply::ok(&ClosureView::from(row))
        })
    })
    .await
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(list, one, add, change))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, one, add, change]
}
