//! The people of a course, by those who run it. Each look at them is in the access log.

use rocket::serde::uuid::Uuid;
use rocket::{FromForm, Route, State, get, post, put, routes};
use utoipa::{IntoParams, OpenApi};

use super::pages::{Page, Paging, close};
use super::people::{PersonView, reply, shown};
use super::sign_ups::NothingBody;
use super::{App, Ask, Reply, SignedIn};
use crate::actions::enrolments::{self, Filter};
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::{Flaw, Refusal};
use crate::entity::enrolment::State as Standing;
use crate::web::inputs::fields::{self, Fields};
use crate::web::inputs::{AdmissionIn, AnswerIn, ReasonIn, TransferIn};
use crate::web::{Body, Denied, ProblemBody};

/// Which rows.
#[derive(Clone, Copy, Debug, FromForm, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RosterQuery<'r> {
    /// Any of `unproven`, `applied`, `waiting`, `offered`, `seated`, `lapsed`, `ended`, parted by commas.
    pub status: Option<&'r str>,
    /// How many items at most, from 1 to 200; 50 unless said.
    #[param(value_type = Option<u16>)]
    pub limit: Option<&'r str>,
    /// What the page before gave as `next`.
    pub cursor: Option<&'r str>,
}

impl RosterQuery<'_> {
    fn filter(self) -> Result<Filter, Refusal> {
        let mut fields = Fields::default();
        let paging = Paging {
            limit: self.limit,
            cursor: self.cursor,
        };
        let statuses = fields.maybe("status", self.status, |words| {
            let words = words.split(',').map(str::trim);
            words
                .map(fields::word)
                .collect::<Result<Vec<Standing>, _>>()
        });
        let after = paging.after(&mut fields);
        let after = fields.maybe("cursor", after, |number| {
            number.parse().map_err(|_| Flaw::UnknownId)
        });
        let limit = u64::try_from(paging.limit(&mut fields)).unwrap_or(u64::MAX);
        fields.done(Some(Filter {
            statuses: statuses.unwrap_or_default(),
            after: after.unwrap_or(0),
            limit,
        }))
    }
}

/// Read the roster.
///
/// Every row in queue order, ended and unproven ones too.
#[utoipa::path(
    tag = "People", params(RosterQuery), security(("staff" = [])),
    responses((status = 200, body = Page<PersonView>), (status = 403, body = ProblemBody)),
)]
#[get("/courses/<id>/enrolments?<query..>")]
pub async fn list(
    app: &State<App>,
    by: SignedIn,
    id: Uuid,
    query: RosterQuery<'_>,
) -> Result<Reply, Denied> {
    let filter = query.filter()?;
    let roster = app.office.act(move |desk| {
        let (by, filter) = (by.0.clone(), filter.clone());
        Box::pin(async move { enrolments::roster(&desk, &by, CourseId(id), &filter).await })
    });
    let roster = roster.await?;
    let items: Vec<PersonView> = roster.people.into_iter().map(PersonView::from).collect();
    let last = items.last().filter(|_| roster.more);
    let next = last.map(|person| close(&person.queue_number.to_string()));
    Ok(Reply::ok(&Page { items, next })?)
}

/// Read one person.
#[utoipa::path(
    tag = "People", security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 404, body = ProblemBody)),
)]
#[get("/enrolments/<id>")]
pub async fn one(app: &State<App>, by: SignedIn, id: Uuid) -> Result<Reply, Denied> {
    let person = app.office.act(move |desk| {
        let by = by.0.clone();
        Box::pin(async move { enrolments::person(&desk, &by, EnrolmentId(id)).await })
    });
    Ok(Reply::ok(&PersonView::from(person.await?))?)
}

/// Take somebody off a course.
#[utoipa::path(
    tag = "People", request_body = ReasonIn, security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 409, body = ProblemBody)),
)]
#[post("/enrolments/<id>/removal", data = "<body>")]
pub async fn remove(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<ReasonIn>,
) -> Result<Reply, Denied> {
    let reason = body.value.read()?;
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let (by, reason) = (by.0.clone(), reason.clone());
            Box::pin(async move {
                let row = enrolments::remove(&desk, &by, EnrolmentId(id), &reason).await?;
                reply(&shown(&desk, &by, row, "removal").await?)
            })
        })
        .await
}

/// Register that somebody leaves who said so by phone.
///
/// It ends as when the person leaves by themselves: `withdrew`; the log says who wrote it down.
#[utoipa::path(
    tag = "People", request_body = NothingBody, security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 409, body = ProblemBody)),
)]
#[post("/enrolments/<id>/withdrawal", data = "<body>")]
pub async fn withdraw(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let by = by.0.clone();
            Box::pin(async move {
                let row = enrolments::withdraw_by_phone(&desk, &by, EnrolmentId(id)).await?;
                reply(&shown(&desk, &by, row, "withdrawal").await?)
            })
        })
        .await
}

/// Register an answer to an offer that was given by phone.
#[utoipa::path(
    tag = "People", request_body = AnswerIn, security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 409, body = ProblemBody)),
)]
#[put("/enrolments/<id>/offer", data = "<body>")]
pub async fn answer(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<AnswerIn>,
) -> Result<Reply, Denied> {
    let answer = body.value.read()?;
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let by = by.0.clone();
            Box::pin(async move {
                let row = enrolments::answer_by_phone(&desk, &by, EnrolmentId(id), answer).await?;
                reply(&shown(&desk, &by, row, "answer").await?)
            })
        })
        .await
}

/// Give somebody a seat out of turn.
///
/// A free seat is still needed; the log says why.
#[utoipa::path(
    tag = "People", request_body = ReasonIn, security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 409, body = ProblemBody)),
)]
#[put("/enrolments/<id>/seat", data = "<body>")]
pub async fn place(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<ReasonIn>,
) -> Result<Reply, Denied> {
    let reason = body.value.read()?;
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let (by, reason) = (by.0.clone(), reason.clone());
            Box::pin(async move {
                let row = enrolments::place(&desk, &by, EnrolmentId(id), &reason).await?;
                reply(&shown(&desk, &by, row, "placing").await?)
            })
        })
        .await
}

/// Move somebody to another course.
///
/// Answers the new enrolment; the old ticket leads to it.
#[utoipa::path(
    tag = "People", request_body = TransferIn, security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 409, body = ProblemBody)),
)]
#[post("/enrolments/<id>/move", data = "<body>")]
pub async fn move_to(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<TransferIn>,
) -> Result<Reply, Denied> {
    let (course, reason) = body.value.read()?;
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let (by, reason) = (by.0.clone(), reason.clone());
            Box::pin(async move {
                let (id, reason) = (EnrolmentId(id), reason.as_deref());
                let row = enrolments::move_to(&desk, &by, id, course, reason).await?;
                reply(&shown(&desk, &by, row, "move").await?)
            })
        })
        .await
}

/// Register the outcome of a first conversation.
#[utoipa::path(
    tag = "People", request_body = AdmissionIn, security(("staff" = [])),
    responses((status = 200, body = PersonView), (status = 409, body = ProblemBody)),
)]
#[put("/enrolments/<id>/admission", data = "<body>")]
pub async fn admit(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<AdmissionIn>,
) -> Result<Reply, Denied> {
    let outcome = body.value.read()?;
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let by = by.0.clone();
            Box::pin(async move {
                let row = enrolments::admit(&desk, &by, EnrolmentId(id), outcome).await?;
                reply(&shown(&desk, &by, row, "admission").await?)
            })
        })
        .await
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(list, one, remove, withdraw, answer, place, move_to, admit))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, one, remove, withdraw, answer, place, move_to, admit]
}
