//! A person's own sign-up behind the link of a mail. Opening it changes nothing; every button is a POST.

use std::sync::Arc;

use rocket::response::Redirect;
use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{EntityTrait, QueryOrder};

use super::{Rendered, ticket_page};
use crate::actions::Desk;
use crate::actions::enrolments::{self, Answer};
use crate::domain::Language;
use crate::entity::enrolment::Model;
use crate::entity::team;
use crate::error::Error;
use crate::render::pages::{LostTicketPage, TeamPhone, TicketActions};
use crate::render::{Crisis, Templates};
use crate::vault::{Ticket, Vault};
use crate::web::Denied;
use crate::web::api::App;

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![lost, show, confirm, another, accept, decline, rejoin, leave]
}

/// How to find one's sign-up again.
#[get("/ticket")]
async fn lost(
    language: Language,
    app: &State<App>,
    templates: &State<Arc<Templates>>,
) -> Result<Rendered, Denied> {
    let teams = team::Entity::find()
        .order_by_asc(team::Column::Name)
        .all(app.office.store.reader())
        .await
        .map_err(Error::from)?;
    let phone = |team: team::Model| {
        let phone = team.phone?;
        Some(TeamPhone {
            name: team.name,
            phone,
        })
    };
    let page = LostTicketPage {
        teams: teams.into_iter().filter_map(phone).collect(),
        crisis: Crisis::default(),
    };
    Ok(Rendered::new(templates, language, &page)?.personal())
}

/// The sign-up as it stands.
#[get("/ticket/<ticket>")]
async fn show(
    ticket: &str,
    app: &State<App>,
    templates: &State<Arc<Templates>>,
) -> Result<Rendered, Denied> {
    let row = behind(app, ticket).await?;
    let db = app.office.store.reader();
    let page = ticket_page::read(db, &row, &actions(ticket)).await?;
    Ok(Rendered::new(templates, row.language, &page)?.personal())
}

/// Proves the address: who presses this has read the mail.
#[post("/ticket/<ticket>/confirm")]
async fn confirm(ticket: &str, app: &State<App>) -> Result<Redirect, Denied> {
    act(app, ticket, Deed::Confirm).await
}

/// Signs up another person behind the same address.
#[post("/ticket/<ticket>/another")]
async fn another(ticket: &str, app: &State<App>) -> Result<Redirect, Denied> {
    act(app, ticket, Deed::Another).await
}

/// Takes the offered seat.
#[post("/ticket/<ticket>/accept")]
async fn accept(ticket: &str, app: &State<App>) -> Result<Redirect, Denied> {
    act(app, ticket, Deed::Accept).await
}

/// Leaves the offered seat to the next.
#[post("/ticket/<ticket>/decline")]
async fn decline(ticket: &str, app: &State<App>) -> Result<Redirect, Denied> {
    act(app, ticket, Deed::Decline).await
}

/// Comes back to the waiting list.
#[post("/ticket/<ticket>/rejoin")]
async fn rejoin(ticket: &str, app: &State<App>) -> Result<Redirect, Denied> {
    act(app, ticket, Deed::Rejoin).await
}

/// Leaves the course.
#[post("/ticket/<ticket>/leave")]
async fn leave(ticket: &str, app: &State<App>) -> Result<Redirect, Denied> {
    act(app, ticket, Deed::Leave).await
}

/// What a button does.
#[derive(Clone, Copy)]
enum Deed {
    Confirm,
    Another,
    Accept,
    Decline,
    Rejoin,
    Leave,
}

impl Deed {
    /// Does it, and answers the sign-up to be shown then.
    async fn be_done(self, desk: &Desk<'_>, ticket: Ticket) -> Result<Model, Error> {
        let proven = match self {
            Self::Confirm => enrolments::prove_by_ticket(desk, ticket).await?,
            Self::Another => enrolments::another_by_ticket(desk, ticket).await?,
            Self::Accept => return enrolments::answer(desk, ticket, Answer::Accept).await,
            Self::Decline => return enrolments::answer(desk, ticket, Answer::Decline).await,
            Self::Rejoin => return enrolments::rejoin(desk, ticket).await,
            Self::Leave => return enrolments::withdraw(desk, ticket).await,
        };
        enrolments::row(desk.tx, proven.enrolment).await
    }
}

/// Does what a button says, and goes back to the page.
async fn act(app: &App, ticket: &str, deed: Deed) -> Result<Redirect, Denied> {
    let given = parsed(app, ticket)?;
    let done = app.office.act(move |desk| {
        Box::pin(async move {
            let done = deed.be_done(&desk, given).await?;
            let row = enrolments::behind_ticket(desk.tx, given).await?;
            Ok((row.id == done.id, done))
        })
    });
    let (leads_there, row) = done.await.map_err(nowhere)?;
    let ticket = if leads_there {
        ticket.to_owned()
    } else {
        printed(&app.office.vault, &row)
    };
    Ok(Redirect::to(uri!(show(ticket))))
}

fn parsed(app: &App, ticket: &str) -> Result<Ticket, Error> {
    let ticket = app.office.vault.parse_ticket(ticket);
    ticket.ok_or(Error::NotFound)
}

/// The sign-up behind a ticket; a wrong or renewed one leads nowhere.
async fn behind(app: &App, ticket: &str) -> Result<Model, Error> {
    let ticket = parsed(app, ticket)?;
    let db = app.office.store.reader();
    let row = enrolments::behind_ticket(db, ticket).await;
    row.map_err(nowhere)
}

/// A page asks nobody to sign in: what a renewed ticket led to is not there.
fn nowhere(error: Error) -> Error {
    match error {
        Error::SignIn => Error::NotFound,
        other => other,
    }
}

fn printed(vault: &Vault, row: &Model) -> String {
    let ticket = Ticket {
        enrolment: row.id,
        version: row.ticket_version.unsigned_abs(),
    };
    vault.print_ticket(ticket).into_exposed()
}

fn actions(ticket: &str) -> TicketActions {
    TicketActions {
        confirm: uri!(confirm(ticket)).to_string(),
        another: uri!(another(ticket)).to_string(),
        accept: uri!(accept(ticket)).to_string(),
        decline: uri!(decline(ticket)).to_string(),
        rejoin: uri!(rejoin(ticket)).to_string(),
        leave: uri!(leave(ticket)).to_string(),
    }
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
            under(uri!(show("a-b_c")).to_string())
        );
        assert_eq!(links.lost_ticket(), under(uri!(lost).to_string()));
        assert_eq!(
            format!("https://{}", links.short_address()),
            under(uri!(lost).to_string())
        );
    }
}
