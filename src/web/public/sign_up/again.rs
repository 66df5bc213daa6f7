//! You again, or another person here? Asked when an address was proven that is enrolled in the course already.

use rocket::{Route, State, get, post, routes, uri};
use serde::Serialize;
use uuid::Uuid;

use super::code;
use crate::actions::enrolments::{self, ticket_of};
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::render::Face;
use crate::render::templates::Page;
use crate::vault::Pass;
use crate::web::api::App;
use crate::web::public::codes::Help;
use crate::web::public::passes::Passes;
use crate::web::public::ticket;
use crate::web::{Denied, Form, Look, Rendered, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, another]
}

/// The question who signed up.
#[derive(Clone, Debug, Serialize)]
pub struct AgainPage {
    pub typed: Typed,
    /// The page of the sign-up that was there before.
    pub own: String,
    /// Where the form of another person is sent.
    pub another: String,
    #[serde(flatten)]
    pub help: Help,
}

/// Asks; who has proven nothing is led back.
#[get("/courses/<id>/sign-up/again")]
pub(super) async fn show(
    id: Uuid,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    match code::asked(app, &passes, CourseId(id)).await? {
        Some(asked) if asked.row().proven_at.is_some() => {
            Ok(page(app, &look, id, Typed::new()).await?.into())
        }
        _ => Ok(Turn::to(uri!(code::show(id)).to_string())),
    }
}

/// Signs up another person behind the same address.
#[post("/courses/<id>/sign-up/another", data = "<form>")]
async fn another(
    id: Uuid,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let Some(asked) = code::asked(app, &passes, CourseId(id)).await? else {
        return Ok(Turn::to(uri!(code::show(id)).to_string()));
    };
    let reference = asked.row().id;
    let who = reference.to_string();
    let made = form.once(app, &who, move |desk| {
        Box::pin(async move {
            let done = enrolments::another(&desk, reference).await?;
            let row = enrolments::row(desk.tx, done.enrolment).await?;
            Ok(desk.vault.print_ticket(ticket_of(&row)).into_exposed())
        })
    });
    match made.await {
        Ok(ticket) => {
            let ticket = app.office.vault.parse_ticket(&ticket);
            passes.let_in(ticket.ok_or_else(|| Error::broken("a kept ticket cannot be read"))?);
            passes.take_back(Pass::SignUp);
            Ok(Turn::to(ticket::receipt()))
        }
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &refusal);
            let page = page(app, &look, id, typed).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(app: &App, look: &Look, id: Uuid, typed: Typed) -> Result<Rendered, Error> {
    let page = AgainPage {
        typed,
        own: ticket::own_page(),
        another: uri!(another(id)).to_string(),
        help: code::help(app, CourseId(id)).await?,
    };
    Ok(look.show(&page)?.personal())
}

impl Page for AgainPage {
    const TEMPLATE: &'static str = "public/again.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.help.face)
    }

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        use crate::domain::Refusal;
        use crate::domain::refusal::Conflict;

        let page = Self {
            typed: Typed::new().keyed("k"),
            own: "/ticket".to_owned(),
            another: "/courses/1/sign-up/another".to_owned(),
            help: Help::sample(),
        };
        let full = Refusal::Conflict(Conflict::AddressFull);
        let refused = Self {
            typed: page.typed.clone().refused(language, &full),
            help: Help {
                phone: Some("+4732000000".to_owned()),
                ..Help::sample()
            },
            ..page.clone()
        };
        vec![("asked", page), ("refused", refused)]
    }
}
