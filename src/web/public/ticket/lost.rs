//! Finding one's sign-up again: an address, a code that is sent to it, and one is in. Nothing tells a stranger
//! whether an address is known.

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{EntityTrait, QueryOrder};
use serde::Serialize;

use super::{found, own_page, to_own};
use crate::actions::tickets;
use crate::domain::{Problem, Refusal};
use crate::entity::proof::Purpose;
use crate::entity::team;
use crate::error::Error;
use crate::render::Face;
use crate::render::templates::Page;
use crate::vault::Pass;
use crate::web::api::App;
use crate::web::inputs::AddressBody;
use crate::web::public::codes::{self, Asked, Help, Ways};
use crate::web::public::passes::Passes;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![ask, code, prove, again]
}

/// How somebody without a link finds their sign-up again.
#[derive(Clone, Debug, Serialize)]
pub struct LostTicketPage {
    pub typed: Typed,
    /// The reader came by a link that leads nowhere any more.
    pub old_link: bool,
    /// Whether text messages can leave from here.
    pub sms: bool,
    pub action: String,
    pub teams: Vec<TeamPhone>,
    pub face: Face,
}

/// Whom to call.
#[derive(Clone, Debug, Serialize)]
pub struct TeamPhone {
    pub name: String,
    pub phone: String,
}

/// Sends a code to an address, if somebody is enrolled under it.
#[post("/ticket/find", data = "<form>")]
async fn ask(
    _leave: PublicForm,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let (given, language, sms) = (address(&form), look.language, app.sms);
    let asked = form.once(app, "", move |desk| {
        let given = given.clone();
        Box::pin(async move {
            let (kind, address) = given.read(&desk, sms).await?;
            let receipt = tickets::ask(&desk, kind, &address, language).await?;
            Ok(receipt.reference.to_string())
        })
    });
    match asked.await {
        Ok(reference) => {
            passes.refer(Pass::Lost, codes::named(&reference)?);
            Ok(Turn::to(uri!(code).to_string()))
        }
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &at_address(refusal.clone()));
            let page = page(app, &look, typed, false).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// What has an `@` is meant as an e-mail address.
fn address(form: &Form) -> AddressBody {
    let given = form.text("address");
    let (email, mobile) = match given {
        Some(text) if text.contains('@') => (Some(text), None),
        Some(text) if text.chars().any(|c| c.is_ascii_digit()) => (None, Some(text)),
        other => (other, None),
    };
    AddressBody { email, mobile }
}

/// Whatever is wrong is wrong with the one field there is.
fn at_address(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(problems) => {
            let at = |problem: Problem| Problem::new("address", problem.flaw);
            Refusal::Invalid(problems.into_iter().map(at).collect())
        }
        other => other,
    }
}

/// Asks for the code.
#[get("/ticket/code")]
async fn code(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match Asked::open(app, passes.reference(Pass::Lost), Purpose::Ticket).await? {
        Some(asked) => Ok(code_page(app, &look, &asked, Typed::new())?.into()),
        None => Ok(to_own()),
    }
}

/// Takes the code: one sign-up is opened, several are chosen among.
#[post("/ticket/code", data = "<form>")]
async fn prove(
    _leave: PublicForm,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let asked = Asked::open(app, passes.reference(Pass::Lost), Purpose::Ticket).await?;
    let Some(asked) = asked else {
        return Ok(to_own());
    };
    match found::prove(app, &form, asked.row().id).await {
        Ok(()) => {
            passes.refer(Pass::Found, asked.row().id);
            passes.take_back(Pass::Lost);
            Ok(Turn::to(found::open(app, &passes, asked.row().id).await?))
        }
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &refusal);
            let page = code_page(app, &look, &asked, typed)?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Sends the code again; the answer is always the same.
#[post("/ticket/code/again")]
async fn again(_leave: PublicForm, passes: Passes<'_>, app: &State<App>) -> Result<Turn, Denied> {
    codes::resend(app, passes.reference(Pass::Lost)).await?;
    Ok(Turn::to(Said::CodeSent.at(&uri!(code).to_string())))
}

fn code_page(app: &App, look: &Look, asked: &Asked, typed: Typed) -> Result<Rendered, Error> {
    let ways = Ways {
        action: uri!(prove).to_string(),
        again: uri!(again).to_string(),
        back: own_page(),
    };
    let page = asked.page(app, typed, ways, Help::default())?;
    Ok(look.show(&page)?.personal())
}

/// How to find one's sign-up again; `old_link` when a link led nowhere.
pub(super) async fn page(
    app: &App,
    look: &Look,
    typed: Typed,
    old_link: bool,
) -> Result<Rendered, Error> {
    let teams = team::Entity::find()
        .order_by_asc(team::Column::Name)
        .all(app.office.store.reader())
        .await?;
    let phone = |team: team::Model| {
        let phone = team.phone?;
        Some(TeamPhone {
            name: team.name,
            phone,
        })
    };
    let page = LostTicketPage {
        typed,
        old_link,
        sms: app.sms,
        action: uri!(ask).to_string(),
        teams: teams.into_iter().filter_map(phone).collect(),
        face: Face::default(),
    };
    Ok(look.show(&page)?.personal())
}

impl Page for LostTicketPage {
    const TEMPLATE: &'static str = "public/lost_ticket.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        use crate::domain::Flaw;

        let page = Self {
            typed: Typed::new().keyed("k"),
            old_link: false,
            sms: true,
            action: "/ticket/find".to_owned(),
            teams: vec![TeamPhone {
                name: "Hjelp & råd".to_owned(),
                phone: "+4732000000".to_owned(),
            }],
            face: Face::sample(),
        };
        let problem = Problem::new("address", Flaw::NotAnEmail);
        let wrong = Typed::with([("address", "<om natten>@")]).keyed("k");
        let wrong = Self {
            typed: wrong.refused(language, &Refusal::from(problem)),
            sms: false,
            teams: Vec::new(),
            ..page.clone()
        };
        let old = Self {
            old_link: true,
            ..page.clone()
        };
        vec![("lost", page), ("wrong", wrong), ("old_link", old)]
    }
}
