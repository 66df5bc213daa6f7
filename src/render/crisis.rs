//! Whom to call in a crisis. Not us: the numbers stand on every public page that touches enrolment.

use serde::Serialize;

/// The numbers of the crisis box, as dialled, without blanks. Settings with these defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crisis {
    /// Life in danger.
    pub emergency: String,
    /// Urgent, day and night.
    pub urgent: String,
    /// Somebody to talk to.
    pub talk: String,
}

impl Default for Crisis {
    fn default() -> Self {
        Self {
            emergency: "113".to_owned(),
            urgent: "116117".to_owned(),
            talk: "116123".to_owned(),
        }
    }
}
