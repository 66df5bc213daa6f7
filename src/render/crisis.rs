//! Whom to call in a crisis. Not us: the numbers stand on every public page that touches enrolment.

use serde::Serialize;

use crate::domain::color::Color;
use crate::domain::ids::TeamId;

/// The numbers of the crisis box, as dialled, without blanks. Settings with these defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crisis {
    /// Life in danger.
    pub emergency: String,
    /// Urgent, day and night.
    pub urgent: String,
    /// Somebody to talk to.
    pub talk: String,
    /// Whose they are: the foot of a page leads to what this team says of itself.
    pub team: Option<TeamId>,
    /// What the design system calls the team's colour: every page with these numbers is in it.
    pub color: &'static str,
}

impl Default for Crisis {
    fn default() -> Self {
        Self {
            emergency: "113".to_owned(),
            urgent: "116117".to_owned(),
            talk: "116123".to_owned(),
            team: None,
            color: Color::default().token(),
        }
    }
}
