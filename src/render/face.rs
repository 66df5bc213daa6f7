//! In whose name a page is: a team's, or nobody's.

use serde::Serialize;

use crate::domain::color::Color;
use crate::domain::ids::TeamId;
use crate::render::Crisis;

/// What makes a page a team's own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Face {
    /// To what it says of itself the foot of the page leads.
    #[serde(skip)]
    pub team: Option<TeamId>,
    /// In which the whole page is.
    #[serde(skip)]
    pub color: Color,
    /// Whom it names to call in a crisis.
    pub crisis: Crisis,
}

#[cfg(test)]
impl Face {
    /// A face that is like no other, for tests.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            team: Some(TeamId(uuid::Uuid::from_u128(7))),
            color: Color::Purple,
            crisis: Crisis::default(),
        }
    }
}
