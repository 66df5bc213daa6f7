//! The logos of teams: under a name that is another one when the picture is.

use std::sync::Arc;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use uuid::Uuid;

use crate::actions::settings;
use crate::domain::ids::TeamId;
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Cached, Denied, Policy, Rendition};

/// The route of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// Where the picture of a team is.
#[must_use]
pub fn address(team: TeamId, name: &str) -> String {
    format!("/logos/{team}/{name}.png")
}

/// The picture.
#[get("/logos/<team>/<file>")]
async fn show(team: Uuid, file: &str, app: &State<App>) -> Result<Cached, Denied> {
    let name = file.strip_suffix(".png").ok_or(Error::NotFound)?;
    let db = app.office.store.reader();
    let (png, since) = settings::logo(db, TeamId(team), name).await?;
    Ok(Cached {
        rendition: Arc::new(Rendition::new(png, since)),
        content_type: ContentType::PNG,
        policy: Policy::Forever,
    })
}
