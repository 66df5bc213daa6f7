//! Proving the address of a sign-up with the code that was sent to it.

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;
use uuid::Uuid;

use crate::domain::ids::CourseId;
use crate::entity::proof::Purpose;
use crate::entity::{course, enrolment};
use crate::error::Error;
use crate::vault::Pass;
use crate::web::api::App;
use crate::web::public::codes::{self, Asked, Help, Ways};
use crate::web::public::passes::Passes;
use crate::web::public::ticket;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, prove, again]
}

/// Asks for the code; who has not signed up is led to the form.
#[get("/courses/<id>/sign-up/code")]
pub(super) async fn show(
    id: Uuid,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    match asked(app, &passes, CourseId(id)).await? {
        Some(asked) => Ok(page(app, &look, CourseId(id), &asked, Typed::new())
            .await?
            .into()),
        None => back(app, &passes, id, None).await,
    }
}

/// Where no code is waited for: to the own page of who is in already, else to the form.
async fn back(
    app: &App,
    passes: &Passes<'_>,
    id: Uuid,
    said: Option<Said>,
) -> Result<Turn, Denied> {
    if let Some(own) = ticket::own_of(app, passes, CourseId(id)).await? {
        return Ok(Turn::to(own));
    }
    let form = uri!(super::show(id)).to_string();
    Ok(Turn::to(said.map_or(form.clone(), |said| said.at(&form))))
}

/// Takes the code. Who was not enrolled before is let in; else the page asks who it is.
#[post("/courses/<id>/sign-up/code", data = "<form>")]
async fn prove(
    id: Uuid,
    _leave: PublicForm,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let course = CourseId(id);
    let Some(asked) = asked(app, &passes, course).await? else {
        return back(app, &passes, id, Some(Said::CodeLate)).await;
    };
    match codes::prove(app, &form, asked.row().id).await {
        Ok((ticket, known)) => {
            passes.let_in(ticket);
            if known {
                return Ok(Turn::to(uri!(super::again::show(id)).to_string()));
            }
            passes.take_back(Pass::SignUp);
            Ok(Turn::to(ticket::receipt()))
        }
        Err(Error::Refused(refusal)) => {
            let typed = form.typed(look.language, &refusal);
            let page = page(app, &look, course, &asked, typed).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Sends the code again; the answer is always the same.
#[post("/courses/<id>/sign-up/code/again")]
async fn again(
    id: Uuid,
    _leave: PublicForm,
    passes: Passes<'_>,
    app: &State<App>,
) -> Result<Turn, Denied> {
    codes::resend(app, passes.reference(Pass::SignUp)).await?;
    Ok(Turn::to(Said::CodeSent.at(&uri!(show(id)).to_string())))
}

/// The request that waits for its code, if this browser sent it for this course.
pub(super) async fn asked(
    app: &App,
    passes: &Passes<'_>,
    course: CourseId,
) -> Result<Option<Asked>, Error> {
    let reference = passes.reference(Pass::SignUp);
    let Some(asked) = Asked::open(app, reference, Purpose::SignUp).await? else {
        return Ok(None);
    };
    let Some(enrolment) = asked.row().enrolment_id else {
        return Ok(None);
    };
    let row = enrolment::Entity::find_by_id(enrolment)
        .one(app.office.store.reader())
        .await?;
    Ok(row
        .is_some_and(|row| row.course_id == course)
        .then_some(asked))
}

async fn page(
    app: &App,
    look: &Look,
    id: CourseId,
    asked: &Asked,
    typed: Typed,
) -> Result<Rendered, Error> {
    let ways = Ways {
        action: uri!(prove(id.0)).to_string(),
        again: uri!(again(id.0)).to_string(),
        back: uri!(super::show(id.0)).to_string(),
    };
    let page = asked.page(app, typed, ways, help(app, id).await?)?;
    Ok(look.show(&page)?.personal())
}

/// Whom to call about a course.
pub(super) async fn help(app: &App, id: CourseId) -> Result<Help, Error> {
    let db = app.office.store.reader();
    let course = course::Entity::find_by_id(id).one(db).await?;
    Help::read(app, course.ok_or(Error::NotFound)?.team_id).await
}
