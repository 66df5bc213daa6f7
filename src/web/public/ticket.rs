//! A person's own sign-up. The link of a mail is exchanged for a short-lived cookie, so that no address tells
//! who is enrolled. Opening a page changes nothing; every button is a POST.

mod deeds;
mod lost;
mod page;

use rocket::http::Status;
use rocket::response::{self, Redirect, Responder};
use rocket::{Request, Route, State, get, post, routes, uri};

use super::passes::Passes;
use crate::actions::enrolments;
use crate::domain::Refusal;
use crate::error::Error;
use crate::render::refusals;
use crate::vault::{Pass, Ticket};
use crate::web::api::App;
use crate::web::{Denied, Look, Rendered};

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
    look: &'a Look,
}

/// The sign-up as it stands; without a ticket, the way to find it again.
#[get("/ticket")]
async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let press = Press { app, look: &look };
    if let Some(ticket) = passes.ticket() {
        match own(press, ticket, None).await {
            Err(Error::SignIn) => passes.take_back(Pass::Ticket),
            shown => return Ok(shown?),
        }
    }
    Ok(lost::page(press, false).await?)
}

/// Exchanges the link of a mail for a cookie. What opens links by itself changes nothing by it.
#[get("/ticket/<ticket>")]
async fn enter(
    ticket: &str,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
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
    let look = look.adrift();
    let page = lost::page(Press { app, look: &look }, true).await?;
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
    let look = press.look.clone().speaking(row.language);
    let refused = refused.map(|refusal| refusals::refusal(look.language, refusal));
    let page = page::read(db, &row, look.language, &deeds::addresses(), refused).await?;
    Ok(look.show(&page)?.personal())
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
