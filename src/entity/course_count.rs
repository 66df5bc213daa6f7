//! How many of those who are gone stood how at the end of a course: all that is left of them.

use sea_orm::entity::prelude::*;

use crate::domain::ids::CourseId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_count")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub course_id: CourseId,
    /// `seated`, `waiting` or the word of an exit.
    #[sea_orm(primary_key, auto_increment = false)]
    pub outcome: String,
    pub many: i32,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
