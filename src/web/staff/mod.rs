//! Pages for staff, behind a sign-in.

mod guard;
mod next;

pub use guard::{Present, SignedIn};
pub use next::Next;

/// The cookie that holds the token of a session.
const SESSION: &str = "session";
