//! A closed period, as it is sent.

use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::actions::closures::Period;
use crate::domain::Refusal;

/// A closed period to be added, or what is to be different about one.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosureIn {
    #[schema(example = "2027-02-22")]
    pub from: Option<String>,
    #[schema(example = "2027-02-26")]
    pub to: Option<String>,
    pub reason: Option<String>,
}

impl ClosureIn {
    /// Reads a new one.
    pub fn added(self) -> Result<(NaiveDate, NaiveDate, String), Refusal> {
        let mut fields = Fields::default();
        let from = fields.must("from", self.from, fields::date);
        let to = fields.must("to", self.to, fields::date);
        let reason = fields.must("reason", self.reason, fields::line);
        let period = from.zip(to).zip(reason);
        fields.done(period.map(|((from, to), reason)| (from, to, reason)))
    }

    /// Reads what is to be different.
    pub fn changed(self) -> Result<Period, Refusal> {
        let mut fields = Fields::default();
        let period = Period {
            from: fields.maybe("from", self.from, fields::date),
            to: fields.maybe("to", self.to, fields::date),
            reason: fields.maybe("reason", self.reason, fields::line),
        };
        fields.done(Some(period))
    }
}
