//! The page on which a draft is deleted, after a yes.

use rocket::{Route, State, get, post, routes};
use uuid::Uuid;

use super::form_page::FormPage;
use super::running::Running;
use crate::actions::courses;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::render::say;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::staff::courses::COURSES;
use crate::web::staff::crumbs::{course_page, to_course};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![open, send]
}

/// The question.
#[get("/staff/courses/<id>/deletion")]
async fn open(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = page(app, &by.0, &look, CourseId(id), Typed::new()).await?;
    Ok(look.show(&page)?)
}

/// The yes.
#[post("/staff/courses/<id>/deletion", data = "<form>")]
async fn send(
    id: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let (look, course, acting) = (look.staffed(&by.0), CourseId(id), by.0.clone());
    let who = by.0.id.to_string();
    let done = form.once(app, &who, move |desk| {
        let by = acting.clone();
        Box::pin(async move {
            courses::discard(&desk, &by, course).await?;
            Ok(Said::Discarded.at(COURSES))
        })
    });
    match done.await {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &refusal);
            let page = page(app, &by.0, &look, course, typed).await?;
            Ok(look.refused(&page, &refusal)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    app: &App,
    by: &Staff,
    look: &Look,
    id: CourseId,
    typed: Typed,
) -> Result<FormPage, Error> {
    let running = Running::read(app.office.store.reader(), by, id).await?;
    let (language, title) = (look.language, running.locked.course.title.as_str());
    if !typed.is_wrong() {
        running.locked.course.status.discard()?;
    }
    Ok(FormPage {
        zone: running.zone(),
        crumbs: to_course(language, id, title),
        title: say(language, "act-discard", &[("title", title.into())]),
        lead: say(language, "act-discard-lead", &[]),
        button: say(language, "act-discard-send", &[]),
        ends: true,
        address: format!("{}/deletion", course_page(id)),
        course: course_page(id),
        fields: Vec::new(),
        typed,
        seen: String::new(),
        edited: None,
        clashes: Vec::new(),
        warnings: Vec::new(),
    })
}
