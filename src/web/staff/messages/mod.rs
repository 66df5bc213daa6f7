//! What people were told, and what still has to be: messages that were given up, and calls to be
//! made. Each look at a person's message is in the access log.

mod list;
mod one;
mod words;

#[cfg(test)]
mod samples;

use rocket::{Route, State, get, post, routes};
use uuid::Uuid;

use list::Asked;

use super::SignedIn;
use crate::actions::messages;
use crate::domain::ids::MessageId;
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

pub use list::MessagesPage;
pub use one::MessagePage;
pub use words::message_key;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, open, retry, done]
}

/// The messages of the team, or of one's own courses.
#[get("/staff/messages?<course>&<state>&<after>")]
async fn show(
    course: Option<&str>,
    state: Option<&str>,
    after: Option<&str>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let asked = Asked::of(course, state, after)?;
    let page = list::read(app, &by.0, asked, look.language).await?;
    Ok(look.staffed(&by.0).show(&page)?.personal())
}

/// One message, and what to say to the person.
#[get("/staff/messages/<id>")]
async fn open(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = one::read(app, &by.0, MessageId(id), &look, Typed::new()).await?;
    Ok(look.show(&page)?.personal())
}

/// Sends what was given up once more.
#[post("/staff/messages/<id>/retry", data = "<form>")]
async fn retry(
    id: Uuid,
    by: SignedIn,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (who, staff, id) = (by.0.id.to_string(), by.0.clone(), MessageId(id));
    let sent = form.once(app, &who, move |desk| {
        let staff = staff.clone();
        Box::pin(async move {
            messages::retry(&desk, &staff, id).await?;
            Ok(Said::MessageRetried.at(&one::place(id)))
        })
    });
    let sent = sent.await;
    answer(app, &by, id, &form, look, sent).await
}

/// Notes that the person was told by phone.
#[post("/staff/messages/<id>/done", data = "<form>")]
async fn done(
    id: Uuid,
    by: SignedIn,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (who, staff, id) = (by.0.id.to_string(), by.0.clone(), MessageId(id));
    let noted = form.once(app, &who, move |desk| {
        let staff = staff.clone();
        Box::pin(async move {
            messages::done(&desk, &staff, id).await?;
            Ok(Said::MessageDone.at(list::HERE))
        })
    });
    let noted = noted.await;
    answer(app, &by, id, &form, look, noted).await
}

/// On to where the act led, or the message again with why it could not be done.
async fn answer(
    app: &App,
    by: &SignedIn,
    id: MessageId,
    form: &Form,
    look: Look,
    led: Result<String, Error>,
) -> Result<Turn, Denied> {
    match led {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let look = look.staffed(&by.0);
            let typed = form.typed(look.language, &why);
            let page = one::read(app, &by.0, id, &look, typed).await?;
            Ok(look.refused(&page, &why)?.personal().into())
        }
        Err(other) => Err(other.into()),
    }
}
