//! The staff's page of a course: everything that can be done with it, each by a form of its own.

mod act;
mod asks;
mod deed;
mod discard;
pub(in crate::web::staff) mod edited;
mod facts;
pub mod field;
mod flow;
mod form_page;
mod forms;
mod history;
pub mod kept;
mod minded;
mod opened;
mod page;
mod publish;
mod read;
mod rights;
mod running;
mod sent;
mod sessions;
mod sheet;
mod watch;

#[cfg(test)]
mod form_samples;
#[cfg(test)]
mod samples;

use rocket::{Route, State, get, routes};
use uuid::Uuid;

use super::SignedIn;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Look, Rendered, Typed};

pub use edited::Seen;
pub use facts::policy;
pub use form_page::FormPage;
pub use history::{HistoryPage, read as read_history};
pub use page::StaffCoursePage;
pub use read::read;
pub use running::Running;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    let own = routes![show, past];
    [own, publish::routes(), forms::routes(), discard::routes()].concat()
}

/// The course.
#[get("/staff/courses/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = page(app, &by.0, CourseId(id), &look, Typed::new()).await?;
    Ok(look.show(&page)?)
}

async fn page(
    app: &App,
    by: &Staff,
    id: CourseId,
    look: &Look,
    typed: Typed,
) -> Result<StaffCoursePage, Error> {
    let store = &app.office.store;
    let when = (look.language, store.now());
    read(store.reader(), by, id, when, typed).await
}

/// What was done with the course.
#[get("/staff/courses/<id>/history")]
async fn past(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let db = app.office.store.reader();
    let (vault, id) = (&app.office.vault, CourseId(id));
    let page = read_history(db, vault, &by.0, id, look.language).await?;
    Ok(look.staffed(&by.0).show(&page)?)
}
