//! A person's own sign-up. The link of a mail is exchanged for a short-lived cookie, so that no address tells
//! who is enrolled. Opening a page changes nothing; every button is a POST.

mod deeds;
mod lost;
mod page;

use std::sync::Arc;

use rocket::http::Status;
use rocket::response::{self, Redirect, Responder};
use rocket::{Request, Route, State, get, post, routes, uri};

use super::Rendered;
use super::passes::Passes;
use crate::actions::enrolments;
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::{Templates, refusals};
use crate::vault::{Pass, Ticket};
use crate::web::Denied;
use crate::web::api::App;

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    [routes![show, enter, finish], deeds::routes()].concat()
}

/// A page, or the way to one. No search engine is to keep either.
enum Turn {
    Led(String),
    Shown(Rendered),
}

impl Turn {
    /// To the own sign-up.
    fn to_own() -> Self {
        Self::Led(uri!(show).to_string())
    }
}

impl<'r> Responder<'r, 'static> for Turn {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        match self {
            Self::Shown(page) => page.respond_to(request),
            Self::Led(to) => {
                let mut answer = Redirect::to(to).respond_to(request)?;
                answer.set_raw_header("X-Robots-Tag", "noindex, nofollow");
                Ok(answer)
            }
        }
    }
}

/// What every page here is made with.
#[derive(Clone, Copy)]
struct Press<'a> {
    app: &'a App,
    templates: &'a State<Arc<Templates>>,
}

/// The sign-up as it stands; without a ticket, the way to find it again.
#[get("/ticket")]
async fn show(
    passes: Passes<'_>,
    language: Language,
    app: &State<App>,
    templates: &State<Arc<Templates>>,
) -> Result<Rendered, Denied> {
    let press = Press { app, templates };
    if let Some(ticket) = passes.ticket() {
        match own(press, ticket, None).await {
            Err(Error::SignIn) => passes.take_back(Pass::Ticket),
            shown => return Ok(shown?),
        }
    }
    Ok(lost::page(press, language, false).await?)
}

/// Exchanges the link of a mail for a cookie. What opens links by itself changes nothing by it.
#[get("/ticket/<ticket>")]
async fn enter(
    ticket: &str,
    passes: Passes<'_>,
    language: Language,
    app: &State<App>,
    templates: &State<Arc<Templates>>,
) -> Result<Turn, Denied> {
    let office = &app.office;
    if let Some(ticket) = office.vault.parse_ticket(ticket) {
        match enrolments::behind_ticket(office.store.reader(), ticket).await {
            Err(Error::SignIn) => {}
            Err(error) => return Err(error.into()),
            Ok(_) => {
                passes.let_in(ticket);
                return Ok(Turn::to_own());
            }
        }
    }
    let page = lost::page(Press { app, templates }, language, true).await?;
    Ok(Turn::Shown(page.with_status(Status::NotFound)))
}

/// Takes the cookie back: whoever uses the same device next sees nothing.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the framework hands guards over"
)]
#[post("/ticket/finish")]
fn finish(passes: Passes<'_>) -> Turn {
    passes.take_back(Pass::Ticket);
    Turn::to_own()
}

/// The page of the sign-up behind a ticket.
async fn own(
    press: Press<'_>,
    ticket: Ticket,
    refused: Option<&Refusal>,
) -> Result<Rendered, Error> {
    let db = press.app.office.store.reader();
    let row = enrolments::behind_ticket(db, ticket).await?;
    let refused = refused.map(|refusal| refusals::refusal(row.language, refusal));
    let page = page::read(db, &row, &deeds::addresses(), refused).await?;
    Ok(Rendered::new(press.templates, row.language, &page)?.personal())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Links;

    #[test]
    fn links_in_mails_lead_to_these_pages() {
        let links = Links::new("https://kurs.example.no").unwrap();
        let under = |path: String| format!("https://kurs.example.no{path}");
        assert_eq!(
            links.ticket("a-b_c"),
            under(uri!(enter("a-b_c")).to_string())
        );
        assert_eq!(links.lost_ticket(), under(uri!(show).to_string()));
        assert_eq!(
            format!("https://{}", links.short_address()),
            under(uri!(show).to_string())
        );
    }
}
