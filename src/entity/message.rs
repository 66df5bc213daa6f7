//! The outbox: one thing to tell one person.

use sea_orm::entity::prelude::*;

use crate::domain::Language;
use crate::domain::ids::{CourseId, EnrolmentId, MessageId, ProofId, StaffId, TeamId};
pub use crate::entity::columns::{MessageChannel as Channel, MessageStatus as Status};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MessageId,
    pub event_id: i64,
    pub team_id: Option<TeamId>,
    pub course_id: Option<CourseId>,
    pub enrolment_id: Option<EnrolmentId>,
    pub proof_id: Option<ProofId>,
    pub channel: Channel,
    pub status: Status,
    pub kind: String,
    pub notice: Vec<u8>,
    pub recipient: Option<Vec<u8>>,
    pub language: Language,
    pub attempts: i16,
    pub not_before: DateTimeUtc,
    pub lease_until: Option<DateTimeUtc>,
    pub lease: i64,
    pub error: Option<String>,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    pub done_by: Option<StaffId>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
