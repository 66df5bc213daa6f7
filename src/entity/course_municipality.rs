//! Whose residents may join a course.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{CourseId, TeamId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_municipality")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub course_id: CourseId,
    pub team_id: TeamId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
