//! The door: in with address and password, out with a button.

use rocket::{Route, State, get, post, routes, uri};
use serde::Serialize;

use super::guard::MaybePresent;
use super::{Agent, Next, SESSION};
use crate::actions::accounts::{self, Attempt};
use crate::domain::account::LONGEST;
use crate::domain::contact::Email;
use crate::domain::{Flaw, Refusal};
use crate::error::Error;
use crate::render::templates::Page;
use crate::vault::{Pass, Redacted};
use crate::web::api::App;
use crate::web::cookies::Cookies;
use crate::web::inputs::Fields;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Form, Look, PublicForm, Said, Turn, Typed};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, enter, leave]
}

/// Where staff sign in.
#[derive(Clone, Debug, Serialize)]
pub struct SignInPage {
    action: String,
    /// Where to go on to, if not to the desk.
    next: Option<String>,
    typed: Typed,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "staff/sign_in.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        let next = Next::parse(Some("/staff/courses"));
        let typed = Typed::with([("email", "kari@modum.example")]);
        let wrong = typed.refused(language, &Refusal::SignInFailed);
        vec![
            ("empty", page(&Next::parse(None), Typed::new().keyed("k"))),
            ("wrong", page(&next, wrong.keyed("k"))),
        ]
    }
}

fn page(next: &Next, typed: Typed) -> SignInPage {
    SignInPage {
        action: uri!(enter).to_string(),
        next: next.value().map(str::to_owned),
        typed,
    }
}

/// The form; who is signed in goes on at once.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the framework hands guards over"
)]
#[get("/staff/sign-in?<next>")]
fn show(next: Option<&str>, here: MaybePresent, look: Look) -> Result<Turn, Denied> {
    let next = Next::parse(next);
    if here.0 {
        return Ok(Turn::to(next.place().to_owned()));
    }
    Ok(look.show(&page(&next, Typed::new()))?.personal().into())
}

/// Lets somebody in under a new session.
#[post("/staff/sign-in", data = "<form>")]
async fn enter(
    _leave: PublicForm,
    agent: Agent,
    form: Form,
    cookies: Cookies<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let next = Next::parse(form.raw("next"));
    let before = cookies.get(SESSION).map(|token| token.to_owned().into());
    let entered = match read(&form, agent, before) {
        Ok(attempt) => accounts::sign_in(&app.office, attempt).await,
        Err(refusal) => Err(refusal.into()),
    };
    match entered {
        Ok(token) => {
            cookies.set(SESSION, token.into_exposed(), LONGEST.num_seconds());
            Ok(Turn::to(next.place().to_owned()))
        }
        Err(Error::Refused(why)) => {
            let page = page(&next, form.typed(look.language, &why));
            Ok(look.refused(&page, &why)?.personal().into())
        }
        Err(other) => Err(other.into()),
    }
}

fn read(form: &Form, agent: Agent, before: Option<Redacted<String>>) -> Result<Attempt, Refusal> {
    let mut fields = Fields::default();
    let email = fields.must("email", form.text("email"), |text| Email::parse(&text));
    let password = form.raw("password").filter(|text| !text.is_empty());
    let password = fields.take("password", password.ok_or(Flaw::Missing));
    let read = email.zip(password).map(|(email, password)| Attempt {
        email,
        password: Redacted::new(password.to_owned()),
        agent: agent.0,
        before,
    });
    fields.done(read)
}

/// Ends the session of this browser, if it has one.
#[post("/staff/sign-out")]
async fn leave(cookies: Cookies<'_>, passes: Passes<'_>, app: &State<App>) -> Result<Turn, Denied> {
    if let Some(token) = cookies.get(SESSION).map(str::to_owned) {
        let leave = app.office.act(move |desk| {
            let token = token.clone();
            Box::pin(async move { accounts::sign_out(&desk, &token).await })
        });
        leave.await?;
        cookies.drop(SESSION);
    }
    passes.take_back(Pass::Link);
    let door = uri!(show(_)).to_string();
    Ok(Turn::to(Said::SignedOut.at(&door)))
}
