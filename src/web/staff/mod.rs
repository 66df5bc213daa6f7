//! Pages for staff, behind a sign-in.

pub mod again;
pub mod calendars;
pub mod course;
pub mod courses;
pub mod crumbs;
pub mod ground;
pub mod guard;
pub mod invitation;
pub mod log;
pub mod me;
pub mod messages;
mod next;
pub mod participants;
pub mod people;
pub mod person;
pub mod phase;
pub mod plan;
pub mod second;
pub mod settings;
pub mod setup;
pub mod sign_in;
pub mod today;
pub mod told;
mod words;

pub use messages::message_key;
pub use participants::deed_key;

pub use guard::{Agent, Present, SignedIn};
pub use next::Next;

/// The cookie that holds the token of a session.
const SESSION: &str = "session";

/// The pages for staff.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [
        again::routes(),
        calendars::routes(),
        course::routes(),
        courses::routes(),
        invitation::routes(),
        log::routes(),
        me::routes(),
        messages::routes(),
        participants::routes(),
        people::routes(),
        person::routes(),
        plan::routes(),
        setup::routes(),
        settings::routes(),
        sign_in::routes(),
        today::routes(),
    ]
    .concat()
}
