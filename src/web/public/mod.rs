//! Pages for everybody.

mod codes;
pub mod course;
pub mod language;
pub mod passes;
pub mod sign_up;
pub mod ticket;

pub use codes::CodePage;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [
        course::routes(),
        language::routes(),
        sign_up::routes(),
        ticket::routes(),
    ]
    .concat()
}
