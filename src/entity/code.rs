//! A code that proves an address.

use sea_orm::entity::prelude::*;

use crate::domain::ids::CodeId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "code")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CodeId,
    pub address_index: Vec<u8>,
    pub hash: Vec<u8>,
    pub tries: i16,
    /// False for one that stays with us: the answer to an address that nobody knows.
    pub mailed: bool,
    pub sent_at: DateTimeUtc,
    pub until: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
