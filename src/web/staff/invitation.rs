//! The link of an invitation. It is exchanged for a short-lived cookie, so that it stays in no
//! history; opening it changes nothing, and choosing a password uses it up.

use rocket::http::Status;
use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes, uri};
use serde::Serialize;

use crate::actions::accounts::{self, Welcome};
use crate::domain::{Flaw, Refusal};
use crate::error::Error;
use crate::render::templates::Page;
use crate::vault::{Pass, Redacted};
use crate::web::api::App;
use crate::web::inputs::Fields;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Said, Turn, Typed};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![exchange, show, accept]
}

/// Where somebody of the staff chooses a password; without `guest`, that the link leads nowhere.
#[derive(Clone, Debug, Serialize)]
pub struct InvitationPage {
    action: String,
    sign_in: String,
    guest: Option<Guest>,
    typed: Typed,
}

#[derive(Clone, Debug, Serialize)]
struct Guest {
    name: String,
    email: String,
    /// The password is to be replaced.
    again: bool,
}

impl Page for InvitationPage {
    const TEMPLATE: &'static str = "staff/invitation.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        let guest = |again| Guest {
            name: "Kari <om natten>".to_owned(),
            email: "kari@modum.example".to_owned(),
            again,
        };
        let short = Flaw::TooShort { least: 12 };
        let short = crate::domain::Problem::new("password", short).into();
        let wrong = Typed::new().refused(language, &short).keyed("k");
        let typed = Typed::new().keyed("k");
        vec![
            ("first", page(Some(guest(false)), typed.clone())),
            ("again", page(Some(guest(true)), wrong)),
            ("dead", page(None, typed)),
        ]
    }
}

fn page(guest: Option<Guest>, typed: Typed) -> InvitationPage {
    InvitationPage {
        action: uri!(accept).to_string(),
        sign_in: uri!(super::sign_in::show(_)).to_string(),
        guest,
        typed,
    }
}

/// Exchanges the link for a cookie. What opens links by itself changes nothing by it.
#[get("/staff/invitation/<token>")]
async fn exchange(token: &str, passes: Passes<'_>, app: &State<App>) -> Result<Redirect, Denied> {
    match welcome(app, token).await {
        Ok(_) => passes.invite(token),
        Err(Error::NotFound) => passes.take_back(Pass::Invitation),
        Err(other) => return Err(other.into()),
    }
    Ok(Redirect::to(uri!(show)))
}

/// The form to choose a password.
#[get("/staff/invitation")]
async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let Some(token) = passes.invitation() else {
        return Ok(dead(&look)?);
    };
    match welcome(app, &token).await {
        Ok(guest) => {
            let page = page(Some(guest.into()), Typed::new());
            Ok(look.show(&page)?.personal())
        }
        Err(Error::NotFound) => Ok(dead(&look)?),
        Err(other) => Err(other.into()),
    }
}

/// Keeps the password, and leads to the door.
#[post("/staff/invitation", data = "<form>")]
async fn accept(
    _leave: PublicForm,
    form: Form,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let Some(token) = passes.invitation() else {
        return Ok(dead(&look)?.into());
    };
    let accepted = match chosen(&form, "password") {
        Ok(password) => {
            let token = Redacted::new(token.clone());
            accounts::accept(&app.office, token, password).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match accepted {
        Ok(_) => {
            passes.take_back(Pass::Invitation);
            let door = uri!(super::sign_in::show(_)).to_string();
            Ok(Turn::to(Said::PasswordChosen.at(&door)))
        }
        Err(Error::NotFound) => Ok(dead(&look)?.into()),
        Err(Error::Refused(why)) => {
            let guest = welcome(app, &token).await?;
            let page = page(Some(guest.into()), form.typed(look.language, &why));
            Ok(look.refused(&page, &why)?.personal().into())
        }
        Err(other) => Err(other.into()),
    }
}

/// A new password, typed twice alike.
pub(super) fn chosen<'f>(form: &'f Form, name: &str) -> Result<&'f str, Refusal> {
    let mut fields = Fields::default();
    let filled = |name: &str| form.raw(name).filter(|text| !text.is_empty());
    let first = fields.take(name, filled(name).ok_or(Flaw::Missing));
    let again = fields.take("again", filled("again").ok_or(Flaw::Missing));
    if let (Some(first), Some(again)) = (first, again)
        && first != again
    {
        fields.note("again", Flaw::NotAlike);
    }
    fields.done(first)
}

async fn welcome(app: &App, token: &str) -> Result<Welcome, Error> {
    let office = &app.office;
    accounts::welcome(
        office.store.reader(),
        &office.vault,
        token,
        office.store.now(),
    )
    .await
}

/// The link was used, replaced, or is too old.
fn dead(look: &Look) -> Result<Rendered, Error> {
    let page = look.show(&page(None, Typed::new()))?;
    Ok(page.personal().with_status(Status::Gone))
}

impl From<Welcome> for Guest {
    fn from(welcome: Welcome) -> Self {
        Self {
            name: welcome.name,
            email: welcome.email.into_exposed(),
            again: welcome.again,
        }
    }
}
