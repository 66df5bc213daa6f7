//! Course types: what a new course starts from.

mod form;
mod page;
mod tongues;

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::actions::interest;
use crate::actions::templates::{self, Type};
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::edits::Sight;
use crate::domain::ids::TemplateId;
use crate::entity::course_template::{Column, Entity};
use crate::error::Error;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::staff::course::edited::Seen;
use crate::web::staff::crumbs::course_page;
use crate::web::staff::second::{Second, followed};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn};

use form::Sheet;
pub use page::{Interest, TemplatePage, TemplatesPage};

/// Where the list is.
const LIST: &str = "/staff/templates";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, blank, add, show, change, retire, take_interest]
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
async fn blank(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let SignedIn(by) = by;
    let look = look.staffed(&by);
    let row = templates::blank(by.team, app.office.store.now());
    let sheet = Sheet::of(tongues::own(app, by.team).await?, &row);
    Ok(look.show(&TemplatePage::of_new(look.language, sheet))?)
}

/// Adds a course type.
#[post("/staff/templates", data = "<form>")]
async fn add(by: SignedIn, form: Form, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let added = match form::read(&form).added() {
        Ok(new) => keep(app, &by.0, &form, None, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let row = templates::blank(by.0.team, app.office.store.now());
            let sheet = Sheet::of(tongues::own(app, by.0.team).await?, &row);
            let sheet = sheet.again(&form, &look, &why);
            let page = TemplatePage::of_new(look.language, sheet);
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// The form of one of them.
#[get("/staff/templates/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = page(app, &by.0, TemplateId(id), look.language, |sheet| sheet).await?;
    Ok(look.show(&page)?)
}

async fn page(
    app: &App,
    by: &Staff,
    id: TemplateId,
    language: Language,
    typed: impl FnOnce(Sheet) -> Sheet,
) -> Result<TemplatePage, Error> {
    let db = app.office.store.reader();
    let row = templates::of_team(db, by.team, id).await?;
    let action = uri!(change(id.0)).to_string();
    let sheet = typed(Sheet::of(tongues::own(app, by.team).await?, &row));
    let mut page = TemplatePage::of(language, &row.title, action, sheet);
    page.second = Second::now(db, by.team, &templates::sight(&row)).await?;
    page.retirement = Some(uri!(retire(id.0)).to_string());
    page.retired = row.retired_at.is_some();
    if row.retired_at.is_none() {
        page.interest = Some(interest(db, id).await?);
    }
    Ok(page)
}

/// How the interest list of a course type stands.
async fn interest(db: &impl ConnectionTrait, id: TemplateId) -> Result<Interest, Error> {
    let list = interest::of_type(db, id).await?;
    let waiting = match &list {
        Some(list) => interest::listed(db, list.id).await?.len(),
        None => 0,
    };
    Ok(Interest {
        action: uri!(take_interest(id.0)).to_string(),
        open: list.as_ref().is_some_and(|list| list.closes_at.is_none()),
        people: list.as_ref().map(|list| course_page(list.id)),
        waiting,
    })
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
    let (look, id) = (look.staffed(&by.0), TemplateId(id));
    templates::of_team(app.office.store.reader(), by.0.team, id).await?;
    let changed = match form::read(&form).changed() {
        Ok(change) => keep(app, &by.0, &form, Some(id), change).await,
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let typed = |sheet: Sheet| sheet.again(&followed(&form, &why), &look, &why);
            let mut page = page(app, &by.0, id, look.language, typed).await?;
            let (db, kind) = (app.office.store.reader(), (look.language, &form::KIND));
            let told = page.second.told(db, (by.0.team, id.0), kind, (&form, &why));
            page.second = told.await?;
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// Offers a course type no longer for new courses, or again.
#[post("/staff/templates/<id>/retirement", data = "<form>")]
async fn retire(id: Uuid, by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, by, id) = (by.0.id.to_string(), by.0, TemplateId(id));
    let retired = form.text("retired").as_deref() == Some("yes");
    let retire = form.once(app, &who, move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let said = Type {
                retired: Some(retired),
                ..Type::default()
            };
            templates::change(&desk, &by, id, &said, &Sight::default()).await?;
            let word = if retired { Said::Retired } else { Said::InUse };
            Ok(word.at(LIST))
        })
    });
    Ok(Turn::to(retire.await?))
}

/// Opens the interest list of a course type to everybody, or takes nobody new.
#[post("/staff/templates/<id>/interest", data = "<form>")]
async fn take_interest(
    id: Uuid,
    by: SignedIn,
    form: Form,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (who, by, id) = (by.0.id.to_string(), by.0, TemplateId(id));
    let opens = form.text("open").as_deref() == Some("yes");
    let taken = form.once(app, &who, move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let word = if opens {
                interest::open(&desk, &by, id).await?;
                Said::ListOpened
            } else {
                interest::close(&desk, &by, id).await?;
                Said::ListClosed
            };
            Ok(word.at(&uri!(show(id.0)).to_string()))
        })
    });
    Ok(Turn::to(taken.await?))
}

async fn keep(
    app: &App,
    by: &Staff,
    form: &Form,
    id: Option<TemplateId>,
    said: Type,
) -> Result<String, Error> {
    let (who, by, seen) = (by.id.to_string(), by.clone(), Seen::of(form).sight());
    let keep = form.once(app, &who, move |desk| {
        let (by, said, seen) = (by.clone(), said.clone(), seen.clone());
        Box::pin(async move {
            match id {
                Some(id) => templates::change(&desk, &by, id, &said, &seen).await?,
                None => templates::add(&desk, &by, &said).await?,
            };
            let word = id.map_or(Said::Added, |_| Said::Saved);
            Ok(word.at(LIST))
        })
    });
    keep.await
}
