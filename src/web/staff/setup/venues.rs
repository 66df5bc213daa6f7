//! Places where sessions are held.

mod form;
mod page;

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::actions::venues::{self, Place};
use crate::domain::access::Staff;
use crate::domain::ids::VenueId;
use crate::domain::{Language, Refusal};
use crate::entity::venue::{Column, Entity};
use crate::error::Error;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

pub use page::{VenuePage, VenuesPage};

/// Where the list is.
const LIST: &str = "/staff/venues";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, blank, add, show, change]
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
    let page = |why: &Refusal| VenuePage::of_new(look.language, form::again(&form, &look, why));
    turn(&look, added, page)
}

/// The form of one of them.
#[get("/staff/venues/<id>")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let reader = app.office.store.reader();
    let row = venues::of_team(reader, by.0.team, VenueId(id)).await?;
    let action = uri!(change(id)).to_string();
    let page = VenuePage::of(look.language, &row.name, action, form::held(&row));
    Ok(look.show(&page)?)
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
    let look = look.staffed(&by.0);
    let reader = app.office.store.reader();
    let row = venues::of_team(reader, by.0.team, VenueId(id)).await?;
    let changed = match form::changed(&form, &row) {
        Ok(change) => keep(app, &by.0, &form, Some(row.id), change).await,
        Err(refusal) => Err(refusal.into()),
    };
    let action = uri!(change(id)).to_string();
    let page = |why: &Refusal| {
        let typed = form::again(&form, &look, why);
        VenuePage::of(look.language, &row.name, action, typed)
    };
    turn(&look, changed, page)
}

async fn keep(
    app: &App,
    by: &Staff,
    form: &Form,
    id: Option<VenueId>,
    said: Place,
) -> Result<String, Error> {
    let (who, by) = (by.id.to_string(), by.clone());
    let keep = form.once(app, &who, move |desk| {
        let (by, said) = (by.clone(), said.clone());
        Box::pin(async move {
            match id {
                Some(id) => venues::change(&desk, &by, id, &said).await?,
                None => venues::add(&desk, &by, &said).await?,
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
    page: impl FnOnce(&Refusal) -> VenuePage,
) -> Result<Turn, Denied> {
    match done {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => Ok(look.refused(&page(&why), &why)?.into()),
        Err(other) => Err(other.into()),
    }
}
