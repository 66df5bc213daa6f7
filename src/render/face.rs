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
    /// The picture that stands on it instead of ours.
    #[serde(skip)]
    pub logo: Option<Logo>,
    /// Whom it names to call in a crisis.
    pub crisis: Crisis,
}

/// A team's picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Logo {
    pub src: String,
    /// Whose it is, for who does not see it.
    pub name: String,
    /// In pixels of the page: half of those of the picture.
    pub width: i16,
    pub height: i16,
}

#[cfg(test)]
impl Logo {
    /// A picture, for tests.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            src: "/logos/7/a.png".to_owned(),
            name: "Hjelp & råd".to_owned(),
            width: 120,
            height: 40,
        }
    }
}

#[cfg(test)]
impl Face {
    /// A face that is like no other, for tests.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            team: Some(TeamId(uuid::Uuid::from_u128(7))),
            color: Color::Purple,
            logo: None,
            crisis: Crisis::default(),
        }
    }
}
