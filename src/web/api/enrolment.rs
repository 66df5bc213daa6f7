//! A person's own sign-up, by ticket: see it, change it, leave, answer an offer, come back.

use rocket::{Route, State, delete, get, patch, post, put, routes};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::once::NO_BODY;
use super::sign_ups::NothingBody;
use super::standing::{ReceiptView, StandingView, standing};
use super::{App, Ask, Holder, Reply};
use crate::actions::enrolments;
use crate::actions::interest;
use crate::web::inputs::{AbsencesBody, AnswerBody, ChangeBody};
use crate::web::{Body, Denied, PublicForm};

/// The sign-up after a change.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChangedView {
    #[serde(flatten)]
    pub enrolment: StandingView,
    /// The new address that is still to be proven: send its code to `POST /enrolments/{reference}/proof`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending: Option<ReceiptView>,
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(show_own, change_own, leave, answer_own, stay_away, rejoin, stay))]
pub struct Docs;

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![
        show_own, change_own, leave, answer_own, stay_away, rejoin, stay
    ]
}

/// Shows how the sign-up stands.
#[utoipa::path(
    tag = "Ticket",
    security(("ticket" = [])),
    responses((status = 200, description = "The sign-up", body = StandingView))
)]
#[get("/enrolment")]
pub async fn show_own(holder: Holder, app: &State<App>) -> Result<Reply, Denied> {
    let store = &app.office.store;
    let keys = (&*app.office.vault, &app.links);
    let view = standing(store.reader(), keys, &holder.row, store.now()).await?;
    Ok(Reply::ok(&view)?)
}

/// Changes the name, the language or the ways to be reached.
///
/// A new address gets a code and counts when it is proven; the ticket is then renewed and the old
/// address told.
#[utoipa::path(
    tag = "Ticket",
    request_body = ChangeBody,
    security(("ticket" = [])),
    responses(
        (status = 200, description = "The sign-up", body = ChangedView),
        (status = 409, description = "The sign-up has ended, or its first address is not proven yet"),
    )
)]
#[patch("/enrolment", data = "<body>")]
pub async fn change_own(
    holder: Holder,
    _form: PublicForm,
    ask: Ask,
    app: &State<App>,
    body: Body<ChangeBody>,
) -> Result<Reply, Denied> {
    let (ticket, team) = (holder.ticket, holder.row.team_id);
    let (sms, links) = (app.sms, app.links.clone());
    ask.once(app, body.digest, move |desk| {
        let (given, links) = (body.value.clone(), links.clone());
        Box::pin(async move {
            let change = given.read(desk.tx, team, sms).await?;
            let (row, receipt) = enrolments::change(&desk, ticket, &change).await?;
            Reply::ok(&ChangedView {
                enrolment: standing(desk.tx, (&desk.vault, &links), &row, desk.now()).await?,
                pending: receipt.map(ReceiptView::from),
            })
        })
    })
    .await
}

/// Leaves the course. Leaving twice is no mistake.
#[utoipa::path(
    tag = "Ticket",
    security(("ticket" = [])),
    responses((status = 200, description = "What is left of the sign-up: `ended`", body = StandingView))
)]
#[delete("/enrolment")]
pub async fn leave(holder: Holder, ask: Ask, app: &State<App>) -> Result<Reply, Denied> {
    let (ticket, links) = (holder.ticket, app.links.clone());
    ask.once(app, NO_BODY, move |desk| {
        let links = links.clone();
        Box::pin(async move {
            let row = enrolments::withdraw(&desk, ticket).await?;
            Reply::ok(&standing(desk.tx, (&desk.vault, &links), &row, desk.now()).await?)
        })
    })
    .await
}

/// Answers an offer.
#[utoipa::path(
    tag = "Ticket",
    request_body = AnswerBody,
    security(("ticket" = [])),
    responses(
        (status = 200, description = "The sign-up: `seated`, or `ended`", body = StandingView),
        (status = 409, description = "The offer has lapsed, or there is none"),
    )
)]
#[put("/enrolment/offer", data = "<body>")]
pub async fn answer_own(
    holder: Holder,
    ask: Ask,
    app: &State<App>,
    body: Body<AnswerBody>,
) -> Result<Reply, Denied> {
    let (ticket, links) = (holder.ticket, app.links.clone());
    ask.once(app, body.digest, move |desk| {
        let (given, links) = (body.value.clone(), links.clone());
        Box::pin(async move {
            let row = enrolments::answer(&desk, ticket, given.read()?).await?;
            Reply::ok(&standing(desk.tx, (&desk.vault, &links), &row, desk.now()).await?)
        })
    })
    .await
}

/// Says to which sessions ahead one cannot come: these, and no others. Who runs the course sees it.
#[utoipa::path(
    tag = "Ticket",
    request_body = AbsencesBody,
    security(("ticket" = [])),
    responses(
        (status = 200, description = "The sign-up", body = StandingView),
        (status = 409, description = "There is no seat to be missed from"),
    )
)]
#[put("/enrolment/absences", data = "<body>")]
pub async fn stay_away(
    holder: Holder,
    ask: Ask,
    app: &State<App>,
    body: Body<AbsencesBody>,
) -> Result<Reply, Denied> {
    let (ticket, links) = (holder.ticket, app.links.clone());
    ask.once(app, body.digest, move |desk| {
        let (given, links) = (body.value.clone(), links.clone());
        Box::pin(async move {
            let row = enrolments::stay_away(&desk, ticket, &given.read()?).await?;
            Reply::ok(&standing(desk.tx, (&desk.vault, &links), &row, desk.now()).await?)
        })
    })
    .await
}

/// Comes back to the waiting list with the old number, within seven days after an offer lapsed.
#[utoipa::path(
    tag = "Ticket",
    request_body = NothingBody,
    security(("ticket" = [])),
    responses(
        (status = 200, description = "The sign-up: `waiting`, or `offered` when a seat is free", body = StandingView),
        (status = 409, description = "The sign-up has not lapsed"),
    )
)]
#[post("/enrolment/rejoin", data = "<body>")]
pub async fn rejoin(
    holder: Holder,
    ask: Ask,
    app: &State<App>,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    let (ticket, links) = (holder.ticket, app.links.clone());
    ask.once(app, body.digest, move |desk| {
        let links = links.clone();
        Box::pin(async move {
            let row = enrolments::rejoin(&desk, ticket).await?;
            Reply::ok(&standing(desk.tx, (&desk.vault, &links), &row, desk.now()).await?)
        })
    })
    .await
}

/// Waits for the next course of this type, on its interest list, when a course began without one.
#[utoipa::path(
    tag = "Ticket",
    request_body = NothingBody,
    security(("ticket" = [])),
    responses(
        (status = 200, description = "The sign-up on the interest list; the old ticket leads to it", body = StandingView),
        (status = 409, description = "There may still be a seat, or the list has two of this address"),
    )
)]
#[post("/enrolment/stay", data = "<body>")]
pub async fn stay(
    holder: Holder,
    ask: Ask,
    app: &State<App>,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    let (ticket, links) = (holder.ticket, app.links.clone());
    ask.once(app, body.digest, move |desk| {
        let links = links.clone();
        Box::pin(async move {
            let row = interest::stay(&desk, ticket).await?;
            Reply::ok(&standing(desk.tx, (&desk.vault, &links), &row, desk.now()).await?)
        })
    })
    .await
}
