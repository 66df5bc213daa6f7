//! The calendar of a venue.

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::{Named, SecretCalendarPage, told};
use crate::actions::venues;
use crate::domain::Language;
use crate::domain::ids::VenueId;
use crate::entity::team;
use crate::error::Error;
use crate::render::say;
use crate::vault::CalendarKey;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::staff::crumbs::Crumb;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, renew]
}

/// Where the calendar of a venue is told.
#[must_use]
pub fn venue_calendar(id: VenueId) -> String {
    uri!(show(id.0)).to_string()
}

/// How to follow it.
#[get("/staff/venues/<id>/calendar")]
async fn show(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let (look, by, db) = (look.staffed(&by.0), by.0, app.office.store.reader());
    let row = venues::of_team(db, by.team, VenueId(id)).await?;
    let team = team::Entity::find_by_id(by.team).one(db).await;
    let team = team.map_err(Error::from)?.ok_or(Error::NotFound)?;
    let key = CalendarKey {
        owner: row.id,
        version: row.calendar_version.unsigned_abs(),
    };
    let token = app.office.vault.print_calendar(key);
    let address = app.links.feed_of_venue(token.expose());
    let address = told(false, look.language, team.language).of(address);
    let page = page(look.language, (address, (id, &row.name)), Typed::new());
    Ok(look.show(&page)?.personal())
}

pub(super) fn page(
    language: Language,
    (address, (id, name)): (String, (Uuid, &str)),
    typed: Typed,
) -> SecretCalendarPage {
    let crumb = |href: String, label: String| Crumb { href, label };
    SecretCalendarPage {
        crumbs: vec![
            crumb("/staff/venues".to_owned(), say(language, "nav-venues", &[])),
            crumb(format!("/staff/venues/{id}"), name.to_owned()),
        ],
        title: say(language, "venue-calendar-title", &[("name", name.into())]),
        lead: say(language, "venue-calendar-lead", &[]),
        feeds: vec![Named::at(
            address,
            say(language, "calendar-reservations", &[]),
        )],
        secret: say(language, "venue-calendar-secret", &[]),
        renew: uri!(renew(id)).to_string(),
        typed,
    }
}

/// Makes a new address; the old one is gone.
#[post("/staff/venues/<id>/calendar/renewal", data = "<form>")]
async fn renew(id: Uuid, by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, by) = (by.0.id.to_string(), by.0);
    let renew = form.once(app, &who, move |desk| {
        let by = by.clone();
        Box::pin(async move {
            venues::renew_calendar(&desk, &by, VenueId(id)).await?;
            Ok(Said::Saved.at(&uri!(show(id)).to_string()))
        })
    });
    Ok(Turn::to(renew.await?))
}
