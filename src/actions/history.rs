//! One line of history for each change, in the transaction that makes it.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{EntityTrait, JsonValue};

use crate::actions::Desk;
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId, SessionId, StaffId, TeamId};
use crate::entity::event::{ActiveModel, Actor, Entity};
use crate::error::Error;

/// Who did it.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// The participant, by ticket or code.
    Person,
    Staff(StaffId),
    /// A rule, by the clock or in the wake of another change.
    System,
}

impl From<&Staff> for By {
    fn from(staff: &Staff) -> Self {
        Self::Staff(staff.id)
    }
}

/// What happened, to what, and why.
#[derive(Debug)]
pub struct Event<'a> {
    pub verb: &'static str,
    pub by: By,
    pub team: Option<TeamId>,
    pub course: Option<CourseId>,
    pub session: Option<SessionId>,
    pub enrolment: Option<EnrolmentId>,
    /// Words that staff typed; sealed, for they may speak of a person.
    pub reason: Option<&'a str>,
    /// Our own facts: never personal data.
    pub facts: Option<JsonValue>,
}

impl<'a> Event<'a> {
    pub fn new(verb: &'static str, by: By) -> Self {
        Self {
            verb,
            by,
            team: None,
            course: None,
            session: None,
            enrolment: None,
            reason: None,
            facts: None,
        }
    }

    pub fn course(mut self, team: TeamId, course: CourseId) -> Self {
        self.team = Some(team);
        self.course = Some(course);
        self
    }

    pub fn session(mut self, session: SessionId) -> Self {
        self.session = Some(session);
        self
    }

    pub fn enrolment(mut self, row: &crate::entity::enrolment::Model) -> Self {
        self.team = Some(row.team_id);
        self.course = Some(row.course_id);
        self.enrolment = Some(row.id);
        self
    }

    pub fn reason(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    pub fn facts(mut self, facts: JsonValue) -> Self {
        self.facts = Some(facts);
        self
    }

    /// Writes the line; answers its number, which messages refer to.
    pub async fn write(self, desk: &Desk<'_>, now: Time) -> Result<i64, Error> {
        let (actor, staff_id) = match self.by {
            By::Person => (Actor::Person, None),
            By::Staff(id) => (Actor::Staff, Some(id)),
            By::System => (Actor::System, None),
        };
        let row = ActiveModel {
            id: NotSet,
            team_id: Set(self.team),
            course_id: Set(self.course),
            session_id: Set(self.session),
            enrolment_id: Set(self.enrolment),
            verb: Set(self.verb.to_owned()),
            actor: Set(actor),
            staff_id: Set(staff_id),
            reason: Set(self.reason.map(|text| desk.vault.seal_reason(text))),
            facts: Set(self.facts),
            at: Set(now),
        };
        Ok(Entity::insert(row).exec(desk.tx).await?.last_insert_id)
    }
}
