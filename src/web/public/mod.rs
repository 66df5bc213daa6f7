//! Pages for everybody.

pub mod course;
mod rendered;
pub mod ticket;
mod ticket_page;

pub use rendered::Rendered;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [course::routes(), ticket::routes()].concat()
}
