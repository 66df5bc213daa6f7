//! Pages for everybody.

pub mod course;
pub mod language;
pub mod passes;
pub mod ticket;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [course::routes(), language::routes(), ticket::routes()].concat()
}
