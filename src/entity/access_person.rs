//! A person who was shown in one reading.

use sea_orm::entity::prelude::*;

use crate::domain::ids::EnrolmentId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub access_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: EnrolmentId,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
