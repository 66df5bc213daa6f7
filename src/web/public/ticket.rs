//! A person's own sign-up. The link of a mail is exchanged for a short-lived cookie, so that no address tells
//! who is enrolled. Opening a page changes nothing; every button is a POST.

mod away;
mod calendar;
mod change;
mod data;
mod deeds;
mod erasure;
mod found;
mod lost;
mod own;
mod page;
mod receipt;
mod seen;

use rocket::http::{Header, Status};
use rocket::{Responder, Route, State, get, post, routes, uri};

use super::passes::Passes;
use crate::actions::enrolments;
use crate::domain::Enrolment;
use crate::domain::ids::CourseId;
use crate::entity::enrolment::Model;
use crate::error::Error;
use crate::vault::{Pass, Ticket};
use crate::web::api::App;
use crate::web::said::Said;
use crate::web::{Denied, Look, Rendered, Turn, Typed};

pub use calendar::OwnCalendarPage;
pub use change::ChangePage;
pub use data::DataPage;
pub use erasure::ErasurePage;
pub use found::FoundPage;
pub use lost::LostTicketPage;
pub use page::TicketPage;
pub use receipt::ReceiptPage;
pub use seen::SeenPage;

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    [
        routes![show, enter, finish],
        deeds::routes(),
        data::routes(),
        erasure::routes(),
        away::routes(),
        calendar::routes(),
        change::routes(),
        found::routes(),
        lost::routes(),
        receipt::routes(),
        seen::routes(),
    ]
    .concat()
}

/// The person's own page.
#[must_use]
pub(super) fn own_page() -> String {
    uri!(show).to_string()
}

/// What stands at the end of a sign-up.
#[must_use]
pub(super) fn receipt() -> String {
    uri!(receipt::show).to_string()
}

/// The own page of who takes part in this course, if this browser holds their ticket.
pub(super) async fn own_of(
    app: &App,
    passes: &Passes<'_>,
    course: CourseId,
) -> Result<Option<String>, Error> {
    let own = Own::of(app, passes).await?;
    let own = own.filter(|own| {
        let state = own.row.state();
        let is_in = state.is_live() && !matches!(state, Enrolment::Unproven { .. });
        own.row.course_id == course && is_in
    });
    Ok(own.map(|_| own_page()))
}

/// To the own page; without a ticket it is the way to find it again.
fn to_own() -> Turn {
    Turn::to(own_page())
}

/// What a link of a mail leads on to: nothing that a search engine may keep.
#[derive(Responder)]
struct Hidden {
    turn: Turn,
    robots: Header<'static>,
}

/// The sign-up that a reader came in with.
struct Own {
    ticket: Ticket,
    row: Model,
}

impl Own {
    /// The sign-up behind the reader's ticket; a renewed one is taken back.
    async fn of(app: &App, passes: &Passes<'_>) -> Result<Option<Self>, Error> {
        let Some(ticket) = passes.ticket() else {
            return Ok(None);
        };
        let db = app.office.store.reader();
        match enrolments::behind_ticket(db, ticket).await {
            Ok(row) => Ok(Some(Self { ticket, row })),
            Err(Error::SignIn) => {
                passes.take_back(Pass::Ticket);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// The page of it, with what is wrong if something was refused.
    async fn show(
        &self,
        app: &App,
        passes: &Passes<'_>,
        look: &Look,
        typed: Typed,
    ) -> Result<Rendered, Error> {
        let ways = page::Ways {
            to: deeds::addresses(),
            calendar: uri!(calendar::show).to_string(),
            change: uri!(change::show).to_string(),
            seen: uri!(seen::show).to_string(),
            receipt: receipt(),
            data: uri!(data::show).to_string(),
            erasure: uri!(erasure::show).to_string(),
            others: found::others(app, passes).await?,
        };
        let page = page::read(app, look.language, &self.row, typed, ways).await?;
        Ok(look.show(&page)?.personal())
    }
}

/// The sign-up as it stands; without a ticket, the way to find it again.
#[get("/ticket")]
async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    match Own::of(app, &passes).await? {
        Some(own) => {
            let look = look.speaking(own.row.language);
            Ok(own.show(app, &passes, &look, Typed::new()).await?)
        }
        None => Ok(lost::page(app, &look, Typed::new(), false).await?),
    }
}

/// Exchanges the link of a mail for a cookie. What opens links by itself changes nothing by it.
#[get("/ticket/<ticket>")]
async fn enter(
    ticket: &str,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Hidden, Denied> {
    let turn = if let Some(ticket) = behind(app, ticket).await? {
        passes.let_in(ticket);
        to_own()
    } else {
        // The address leads nowhere, so the page does not repeat it.
        let page = lost::page(app, &look.adrift(), Typed::new(), true).await?;
        page.with_status(Status::NotFound).into()
    };
    Ok(Hidden {
        turn,
        robots: Header::new("X-Robots-Tag", "noindex, nofollow"),
    })
}

/// The ticket of a link, if it still opens something.
async fn behind(app: &App, ticket: &str) -> Result<Option<Ticket>, Error> {
    let office = &app.office;
    let Some(ticket) = office.vault.parse_ticket(ticket) else {
        return Ok(None);
    };
    match enrolments::behind_ticket(office.store.reader(), ticket).await {
        Ok(_) => Ok(Some(ticket)),
        Err(Error::SignIn) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Takes every pass back: whoever uses the same device next sees nothing.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the framework hands guards over"
)]
#[post("/ticket/finish")]
fn finish(passes: Passes<'_>) -> Turn {
    passes.take_all_back();
    Turn::to(Said::Finished.at(&own_page()))
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
        assert_eq!(links.lost_ticket(), under(own_page()));
        assert_eq!(
            format!("https://{}", links.short_address()),
            under(own_page())
        );
    }
}
