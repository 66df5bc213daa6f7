//! Signing up without an account: the form, the code that proves the address, and who one is when the address is
//! known. Whoever asks is answered alike, known or not, full or not.

mod again;
mod code;
mod page;
mod young;

use rocket::{Route, State, get, post, routes, uri};
use uuid::Uuid;

use super::codes;
use super::passes::Passes;
use crate::actions::enrolments;
use crate::domain::Refusal;
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::vault::Pass;
use crate::web::api::App;
use crate::web::inputs::{Rules, SignUpBody};
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Turn, Typed};

pub use again::AgainPage;
pub use page::{Choice, SignUpPage, ways};
pub use young::YoungPage;

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    [
        routes![show, send],
        code::routes(),
        again::routes(),
        young::routes(),
    ]
    .concat()
}

/// The form, or why there is none now.
#[get("/courses/<id>/sign-up")]
async fn show(id: Uuid, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let page = page::read(app, &look, CourseId(id), Typed::new()).await?;
    Ok(look.show(&page)?)
}

/// Takes a sign-up and sends a code.
#[post("/courses/<id>/sign-up", data = "<form>")]
async fn send(
    id: Uuid,
    _leave: PublicForm,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let course = CourseId(id);
    let (given, language, sms) = (read(&form), look.language, app.sms);
    let signed_up = form.once(app, "", move |desk| {
        let given = given.clone();
        Box::pin(async move {
            let door = enrolments::knock(&desk, course).await?;
            let who = given.by_public(&Rules::at(&door, sms), language)?;
            let receipt = door.sign_up(&desk, &who).await?;
            Ok(receipt.reference.to_string())
        })
    });
    match signed_up.await {
        Ok(reference) => {
            passes.refer(Pass::SignUp, codes::named(&reference)?);
            Ok(Turn::to(uri!(code::show(id)).to_string()))
        }
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &by_group(refusal.clone()));
            let page = page::read(app, &look, course, typed).await?;
            Ok(look.refused(&page, &refusal)?.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// A mistake in one of the ticks is told by the group they stand in.
fn by_group(refusal: Refusal) -> Refusal {
    let Refusal::Invalid(mut problems) = refusal else {
        return refusal;
    };
    for problem in &mut problems {
        if problem.field.starts_with("needs[") {
            "needs".clone_into(&mut problem.field);
        }
    }
    Refusal::Invalid(problems)
}

/// What was filled in. The language is that of the page.
fn read(form: &Form) -> SignUpBody {
    SignUpBody {
        name: form.text("name"),
        email: form.text("email"),
        mobile: form.text("mobile"),
        prefers: form.text("prefers"),
        home_municipality: form.text("home_municipality"),
        old_enough: Some(form.ticked("old_enough")),
        needs: Some(form.all("needs")),
        ..SignUpBody::default()
    }
}
