//! Each reading of named persons by staff.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{CourseId, StaffId, TeamId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_log")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub team_id: TeamId,
    pub staff_id: StaffId,
    pub staff_name: String,
    pub roles: String,
    pub ground: String,
    pub course_id: Option<CourseId>,
    pub at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
