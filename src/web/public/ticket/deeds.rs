//! What the buttons on a person's own page do.

use rocket::{Route, State, post, routes, uri};

use super::{Press, Turn, own};
use crate::actions::Desk;
use crate::actions::enrolments::{self, Answer};
use crate::entity::enrolment::Model;
use crate::error::Error;
use crate::render::pages::TicketActions;
use crate::vault::{Pass, Ticket};
use crate::web::api::App;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Look};

/// The routes of this file.
#[must_use]
pub(super) fn routes() -> Vec<Route> {
    routes![confirm, another, accept, decline, rejoin, leave]
}

/// Where the forms of the page are sent.
pub(super) fn addresses() -> TicketActions {
    TicketActions {
        confirm: uri!(confirm).to_string(),
        another: uri!(another).to_string(),
        accept: uri!(accept).to_string(),
        decline: uri!(decline).to_string(),
        rejoin: uri!(rejoin).to_string(),
        leave: uri!(leave).to_string(),
        finish: uri!(super::finish).to_string(),
    }
}

/// Proves the address: who presses this has read the mail.
#[post("/ticket/confirm")]
async fn confirm(passes: Passes<'_>, app: &State<App>, look: Look) -> Result<Turn, Denied> {
    act(passes, app, &look, Deed::Confirm).await
}

/// Signs up another person behind the same address.
#[post("/ticket/another")]
async fn another(passes: Passes<'_>, app: &State<App>, look: Look) -> Result<Turn, Denied> {
    act(passes, app, &look, Deed::Another).await
}

/// Takes the offered seat.
#[post("/ticket/accept")]
async fn accept(passes: Passes<'_>, app: &State<App>, look: Look) -> Result<Turn, Denied> {
    act(passes, app, &look, Deed::Accept).await
}

/// Leaves the offered seat to the next.
#[post("/ticket/decline")]
async fn decline(passes: Passes<'_>, app: &State<App>, look: Look) -> Result<Turn, Denied> {
    act(passes, app, &look, Deed::Decline).await
}

/// Comes back to the waiting list.
#[post("/ticket/rejoin")]
async fn rejoin(passes: Passes<'_>, app: &State<App>, look: Look) -> Result<Turn, Denied> {
    act(passes, app, &look, Deed::Rejoin).await
}

/// Leaves the course.
#[post("/ticket/leave")]
async fn leave(passes: Passes<'_>, app: &State<App>, look: Look) -> Result<Turn, Denied> {
    act(passes, app, &look, Deed::Leave).await
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

/// Does what a button says, and goes back to the page. A refusal is told on the page.
async fn act(passes: Passes<'_>, app: &App, look: &Look, deed: Deed) -> Result<Turn, Denied> {
    let Some(ticket) = passes.ticket() else {
        return Ok(Turn::to_own());
    };
    let done = app.office.act(move |desk| {
        Box::pin(async move {
            let done = deed.be_done(&desk, ticket).await?;
            let row = enrolments::behind_ticket(desk.tx, ticket).await?;
            Ok((row.id == done.id, done))
        })
    });
    match done.await {
        Ok((true, _)) => {}
        Ok((false, row)) => passes.let_in(ticket_of(&row)),
        Err(Error::SignIn) => passes.take_back(Pass::Ticket),
        Err(Error::Refused(refusal)) => {
            let status = Denied::from(refusal.clone()).status();
            let press = Press { app, look };
            let page = own(press, ticket, Some(&refusal)).await?;
            return Ok(Turn::Shown(page.with_status(status)));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Turn::to_own())
}

fn ticket_of(row: &Model) -> Ticket {
    Ticket {
        enrolment: row.id,
        version: row.ticket_version.unsigned_abs(),
    }
}
