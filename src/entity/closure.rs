//! A period without sessions.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{ClosureId, TeamId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "closure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClosureId,
    pub team_id: TeamId,
    pub from_date: Date,
    pub to_date: Date,
    pub reason: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
