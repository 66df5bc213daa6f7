//! What a team sets up once: course types, places and closed days.

pub mod closures;
pub mod reading;
pub mod templates;
pub mod venues;

/// The routes.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [closures::routes(), templates::routes(), venues::routes()].concat()
}
