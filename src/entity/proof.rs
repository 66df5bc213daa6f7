//! A public reference: who holds it and knows the code has proven the address.

use sea_orm::entity::prelude::*;

use crate::domain::Language;
pub use crate::domain::contact::AddressKind;
use crate::domain::ids::{CodeId, EnrolmentId, ProofId};
pub use crate::entity::columns::Purpose;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proof")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProofId,
    pub purpose: Purpose,
    pub enrolment_id: Option<EnrolmentId>,
    pub address: Vec<u8>,
    pub address_index: Vec<u8>,
    pub address_kind: AddressKind,
    pub language: Language,
    pub code_id: Option<CodeId>,
    pub tries: i16,
    pub until: DateTimeUtc,
    pub proven_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
