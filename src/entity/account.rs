//! How a member of staff signs in. Whoever has no password has not accepted the invitation yet.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{StaffId, TeamId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff_id: StaffId,
    pub team_id: TeamId,
    pub email: Vec<u8>,
    pub email_index: Vec<u8>,
    pub password: Option<String>,
    pub roles: String,
    pub active: bool,
    /// Which secret address of the own calendar counts.
    pub calendar_version: i32,
    pub created_at: DateTimeUtc,
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
