//! Pages for everybody.

mod board;
pub mod calendars;
pub mod catalogue;
mod codes;
pub mod course;
pub mod embed;
pub mod faces;
pub mod language;
pub mod logos;
pub mod outlook;
pub mod pages;
pub mod passes;
mod seeking;
pub mod share;
pub mod sign_up;
pub mod spoken;
pub mod statements;
pub mod ticket;

#[cfg(test)]
mod samples;

pub use board::{Board, Boards};
pub use codes::CodePage;

use super::ranks::first;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [
        calendars::routes(),
        first(catalogue::routes()),
        first(course::routes()),
        embed::routes(),
        language::routes(),
        logos::routes(),
        seeking::routes(),
        sign_up::routes(),
        statements::routes(),
        ticket::routes(),
    ]
    .concat()
}
