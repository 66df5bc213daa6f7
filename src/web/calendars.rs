//! Calendars: those open to all, here, and those with a secret address, in `own`. An open feed is rendered once per change, not once per request: the team's
//! revision and the clock decide when its bytes are made anew.

mod feeds;
mod files;
mod own;
mod rows;
mod scope;
mod shown;
mod view;

use rocket::request::FromParam;
use rocket::{Route, State, get, routes};

use crate::domain::ids::{CourseId, TeamId, TemplateId};
use crate::error::Error;
use crate::web::api::App;
use crate::web::ranks::first;
use crate::web::shelf::Shelf;
use crate::web::{Cached, Denied, Policy, Rendition};
use feeds::Makers;

pub use files::Download;
pub use own::{Slips, Told, take_along};
pub use scope::{Scope, Version};
pub use view::View;

/// The feeds that are rendered already.
pub type Feeds = Shelf<(Scope, View)>;

/// The last part of a feed's address: a name that ends in `.ics`.
struct Ics<T>(T);

impl<'r, T: std::str::FromStr> FromParam<'r> for Ics<T> {
    type Error = ();

    fn from_param(segment: &'r str) -> Result<Self, ()> {
        let name = segment.strip_suffix(".ics").ok_or(())?;
        name.parse().map(Self).map_err(|_| ())
    }
}

/// The feeds, to be mounted at `/calendar`.
#[must_use]
pub fn routes() -> Vec<Route> {
    let open = routes![of_all, of_team, of_template, of_municipality, of_course];
    first([open, files::routes(), own::routes()].concat())
}

/// Everything.
#[get("/all.ics")]
async fn of_all(view: View, app: &State<App>, shelf: &State<Feeds>) -> Result<Cached, Denied> {
    give(app, shelf, (Scope::All, view)).await
}

/// A team's sessions.
#[get("/teams/<team>")]
async fn of_team(
    team: Ics<TeamId>,
    view: View,
    app: &State<App>,
    shelf: &State<Feeds>,
) -> Result<Cached, Denied> {
    give(app, shelf, (Scope::Team(team.0), view)).await
}

/// The sessions of one course type of a team.
#[get("/teams/<team>/<template>")]
async fn of_template(
    team: &str,
    template: Ics<TemplateId>,
    view: View,
    app: &State<App>,
    shelf: &State<Feeds>,
) -> Result<Cached, Denied> {
    let team = team.parse().map_err(|_| Error::NotFound)?;
    give(app, shelf, (Scope::Template(team, template.0), view)).await
}

/// The sessions that residents of a municipality may come to.
#[get("/municipalities/<code>")]
async fn of_municipality(
    code: Ics<String>,
    view: View,
    app: &State<App>,
    shelf: &State<Feeds>,
) -> Result<Cached, Denied> {
    give(app, shelf, (Scope::Municipality(code.0), view)).await
}

/// The sessions of one course.
#[get("/courses/<course>")]
async fn of_course(
    course: Ics<CourseId>,
    view: View,
    app: &State<App>,
    shelf: &State<Feeds>,
) -> Result<Cached, Denied> {
    give(app, shelf, (Scope::Course(course.0), view)).await
}

/// The feed as it is now: from the shelf when nothing changed, else made anew and put there.
async fn give(app: &App, shelf: &Feeds, asked: (Scope, View)) -> Result<Cached, Denied> {
    let (db, moment) = (app.office.store.reader(), app.office.store.moment());
    if let Some(rendition) = shelf.recent(&asked, &moment) {
        return Ok(Cached::calendar(rendition, Policy::Public));
    }
    let version = asked.0.version(db).await?;
    let stamp = version.revision.unsigned_abs();
    if let Some(rendition) = shelf.get(&asked, stamp, &moment) {
        return Ok(Cached::calendar(rendition, Policy::Public));
    }
    let makers = Makers {
        links: &app.links,
        vault: &app.office.vault,
    };
    let printed = feeds::read(db, &makers, &asked, &version, moment.now).await?;
    let rendition = Rendition::new(printed.bytes, printed.last_modified);
    let rendition = shelf.put(asked, (stamp, &moment), printed.valid_until, rendition);
    Ok(Cached::calendar(rendition, Policy::Public))
}

#[cfg(test)]
mod tests;
