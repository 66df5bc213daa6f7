//! A lost ticket: who proves an address gets the tickets of its enrolments.

use rocket::{Route, State, post, routes};
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};

use super::forms::{Mistakes, filled};
use super::standing::{ReceiptView, ticket};
use super::{App, Ask, Reply};
use crate::actions::{Desk, tickets};
use crate::domain::contact::AddressKind;
use crate::domain::ids::ProofId;
use crate::domain::{Flaw, Refusal};
use crate::entity::team;
use crate::error::Error;
use crate::web::{Body, Denied, PublicForm};

/// The address that the ticket belongs to: one of the two.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressBody {
    #[schema(example = "ola@example.no")]
    email: Option<String>,
    #[schema(example = "+4790000000")]
    mobile: Option<String>,
}

/// The code that was sent to the address.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TicketCodeBody {
    /// From the answer to `POST /tickets`.
    #[schema(required, nullable = false)]
    reference: Option<String>,
    /// With or without a blank in it.
    #[schema(required, nullable = false, example = "123 456")]
    code: Option<String>,
}

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

impl AddressBody {
    /// The one address. A mobile may be of any country that some team sends to.
    async fn read(&self, desk: &Desk<'_>, sms: bool) -> Result<(AddressKind, String), Error> {
        let mut mistakes = Mistakes::default();
        let email = mistakes.email(self.email.as_deref());
        let mobile = match filled(self.mobile.as_deref()) {
            None => None,
            given => mistakes.mobile(given, &prefixes(desk).await?),
        };
        if mistakes.0.is_empty() {
            match (email, mobile) {
                (Some(email), None) => return Ok((AddressKind::Email, email.expose().to_owned())),
                (None, Some(mobile)) if sms => {
                    return Ok((AddressKind::Mobile, mobile.expose().to_owned()));
                }
                (None, Some(_)) => mistakes.note("mobile", Flaw::NoSms),
                (None, None) => mistakes.note("email", Flaw::NoContact),
                (Some(_), Some(_)) => mistakes.note("mobile", Flaw::OneAtATime),
            }
        }
        Err(Refusal::Invalid(mistakes.0).into())
    }
}

async fn prefixes(desk: &Desk<'_>) -> Result<Vec<String>, Error> {
    let teams = team::Entity::find().all(desk.tx).await?;
    let prefixes = teams.iter().flat_map(team::Model::prefixes);
    Ok(prefixes.map(str::to_owned).collect())
}

impl TicketCodeBody {
    fn read(self) -> Result<(String, String), Refusal> {
        let mut mistakes = Mistakes::default();
        match (self.reference, self.code) {
            (Some(reference), Some(code)) => return Ok((reference, code)),
            (reference, code) => {
                for (field, given) in [("reference", reference), ("code", code)] {
                    if given.is_none() {
                        mistakes.note(field, Flaw::Missing);
                    }
                }
            }
        }
        Err(Refusal::Invalid(mistakes.0))
    }
}
