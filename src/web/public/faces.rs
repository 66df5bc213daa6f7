//! In whose name a page is.

use crate::entity::team;
use crate::letters::crisis;
use crate::render::{Face, Logo};
use crate::web::public::logos;

/// The face of one team.
#[must_use]
pub fn of(team: &team::Model) -> Face {
    Face {
        team: Some(team.id),
        color: team.color,
        logo: logo(team),
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

/// Its picture, if it has one.
#[must_use]
pub fn logo(team: &team::Model) -> Option<Logo> {
    let half = |pixels: i16| (pixels / 2).max(1);
    Some(Logo {
        src: logos::address(team.id, team.logo.as_ref()?),
        name: team.name.clone(),
        width: half(team.logo_width?),
        height: half(team.logo_height?),
    })
}
