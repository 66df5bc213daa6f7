//! Course types: what a new course starts from.

mod form;
mod page;

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::actions::templates::{self, Type};
use crate::domain::access::Staff;
use crate::domain::ids::TemplateId;
use crate::domain::{Language, Refusal};
use crate::entity::course_template::{Column, Entity};
use crate::error::Error;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn};

pub use page::{TemplatePage, TemplatesPage};

/// Where the list is.
const LIST: &str = "/staff/templates";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, blank, add, show, change]
}

/// The team's course types.
#[get("/staff/templates")]
async fn list(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = read(app.office.store.reader(), &by.0, look.language).await?;
    Ok(look.show(&page)?)
}

/// Reads the list.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    language: Language,
) -> Result<TemplatesPage, Error> {
    by.may_arrange()?;
    let rows = Entity::find()
        .filter(Column::TeamId.eq(by.team))
        .order_by_asc(Column::Title)
        .all(db)
        .await?;
    let href = |id: TemplateId| uri!(show(id.0)).to_string();
    Ok(TemplatesPage::new(language, &rows, href))
}

/// The form of a new one, filled in with what most courses are like.
#[get("/staff/templates/new")]
fn blank(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let SignedIn(by) = by;
    let look = look.staffed(&by);
    let row = templates::blank(by.team, app.office.store.now());
    let page = TemplatePage::of_new(look.language, form::held(&row));
    Ok(look.show(&page)?)
}

/// Adds a course type.
#[post("/staff/templates", data = "<form>")]
async fn add(by: SignedIn, form: Form, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let added = match form::read(&form).added() {
        Ok(new) => keep(app, &by.0, &form, None, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    let page = |why: &Refusal| TemplatePage::of_new(look.language, form::again(&form, &look, why));
    turn(&look, added, page)
}

/// The form of one of them.
#[get("/staff/templates/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let reader = app.office.store.reader();
    let row = templates::of_team(reader, by.0.team, TemplateId(id)).await?;
    let action = uri!(change(id)).to_string();
    let page = TemplatePage::of(look.language, &row.title, action, form::held(&row));
    Ok(look.show(&page)?)
}

/// Changes a course type.
#[post("/staff/templates/<id>", data = "<form>")]
async fn change(
    id: Uuid,
    by: SignedIn,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let reader = app.office.store.reader();
    let row = templates::of_team(reader, by.0.team, TemplateId(id)).await?;
    let changed = match form::read(&form).changed() {
        Ok(change) => keep(app, &by.0, &form, Some(row.id), change).await,
        Err(refusal) => Err(refusal.into()),
    };
    let action = uri!(change(id)).to_string();
    let page = |why: &Refusal| {
        let typed = form::again(&form, &look, why);
        TemplatePage::of(look.language, &row.title, action, typed)
    };
    turn(&look, changed, page)
}

async fn keep(
    app: &App,
    by: &Staff,
    form: &Form,
    id: Option<TemplateId>,
    said: Type,
) -> Result<String, Error> {
    let (who, by) = (by.id.to_string(), by.clone());
    let keep = form.once(app, &who, move |desk| {
        let (by, said) = (by.clone(), said.clone());
        Box::pin(async move {
            match id {
                Some(id) => templates::change(&desk, &by, id, &said).await?,
                None => templates::add(&desk, &by, &said).await?,
            };
            let word = id.map_or(Said::Added, |_| Said::Saved);
            Ok(word.at(LIST))
        })
    });
    keep.await
}

fn turn(
    look: &Look,
    done: Result<String, Error>,
    page: impl FnOnce(&Refusal) -> TemplatePage,
) -> Result<Turn, Denied> {
    match done {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => Ok(look.refused(&page(&why), &why)?.into()),
        Err(other) => Err(other.into()),
    }
}
