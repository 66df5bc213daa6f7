//! Signing up without an account: the form, the answers read back, the code that proves the address, and who one
//! is when the address is known. Whoever asks is answered alike, known or not, full or not.

mod again;
mod check;
mod code;
mod page;
mod young;

use rocket::{Route, State, get, post, routes, uri};
use uuid::Uuid;

use super::passes::Passes;
use super::{codes, ticket};
use crate::actions::enrolments;
use crate::domain::ids::CourseId;
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::vault::Pass;
use crate::web::api::App;
use crate::web::inputs::{Rules, SignUpBody};
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Turn, Typed};

pub use again::AgainPage;
pub use check::CheckPage;
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
async fn show(
    id: Uuid,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let course = CourseId(id);
    let page = page::read(app, &look, course, Typed::new()).await?;
    let own = ticket::own_of(app, &passes, course).await?;
    Ok(look.show(&SignUpPage { own, ..page })?)
}

/// Reads a form back to who sent it, takes it when they are sure, or shows it again to be changed.
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
    if form.ticked(check::CHANGE) {
        let page = page::read(app, &look, course, form.carried(&check::FIELDS)).await?;
        return Ok(look.show(&page)?.personal().into());
    }
    let turn = if form.ticked(check::SURE) {
        take(app, &passes, look.language, course, &form).await
    } else {
        read_back(app, &look, course, &form).await
    };
    match turn {
        Ok(turn) => Ok(turn),
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &by_group(refusal.clone()));
            let page = page::read(app, &look, course, typed).await?;
            Ok(look.refused(&page, &refusal)?.into())
        }
        Err(error) => Err(error.into()),
    }
}

async fn read_back(app: &App, look: &Look, course: CourseId, form: &Form) -> Result<Turn, Error> {
    let page = check::page(app, look, course, form).await?;
    Ok(look.show(&page)?.personal().into())
}

/// Takes a sign-up and sends a code.
async fn take(
    app: &App,
    passes: &Passes<'_>,
    language: Language,
    course: CourseId,
    form: &Form,
) -> Result<Turn, Error> {
    let (given, sms) = (read(form), app.sms);
    let signed_up = form.once(app, "", move |desk| {
        let given = given.clone();
        Box::pin(async move {
            let door = enrolments::knock(&desk, course).await?;
            let who = given.by_public(&Rules::at(&door, sms), language)?;
            let receipt = door.sign_up(&desk, &who).await?;
            Ok(receipt.reference.to_string())
        })
    });
    passes.refer(Pass::SignUp, codes::named(&signed_up.await?)?);
    Ok(Turn::to(uri!(code::show(course.0)).to_string()))
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
