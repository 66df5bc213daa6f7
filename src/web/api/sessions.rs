//! Single sessions by hand: read, added, moved, cancelled.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, patch, post, routes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::course_shown;
use super::course_view::SessionView;
use super::previews::{WarningView, warned};
use super::{App, Ask, Reply, SignedIn};
use crate::actions::Desk;
use crate::actions::courses::{Locked, warnings};
use crate::actions::sessions;
use crate::domain::Language;
use crate::domain::ids::{CourseId, SessionId};
use crate::domain::timetable::Slot;
use crate::entity::{course, session};
use crate::error::Error;
use crate::web::inputs::{MoveIn, ReasonIn, SessionIn};
use crate::web::{Body, Denied, ProblemBody};

/// A session after a change by hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangedSession {
    #[serde(flatten)]
    pub session: SessionView,
    /// What to mind about its date; holidays do not stop a change by hand.
    pub warnings: Vec<WarningView>,
}

/// Read a session of one's own team.
#[utoipa::path(
    tag = "Sessions", security(("staff" = [])),
    responses((status = 200, body = SessionView), (status = 404, body = ProblemBody)),
)]
#[get("/sessions/<id>")]
pub async fn one(app: &State<App>, by: SignedIn, id: Uuid) -> Result<Reply, Denied> {
    by.0.may_see_courses().map_err(Error::from)?;
    let store = &app.office.store;
    let found = session::Entity::find_by_id(SessionId(id))
        .filter(session::Column::TeamId.eq(by.0.team))
        .find_also_related(course::Entity)
        .one(store.reader())
        .await
        .map_err(Error::from)?;
    let Some((row, Some(course))) = found else {
        return Err(Error::NotFound.into());
    };
    let view = course_shown::session_of(store.reader(), course, row.id, store.now()).await?;
    Ok(Reply::ok(&view)?)
}

/// Add a session.
///
/// It gets the next number; who has a seat or an offer is told.
#[utoipa::path(
    tag = "Sessions", request_body = SessionIn, security(("staff" = [])),
    responses(
        (status = 201, body = ChangedSession, headers(("Location" = String))),
        (status = 409, body = ProblemBody, description = "The leader or the venue is taken: `clashes`"),
        (status = 422, body = ProblemBody),
    ),
)]
#[post("/courses/<id>/sessions", data = "<body>")]
pub async fn add(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<SessionIn>,
) -> Result<Reply, Denied> {
    let (new, language) = (body.value.read()?, ask.language);
    ask.once(app, body.digest, move |desk| {
        let (by, new) = (by.0.clone(), new.clone());
        Box::pin(async move {
            let (locked, row) = sessions::add(&desk, &by, CourseId(id), &new).await?;
            let view = changed(&desk, locked, &row, language).await?;
            Reply::created(format!("/api/v1/sessions/{}", row.id), &view)
        })
    })
    .await
}

/// Move a session.
///
/// Its number stays; who has a seat or an offer is told.
#[utoipa::path(
    tag = "Sessions", request_body = MoveIn, security(("staff" = [])),
    responses(
        (status = 200, body = ChangedSession),
        (status = 409, body = ProblemBody, description = "It has begun, is cancelled, or clashes"),
        (status = 422, body = ProblemBody),
    ),
)]
#[patch("/sessions/<id>", data = "<body>")]
pub async fn shift(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<MoveIn>,
) -> Result<Reply, Denied> {
    let (change, language) = (body.value.read()?, ask.language);
    ask.once(app, body.digest, move |desk| {
        let (by, change) = (by.0.clone(), change.clone());
        Box::pin(async move {
            let (locked, row) = sessions::shift(&desk, &by, SessionId(id), &change).await?;
            Reply::ok(&changed(&desk, locked, &row, language).await?)
        })
    })
    .await
}

/// Cancel a session.
///
/// It stays in the list with its number; who has a seat or an offer is told.
#[utoipa::path(
    tag = "Sessions", request_body = ReasonIn, security(("staff" = [])),
    responses((status = 200, body = SessionView), (status = 409, body = ProblemBody)),
)]
#[post("/sessions/<id>/cancellation", data = "<body>")]
pub async fn cancel(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<ReasonIn>,
) -> Result<Reply, Denied> {
    let reason = body.value.read()?;
    ask.once(app, body.digest, move |desk| {
        let (by, reason) = (by.0.clone(), reason.clone());
        Box::pin(async move {
            let (locked, row) = sessions::cancel(&desk, &by, SessionId(id), &reason).await?;
            let now = desk.now();
            let view = course_shown::session_of(desk.tx, locked.course, row.id, now);
            Reply::ok(&view.await?)
        })
    })
    .await
}

async fn changed(
    desk: &Desk<'_>,
    locked: Locked,
    row: &session::Model,
    language: Language,
) -> Result<ChangedSession, Error> {
    let slot = Slot::new(row.starts_at, row.ends_at);
    let minded = warnings(desk, &locked.team, &[slot]).await?;
    let session = course_shown::session_of(desk.tx, locked.course, row.id, desk.now());
    Ok(ChangedSession {
        session: session.await?,
        warnings: warned(&minded, language),
    })
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(one, add, shift, cancel))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![one, add, shift, cancel]
}
