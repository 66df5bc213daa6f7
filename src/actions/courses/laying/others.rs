//! Whom and which places the team has besides, where what is wished is taken.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Ground;
use crate::actions::staff::never_lead;
use crate::domain::ids::{StaffId, VenueId};
use crate::domain::schedule::Occupied;
use crate::domain::schedule::mends::Choices;
use crate::entity::{staff, venue};
use crate::error::Error;

impl Ground<'_> {
    /// What there is to choose from.
    pub(super) async fn others(&self) -> Result<Others, Error> {
        let people = staff::Entity::find()
            .filter(staff::Column::TeamId.eq(self.team.id))
            .order_by_asc(staff::Column::Name)
            .select_only()
            .column(staff::Column::Id)
            .into_tuple();
        let venues = venue::Entity::find()
            .filter(venue::Column::TeamId.eq(self.team.id))
            .order_by_asc(venue::Column::Name)
            .select_only()
            .column(venue::Column::Id)
            .into_tuple();
        let never = never_lead(self.desk.tx, self.team.id).await?;
        let mut people: Vec<StaffId> = people.all(self.desk.tx).await?;
        people.retain(|id| !never.contains(id));
        Ok(Others {
            people,
            venues: venues.all(self.desk.tx).await?,
        })
    }
}

/// Whom and what the team has to choose from.
pub(super) struct Others {
    people: Vec<StaffId>,
    venues: Vec<VenueId>,
}

impl Others {
    pub(super) fn choices<'c>(
        &'c self,
        ground: &'c Ground<'_>,
        occupied: &'c [Occupied],
    ) -> Choices<'c> {
        Choices {
            occupied,
            leaders: ground.leaders,
            people: &self.people,
            venues: &self.venues,
            zone: ground.team.tz(),
        }
    }
}
