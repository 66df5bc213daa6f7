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

use rocket::{Route, State, get, post, routes};
use uuid::Uuid;

use super::SignedIn;
use super::crumbs::course_page;
use crate::actions::courses;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::{Flaw, Problem, Refusal};
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

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
    let own = routes![show, publish, past];
    [own, forms::routes(), discard::routes()].concat()
}

/// The course.
#[get("/staff/courses/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = page(app, &by.0, CourseId(id), &look, Typed::new()).await?;
    Ok(look.show(&page)?)
}

/// Publishes a draft; what is missing is named above the page.
#[post("/staff/courses/<id>/publication", data = "<form>")]
async fn publish(
    id: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let (by, course) = (by.0, CourseId(id));
    let (acting, place) = (by.clone(), Said::Published.at(&course_page(course)));
    let who = by.id.to_string();
    let done = form.once(app, &who, move |desk| {
        let (by, place) = (acting.clone(), place.clone());
        Box::pin(async move {
            courses::publish(&desk, &by, course).await?;
            Ok(place)
        })
    });
    match done.await {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(refusal)) => {
            let look = look.staffed(&by);
            let typed = form.typed(look.language, &as_lacks(&refusal));
            let page = page(app, &by, course, &look, typed).await?;
            Ok(look.refused(&page, &refusal)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// What is missing stands in a list of its own on the page: the error leads there.
fn as_lacks(refusal: &Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(_) => Problem::new("lacks", Flaw::NeededToPublish).into(),
        other => other.clone(),
    }
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
