//! The people of a course for those who run it: who comes, who waits and why, and each act about one
//! of them by a form of its own. The names stand on a page apart, so that nobody sees them who only
//! wants to move a session; each look at them is in the access log.

mod act;
mod caller;
mod flow;
mod may;
mod one;
mod page;
mod read;
mod standing;
mod targets;

#[cfg(test)]
mod samples;

use rocket::{Route, State, get, post, routes};
use uuid::Uuid;

use act::Act;
use caller::Entry;
use flow::Flow;

use super::SignedIn;
use super::course::Running;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::web::api::App;
use crate::web::{Denied, Form, Look, Rendered, Turn};

pub use caller::CallerPage;
pub use one::{ParticipantPage, deed_key};
pub use page::ParticipantsPage;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![
        list,
        person,
        open_caller,
        send_caller,
        open_removal,
        send_removal,
        open_withdrawal,
        send_withdrawal,
        open_answer,
        send_answer,
        open_seat,
        send_seat,
        open_move,
        send_move,
        open_admission,
        send_admission,
        open_erasure,
        send_erasure,
    ]
}

/// Who comes and who waits.
#[get("/staff/courses/<id>/people?<after>")]
async fn list(
    id: Uuid,
    after: Option<i32>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let page = read::people(app, &by.0, CourseId(id), after.unwrap_or(0), &look).await?;
    Ok(look.staffed(&by.0).show(&page)?.personal())
}

/// One person, what was done, and who has looked.
#[get("/staff/courses/<id>/people/<person>", rank = 2)]
async fn person(
    id: Uuid,
    person: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let ids = (CourseId(id), EnrolmentId(person));
    let page = one::read(app, &by.0, ids, &look).await?;
    Ok(look.staffed(&by.0).show(&page)?.personal())
}

/// The form that enters a caller.
#[get("/staff/courses/<id>/people/new")]
async fn open_caller(
    id: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    Entry::new(app, look, by.0, CourseId(id)).await?.open()
}

/// Takes the form that enters a caller.
#[post("/staff/courses/<id>/people/new", data = "<form>")]
async fn send_caller(
    id: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let entry = Entry::new(app, look, by.0, CourseId(id)).await?;
    entry.send(&form).await
}

async fn open(
    app: &App,
    by: Staff,
    look: Look,
    (course, person): (Uuid, Uuid),
    act: Act,
) -> Result<Rendered, Denied> {
    let running = Running::read(app.office.store.reader(), &by, CourseId(course)).await?;
    let flow = Flow::new(app, look, by, running, EnrolmentId(person), act).await?;
    flow.open()
}

async fn send(
    app: &App,
    by: Staff,
    look: Look,
    (course, person): (Uuid, Uuid),
    act: Act,
    form: &Form,
) -> Result<Turn, Denied> {
    let running = Running::read(app.office.store.reader(), &by, CourseId(course)).await?;
    let flow = Flow::new(app, look, by, running, EnrolmentId(person), act).await?;
    flow.send(form).await
}

/// Makes the two routes of a form about one person.
macro_rules! forms {
    ($($open:ident, $send:ident: $path:literal, $act:expr, $what:literal;)+) => {$(
        #[doc = concat!("The form that ", $what, ".")]
        #[get($path)]
        async fn $open(
            id: Uuid,
            person: Uuid,
            by: SignedIn,
            look: Look,
            app: &State<App>,
        ) -> Result<Rendered, Denied> {
            open(app, by.0, look, (id, person), $act).await
        }

        #[doc = concat!("Takes the form that ", $what, ".")]
        #[post($path, data = "<form>")]
        async fn $send(
            id: Uuid,
            person: Uuid,
            by: SignedIn,
            look: Look,
            app: &State<App>,
            form: Form,
        ) -> Result<Turn, Denied> {
            send(app, by.0, look, (id, person), $act, &form).await
        }
    )+};
}

forms! {
    open_removal, send_removal:
        "/staff/courses/<id>/people/<person>/removal", Act::Remove, "takes somebody off";
    open_withdrawal, send_withdrawal:
        "/staff/courses/<id>/people/<person>/withdrawal", Act::Leave, "notes that somebody leaves";
    open_answer, send_answer:
        "/staff/courses/<id>/people/<person>/offer", Act::Answer, "registers an answer given by phone";
    open_seat, send_seat:
        "/staff/courses/<id>/people/<person>/seat", Act::Place, "gives a seat out of turn";
    open_move, send_move:
        "/staff/courses/<id>/people/<person>/move", Act::Move, "moves somebody to another course";
    open_admission, send_admission:
        "/staff/courses/<id>/people/<person>/admission", Act::Admit, "registers a first conversation";
    open_erasure, send_erasure:
        "/staff/courses/<id>/people/<person>/erasure", Act::Erase, "erases somebody who asks for it";
}
