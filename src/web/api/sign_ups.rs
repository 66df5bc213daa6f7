//! Signing up, by the public form or by staff, and proving the address.

use rocket::{Route, State, post, routes};
use serde::Deserialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

use super::people::{self, PersonView};
use super::standing::{ProvenView, ReceiptView, proven};
use super::{App, Ask, Reply, Sender};
use crate::actions::enrolments::{self, another, prove, resend};
use crate::domain::ids::{CourseId, EnrolmentId, ProofId};
use crate::web::inputs::{CodeBody, Rules, SignUpBody};
use crate::web::{Body, Denied, PublicForm};

/// Where a ticket opens the person's own sign-up.
const OWN: &str = "/api/v1/enrolment";

/// Nothing has to be said.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NothingBody {}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(sign_up, send_proof, make_another, send_code))]
pub struct Docs;

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![sign_up, send_proof, make_another, send_code]
}

/// Signs somebody up.
///
/// Without a token: takes the next queue number and sends a code; the answer is the same whether the
/// person is known or not, and whether there is room or not. With a staff token: enters a caller,
/// proven at once, and shows where they stand.
#[utoipa::path(
    tag = "Sign-up",
    request_body = SignUpBody,
    security((), ("staff" = [])),
    responses(
        (status = 201, description = "Staff: the person as they stand now", body = PersonView,
            headers(("Location" = String))),
        (status = 202, description = "Public: a code is on its way", body = ReceiptView),
        (status = 409, description = "Sign-up is shut, or the caller is entered already"),
    )
)]
#[post("/courses/<id>/enrolments", data = "<body>")]
pub async fn sign_up(
    id: Uuid,
    sender: Sender,
    ask: Ask,
    app: &State<App>,
    body: Body<SignUpBody>,
) -> Result<Reply, Denied> {
    let (course, language) = (CourseId(id), ask.language);
    let sms = app.sms;
    let form = body.value;
    match sender {
        Sender::Public => {
            ask.once(app, body.digest, move |desk| {
                let form = form.clone();
                Box::pin(async move {
                    let door = enrolments::knock(&desk, course).await?;
                    let who = form.by_public(&Rules::at(&door, sms), language)?;
                    let receipt = door.sign_up(&desk, &who).await?;
                    Reply::accepted(&ReceiptView::from(receipt))
                })
            })
            .await
        }
        Sender::Staff(by) => {
            ask.by(&by)
                .once(app, body.digest, move |desk| {
                    let (form, by) = (form.clone(), by.clone());
                    Box::pin(async move {
                        let rules = Rules::of(desk.tx, course, &by, sms).await?;
                        let caller = form.by_staff(&rules)?;
                        let person = people::entered(&desk, &by, course, &caller).await?;
                        let reply = Reply::created(people::location(&person), &person)?;
                        Ok(reply.showing(EnrolmentId(person.id)))
                    })
                })
                .await
        }
    }
}

/// Proves an address with the code that was sent to it.
///
/// From then on the sign-up counts. After five wrong tries every code is wrong until a new one is sent.
/// The code for a new address (`PATCH /enrolment`) is sent here too; the ticket is a new one then.
#[utoipa::path(
    tag = "Sign-up",
    request_body = CodeBody,
    responses(
        (status = 200, description = "The ticket, and how the sign-up stands", body = ProvenView),
        (status = 409, description = "The course has begun or is off"),
    )
)]
#[post("/enrolments/<reference>/proof", data = "<body>")]
pub async fn send_proof(
    reference: Uuid,
    _form: PublicForm,
    ask: Ask,
    app: &State<App>,
    body: Body<CodeBody>,
) -> Result<Reply, Denied> {
    let (links, language) = (app.links.clone(), ask.language);
    ask.once(app, body.digest, move |desk| {
        let (links, code) = (links.clone(), body.value.clone());
        Box::pin(async move {
            let code = code.read()?;
            match prove(&desk, ProofId(reference), &code).await? {
                Ok(done) => Reply::ok(&proven(&desk, &links, &done).await?),
                Err(refusal) => Reply::refused(refusal, language),
            }
        })
    })
    .await
}

/// Signs up another person behind an address that is proven and was enrolled already.
#[utoipa::path(
    tag = "Sign-up",
    request_body = NothingBody,
    responses(
        (status = 201, description = "The ticket of the other person, and how they stand", body = ProvenView,
            headers(("Location" = String))),
        (status = 409, description = "The address is not proven, or has as many enrolments as it may"),
    )
)]
#[post("/enrolments/<reference>/another", data = "<body>")]
pub async fn make_another(
    reference: Uuid,
    _form: PublicForm,
    ask: Ask,
    app: &State<App>,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    let links = app.links.clone();
    ask.once(app, body.digest, move |desk| {
        let links = links.clone();
        Box::pin(async move {
            let done = another(&desk, ProofId(reference)).await?;
            Reply::created(OWN.to_owned(), &proven(&desk, &links, &done).await?)
        })
    })
    .await
}

/// Sends the code again.
///
/// The answer is always the same; an address gets at most three messages an hour, and the newest code
/// counts until then.
#[utoipa::path(
    tag = "Sign-up",
    request_body = NothingBody,
    responses((status = 202, description = "If there is such a reference, a code is on its way", body = Object))
)]
#[post("/enrolments/<reference>/code", data = "<body>")]
pub async fn send_code(
    reference: Uuid,
    _form: PublicForm,
    ask: Ask,
    app: &State<App>,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    ask.once(app, body.digest, move |desk| {
        Box::pin(async move {
            resend(&desk, ProofId(reference)).await?;
            Reply::accepted(&serde_json::json!({}))
        })
    })
    .await
}
