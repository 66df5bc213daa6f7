//! A line in the history of a course or an enrolment.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{CourseId, EnrolmentId, SessionId, StaffId, TeamId};
pub use crate::entity::columns::Actor;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub team_id: Option<TeamId>,
    pub course_id: Option<CourseId>,
    pub session_id: Option<SessionId>,
    pub enrolment_id: Option<EnrolmentId>,
    pub verb: String,
    pub actor: Actor,
    pub staff_id: Option<StaffId>,
    pub reason: Option<Vec<u8>>,
    pub facts: Option<Json>,
    pub at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
