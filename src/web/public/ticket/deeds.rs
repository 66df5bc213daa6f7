//! What the buttons on a person's own page do.

use rocket::{Route, State, post, routes, uri};

use super::{Own, own_page, receipt, to_own};
use crate::actions::enrolments::{self, Answer, ticket_of};
use crate::actions::{Desk, interest};
use crate::domain::Refusal;
use crate::domain::refusal::Conflict;
use crate::entity::enrolment::Model;
use crate::error::Error;
use crate::render::pages::TicketActions;
use crate::vault::Ticket;
use crate::web::api::App;
use crate::web::public::passes::Passes;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, Turn};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![confirm, another, accept, decline, rejoin, stay, leave]
}

/// Where the forms of the page are sent.
pub(super) fn addresses() -> TicketActions {
    TicketActions {
        confirm: uri!(confirm).to_string(),
        another: uri!(another).to_string(),
        accept: uri!(accept).to_string(),
        decline: uri!(decline).to_string(),
        rejoin: uri!(rejoin).to_string(),
        stay: uri!(stay).to_string(),
        leave: uri!(leave).to_string(),
        finish: uri!(super::finish).to_string(),
    }
}

type Site = State<App>;

/// Proves the address: who presses this has read the mail.
#[post("/ticket/confirm", data = "<form>")]
async fn confirm(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Confirm, app, &passes, look, &form).await
}

/// Signs up another person behind the same address.
#[post("/ticket/another", data = "<form>")]
async fn another(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Another, app, &passes, look, &form).await
}

/// Takes the offered seat.
#[post("/ticket/accept", data = "<form>")]
async fn accept(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Accept, app, &passes, look, &form).await
}

/// Leaves the offered seat to the next.
#[post("/ticket/decline", data = "<form>")]
async fn decline(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Decline, app, &passes, look, &form).await
}

/// Comes back to the waiting list.
#[post("/ticket/rejoin", data = "<form>")]
async fn rejoin(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Rejoin, app, &passes, look, &form).await
}

/// Waits for the next run, on the interest list.
#[post("/ticket/stay", data = "<form>")]
async fn stay(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Stay, app, &passes, look, &form).await
}

/// Leaves the course.
#[post("/ticket/leave", data = "<form>")]
async fn leave(passes: Passes<'_>, look: Look, app: &Site, form: Form) -> Result<Turn, Denied> {
    act(Deed::Leave, app, &passes, look, &form).await
}

/// What a button does.
#[derive(Clone, Copy)]
enum Deed {
    Confirm,
    Another,
    Accept,
    Decline,
    Rejoin,
    Stay,
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
            Self::Stay => return interest::stay(desk, ticket).await,
            Self::Leave => return enrolments::withdraw(desk, ticket).await,
        };
        enrolments::row(desk.tx, proven.enrolment).await
    }

    /// Where it leads.
    fn leads_to(self) -> String {
        match self {
            Self::Confirm | Self::Another => receipt(),
            Self::Accept | Self::Decline => Said::Replied.at(&own_page()),
            Self::Rejoin | Self::Stay | Self::Leave => own_page(),
        }
    }
}

/// Does what a button says, and goes back to the page. A refusal is told on the page.
async fn act(
    deed: Deed,
    app: &App,
    passes: &Passes<'_>,
    look: Look,
    form: &Form,
) -> Result<Turn, Denied> {
    let Some(own) = Own::of(app, passes).await? else {
        return Ok(to_own());
    };
    let ticket = own.ticket;
    let who = ticket.enrolment.to_string();
    let done = form.once(app, &who, move |desk| {
        Box::pin(async move {
            let row = deed.be_done(&desk, ticket).await?;
            Ok(desk.vault.print_ticket(ticket_of(&row)).into_exposed())
        })
    });
    match done.await {
        Ok(shown) => {
            let shown = app.office.vault.parse_ticket(&shown);
            if let Some(other) = shown.filter(|shown| shown.enrolment != own.row.id) {
                passes.let_in(other);
            }
            Ok(Turn::to(deed.leads_to()))
        }
        // Nothing is wrong: an answer from before stands.
        Err(Error::Refused(Refusal::Conflict(Conflict::AlreadySeated))) => {
            Ok(Turn::to(Said::SeatKept.at(&own_page())))
        }
        Err(Error::Refused(refusal)) => {
            let look = look.speaking(own.row.language);
            let typed = form.typed(look.language, &refusal);
            let Some(own) = Own::of(app, passes).await? else {
                return Ok(to_own());
            };
            let page = own.show(app, passes, &look, typed).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(Error::SignIn) => Ok(to_own()),
        Err(error) => Err(error.into()),
    }
}
