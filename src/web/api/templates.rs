//! Course types: what a new course starts from.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, patch, post, routes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use serde_json::Value;
use utoipa::{OpenApi, ToSchema};

use super::pages::{Page, Paging};
use super::{App, Ask, Reply, SignedIn};
use crate::actions::{interest, templates};
use crate::domain::edits::Sight;
use crate::domain::ids::TemplateId;
use crate::entity::course_template::{Column, Entity, Model};
use crate::entity::{Word, course};
use crate::error::Error;
use crate::web::inputs::{FollowUp, TemplateIn};
use crate::web::{Body, Denied, ProblemBody};

/// A course type.
#[derive(Debug, Serialize, ToSchema)]
pub struct TemplateView {
    pub id: Uuid,
    pub title: String,
    /// Texts by language.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    pub summary: Value,
    /// For whom it is, by language.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    pub suits: Value,
    /// For whom it is not.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    pub unsuited: Value,
    /// What happens there.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    pub happens: Value,
    pub sessions: i16,
    pub session_minutes: i16,
    pub interval_weeks: i16,
    pub follow_ups: Vec<FollowUp>,
    pub min_participants: i16,
    pub capacity: i16,
    /// `direct`, `after_conversation` or `open`.
    pub policy: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_age: Option<i16>,
    /// What its leaders must be certified for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// Whether it is no longer offered for new courses.
    pub retired: bool,
    /// Who waits for its next run; people sign up for it as for a course.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interest_list: Option<InterestListView>,
}

/// The interest list of a course type.
#[derive(Debug, Serialize, ToSchema)]
pub struct InterestListView {
    /// The course without dates that it is.
    pub id: Uuid,
    /// Whether everybody can come on it; else only those do whom a course began without.
    pub open: bool,
}

impl From<course::Model> for InterestListView {
    fn from(list: course::Model) -> Self {
        Self {
            id: list.id.0,
            open: list.closes_at.is_none(),
        }
    }
}

impl TemplateView {
    fn new(row: Model, list: Option<course::Model>) -> Self {
        let weeks: Vec<i64> = serde_json::from_value(row.follow_ups).unwrap_or_default();
        Self {
            id: row.id.0,
            title: row.title,
            summary: row.summary,
            suits: row.suits,
            unsuited: row.unsuited,
            happens: row.happens,
            sessions: row.sessions,
            session_minutes: row.session_minutes,
            interval_weeks: row.interval_weeks,
            follow_ups: weeks
                .into_iter()
                .map(|after_weeks| FollowUp { after_weeks })
                .collect(),
            min_participants: row.min_participants,
            capacity: row.capacity,
            policy: row.policy.word(),
            min_age: row.min_age,
            certificate: row.certificate,
            retired: row.retired_at.is_some(),
            interest_list: list.map(InterestListView::from),
        }
    }
}

/// List the team's course types.
#[utoipa::path(
    tag = "Settings", params(Paging), security(("staff" = [])),
    responses((status = 200, body = Page<TemplateView>)),
)]
#[get("/templates?<paging..>")]
pub async fn list(app: &State<App>, by: SignedIn, paging: Paging<'_>) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let rows = Entity::find()
        .filter(Column::TeamId.eq(by.0.team))
        .order_by_asc(Column::Id)
        .all(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    let mut lists = interest::of_team(app.office.store.reader(), by.0.team).await?;
    let view = |row: Model| {
        let list = lists.remove(&row.id);
        TemplateView::new(row, list)
    };
    let page = paging.of(rows.into_iter().map(view).collect(), |row| {
        row.id.to_string()
    })?;
    Ok(Reply::ok(&page)?)
}

/// Read a course type.
#[utoipa::path(
    tag = "Settings", security(("staff" = [])),
    responses((status = 200, body = TemplateView), (status = 404, body = ProblemBody)),
)]
#[get("/templates/<id>")]
pub async fn one(app: &State<App>, by: SignedIn, id: Uuid) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let reader = app.office.store.reader();
    let row = templates::of_team(reader, by.0.team, TemplateId(id)).await?;
    let list = interest::of_type(reader, row.id).await?;
    Ok(Reply::ok(&TemplateView::new(row, list))?)
}

/// Add a course type.
#[utoipa::path(
    tag = "Settings", request_body = TemplateIn, security(("staff" = [])),
    responses(
        (status = 201, body = TemplateView, headers(("Location" = String))),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody),
    ),
)]
#[post("/templates", data = "<body>")]
pub async fn add(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    body: Body<TemplateIn>,
) -> Result<Reply, Denied> {
    let new = body.value.added()?;
    ask.once(app, body.digest, move |desk| {
        let (by, new) = (by.0.clone(), new.clone());
        Box::pin(async move {
            let row = templates::add(&desk, &by, &new).await?;
            let location = format!("/api/v1/templates/{}", row.id);
            let list = interest::of_type(desk.tx, row.id).await?;
            Reply::created(location, &TemplateView::new(row, list))
        })
    })
    .await
}

/// Change a course type; courses made from it stay as they are, but their pages show its texts at once.
#[utoipa::path(
    tag = "Settings", request_body = TemplateIn, security(("staff" = [])),
    responses((status = 200, body = TemplateView), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)),
)]
#[patch("/templates/<id>", data = "<body>")]
pub async fn change(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<TemplateIn>,
) -> Result<Reply, Denied> {
    let change = body.value.changed()?;
    ask.once(app, body.digest, move |desk| {
        let (by, change) = (by.0.clone(), change.clone());
        Box::pin(async move {
            let row =
                templates::change(&desk, &by, TemplateId(id), &change, &Sight::default()).await?;
            let list = interest::of_type(desk.tx, row.id).await?;
            Reply::ok(&TemplateView::new(row, list))
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
