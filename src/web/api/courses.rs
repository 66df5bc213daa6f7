//! Courses: found and read by everybody, laid out and run by staff.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, delete, get, patch, post, put, routes};
use sea_orm::EntityTrait;
use utoipa::OpenApi;

use super::catalogue::{CourseQuery, Scope, Search};
use super::course_shown::{self, Reader};
use super::course_view::{CourseView, Titled};
use super::once::NO_BODY;
use super::pages::Page;
use super::sign_ups::NothingBody;
use super::{App, Ask, Reply, SignedIn, Visitor};
use crate::actions::courses as verbs;
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::entity::course;
use crate::error::Error;
use crate::web::inputs::{CancellationIn, ChangeIn, CourseIn, DecisionIn};
use crate::web::{Body, Denied, ProblemBody};

/// Find courses.
///
/// The public finds what is published and not over; staff, by a token, all courses of their team with the counts.
#[utoipa::path(
    tag = "Courses", params(CourseQuery),
    security((), ("staff" = [])),
    responses((status = 200, body = Page<CourseView>), (status = 422, body = ProblemBody)),
)]
#[get("/courses?<query..>")]
pub async fn list(
    app: &State<App>,
    visitor: Visitor,
    query: CourseQuery<'_>,
) -> Result<Reply, Denied> {
    let scope = match visitor {
        Visitor::Public => Scope::Public,
        Visitor::Staff(by) => {
            by.may_see_courses().map_err(Error::from)?;
            Scope::Team(by.team)
        }
    };
    let search = Search::read(query, scope)?;
    let store = &app.office.store;
    Ok(Reply::ok(&search.page(store.reader(), store.now()).await?)?)
}

/// Read a course.
#[utoipa::path(
    tag = "Courses",
    security((), ("staff" = [])),
    responses((status = 200, body = CourseView), (status = 404, body = ProblemBody)),
)]
#[get("/courses/<id>")]
pub async fn one(app: &State<App>, visitor: Visitor, id: Uuid) -> Result<Reply, Denied> {
    let store = &app.office.store;
    let row = course::Entity::find_by_id(CourseId(id))
        .one(store.reader())
        .await
        .map_err(Error::from)?
        .ok_or(Error::NotFound)?;
    let reader = match visitor {
        Visitor::Staff(by) if by.team == row.team_id => {
            by.may_see_courses().map_err(Error::from)?;
            Reader::Desk
        }
        _ if row.status == Status::Draft => return Err(Error::NotFound.into()),
        _ => Reader::Public,
    };
    let view = course_shown::one(store.reader(), row, reader, store.now()).await?;
    Ok(Reply::ok(&view)?)
}

/// Lay out a course as a draft.
///
/// It is saved on exactly the dates that the preview shows.
#[utoipa::path(
    tag = "Courses", request_body = CourseIn,
    security(("staff" = [])),
    responses(
        (status = 201, body = CourseView, headers(("Location" = String))),
        (status = 409, body = ProblemBody, description = "The leader or the venue is taken: `clashes`"),
        (status = 422, body = ProblemBody),
    ),
)]
#[post("/courses", data = "<body>")]
pub async fn create(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    body: Body<CourseIn>,
) -> Result<Reply, Denied> {
    let draft = body.value.draft()?;
    ask.once(app, body.digest, move |desk| {
        let (by, draft) = (by.0.clone(), draft.clone());
        Box::pin(async move {
            let locked = verbs::create(&desk, &by, &draft).await?;
            let view = course_shown::after(&desk, locked.course).await?;
            Reply::created(format!("/api/v1/courses/{}", view.id), &view)
        })
    })
    .await
}

/// Change a course.
#[utoipa::path(
    tag = "Courses", request_body = ChangeIn,
    security(("staff" = [])),
    responses(
        (status = 200, body = CourseView),
        (status = 409, body = ProblemBody, description = "Cancelled, fewer seats than are taken, or a clash"),
        (status = 422, body = ProblemBody),
    ),
)]
#[patch("/courses/<id>", data = "<body>")]
pub async fn change(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<ChangeIn>,
) -> Result<Reply, Denied> {
    let change = body.value.read()?;
    ask.once(app, body.digest, move |desk| {
        let (by, change) = (by.0.clone(), change.clone());
        Box::pin(async move {
            let locked = verbs::change(&desk, &by, CourseId(id), &change).await?;
            Reply::ok(&course_shown::after(&desk, locked.course).await?)
        })
    })
    .await
}

/// Publish a course.
///
/// What is missing is named in one answer. A published course stays as it is.
#[utoipa::path(
    tag = "Courses", request_body = NothingBody,
    security(("staff" = [])),
    responses((status = 200, body = CourseView), (status = 422, body = ProblemBody)),
)]
#[put("/courses/<id>/publication", data = "<body>")]
pub async fn publish(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    ask.once(app, body.digest, move |desk| {
        let by = by.0.clone();
        Box::pin(async move {
            let locked = verbs::publish(&desk, &by, CourseId(id)).await?;
            Reply::ok(&course_shown::after(&desk, locked.course).await?)
        })
    })
    .await
}

/// Call a course off.
///
/// Everybody who is enrolled is told, and every enrolment ends.
#[utoipa::path(
    tag = "Courses", request_body = CancellationIn,
    security(("staff" = [])),
    responses((status = 200, body = CourseView), (status = 409, body = ProblemBody)),
)]
#[post("/courses/<id>/cancellation", data = "<body>")]
pub async fn cancel(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<CancellationIn>,
) -> Result<Reply, Denied> {
    let (reason, message) = body.value.read()?;
    ask.once(app, body.digest, move |desk| {
        let (by, message) = (by.0.clone(), message.clone());
        Box::pin(async move {
            let words = message.as_deref();
            let locked = verbs::cancel(&desk, &by, CourseId(id), reason, words).await?;
            Reply::ok(&course_shown::after(&desk, locked.course).await?)
        })
    })
    .await
}

/// Delete a draft.
///
/// Only what was never public can be deleted; what was is called off.
#[utoipa::path(
    tag = "Courses",
    security(("staff" = [])),
    responses(
        (status = 200, description = "What is left of it: its name", body = Titled),
        (status = 409, body = ProblemBody, description = "It is no draft"),
    ),
)]
#[delete("/courses/<id>")]
pub async fn discard(app: &State<App>, by: SignedIn, ask: Ask, id: Uuid) -> Result<Reply, Denied> {
    ask.once(app, NO_BODY, move |desk| {
        let by = by.0.clone();
        Box::pin(async move {
            let gone = verbs::discard(&desk, &by, CourseId(id)).await?;
            Reply::ok(&Titled {
                id,
                title: gone.title,
            })
        })
    })
    .await
}

/// Decide whether a course runs.
#[utoipa::path(
    tag = "Courses", request_body = DecisionIn,
    security(("staff" = [])),
    responses((status = 200, body = CourseView), (status = 409, body = ProblemBody)),
)]
#[put("/courses/<id>/decision", data = "<body>")]
pub async fn decide(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<DecisionIn>,
) -> Result<Reply, Denied> {
    let decision = body.value.read()?;
    ask.once(app, body.digest, move |desk| {
        let (by, decision) = (by.0.clone(), decision.clone());
        Box::pin(async move {
            let locked = verbs::decide(&desk, &by, CourseId(id), &decision).await?;
            Reply::ok(&course_shown::after(&desk, locked.course).await?)
        })
    })
    .await
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(list, one, create, change, discard, publish, cancel, decide))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, one, create, change, discard, publish, cancel, decide]
}
