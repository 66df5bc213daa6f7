//! Pages for staff, behind a sign-in.

pub mod course;
pub mod crumbs;
mod guard;
mod next;
pub mod phase;
pub mod told;

pub use guard::{Present, SignedIn};
pub use next::Next;

/// The cookie that holds the token of a session.
const SESSION: &str = "session";

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    course::routes()
}
