//! Single sessions by hand: read, added, moved, cancelled.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, patch, post, routes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::course_shown;
use super::course_view::SessionView;
use super::fields::{self, Fields};
use super::previews::{WarningView, warned};
use super::{App, Ask, Reply, SignedIn};
use crate::actions::Desk;
use crate::actions::courses::{Locked, warnings};
use crate::actions::sessions::{self, Move, New};
use crate::domain::ids::{CourseId, SessionId};
use crate::domain::timetable::Slot;
use crate::domain::{Language, Refusal};
use crate::entity::{course, session};
use crate::error::Error;
use crate::web::{Body, Denied, ProblemBody};

/// A session after a change by hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangedSession {
    #[serde(flatten)]
    pub session: SessionView,
    /// What to mind about its date; holidays do not stop a change by hand.
    pub warnings: Vec<WarningView>,
}

/// A session to be added.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionIn {
    #[schema(example = "2027-04-13T17:00:00+02:00")]
    pub starts_at: Option<String>,
    /// Else it is as long as the others.
    pub ends_at: Option<String>,
    /// `ordinary` or `follow_up`.
    pub kind: Option<String>,
    /// An id or a name; else the course's own.
    pub venue: Option<String>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

impl SessionIn {
    fn read(self) -> Result<New, Refusal> {
        let mut fields = Fields::default();
        let starts_at = fields.must("starts_at", self.starts_at, fields::instant);
        let ends_at = fields.maybe("ends_at", self.ends_at, fields::instant);
        let kind = fields.maybe("kind", self.kind, fields::word);
        let venue = fields.maybe("venue", self.venue, fields::line);
        let over = fields.maybe("venue_override", self.venue_override, fields::line);
        fields.done(starts_at.map(|starts_at| New {
            starts_at,
            ends_at,
            kind: kind.unwrap_or_default(),
            venue,
            venue_override: over,
        }))
    }
}

/// Where a session is moved to; what is left out stays, the length too.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SessionMoveIn)]
pub struct MoveIn {
    pub starts_at: Option<String>,
    pub ends_at: Option<String>,
    pub venue: Option<String>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

impl MoveIn {
    fn read(self) -> Result<Move, Refusal> {
        let mut fields = Fields::default();
        let change = Move {
            starts_at: fields.maybe("starts_at", self.starts_at, fields::instant),
            ends_at: fields.maybe("ends_at", self.ends_at, fields::instant),
            venue: fields.maybe("venue", self.venue, fields::line),
            venue_override: fields.maybe("venue_override", self.venue_override, fields::line),
        };
        fields.done(Some(change))
    }
}

/// Why.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReasonIn {
    /// Kept in the log.
    pub reason: Option<String>,
}

impl ReasonIn {
    /// Reads it.
    pub fn read(self) -> Result<String, Refusal> {
        let mut fields = Fields::default();
        let reason = fields.must("reason", self.reason, fields::line);
        fields.done(reason)
    }
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
