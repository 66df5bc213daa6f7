//! A single session, as it is sent.

use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::actions::sessions::{Move, New};
use crate::domain::Refusal;

/// A session to be added.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionIn {
    #[schema(example = "2027-04-13T17:00:00+02:00")]
    pub starts_at: Option<String>,
    /// Else it is as long as the others.
    pub ends_at: Option<String>,
    /// `ordinary` or `follow_up`.
    pub kind: Option<String>,
    /// An id or a name; else the course's own.
    pub venue: Option<String>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

impl SessionIn {
    /// Reads it.
    pub fn read(self) -> Result<New, Refusal> {
        let mut fields = Fields::default();
        let starts_at = fields.must("starts_at", self.starts_at, fields::instant);
        let ends_at = fields.maybe("ends_at", self.ends_at, fields::instant);
        let kind = fields.maybe("kind", self.kind, fields::word);
        let venue = fields.maybe("venue", self.venue, fields::line);
        let over = fields.maybe("venue_override", self.venue_override, fields::line);
        fields.done(starts_at.map(|starts_at| New {
            starts_at,
            ends_at,
            kind: kind.unwrap_or_default(),
            venue,
            venue_override: over,
        }))
    }
}

/// Where a session is moved to; what is left out stays, the length too.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SessionMoveIn)]
pub struct MoveIn {
    pub starts_at: Option<String>,
    pub ends_at: Option<String>,
    pub venue: Option<String>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

impl MoveIn {
    /// Reads it.
    pub fn read(self) -> Result<Move, Refusal> {
        let mut fields = Fields::default();
        let change = Move {
            starts_at: fields.maybe("starts_at", self.starts_at, fields::instant),
            ends_at: fields.maybe("ends_at", self.ends_at, fields::instant),
            venue: fields.maybe("venue", self.venue, fields::line),
            venue_override: fields.maybe("venue_override", self.venue_override, fields::line),
        };
        fields.done(Some(change))
    }
}
