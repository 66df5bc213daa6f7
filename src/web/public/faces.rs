//! In whose name a page is.

use crate::entity::team;
use crate::letters::crisis;
use crate::render::Face;

/// The face of one team.
#[must_use]
pub fn of(team: &team::Model) -> Face {
    Face {
        team: Some(team.id),
        color: team.color,
        crisis: crisis(team),
    }
}

/// That of the team where there is one only, else nobody's.
#[must_use]
pub fn of_all(teams: &[team::Model]) -> Face {
    match teams {
        [only] => of(only),
        _ => Face::default(),
    }
}
