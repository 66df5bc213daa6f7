//! Calendars to take along as a file. A file stays as it is, and says so; its entries have the names that they have in
//! the feeds, so that who follows one later has them once.

use rocket::http::Header;
use rocket::{Responder, Route, State, get, routes};

use super::{Feeds, Ics, Scope, View, give};
use crate::domain::ids::{CourseId, SessionId};
use crate::render::calendar::Taken;
use crate::web::api::App;
use crate::web::{Cached, Denied};

/// A file that a browser keeps, or hands to the calendar.
#[derive(Responder)]
pub struct Download {
    file: Cached,
    name: Header<'static>,
}

impl Download {
    /// By a name that tells nothing.
    #[must_use]
    pub fn of(file: Cached) -> Self {
        let name = "attachment; filename=\"kalender.ics\"";
        Self {
            file,
            name: Header::new("Content-Disposition", name),
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    routes![of_course, of_session]
}

/// The sessions of a course.
#[get("/files/courses/<course>")]
async fn of_course(
    course: Ics<CourseId>,
    view: View,
    app: &State<App>,
    shelf: &State<Feeds>,
) -> Result<Download, Denied> {
    take(app, shelf, (Scope::Course(course.0), view)).await
}

/// One session.
#[get("/files/sessions/<session>")]
async fn of_session(
    session: Ics<SessionId>,
    view: View,
    app: &State<App>,
    shelf: &State<Feeds>,
) -> Result<Download, Denied> {
    take(app, shelf, (Scope::Session(session.0), view)).await
}

async fn take(app: &App, shelf: &Feeds, (scope, view): (Scope, View)) -> Result<Download, Denied> {
    let taken = Taken::Once;
    let file = give(app, shelf, (scope, View { taken, ..view })).await?;
    Ok(Download::of(file))
}
