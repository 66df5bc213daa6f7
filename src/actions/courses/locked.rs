//! A course with its row locked: what every decision about it starts from.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::Desk;
use crate::domain::access::Staff;
use crate::domain::admission::{Doors, Terms};
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Conflict;
use crate::domain::timetable::{Slot, Timetable};
use crate::domain::{Refusal, Time};
use crate::entity::{course, course_leader, session, team};
use crate::error::Error;

/// A locked course with its team and all its sessions, by start.
pub struct Locked {
    pub course: course::Model,
    pub team: team::Model,
    pub sessions: Vec<session::Model>,
}

/// Locks the course row; on SQLite the writer is alone already.
pub async fn lock(desk: &Desk<'_>, id: CourseId) -> Result<Locked, Error> {
    let course = course::Entity::find_by_id(id)
        .lock_exclusive()
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
    read(desk.tx, course).await
}

/// Locks two courses in the order of their ids, so that two who do never wait for each other.
pub async fn lock_two(
    desk: &Desk<'_>,
    one: CourseId,
    other: CourseId,
) -> Result<(Locked, Locked), Error> {
    if one < other {
        let first = lock(desk, one).await?;
        return Ok((first, lock(desk, other).await?));
    }
    let first = lock(desk, other).await?;
    Ok((lock(desk, one).await?, first))
}

/// What belongs to a course, without a lock: to look, not to decide.
pub async fn read(db: &impl ConnectionTrait, course: course::Model) -> Result<Locked, Error> {
    let team = team::Entity::find_by_id(course.team_id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let sessions = session::Entity::find()
        .filter(session::Column::CourseId.eq(course.id))
        .order_by_asc(session::Column::StartsAt)
        .order_by_asc(session::Column::Number)
        .all(db)
        .await?;
    Ok(Locked {
        course,
        team,
        sessions,
    })
}

/// Locks a course of the staff member's own team which they may run; another team's is not there.
pub async fn lock_for(desk: &Desk<'_>, by: &Staff, id: CourseId) -> Result<Locked, Error> {
    let course = course::Entity::find_by_id(id)
        .filter(course::Column::TeamId.eq(by.team))
        .select_only()
        .column(course::Column::Id)
        .into_tuple::<CourseId>()
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let leaders = leader_ids(desk, course).await?;
    by.may_run(&leaders).map_err(|_| Error::Forbidden)?;
    lock(desk, course).await
}

/// Who leads the course, in order.
pub async fn leader_ids(
    desk: &Desk<'_>,
    course: CourseId,
) -> Result<Vec<crate::domain::ids::StaffId>, Error> {
    Ok(course_leader::Entity::find()
        .filter(course_leader::Column::CourseId.eq(course))
        .order_by_asc(course_leader::Column::Place)
        .select_only()
        .column(course_leader::Column::StaffId)
        .into_tuple()
        .all(desk.tx)
        .await?)
}

impl Locked {
    /// The terms on which people join.
    #[must_use]
    pub fn terms(&self) -> Terms {
        terms(&self.course, &self.team)
    }

    /// When the course lets people in.
    #[must_use]
    pub fn doors(&self) -> Doors {
        doors(&self.course, &self.sessions)
    }

    /// The sessions that take place, by start.
    pub fn planned(&self) -> impl Iterator<Item = &session::Model> {
        self.sessions
            .iter()
            .filter(|session| session.status == session::Status::Planned)
    }

    /// Refuses what would change a course that was held: it tells nobody anything any more.
    pub fn is_not_over(&self, now: Time) -> Result<(), Refusal> {
        if self.course.status == Status::Published && self.timetable().is_over(now) {
            return Err(Conflict::CourseOver.into());
        }
        Ok(())
    }

    /// Refuses one session more for a course that was held to its end. One whose last session was
    /// cancelled may still get another instead.
    pub fn takes_sessions(&self, now: Time) -> Result<(), Refusal> {
        match self.sessions.last() {
            Some(last) if last.status == session::Status::Cancelled => Ok(()),
            _ => self.is_not_over(now),
        }
    }

    /// Whether it has begun so that nobody new can, whoever still waits.
    #[must_use]
    pub fn begun_without(&self, now: Time) -> bool {
        let timetable = self.timetable();
        let entry = timetable.entry(self.terms().last_entry_session, now);
        self.course.status == Status::Published && timetable.has_begun(now) && entry.is_none()
    }

    /// When they are held.
    #[must_use]
    pub fn timetable(&self) -> Timetable {
        timetable(&self.sessions)
    }
}

/// The terms on which people join a course of this team.
#[must_use]
pub fn terms(course: &course::Model, team: &team::Model) -> Terms {
    Terms {
        policy: course.policy,
        promotion: team.promotion,
        zone: team.tz(),
        last_entry_session: u16::try_from(course.last_entry_session).unwrap_or(1),
    }
}

/// When a course with these sessions lets people in.
#[must_use]
pub fn doors(course: &course::Model, sessions: &[session::Model]) -> Doors {
    Doors {
        kind: course.kind,
        status: course.status,
        opens_at: course.opens_at,
        closes_at: course.closes_at,
        timetable: timetable(sessions),
    }
}

fn timetable(sessions: &[session::Model]) -> Timetable {
    let planned = sessions
        .iter()
        .filter(|session| session.status == session::Status::Planned);
    Timetable::new(
        planned
            .map(|session| Slot::new(session.starts_at, session.ends_at))
            .collect(),
    )
}
