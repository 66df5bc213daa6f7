//! Changing one's own name, language and ways to be reached. A new address counts when it is proven.

use rocket::{Route, State, get, post, routes, uri};
use serde::Serialize;

use super::own::Kept;
use super::{Own, own_page, to_own};
use crate::actions::enrolments;
use crate::domain::Language;
use crate::entity::proof::Purpose;
use crate::error::Error;
use crate::render::Face;
use crate::render::frame::own_name;
use crate::render::templates::Page;
use crate::vault::Pass;
use crate::web::api::App;
use crate::web::public::codes::{self, Asked, Help, Ways};
use crate::web::public::passes::Passes;
use crate::web::public::sign_up::{Choice, ways};
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, change, code, prove, again]
}

/// The form with what we know of a person.
#[derive(Clone, Debug, Serialize)]
pub struct ChangePage {
    pub typed: Typed,
    /// The ways that can be preferred: those that are proven.
    pub ways: Vec<Choice>,
    pub languages: Vec<Choice>,
    /// Whether text messages can leave from here.
    pub sms: bool,
    pub action: String,
    /// Back to the own page.
    pub own: String,
    #[serde(flatten)]
    pub help: Help,
}

/// The form.
#[get("/ticket/change")]
pub(super) async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match Own::of(app, &passes).await? {
        Some(own) => Ok(page(app, look, &own, None).await?.into()),
        None => Ok(to_own()),
    }
}

/// Keeps what differs. A new address gets a code first.
#[post("/ticket/change", data = "<form>")]
async fn change(
    _leave: PublicForm,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let Some(own) = Own::of(app, &passes).await? else {
        return Ok(to_own());
    };
    let (ticket, sms, sent) = (own.ticket, app.sms, form.clone());
    let who = own.row.id.to_string();
    let changed = form.once(app, &who, move |desk| {
        let sent = sent.clone();
        Box::pin(async move {
            let row = enrolments::behind_ticket(desk.tx, ticket).await?;
            let kept = Kept::open(&desk.vault, &row)?;
            kept.emptied(&sent)?;
            let changes = kept.changes(&sent);
            let change = changes.read(desk.tx, row.team_id, sms).await?;
            let (_, receipt) = enrolments::change(&desk, ticket, &change).await?;
            Ok(receipt.map_or_else(String::new, |receipt| receipt.reference.to_string()))
        })
    });
    match changed.await {
        Ok(none) if none.is_empty() => Ok(Turn::to(Said::Saved.at(&own_page()))),
        Ok(reference) => {
            passes.refer(Pass::Address, codes::named(&reference)?);
            Ok(Turn::to(uri!(code).to_string()))
        }
        Err(Error::Refused(refusal)) => {
            let language = look.clone().speaking(own.row.language).language;
            let typed = form.typed(language, &refusal);
            let page = page(app, look, &own, Some(typed)).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(Error::SignIn) => Ok(to_own()),
        Err(error) => Err(error.into()),
    }
}

/// Asks for the code that was sent to the new address.
#[get("/ticket/address")]
async fn code(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match asked(app, &passes).await? {
        Some((own, asked)) => Ok(code_page(app, look, &own, &asked, Typed::new())
            .await?
            .into()),
        None => Ok(to_own()),
    }
}

/// Takes the code: from now on the new address counts, and the ticket is another one.
#[post("/ticket/address", data = "<form>")]
async fn prove(
    _leave: PublicForm,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let Some(reference) = passes.reference(Pass::Address) else {
        return Ok(to_own());
    };
    match codes::prove(app, &form, reference).await {
        Ok((ticket, _)) => {
            passes.let_in(ticket);
            passes.take_back(Pass::Address);
            Ok(Turn::to(Said::AddressProven.at(&own_page())))
        }
        Err(Error::Refused(refusal)) => match asked(app, &passes).await? {
            Some((own, asked)) => {
                let language = look.clone().speaking(own.row.language).language;
                let typed = form.typed(language, &refusal);
                let page = code_page(app, look, &own, &asked, typed).await?;
                Ok(page.with_status(Denied::from(refusal).status()).into())
            }
            None => Ok(to_own()),
        },
        Err(error) => Err(error.into()),
    }
}

/// Sends the code again.
#[post("/ticket/address/again")]
async fn again(_leave: PublicForm, passes: Passes<'_>, app: &State<App>) -> Result<Turn, Denied> {
    codes::resend(app, passes.reference(Pass::Address)).await?;
    Ok(Turn::to(Said::CodeSent.at(&uri!(code).to_string())))
}

/// The sign-up and its new address, if one waits for its code in this browser.
async fn asked(app: &App, passes: &Passes<'_>) -> Result<Option<(Own, Asked)>, Error> {
    let reference = passes.reference(Pass::Address);
    let asked = Asked::open(app, reference, Purpose::Contact).await?;
    Ok(Own::of(app, passes).await?.zip(asked))
}

async fn code_page(
    app: &App,
    look: Look,
    own: &Own,
    asked: &Asked,
    typed: Typed,
) -> Result<Rendered, Error> {
    let to = Ways {
        action: uri!(prove).to_string(),
        again: uri!(again).to_string(),
        back: uri!(show).to_string(),
    };
    let help = Help::read(app, own.row.team_id).await?;
    let page = asked.page(app, typed, to, help)?;
    let look = look.speaking(own.row.language);
    Ok(look.show(&page)?.personal())
}

async fn page(app: &App, look: Look, own: &Own, typed: Option<Typed>) -> Result<Rendered, Error> {
    let look = look.speaking(own.row.language);
    let kept = Kept::open(&app.office.vault, &own.row)?;
    let proven: Vec<&str> = kept.proven().collect();
    let mut ways = ways(look.language);
    ways.retain(|way| proven.contains(&way.value.as_str()) && (app.sms || way.value != "sms"));
    let page = ChangePage {
        typed: typed.unwrap_or_else(|| Typed::with(kept.filled())),
        ways,
        languages: languages(),
        sms: app.sms,
        action: uri!(change).to_string(),
        own: own_page(),
        help: Help::read(app, own.row.team_id).await?,
    };
    Ok(look.show(&page)?.personal())
}

fn languages() -> Vec<Choice> {
    Language::ALL
        .into_iter()
        .map(|language| Choice {
            value: language.tag().to_owned(),
            label: own_name(language).to_owned(),
        })
        .collect()
}

impl Page for ChangePage {
    const TEMPLATE: &'static str = "public/change.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.help.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::domain::refusal::Problem;
        use crate::domain::{Flaw, Refusal};

        let filled = [
            ("name", "Kari <om natten>"),
            ("email", "kari@example.no"),
            ("prefers", "email"),
            ("language", "nn"),
        ];
        let page = Self {
            typed: Typed::with(filled).keyed("k"),
            ways: ways(language),
            languages: languages(),
            sms: true,
            action: "/ticket/change".to_owned(),
            own: "/ticket".to_owned(),
            help: Help::sample(),
        };
        let problem = Problem::new("email", Flaw::NotAnEmail);
        let wrong = Self {
            typed: page
                .typed
                .clone()
                .refused(language, &Refusal::from(problem)),
            ways: Vec::new(),
            sms: false,
            help: Help {
                phone: Some("+4732000000".to_owned()),
                ..Help::sample()
            },
            ..page.clone()
        };
        vec![("change", page), ("wrong", wrong)]
    }
}
