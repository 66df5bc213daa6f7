//! A person's own sign-up, by ticket: see it, change it, leave, answer an offer, come back.

use rocket::{Route, State, delete, get, patch, post, put, routes};
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::forms::{Mistakes, filled};
use super::sign_ups::NothingBody;
use super::standing::{ReceiptView, StandingView, standing};
use super::{App, Ask, Holder, Reply};
use crate::actions::enrolments::{self, Answer, Change};
use crate::domain::contact::{Name, Prefers};
use crate::domain::ids::TeamId;
use crate::domain::{Flaw, Problem, Refusal};
use crate::entity::team;
use crate::error::Error;
use crate::web::{Body, Denied, PublicForm};

/// What a request without a body is known by when it is sent again.
const NO_BODY: [u8; 32] = [0; 32];

/// What somebody wants to change; what is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    #[schema(max_length = 200, example = "Ola")]
    name: Option<String>,
    /// Counts when it is proven; one new address at a time.
    #[schema(example = "ola@example.no")]
    email: Option<String>,
    /// Counts when it is proven; one new address at a time.
    #[schema(example = "+4790000000")]
    mobile: Option<String>,
    /// `email` or `sms`, if that address is proven.
    #[schema(example = "email")]
    prefers: Option<String>,
    /// `nb`, `nn` or `en`.
    #[schema(example = "nn")]
    language: Option<String>,
}

/// The sign-up after a change.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChangedView {
    #[serde(flatten)]
    pub enrolment: StandingView,
    /// The new address that is still to be proven: send its code to `POST /enrolments/{reference}/proof`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending: Option<ReceiptView>,
}

/// What somebody says to an offer.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    /// `accept` or `decline`.
    #[schema(required, nullable = false, example = "accept")]
    answer: Option<String>,
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(show_own, change_own, leave, answer_own, rejoin))]
pub struct Docs;

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show_own, change_own, leave, answer_own, rejoin]
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
    let view = standing(store.reader(), &app.links, &holder.row, store.now()).await?;
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
                enrolment: standing(desk.tx, &links, &row, desk.now()).await?,
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
            Reply::ok(&standing(desk.tx, &links, &row, desk.now()).await?)
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
            Reply::ok(&standing(desk.tx, &links, &row, desk.now()).await?)
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
            Reply::ok(&standing(desk.tx, &links, &row, desk.now()).await?)
        })
    })
    .await
}

impl ChangeBody {
    async fn read(
        &self,
        db: &impl sea_orm::ConnectionTrait,
        team: TeamId,
        sms: bool,
    ) -> Result<Change, Error> {
        let team = team::Entity::find_by_id(team).one(db).await?;
        let team = team.ok_or(Error::NotFound)?;
        let prefixes: Vec<_> = team.prefixes().map(str::to_owned).collect();
        let mut mistakes = Mistakes::default();
        let name = match self.name.as_deref() {
            None => None,
            Some(name) => mistakes.keep("name", Name::parse(name)),
        };
        let change = Change {
            name,
            language: mistakes.language(self.language.as_deref()),
            prefers: mistakes.prefers(self.prefers.as_deref()),
            email: mistakes.email(self.email.as_deref()),
            mobile: mistakes.mobile(self.mobile.as_deref(), &prefixes),
        };
        match change.prefers {
            Some(Prefers::Call) => mistakes.note("prefers", Flaw::UnknownChoice),
            Some(Prefers::Sms) if !sms => mistakes.note("prefers", Flaw::NoSms),
            _ => {}
        }
        if change.mobile.is_some() && !sms {
            mistakes.note("mobile", Flaw::NoSms);
        }
        if mistakes.0.is_empty() {
            Ok(change)
        } else {
            Err(Refusal::Invalid(mistakes.0).into())
        }
    }
}

impl AnswerBody {
    fn read(&self) -> Result<Answer, Refusal> {
        let flaw = match filled(self.answer.as_deref()) {
            Some("accept") => return Ok(Answer::Accept),
            Some("decline") => return Ok(Answer::Decline),
            Some(_) => Flaw::UnknownChoice,
            None => Flaw::Missing,
        };
        Err(Problem::new("answer", flaw).into())
    }
}
