//! Periods when the team holds no sessions: school holidays, summer.

mod import;
mod import_page;
mod page;
mod planned;
mod preview;
#[cfg(test)]
mod samples;

use chrono::NaiveDate;
use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::actions::closures;
use crate::domain::access::Staff;
use crate::domain::ids::{ClosureId, TeamId};
use crate::domain::{Language, Time};
use crate::entity::closure::{Column, Entity, Model};
use crate::error::Error;
use crate::web::api::App;
use crate::web::inputs::ClosureIn;
use crate::web::staff::SignedIn;
use crate::web::staff::course::edited::Seen;
use crate::web::staff::second::{self, Second, followed};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

use planned::Planned;

pub use import_page::ImportPage;
pub use page::{ClosurePage, ClosuresPage};

/// Where the list is.
const LIST: &str = "/staff/closures";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    let own = routes![list, blank, add, show, change, remove];
    [own, import::routes()].concat()
}

/// The team's closed periods, by school year.
#[get("/staff/closures")]
async fn list(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let store = &app.office.store;
    let page = read(store.reader(), &by.0, look.language, store.now()).await?;
    Ok(look.show(&page)?)
}

/// Reads the list.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    language: Language,
    now: Time,
) -> Result<ClosuresPage, Error> {
    by.may_arrange()?;
    let zone = second::zone(db, by.team).await?;
    let rows = of_team(db, by.team).await?;
    let until = rows.iter().map(|row| row.to_date).max();
    let planned = Planned::read(db, by.team, zone, until, now).await?;
    let href = |id: ClosureId| uri!(show(id.0)).to_string();
    Ok(ClosuresPage::new(language, &rows, &planned, href))
}

async fn of_team(db: &impl ConnectionTrait, team: TeamId) -> Result<Vec<Model>, Error> {
    Ok(Entity::find()
        .filter(Column::TeamId.eq(team))
        .order_by_asc(Column::FromDate)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// The form of a new one.
#[get("/staff/closures/new")]
fn blank(by: SignedIn, look: Look) -> Result<Rendered, Denied> {
    let SignedIn(by) = by;
    let look = look.staffed(&by);
    let page = ClosurePage::of_new(look.language, Typed::new());
    Ok(look.show(&page)?)
}

/// Adds a closed period. Courses laid out already stay as they are.
#[post("/staff/closures", data = "<form>")]
async fn add(by: SignedIn, form: Form, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let added = match sent(&form).added() {
        Ok(period) => keep(app, &by.0, &form, None, period).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let page = ClosurePage::of_new(look.language, form.typed(look.language, &why));
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// The form of one of them.
#[get("/staff/closures/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = page(app, &by.0, ClosureId(id), look.language, None).await?;
    Ok(look.show(&page)?)
}

async fn page(
    app: &App,
    by: &Staff,
    id: ClosureId,
    language: Language,
    typed: Option<Typed>,
) -> Result<ClosurePage, Error> {
    let store = &app.office.store;
    let db = store.reader();
    let row = closures::of_team(db, by.team, id).await?;
    let zone = second::zone(db, by.team).await?;
    let planned = Planned::read(db, by.team, zone, Some(row.to_date), store.now()).await?;
    let to = [uri!(change(id.0)), uri!(remove(id.0))].map(|to| to.to_string());
    let mut page = ClosurePage::of(language, &row, &planned, to, typed);
    page.second = Second::now(db, by.team, &closures::sight(&row)).await?;
    Ok(page)
}

/// Changes a closed period.
#[post("/staff/closures/<id>", data = "<form>")]
async fn change(
    id: Uuid,
    by: SignedIn,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (look, id) = (look.staffed(&by.0), ClosureId(id));
    closures::of_team(app.office.store.reader(), by.0.team, id).await?;
    let changed = match sent(&form).added() {
        Ok(period) => keep(app, &by.0, &form, Some(id), period).await,
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let typed = followed(&form, &why).typed(look.language, &why);
            let mut page = page(app, &by.0, id, look.language, Some(typed)).await?;
            let (db, kind) = (app.office.store.reader(), (look.language, &page::KIND));
            let told = page.second.told(db, (by.0.team, id.0), kind, (&form, &why));
            page.second = told.await?;
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes a closed period away.
#[post("/staff/closures/<id>/removal", data = "<form>")]
async fn remove(id: Uuid, by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, by, id) = (by.0.id.to_string(), by.0, ClosureId(id));
    let remove = form.once(app, &who, move |desk| {
        let by = by.clone();
        Box::pin(async move {
            closures::remove(&desk, &by, id).await?;
            Ok(Said::Reopened.at(LIST))
        })
    });
    Ok(Turn::to(remove.await?))
}

/// What the form says; a change says it all anew.
fn sent(form: &Form) -> ClosureIn {
    ClosureIn {
        from: form.text("from"),
        to: form.text("to"),
        reason: form.text("reason"),
    }
}

async fn keep(
    app: &App,
    by: &Staff,
    form: &Form,
    id: Option<ClosureId>,
    (from, to, reason): (NaiveDate, NaiveDate, String),
) -> Result<String, Error> {
    let (who, by, seen) = (by.id.to_string(), by.clone(), Seen::of(form).sight());
    let keep = form.once(app, &who, move |desk| {
        let (by, reason, seen) = (by.clone(), reason.clone(), seen.clone());
        Box::pin(async move {
            let row = match id {
                Some(id) => {
                    let period = closures::Period {
                        from: Some(from),
                        to: Some(to),
                        reason: Some(reason),
                    };
                    closures::change(&desk, &by, id, &period, &seen).await?
                }
                None => closures::add(&desk, &by, from, to, &reason).await?,
            };
            let word = id.map_or(Said::Added, |_| Said::Saved);
            Ok(word.at(&format!("{LIST}#{}", page::anchor(row.id))))
        })
    });
    keep.await
}
