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
    pub created_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
