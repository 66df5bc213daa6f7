//! Places where sessions are held.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, patch, post, routes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::pages::{Page, Paging};
use super::{App, Ask, Reply, SignedIn};
use crate::actions::venues;
use crate::domain::edits::Sight;
use crate::domain::ids::VenueId;
use crate::entity::venue::{Column, Entity, Model};
use crate::error::Error;
use crate::web::inputs::VenueIn;
use crate::web::{Body, Denied, ProblemBody};

/// A place.
#[derive(Debug, Serialize, ToSchema)]
pub struct VenueView {
    pub id: Uuid,
    pub name: String,
    /// What messages and calendars call it: nothing that tells what is held there. Empty until it has one.
    pub neutral_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How one gets there, in the team's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_free: Option<bool>,
    /// Whether it is no longer offered for new courses.
    pub retired: bool,
}

impl From<Model> for VenueView {
    fn from(row: Model) -> Self {
        Self {
            id: row.id.0,
            name: row.name,
            neutral_name: row.neutral_name,
            address: row.address,
            directions: row.directions,
            seats: row.seats,
            step_free: row.step_free,
            retired: row.retired_at.is_some(),
        }
    }
}

/// List the team's places.
#[utoipa::path(
    tag = "Settings", params(Paging), security(("staff" = [])),
    responses((status = 200, body = Page<VenueView>)),
)]
#[get("/venues?<paging..>")]
pub async fn list(app: &State<App>, by: SignedIn, paging: Paging<'_>) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let rows = Entity::find()
        .filter(Column::TeamId.eq(by.0.team))
        .order_by_asc(Column::Id)
        .all(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    let views = rows.into_iter().map(VenueView::from).collect();
    Ok(Reply::ok(&paging.of(views, |row| row.id.to_string())?)?)
}

/// Read a place.
#[utoipa::path(
    tag = "Settings", security(("staff" = [])),
    responses((status = 200, body = VenueView), (status = 404, body = ProblemBody)),
)]
#[get("/venues/<id>")]
pub async fn one(app: &State<App>, by: SignedIn, id: Uuid) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let row = Entity::find_by_id(VenueId(id))
        .filter(Column::TeamId.eq(by.0.team))
        .one(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    Ok(Reply::ok(&VenueView::from(row.ok_or(Error::NotFound)?))?)
}

/// Add a place.
#[utoipa::path(
    tag = "Settings", request_body = VenueIn, security(("staff" = [])),
    responses(
        (status = 201, body = VenueView, headers(("Location" = String))),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody),
    ),
)]
#[post("/venues", data = "<body>")]
pub async fn add(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    body: Body<VenueIn>,
) -> Result<Reply, Denied> {
    let new = body.value.added()?;
    ask.once(app, body.digest, move |desk| {
        let (by, new) = (by.0.clone(), new.clone());
        Box::pin(async move {
            let row = venues::add(&desk, &by, &new).await?;
            let location = format!("/api/v1/venues/{}", row.id);
            Reply::created(location, &VenueView::from(row))
        })
    })
    .await
}

/// Change a place; what people read of it changes at once.
#[utoipa::path(
    tag = "Settings", request_body = VenueIn, security(("staff" = [])),
    responses((status = 200, body = VenueView), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)),
)]
#[patch("/venues/<id>", data = "<body>")]
pub async fn change(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<VenueIn>,
) -> Result<Reply, Denied> {
    let change = body.value.changed()?;
    ask.once(app, body.digest, move |desk| {
        let (by, change) = (by.0.clone(), change.clone());
        Box::pin(async move {
            let row = venues::change(&desk, &by, VenueId(id), &change, &Sight::default()).await?;
            Reply::ok(&VenueView::from(row))
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
