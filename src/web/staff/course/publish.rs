//! Publishing a draft: those on the interest list of its type are told, so that who they are is shown first.

use rocket::{Route, State, post, routes, uri};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::page;
use crate::actions::{courses, interest};
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::{Flaw, Problem, Refusal};
use crate::entity::{course, team};
use crate::error::Error;
use crate::render::say;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::staff::crumbs::{course_page, to_course};
use crate::web::staff::told::{Asked, goes_back};
use crate::web::{Denied, Form, Look, Said, Turn, Typed};

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![publish]
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
    let (by, id) = (by.0, CourseId(id));
    let look = look.staffed(&by);
    if goes_back(&form) {
        return Ok(Turn::to(course_page(id)));
    }
    match ask(app, &by, &look, &form, id).await {
        Err(Error::Refused(refusal)) => {
            let typed: Typed = form.typed(look.language, &as_lacks(&refusal));
            let page = page(app, &by, id, &look, typed).await?;
            Ok(look.refused(&page, &refusal)?.into())
        }
        other => Ok(other?),
    }
}

async fn ask(app: &App, by: &Staff, look: &Look, form: &Form, id: CourseId) -> Result<Turn, Error> {
    let db = app.office.store.reader();
    let row = course::Entity::find_by_id(id).filter(course::Column::TeamId.eq(by.team));
    let row = row.one(db).await?.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    let list = interest::list_of(db, &row).await?;
    let courses: Vec<CourseId> = list.into_iter().chain([id]).collect();
    let asked = Asked {
        app,
        look,
        by,
        form,
        courses: &courses,
        zone: team.ok_or(Error::NotFound)?.tz(),
        address: &uri!(publish(id.0)).to_string(),
        crumbs: &to_course(look.language, id, &row.title),
        what: say(look.language, "publish-what", &[]),
        leaves: None,
        warnings: Vec::new(),
    };
    let (by, place) = (by.clone(), Said::Published.at(&course_page(id)));
    let run = asked.run(move |desk| {
        let (by, place) = (by.clone(), place.clone());
        Box::pin(async move {
            courses::publish(&desk, &by, id).await?;
            Ok(place)
        })
    });
    run.await
}

/// What is missing stands in a list of its own on the page: the error leads there.
fn as_lacks(refusal: &Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(_) => Problem::new("lacks", Flaw::NeededToPublish).into(),
        other => other.clone(),
    }
}
