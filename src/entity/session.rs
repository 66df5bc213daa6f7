//! One dated meeting of a course. Local date and time are the truth; the instants follow from them.

use sea_orm::entity::prelude::*;

use crate::domain::ids::{CourseId, SessionId, TeamId, VenueId};
use crate::domain::schedule::Kind;

pub use crate::entity::columns::SessionStatus as Status;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    pub team_id: TeamId,
    pub course_id: CourseId,
    pub number: i16,
    pub kind: Kind,
    pub status: Status,
    pub local_date: Date,
    pub local_start: Time,
    pub minutes: i16,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub venue_id: Option<VenueId>,
    pub online_url: Option<String>,
    pub venue_override: Option<String>,
    pub sequence: i32,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::course::Entity",
        from = "Column::CourseId",
        to = "super::course::Column::Id"
    )]
    Course,
}

impl Related<super::course::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Course.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
