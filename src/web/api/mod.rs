//! The JSON API: wire types, and routes that hand over to actions and entities.

mod callers;
mod catalogue;
pub mod closures;
pub(super) mod course_facts;
pub(super) mod course_shown;
pub(super) mod course_view;
pub mod courses;
pub mod enrolment;
mod message_view;
pub mod messages;
mod once;
pub mod openapi;
pub mod pages;
pub mod people;
pub mod previews;
pub mod roster;
pub mod sessions;
pub mod sign_ups;
mod standing;
pub mod teams;
pub mod templates;
pub mod tickets;
pub mod venues;

use crate::actions::Office;
use crate::render::links::Links;

pub use callers::{Holder, Sender, SignedIn, Visitor};
pub use once::{Ask, Reply};

/// What the routes work with.
pub struct App {
    pub office: Office,
    pub links: Links,
    /// Whether text messages can leave from here.
    pub sms: bool,
}

/// Every route of the API, to be mounted under `/api/v1`.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [
        closures::routes(),
        courses::routes(),
        enrolment::routes(),
        messages::routes(),
        previews::routes(),
        roster::routes(),
        sessions::routes(),
        sign_ups::routes(),
        teams::routes(),
        templates::routes(),
        tickets::routes(),
        venues::routes(),
        openapi::routes(),
    ]
    .concat()
}
