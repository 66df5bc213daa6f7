//! A session that a participant has said they cannot come to, as it was planned when they said so.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{EnrolmentId, SessionId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "absence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: EnrolmentId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: SessionId,
    /// When the session was to start then: one that was moved since is another.
    pub starts_at: DateTimeUtc,
    pub at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it was said of this session as it is planned now.
    #[must_use]
    pub fn is_of(&self, session: &super::session::Model) -> bool {
        session.status == super::session::Status::Planned
            && self.session_id == session.id
            && self.starts_at == session.starts_at
    }
}
