//! Why something is done, as it is sent.

use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::domain::Refusal;

/// Why.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReasonIn {
    /// Kept in the log.
    pub reason: Option<String>,
}

impl ReasonIn {
    /// Reads it.
    pub fn read(self) -> Result<String, Refusal> {
        let mut fields = Fields::default();
        let reason = fields.must("reason", self.reason, fields::line);
        fields.done(reason)
    }
}
