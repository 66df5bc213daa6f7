//! The desk: what needs somebody today, and what is held this week.

mod desk;
mod page;
mod read;

#[cfg(test)]
mod samples;

use rocket::{Route, State, get, routes};

use super::SignedIn;
use crate::web::api::App;
use crate::web::{Denied, Look, Rendered};

pub use page::TodayPage;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// What needs somebody today.
#[get("/staff")]
async fn show(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let store = &app.office.store;
    let page = read::read(store.reader(), &by.0, look.language, store.now()).await?;
    Ok(look.staffed(&by.0).show(&page)?)
}
