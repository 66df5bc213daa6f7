//! Pages for everybody.

pub mod course;
pub mod passes;
mod rendered;
pub mod ticket;

pub use rendered::Rendered;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [course::routes(), ticket::routes()].concat()
}
