//! Everything that is kept about a sign-up: to be read, printed, or taken along as a file.

mod file;
mod page;

use rocket::http::Header;
use rocket::{Responder, Route, State, get, post, routes, uri};

use super::{Own, own_page, to_own};
use crate::actions::enrolments::{self, Held};
use crate::error::Error;
use crate::web::api::App;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Look, Turn};

pub use page::DataPage;

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, take]
}

/// A file to be saved.
#[derive(Responder)]
#[response(content_type = "json")]
struct File {
    body: String,
    disposition: Header<'static>,
    robots: Header<'static>,
}

/// The file, or the way to find the sign-up again.
#[derive(Responder)]
enum Answer {
    File(Box<File>),
    Turn(Turn),
}

/// Everything, as a page.
#[get("/ticket/data")]
pub(super) async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let Some(own) = Own::of(app, &passes).await? else {
        return Ok(to_own());
    };
    let look = look.speaking(own.row.language);
    let db = app.office.store.reader();
    let held = enrolments::held(db, &app.office.vault, own.row).await?;
    let page = page::read(app, look.language, &held).await?;
    Ok(look.show(&page)?.personal().into())
}

/// Everything, as a file. That it was taken is noted, for whoever else may hold the link.
#[post("/ticket/data")]
async fn take(passes: Passes<'_>, app: &State<App>) -> Result<Answer, Denied> {
    let Some(own) = Own::of(app, &passes).await? else {
        return Ok(Answer::Turn(to_own()));
    };
    let ticket = own.ticket;
    let copy = app
        .office
        .act(move |desk| Box::pin(async move { enrolments::take_copy(&desk, ticket).await }));
    let held: Held = match copy.await {
        Ok(held) => held,
        Err(Error::SignIn) => return Ok(Answer::Turn(to_own())),
        Err(error) => return Err(error.into()),
    };
    let name = format!("attachment; filename=\"{}.json\"", held.row.id.reference());
    Ok(Answer::File(Box::new(File {
        body: file::print(app, &held).await?,
        disposition: Header::new("Content-Disposition", name),
        robots: Header::new("X-Robots-Tag", "noindex, nofollow"),
    })))
}

/// Where the page and its form are, and the way back.
fn ways() -> (String, String) {
    (uri!(take).to_string(), own_page())
}
