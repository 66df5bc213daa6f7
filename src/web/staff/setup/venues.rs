//! Places where sessions are held.

mod form;
mod page;

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::actions::venues::{self, Place};
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::edits::Sight;
use crate::domain::ids::VenueId;
use crate::entity::venue::{Column, Entity};
use crate::error::Error;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::staff::calendars::venue_calendar;
use crate::web::staff::course::edited::Seen;
use crate::web::staff::second::{Second, followed};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

pub use page::{VenuePage, VenuesPage};

/// Where the list is.
const LIST: &str = "/staff/venues";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, blank, add, show, change, retire]
}

/// The team's places.
#[get("/staff/venues")]
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
) -> Result<VenuesPage, Error> {
    by.may_arrange()?;
    let rows = Entity::find()
        .filter(Column::TeamId.eq(by.team))
        .order_by_asc(Column::Name)
        .all(db)
        .await?;
    let href = |id: VenueId| uri!(show(id.0)).to_string();
    Ok(VenuesPage::new(language, &rows, href))
}

/// The form of a new one.
#[get("/staff/venues/new")]
fn blank(by: SignedIn, look: Look) -> Result<Rendered, Denied> {
    let SignedIn(by) = by;
    let look = look.staffed(&by);
    let page = VenuePage::of_new(look.language, Typed::new());
    Ok(look.show(&page)?)
}

/// Adds a place.
#[post("/staff/venues", data = "<form>")]
async fn add(by: SignedIn, form: Form, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let added = match form::added(&form) {
        Ok(new) => keep(app, &by.0, &form, None, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let page = VenuePage::of_new(look.language, form::again(&form, &look, &why));
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// The form of one of them.
#[get("/staff/venues/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = page(app, &by.0, VenueId(id), look.language, None).await?;
    Ok(look.show(&page)?)
}

async fn page(
    app: &App,
    by: &Staff,
    id: VenueId,
    language: Language,
    typed: Option<Typed>,
) -> Result<VenuePage, Error> {
    let db = app.office.store.reader();
    let row = venues::of_team(db, by.team, id).await?;
    let action = uri!(change(id.0)).to_string();
    let typed = typed.unwrap_or_else(|| form::held(&row));
    let mut page = VenuePage::of(language, &row.name, action, typed);
    page.second = Second::now(db, by.team, &venues::sight(&row)).await?;
    page.retirement = Some(uri!(retire(id.0)).to_string());
    page.calendar = Some(venue_calendar(id));
    page.retired = row.retired_at.is_some();
    Ok(page)
}

/// Changes a place; what the public reads of it changes at once.
#[post("/staff/venues/<id>", data = "<form>")]
async fn change(
    id: Uuid,
    by: SignedIn,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (look, id) = (look.staffed(&by.0), VenueId(id));
    let row = venues::of_team(app.office.store.reader(), by.0.team, id).await?;
    let changed = match form::changed(&form, &row) {
        Ok(change) => keep(app, &by.0, &form, Some(id), change).await,
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let typed = form::again(&followed(&form, &why), &look, &why);
            let mut page = page(app, &by.0, id, look.language, Some(typed)).await?;
            let (db, kind) = (app.office.store.reader(), (look.language, &form::KIND));
            let told = page.second.told(db, (by.0.team, id.0), kind, (&form, &why));
            page.second = told.await?;
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

/// Offers a place no longer for new courses, or again.
#[post("/staff/venues/<id>/retirement", data = "<form>")]
async fn retire(id: Uuid, by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, by, id) = (by.0.id.to_string(), by.0, VenueId(id));
    let retired = form.text("retired").as_deref() == Some("yes");
    let retire = form.once(app, &who, move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let said = Place {
                retired: Some(retired),
                ..Place::default()
            };
            venues::change(&desk, &by, id, &said, &Sight::default()).await?;
            let word = if retired { Said::Retired } else { Said::InUse };
            Ok(word.at(LIST))
        })
    });
    Ok(Turn::to(retire.await?))
}

async fn keep(
    app: &App,
    by: &Staff,
    form: &Form,
    id: Option<VenueId>,
    said: Place,
) -> Result<String, Error> {
    let (who, by, seen) = (by.id.to_string(), by.clone(), Seen::of(form).sight());
    let keep = form.once(app, &who, move |desk| {
        let (by, said, seen) = (by.clone(), said.clone(), seen.clone());
        Box::pin(async move {
            match id {
                Some(id) => venues::change(&desk, &by, id, &said, &seen).await?,
                None => venues::add(&desk, &by, &said).await?,
            };
            let word = id.map_or(Said::Added, |_| Said::Saved);
            Ok(word.at(LIST))
        })
    });
    keep.await
}
