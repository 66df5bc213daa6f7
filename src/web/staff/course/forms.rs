//! The addresses of the forms about a course and its sessions.

use rocket::{Route, State, get, post, routes};
use uuid::Uuid;

use super::act::Act;
use super::flow::Flow;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, SessionId};
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::{Denied, Form, Look, Rendered, Turn};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![
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
    ]
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
