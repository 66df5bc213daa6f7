//! Sessions as rows: laying them down, and knowing what is taken when.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::domain::Time;
use crate::domain::ids::{SessionId, VenueId};
use crate::domain::local::{local_date, local_time};
use crate::domain::schedule::Kind;
use crate::domain::timetable::Slot;
use crate::entity::course;
use crate::entity::session::{ActiveModel, Column, Entity, Model, Status};
use crate::error::Error;

/// How long after its end a session stands in calendars.
pub const SHOWN_FOR: TimeDelta = TimeDelta::days(91);

/// A session as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub slot: Slot,
    pub kind: Kind,
    pub venue: Option<VenueId>,
}

/// Writes a session under the next number of its course.
pub async fn lay_down(
    desk: &Desk<'_>,
    course: &course::Model,
    zone: chrono_tz::Tz,
    number: i16,
    wanted: &Wanted,
    over: Option<&str>,
    now: Time,
) -> Result<Model, Error> {
    let row = ActiveModel {
        id: Set(SessionId::random()),
        team_id: Set(course.team_id),
        course_id: Set(course.id),
        number: Set(number),
        kind: Set(wanted.kind),
        status: Set(Status::Planned),
        local_date: Set(local_date(wanted.slot.starts_at, zone)),
        local_start: Set(local_time(wanted.slot.starts_at, zone)),
        minutes: Set(minutes(wanted.slot)),
        starts_at: Set(wanted.slot.starts_at),
        ends_at: Set(wanted.slot.ends_at),
        venue_id: Set(wanted.venue),
        online_url: Set(None),
        venue_override: Set(over.map(str::to_owned)),
        sequence: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
    };
    Ok(row.insert(desk.tx).await?)
}

/// The length of a slot in whole minutes.
pub fn minutes(slot: Slot) -> i16 {
    i16::try_from((slot.ends_at - slot.starts_at).num_minutes()).unwrap_or(i16::MAX)
}

/// Writes a changed session as a new version that calendars notice: the time of change is later
/// than before by a second at least, and the sequence grows when start, end or status changed
/// (RFC 5545 3.8.7.4).
pub async fn revise(
    desk: &Desk<'_>,
    row: Model,
    change: impl FnOnce(&mut ActiveModel),
    now: Time,
) -> Result<Model, Error> {
    let before = row.clone();
    let mut columns: ActiveModel = row.into();
    change(&mut columns);
    let after: Model = columns.clone().try_into()?;
    let rescheduled = (after.starts_at, after.ends_at, after.status)
        != (before.starts_at, before.ends_at, before.status);
    columns.sequence = Set(before.sequence + i32::from(rescheduled));
    columns.updated_at = Set(now.max(before.updated_at + TimeDelta::seconds(1)));
    Ok(columns.update(desk.tx).await?)
}

/// Sets when and where a session is.
pub fn place_at(columns: &mut ActiveModel, wanted: &Wanted, zone: chrono_tz::Tz) {
    columns.local_date = Set(local_date(wanted.slot.starts_at, zone));
    columns.local_start = Set(local_time(wanted.slot.starts_at, zone));
    columns.minutes = Set(minutes(wanted.slot));
    columns.starts_at = Set(wanted.slot.starts_at);
    columns.ends_at = Set(wanted.slot.ends_at);
    columns.kind = Set(wanted.kind);
    columns.venue_id = Set(wanted.venue);
}

/// Marks sessions as changed, because words around them changed.
pub async fn touch(desk: &Desk<'_>, sessions: Vec<Model>, now: Time) -> Result<(), Error> {
    for session in sessions {
        revise(desk, session, |_| (), now).await?;
    }
    Ok(())
}

/// Keeps the course's own first start and last end in step with its sessions.
pub async fn retime(desk: &Desk<'_>, locked: Locked, now: Time) -> Result<Locked, Error> {
    let sessions = Entity::find()
        .filter(Column::CourseId.eq(locked.course.id))
        .all(desk.tx)
        .await?;
    let mut locked = Locked { sessions, ..locked };
    locked
        .sessions
        .sort_by_key(|session| (session.starts_at, session.number));
    let timetable = locked.timetable();
    let mut columns: course::ActiveModel = locked.course.into();
    columns.starts_at = Set(timetable.starts_at());
    columns.ends_at = Set(timetable.ends_at());
    columns.updated_at = Set(now);
    locked.course = columns.update(desk.tx).await?;
    Ok(locked)
}
