//! Pages for everybody.

mod personal;
pub mod ticket;
mod ticket_page;

pub use personal::Personal;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    ticket::routes()
}
