//! A place, as it is sent.

use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields, TEXT, small};
use crate::actions::venues::Place;
use crate::domain::neutral::is_neutral;
use crate::domain::{Flaw, Refusal, text};

/// The longest address, as the schema has it.
const ADDRESS: usize = 300;
const SEATS: std::ops::RangeInclusive<u16> = 1..=10_000;

/// A place to be added, or what is to be different: null empties, and what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VenueIn {
    pub name: Option<String>,
    pub neutral_name: Option<String>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub address: Option<Option<String>>,
    /// How one gets there, in the team's language; shown on the pages of courses.
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub directions: Option<Option<String>>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<i64>)]
    pub seats: Option<Option<i64>>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<bool>)]
    pub step_free: Option<Option<bool>>,
    /// Whether it is no longer offered for new courses; what is laid out keeps it.
    pub retired: Option<bool>,
}

impl VenueIn {
    /// Reads a new one.
    pub fn added(self) -> Result<Place, Refusal> {
        let mut fields = Fields::default();
        if self.name.is_none() {
            fields.take::<()>("name", Err(Flaw::Missing));
        }
        let place = self.read(&mut fields);
        fields.done(Some(place))
    }

    /// Reads what is to be different.
    pub fn changed(self) -> Result<Place, Refusal> {
        let mut fields = Fields::default();
        let place = self.read(&mut fields);
        fields.done(Some(place))
    }

    fn read(self, fields: &mut Fields) -> Place {
        Place {
            name: fields.maybe("name", self.name, fields::line),
            neutral_name: fields.maybe("neutral_name", self.neutral_name, neutral),
            address: fields.change("address", self.address, |sent| text::line(&sent, ADDRESS)),
            directions: fields.change("directions", self.directions, |sent| {
                text::paragraphs(&sent, TEXT)
            }),
            seats: fields.change("seats", self.seats, |sent| small(sent, SEATS)),
            step_free: self.step_free,
            retired: self.retired,
        }
    }
}

fn neutral(sent: String) -> Result<String, Flaw> {
    let name = fields::line(sent)?;
    if is_neutral(&name) {
        Ok(name)
    } else {
        Err(Flaw::NotNeutral)
    }
}
