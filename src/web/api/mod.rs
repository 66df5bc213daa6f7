//! The JSON API: wire types, and routes that hand over to actions and entities.

mod callers;
pub mod enrolment;
mod forms;
mod once;
pub mod people;
mod sign_up_form;
pub mod sign_ups;
mod standing;
pub mod tickets;

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
    [sign_ups::routes(), tickets::routes(), enrolment::routes()].concat()
}
