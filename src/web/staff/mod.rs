//! Pages for staff, behind a sign-in.

pub mod course;
pub mod courses;
pub mod crumbs;
mod guard;
pub mod invitation;
pub mod me;
mod next;
pub mod participants;
pub mod people;
pub mod person;
pub mod phase;
pub mod plan;
pub mod setup;
pub mod sign_in;
pub mod today;
pub mod told;
mod words;

pub use guard::{Agent, Present, SignedIn};
pub use next::Next;

/// The cookie that holds the token of a session.
const SESSION: &str = "session";

/// The pages for staff.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [
        course::routes(),
        courses::routes(),
        invitation::routes(),
        me::routes(),
        participants::routes(),
        people::routes(),
        person::routes(),
        plan::routes(),
        setup::routes(),
        sign_in::routes(),
        today::routes(),
    ]
    .concat()
}
