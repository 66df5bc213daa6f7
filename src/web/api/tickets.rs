//! A lost ticket: who proves an address gets the tickets of its enrolments.

use rocket::{Route, State, post, routes};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

use super::standing::{ReceiptView, ticket};
use super::{App, Ask, Reply};
use crate::actions::tickets;
use crate::domain::Refusal;
use crate::domain::ids::ProofId;
use crate::web::inputs::{AddressBody, TicketCodeBody};
use crate::web::{Body, Denied, PublicForm};

/// The tickets of an address.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TicketsView {
    /// One for each live enrolment, the newest first; each opens `GET /enrolment`.
    pub tickets: Vec<String>,
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(ask_for_tickets, show_tickets))]
pub struct Docs;

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![ask_for_tickets, show_tickets]
}

/// Asks for the tickets of an address.
///
/// The answer is the same for every address; only one that is enrolled gets a message.
#[utoipa::path(
    tag = "Ticket",
    request_body = AddressBody,
    responses((status = 202, description = "If the address is enrolled, a code is on its way", body = ReceiptView))
)]
#[post("/tickets", data = "<body>")]
pub async fn ask_for_tickets(
    _form: PublicForm,
    ask: Ask,
    app: &State<App>,
    body: Body<AddressBody>,
) -> Result<Reply, Denied> {
    let (sms, language) = (app.sms, ask.language);
    ask.once(app, body.digest, move |desk| {
        let given = body.value.clone();
        Box::pin(async move {
            let (kind, address) = given.read(&desk, sms).await?;
            let receipt = tickets::ask(&desk, kind, &address, language).await?;
            Reply::accepted(&ReceiptView::from(receipt))
        })
    })
    .await
}

/// Gets the tickets of an address with the code that was sent to it.
#[utoipa::path(
    tag = "Ticket",
    request_body = TicketCodeBody,
    responses((status = 200, description = "The tickets", body = TicketsView))
)]
#[post("/tickets/proof", data = "<body>")]
pub async fn show_tickets(
    _form: PublicForm,
    ask: Ask,
    app: &State<App>,
    body: Body<TicketCodeBody>,
) -> Result<Reply, Denied> {
    let language = ask.language;
    ask.once(app, body.digest, move |desk| {
        let given = body.value.clone();
        Box::pin(async move {
            let (reference, code) = given.read()?;
            // What is no reference at all is as wrong as one that is not known.
            let Some(reference) = reference.parse::<ProofId>().ok() else {
                return Reply::refused(Refusal::WrongCode, language);
            };
            match tickets::prove(&desk, reference, &code).await? {
                Ok(rows) => {
                    let tickets = rows.iter().map(|row| ticket(&desk.vault, row)).collect();
                    Reply::ok(&TicketsView { tickets })
                }
                Err(refusal) => Reply::refused(refusal, language),
            }
        })
    })
    .await
}
