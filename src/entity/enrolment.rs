//! One person's sign-up for one course.

use sea_orm::entity::prelude::*;

use crate::domain::contact::Prefers;
use crate::domain::ids::{CourseId, EnrolmentId, TeamId};
use crate::domain::{Enrolment, Exit, Language};
pub use crate::entity::columns::{Channel, State};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EnrolmentId,
    pub team_id: TeamId,
    pub course_id: CourseId,
    pub queue_number: i32,
    pub status: State,
    pub since: DateTimeUtc,
    pub until: Option<DateTimeUtc>,
    pub exit: Option<Exit>,
    /// When they took the seat that they have, or had.
    pub seated_at: Option<DateTimeUtc>,
    pub seat_no: Option<i16>,
    pub slot: i16,
    pub ticket_version: i32,
    pub name: Vec<u8>,
    pub email: Option<Vec<u8>>,
    pub mobile: Option<Vec<u8>>,
    pub email_index: Option<Vec<u8>>,
    pub mobile_index: Option<Vec<u8>>,
    pub prefers: Prefers,
    pub language: Language,
    pub home_municipality: String,
    pub needs: String,
    pub channel: Channel,
    pub moved_to: Option<EnrolmentId>,
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
    #[sea_orm(
        belongs_to = "super::team::Entity",
        from = "Column::TeamId",
        to = "super::team::Column::Id"
    )]
    Team,
    #[sea_orm(has_one = "super::own_calendar::Entity")]
    OwnCalendar,
}

impl Related<super::own_calendar::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::OwnCalendar.def()
    }
}

impl Related<super::team::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Team.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Where the enrolment stands.
    #[must_use]
    pub fn state(&self) -> Enrolment {
        let (since, until) = (self.since, self.until.unwrap_or(self.since));
        match self.status {
            State::Unproven => Enrolment::Unproven { until },
            State::Applied => Enrolment::Applied { since },
            State::Waiting => Enrolment::Waiting { since },
            State::Offered => Enrolment::Offered { since, until },
            State::Seated => Enrolment::Seated { at: since },
            State::Lapsed => Enrolment::Lapsed { at: since },
            State::Ended => Enrolment::Ended {
                at: since,
                why: self.exit.unwrap_or(Exit::Withdrew),
            },
        }
    }
}

/// The columns of a state: status, since, until, exit.
#[must_use]
pub fn columns(
    state: &Enrolment,
    now: DateTimeUtc,
) -> (State, DateTimeUtc, Option<DateTimeUtc>, Option<Exit>) {
    match *state {
        Enrolment::Unproven { until } => (State::Unproven, now, Some(until), None),
        Enrolment::Applied { since } => (State::Applied, since, None, None),
        Enrolment::Waiting { since } => (State::Waiting, since, None, None),
        Enrolment::Offered { since, until } => (State::Offered, since, Some(until), None),
        Enrolment::Seated { at } => (State::Seated, at, None, None),
        Enrolment::Lapsed { at } => (State::Lapsed, at, None, None),
        Enrolment::Ended { at, why } => (State::Ended, at, None, Some(why)),
    }
}
