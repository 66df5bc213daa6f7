//! Pages for everybody.

mod board;
pub mod calendars;
pub mod catalogue;
mod codes;
pub mod course;
pub mod language;
pub mod outlook;
pub mod pages;
pub mod passes;
pub mod sign_up;
pub mod spoken;
pub mod statements;
pub mod ticket;

#[cfg(test)]
mod samples;

use crate::entity::team;
use crate::render::Crisis;

pub use board::{Board, Boards};
pub use codes::CodePage;

/// The pages, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<rocket::Route> {
    [
        calendars::routes(),
        catalogue::routes(),
        course::routes(),
        language::routes(),
        sign_up::routes(),
        statements::routes(),
        ticket::routes(),
    ]
    .concat()
}

/// The numbers of a team for a crisis.
#[must_use]
pub fn crisis(team: &team::Model) -> Crisis {
    Crisis {
        emergency: team.emergency_phone.clone(),
        urgent: team.urgent_phone.clone(),
        talk: team.talk_phone.clone(),
    }
}
