//! The own password once more, before roles, tokens and erasing, when it was typed too long ago: on a
//! page of its own before a form opens, and between a form and its act, which loses nothing of it.

use rocket::request::{FromRequest, Outcome};
use rocket::{Request, Route, State, get, post, routes, uri};
use serde::Serialize;

use super::{Next, Present};
use crate::actions::accounts;
use crate::domain::access::Staff;
use crate::domain::{Flaw, Language, Problem, Refusal};
use crate::error::Error;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, PublicForm, Turn, Typed, policy};

/// The field in which the password stands.
const PROOF: &str = "proof";

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, prove]
}

/// The page that asks for the password.
#[derive(Clone, Debug, Serialize)]
pub struct AgainPage {
    action: String,
    /// What goes along unseen.
    pairs: Vec<(String, String)>,
    /// Whether something is on its way that was typed before.
    carries: bool,
    typed: Typed,
}

impl Page for AgainPage {
    const TEMPLATE: &'static str = "staff/again.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let wrong = Problem::new(PROOF, Flaw::WrongPassword).into();
        let wrong = Typed::new().refused_to_staff(language, &wrong);
        let carried = Self {
            action: "/staff/people".to_owned(),
            pairs: vec![("name".to_owned(), "Kari <om natten>".to_owned())],
            carries: true,
            typed: wrong.keyed("k"),
        };
        let next = Next::parse(Some("/staff/people"));
        vec![
            ("asked", page(&next, Typed::new().keyed("k"))),
            ("carried", carried),
        ]
    }
}

fn page(next: &Next, typed: Typed) -> AgainPage {
    let next = next.value().map(str::to_owned);
    AgainPage {
        action: uri!(prove).to_string(),
        pairs: next
            .map(|next| ("next".to_owned(), next))
            .into_iter()
            .collect(),
        carries: false,
        typed,
    }
}

/// Asks for the password; who has typed it lately goes on at once.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the framework hands guards over"
)]
#[get("/staff/again?<next>")]
fn show(next: Option<&str>, by: Present, look: Look) -> Result<Turn, Denied> {
    let next = Next::parse(next);
    if by.is_proven {
        return Ok(Turn::to(next.place().to_owned()));
    }
    let look = look.staffed(&by.staff);
    Ok(look.show(&page(&next, Typed::new()))?.personal().into())
}

/// Takes the password, and leads on.
#[post("/staff/again", data = "<form>")]
async fn prove(
    by: Present,
    _leave: PublicForm,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let next = Next::parse(form.raw("next"));
    let proven = match form.raw(PROOF).filter(|text| !text.is_empty()) {
        Some(password) => accounts::prove_again(&app.office, &by.staff, by.session, password).await,
        None => Err(missing().into()),
    };
    match proven {
        Ok(()) => Ok(Turn::to(next.place().to_owned())),
        Err(Error::Refused(why)) => {
            let page = page(&next, form.typed(look.language, &why));
            let look = look.staffed(&by.staff);
            Ok(look.refused(&page, &why)?.personal().into())
        }
        Err(other) => Err(other.into()),
    }
}

fn missing() -> Refusal {
    Problem::new(PROOF, Flaw::Missing).into()
}

/// A form that came too late, with who sent it: it goes on with the password.
#[derive(Clone, Debug)]
pub struct Late {
    by: Staff,
    form: Form,
    why: Option<Refusal>,
}

impl Late {
    /// The page that asks for the password and carries the form on.
    #[must_use]
    pub fn page(&self, language: Language) -> AgainPage {
        let pairs = self.form.pairs();
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let typed = Typed::new();
        AgainPage {
            action: self.form.path().to_owned(),
            pairs: pairs.collect(),
            carries: true,
            typed: match &self.why {
                Some(why) => typed.refused_to_staff(language, why),
                None => typed,
            },
        }
    }

    /// Who sent it.
    #[must_use]
    pub fn by(&self) -> &Staff {
        &self.by
    }
}

/// Lets a form through where no password is asked for, where it was typed lately, or where it comes
/// along and is right; what comes through is the form alone.
pub async fn pass(request: &Request<'_>, form: Form) -> Result<Form, Denied> {
    if !policy::wants_proof(request) {
        return Ok(form);
    }
    let here = super::guard::present(request).await?;
    let (form, password) = form.without(PROOF);
    if here.is_proven {
        return Ok(form);
    }
    let late = |form, why| {
        let by = here.staff.clone();
        Err(Denied::ProveAgain(Box::new(Late { by, form, why })))
    };
    let Some(password) = password else {
        return late(form, None);
    };
    if password.is_empty() {
        return late(form, Some(missing()));
    }
    if let Outcome::Error((_, ())) = PublicForm::from_request(request).await {
        return Err(Denied::take(request).unwrap_or(Denied::BadRequest));
    }
    let app = request.rocket().state::<App>();
    let app = app.ok_or_else(|| Error::broken("no app is managed"))?;
    let (staff, session) = (&here.staff, here.session);
    match accounts::prove_again(&app.office, staff, session, &password).await {
        Ok(()) => Ok(form),
        Err(Error::Refused(why)) => late(form, Some(why)),
        Err(other) => Err(other.into()),
    }
}
