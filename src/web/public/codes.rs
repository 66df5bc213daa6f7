//! The page that asks for the code in a message, wherever an address is to be proven.

use sea_orm::EntityTrait;
use serde::Serialize;

use crate::actions::enrolments::{self, Proven, ticket_of};
use crate::domain::Refusal;
use crate::domain::ids::{ProofId, TeamId};
use crate::entity::proof::{self, AddressKind, Purpose};
use crate::entity::team;
use crate::error::Error;
use crate::render::Face;
use crate::render::templates::Page;
use crate::vault::{Place, Ticket};
use crate::web::api::App;
use crate::web::inputs::CodeBody;
use crate::web::public::faces;
use crate::web::{Form, Typed};

/// Where somebody writes the six digits of a message.
#[derive(Clone, Debug, Serialize)]
pub struct CodePage {
    pub typed: Typed,
    /// Where the code was sent: what was typed in this browser a moment ago.
    pub address: String,
    pub by_sms: bool,
    /// Only an address that is enrolled gets a code, and the page does not tell which is.
    pub perhaps: bool,
    /// Where the code is sent to.
    pub action: String,
    /// Where another code is asked for.
    pub again: String,
    /// Where another address can be given.
    pub back: String,
    #[serde(flatten)]
    pub help: Help,
}

/// Whose page it is, and whom to call.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Help {
    pub phone: Option<String>,
    pub face: Face,
}

impl Help {
    /// The numbers of a team.
    #[must_use]
    pub fn of(team: &team::Model) -> Self {
        Self {
            phone: team.phone.clone(),
            face: faces::of(team),
        }
    }

    /// Of a team like no other, for tests.
    #[cfg(test)]
    pub(super) fn sample() -> Self {
        Self {
            phone: None,
            face: Face::sample(),
        }
    }

    /// The same, by the team's id.
    pub(super) async fn read(app: &App, team: TeamId) -> Result<Self, Error> {
        let row = team::Entity::find_by_id(team)
            .one(app.office.store.reader())
            .await?;
        Ok(row.as_ref().map(Self::of).unwrap_or_default())
    }
}

/// Where the forms of a code page are sent.
pub(super) struct Ways {
    pub action: String,
    pub again: String,
    pub back: String,
}

/// A request for a code that is still open.
pub(super) struct Asked {
    row: proof::Model,
}

impl Asked {
    /// The request behind a reference, unless it was for something else.
    pub(super) async fn open(
        app: &App,
        reference: Option<ProofId>,
        purpose: Purpose,
    ) -> Result<Option<Self>, Error> {
        let Some(reference) = reference else {
            return Ok(None);
        };
        let store = &app.office.store;
        let row = proof::Entity::find_by_id(reference)
            .one(store.reader())
            .await?;
        let row = row.filter(|row| row.purpose == purpose && store.now() < row.until);
        Ok(row.map(|row| Self { row }))
    }

    /// What it is about, if about somebody.
    pub(super) fn row(&self) -> &proof::Model {
        &self.row
    }

    /// The page for its code.
    pub(super) fn page(
        &self,
        app: &App,
        typed: Typed,
        ways: Ways,
        help: Help,
    ) -> Result<CodePage, Error> {
        let (row, vault) = (&self.row, &app.office.vault);
        let address = vault.open(Place::ProofAddress, row.id.0, &row.address)?;
        Ok(CodePage {
            typed,
            address: address.into_exposed(),
            by_sms: row.address_kind == AddressKind::Mobile,
            perhaps: row.purpose == Purpose::Ticket,
            action: ways.action,
            again: ways.again,
            back: ways.back,
            help,
        })
    }
}

/// The code that was typed.
pub(super) fn typed_code(form: &Form) -> Result<String, Refusal> {
    let code = form.text("code");
    CodeBody { code }.read()
}

/// Sends the code of a reference again, if there is one.
pub(super) async fn resend(app: &App, reference: Option<ProofId>) -> Result<(), Error> {
    let Some(reference) = reference else {
        return Ok(());
    };
    let sent = app
        .office
        .act(move |desk| Box::pin(async move { enrolments::resend(&desk, reference).await }));
    sent.await
}

/// The reference that a form was answered with.
pub(super) fn named(reference: &str) -> Result<ProofId, Error> {
    let reference = reference.parse();
    reference.map_err(|_| Error::broken("a kept reference cannot be read"))
}

/// What a kept answer says of a wrong code: that it was one. The try has been counted.
pub(super) const WRONG: &str = "wrong";

/// Proves the address of a sign-up or a change, and answers the ticket of whom it let in, and whether they were
/// enrolled before. The same form sent again counts once.
pub(super) async fn prove(
    app: &App,
    form: &Form,
    reference: ProofId,
) -> Result<(Ticket, bool), Error> {
    let code = typed_code(form)?;
    // Another code on the same page is another try.
    let who = format!("{reference} {code}");
    let proven = form.once(app, &who, move |desk| {
        let code = code.clone();
        Box::pin(async move {
            match enrolments::prove(&desk, reference, &code).await? {
                Ok(Proven { enrolment, another }) => {
                    let row = enrolments::row(desk.tx, enrolment).await?;
                    let mark = if another { "known" } else { "new" };
                    let ticket = desk.vault.print_ticket(ticket_of(&row));
                    Ok(format!("{mark} {}", ticket.expose()))
                }
                // No error, for an error would undo the count of tries.
                Err(_) => Ok(WRONG.to_owned()),
            }
        })
    });
    let proven = proven.await?;
    if proven == WRONG {
        return Err(Refusal::WrongCode.into());
    }
    let kept = || {
        let (mark, ticket) = proven.split_once(' ')?;
        let ticket = app.office.vault.parse_ticket(ticket)?;
        Some((ticket, mark == "known"))
    };
    kept().ok_or_else(|| Error::broken("a kept answer cannot be read"))
}

impl Page for CodePage {
    const TEMPLATE: &'static str = "public/code.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.help.face)
    }

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        let page = Self {
            typed: Typed::new().keyed("k"),
            address: "kari+<om natten>@example.no".to_owned(),
            by_sms: false,
            perhaps: false,
            action: "/ticket/code".to_owned(),
            again: "/ticket/code/again".to_owned(),
            back: "/ticket".to_owned(),
            help: Help::sample(),
        };
        let wrong = Typed::with([("code", "123 456")]).keyed("k");
        let wrong = Self {
            typed: wrong.refused(language, &Refusal::WrongCode),
            address: "+4790000000".to_owned(),
            by_sms: true,
            perhaps: true,
            help: Help {
                phone: Some("+4732000000".to_owned()),
                ..Help::sample()
            },
            ..page.clone()
        };
        vec![("asked", page), ("wrong", wrong)]
    }
}
