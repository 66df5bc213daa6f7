//! A place where sessions are held, with a name that gives nothing away.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{TeamId, VenueId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "venue")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: VenueId,
    pub team_id: TeamId,
    pub name: String,
    pub neutral_name: String,
    pub address: Option<String>,
    /// How one gets there, in the team's language.
    pub directions: Option<String>,
    pub seats: Option<i16>,
    pub step_free: Option<bool>,
    pub created_at: DateTimeUtc,
    /// Since when it is no longer offered for new courses.
    pub retired_at: Option<DateTimeUtc>,
    /// Which secret address of its calendar counts.
    pub calendar_version: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::team::Entity",
        from = "Column::TeamId",
        to = "super::team::Column::Id"
    )]
    Team,
}

impl Related<super::team::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Team.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
