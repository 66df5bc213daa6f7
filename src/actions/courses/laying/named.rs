//! The places that the sessions of a list name.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Ground;
use crate::actions::courses::draft::Listed;
use crate::actions::courses::places::venue_named;
use crate::domain::ids::VenueId;
use crate::entity::venue;
use crate::error::Error;

impl Ground<'_> {
    /// The places that a list names, noted anew where the team has none of that name.
    pub(super) async fn named_places(
        &self,
        list: &[Listed],
    ) -> Result<Vec<Option<VenueId>>, Error> {
        let mut places = Vec::with_capacity(list.len());
        for (n, listed) in list.iter().enumerate() {
            let field = format!("sessions[{n}].venue");
            places.push(match &listed.venue {
                Some(name) => {
                    Some(venue_named(self.desk, self.team.id, &field, name, self.now).await?)
                }
                None => None,
            });
        }
        Ok(places)
    }

    /// The places that a list names, as far as the team knows them.
    pub(super) async fn known_places(
        &self,
        list: &[Listed],
    ) -> Result<Vec<Option<VenueId>>, Error> {
        if list.iter().all(|listed| listed.venue.is_none()) {
            return Ok(vec![None; list.len()]);
        }
        let rows = venue::Entity::find()
            .filter(venue::Column::TeamId.eq(self.team.id))
            .all(self.desk.tx)
            .await?;
        let mut known: HashMap<String, VenueId> = HashMap::new();
        for row in rows {
            known.insert(row.id.to_string(), row.id);
            known.insert(row.name, row.id);
        }
        let place = |listed: &Listed| known.get(listed.venue.as_ref()?).copied();
        Ok(list.iter().map(place).collect())
    }
}
