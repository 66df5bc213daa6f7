//! The staff's page of a course: everything that can be done with it, each by a form of its own.

mod act;
mod deed;
mod discard;
pub(in crate::web::staff) mod edited;
mod facts;
pub mod field;
mod flow;
mod form_page;
mod history;
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
mod samples;

use rocket::{Route, State, get, post, routes};
use uuid::Uuid;

use act::Act;
use flow::Flow;

use super::SignedIn;
use super::crumbs::course_page;
use crate::actions::courses;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, SessionId};
use crate::domain::{Flaw, Problem, Refusal};
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

pub use edited::{Edited, Line, Seen};
pub use facts::policy;
pub use form_page::FormPage;
pub use history::{HistoryPage, read as read_history};
pub use page::StaffCoursePage;
pub use read::read;
pub use running::Running;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    let own = routes![
        show,
        publish,
        past,
        open_capacity,
        send_capacity,
        open_cancellation,
        send_cancellation,
        open_decision,
        send_decision,
        open_postponement,
        send_postponement,
        open_addition,
        send_addition,
        open_move,
        send_move,
        open_session_cancellation,
        send_session_cancellation,
        open_replacement,
        send_replacement,
    ];
    [own, discard::routes()].concat()
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

async fn open(app: &App, by: Staff, look: Look, id: Uuid, act: Act) -> Result<Rendered, Denied> {
    let flow = Flow::new(app, look, by, CourseId(id), act).await?;
    flow.open(None).await
}

async fn send(
    app: &App,
    by: Staff,
    look: Look,
    id: Uuid,
    act: Act,
    form: &Form,
) -> Result<Turn, Denied> {
    let flow = Flow::new(app, look, by, CourseId(id), act).await?;
    flow.send(form).await
}

/// The form that postpones, with all dates so many weeks later.
#[get("/staff/courses/<id>/postponement?<weeks>")]
async fn open_postponement(
    id: Uuid,
    weeks: Option<u16>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let flow = Flow::new(app, look, by.0, CourseId(id), Act::Postpone).await?;
    flow.open(weeks).await
}

/// Takes the form that postpones.
#[post("/staff/courses/<id>/postponement", data = "<form>")]
async fn send_postponement(
    id: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    send(app, by.0, look, id, Act::Postpone, &form).await
}

/// Makes the two routes of a form about a course.
macro_rules! forms {
    ($($open:ident, $send:ident: $path:literal, $act:expr, $what:literal;)+) => {$(
        #[doc = concat!("The form that ", $what, ".")]
        #[get($path)]
        async fn $open(
            id: Uuid,
            by: SignedIn,
            look: Look,
            app: &State<App>,
        ) -> Result<Rendered, Denied> {
            open(app, by.0, look, id, $act).await
        }

        #[doc = concat!("Takes the form that ", $what, ".")]
        #[post($path, data = "<form>")]
        async fn $send(
            id: Uuid,
            by: SignedIn,
            look: Look,
            app: &State<App>,
            form: Form,
        ) -> Result<Turn, Denied> {
            send(app, by.0, look, id, $act, &form).await
        }
    )+};
}

/// Makes the two routes of a form about one session.
macro_rules! session_forms {
    ($($open:ident, $send:ident: $path:literal, $act:path, $what:literal;)+) => {$(
        #[doc = concat!("The form that ", $what, ".")]
        #[get($path)]
        async fn $open(
            id: Uuid,
            session: Uuid,
            by: SignedIn,
            look: Look,
            app: &State<App>,
        ) -> Result<Rendered, Denied> {
            open(app, by.0, look, id, $act(SessionId(session))).await
        }

        #[doc = concat!("Takes the form that ", $what, ".")]
        #[post($path, data = "<form>")]
        async fn $send(
            id: Uuid,
            session: Uuid,
            by: SignedIn,
            look: Look,
            app: &State<App>,
            form: Form,
        ) -> Result<Turn, Denied> {
            send(app, by.0, look, id, $act(SessionId(session)), &form).await
        }
    )+};
}

forms! {
    open_capacity, send_capacity: "/staff/courses/<id>/capacity", Act::Resize, "changes the seats";
    open_cancellation, send_cancellation: "/staff/courses/<id>/cancellation", Act::CallOff, "calls off";
    open_decision, send_decision: "/staff/courses/<id>/decision", Act::Decide, "decides";
    open_addition, send_addition: "/staff/courses/<id>/sessions/new", Act::Add, "adds a session";
}

session_forms! {
    open_move, send_move:
        "/staff/courses/<id>/sessions/<session>/move", Act::Move, "moves a session";
    open_session_cancellation, send_session_cancellation:
        "/staff/courses/<id>/sessions/<session>/cancellation", Act::CancelSession, "cancels a session";
    open_replacement, send_replacement:
        "/staff/courses/<id>/sessions/<session>/replacement", Act::Replace, "replaces a session";
}
