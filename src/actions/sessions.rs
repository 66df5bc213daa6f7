//! Single sessions by hand: add, move, cancel. A holiday only warns, a clash is refused.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::courses::decide::place_at;
use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::preview::find_clashes;
use crate::actions::courses::timetable::{Wanted, lay_down, revise, touch};
use crate::actions::courses::{Locked, lock_for, retime, venue_named};
use crate::actions::history::Event;
use crate::actions::offers::pass_on;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::course::Status as CourseStatus;
use crate::domain::ids::{CourseId, SessionId};
use crate::domain::refusal::Conflict;
use crate::domain::schedule::{Kind, check_slot, refuse_clashes};
use crate::domain::timetable::Slot;
use crate::domain::{Notice, Refusal, Time};
use crate::entity::enrolment::{self, State};
use crate::entity::session::{Column, Entity, Model, Status};
use crate::error::Error;
use crate::outbox::{self, Told};

/// A session to be added; without an end it is as long as the others.
#[derive(Clone, Debug)]
pub struct New {
    pub starts_at: Time,
    pub ends_at: Option<Time>,
    pub kind: Kind,
    pub venue: Option<String>,
    pub venue_override: Option<String>,
}

/// A session's new time or place; what is none stays, the length too.
#[derive(Clone, Debug, Default)]
pub struct Move {
    pub starts_at: Option<Time>,
    pub ends_at: Option<Time>,
    pub venue: Option<String>,
    pub venue_override: Option<String>,
}

/// Adds a session under the next number and tells those who come.
///
/// # Errors
/// `Conflict` naming the course that has the leader or the venue.
pub async fn add(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    new: &New,
) -> Result<(Locked, Model), Error> {
    let (locked, now) = open(desk, by, course).await?;
    let length = locked
        .sessions
        .first()
        .map_or(120, |session| session.minutes);
    let ends_at = new
        .ends_at
        .unwrap_or(new.starts_at + TimeDelta::minutes(length.into()));
    let venue = match &new.venue {
        Some(name) => Some(venue_named(desk, by.team, "venue", name, now).await?),
        None => locked.course.venue_id,
    };
    let wanted = Wanted {
        slot: Slot::new(new.starts_at, ends_at),
        kind: new.kind,
        venue,
    };
    check(
        desk,
        &locked,
        &wanted,
        None,
        new.venue_override.as_deref(),
        now,
    )
    .await?;
    let number = locked
        .sessions
        .iter()
        .map(|session| session.number)
        .max()
        .unwrap_or(0)
        + 1;
    let over = new.venue_override.as_deref();
    let session = lay_down(
        desk,
        &locked.course,
        locked.team.tz(),
        number,
        &wanted,
        over,
        now,
    )
    .await?;
    // "Session 2 of 6" becomes "2 of 7" in every other one.
    touch(desk, locked.sessions.clone(), now).await?;
    let notice = Notice::SessionAdded {
        starts_at: session.starts_at,
    };
    let locked = settle(
        desk,
        by,
        locked,
        ("session_added", over),
        &session,
        &notice,
        now,
    )
    .await?;
    Ok((locked, session))
}

/// Moves a session; its number and its identity in calendars stay.
///
/// # Errors
/// `AlreadyBegun` for one that has begun; `Conflict` for a cancelled one or a clash.
pub async fn shift(
    desk: &Desk<'_>,
    by: &Staff,
    id: SessionId,
    change: &Move,
) -> Result<(Locked, Model), Error> {
    let course = course_of(desk, by, id).await?;
    let (locked, now) = open(desk, by, course).await?;
    let old = planned(&locked, id)?;
    if old.starts_at <= now {
        return Err(Refusal::AlreadyBegun.into());
    }
    let starts_at = change.starts_at.unwrap_or(old.starts_at);
    let ends_at = change
        .ends_at
        .unwrap_or(starts_at + (old.ends_at - old.starts_at));
    let venue = match &change.venue {
        Some(name) => Some(venue_named(desk, by.team, "venue", name, now).await?),
        None => old.venue_id,
    };
    let wanted = Wanted {
        slot: Slot::new(starts_at, ends_at),
        kind: old.kind,
        venue,
    };
    let over = change.venue_override.as_deref();
    check(desk, &locked, &wanted, Some(id), over, now).await?;
    let (from, zone) = (old.starts_at, locked.team.tz());
    let session = revise(
        desk,
        old,
        |columns| {
            place_at(columns, &wanted, zone);
            columns.venue_override = Set(over.map(str::to_owned));
        },
        now,
    )
    .await?;
    let notice = Notice::SessionMoved {
        number: session.number.unsigned_abs(),
        from,
    };
    let locked = settle(
        desk,
        by,
        locked,
        ("session_moved", over),
        &session,
        &notice,
        now,
    )
    .await?;
    Ok((locked, session))
}

/// Cancels a session with a reason for the log, and tells those who come; on its very day at once.
///
/// # Errors
/// `Conflict` when it is cancelled already.
pub async fn cancel(
    desk: &Desk<'_>,
    by: &Staff,
    id: SessionId,
    reason: &str,
) -> Result<(Locked, Model), Error> {
    let course = course_of(desk, by, id).await?;
    let (locked, now) = open(desk, by, course).await?;
    let old = planned(&locked, id)?;
    if old.ends_at <= now {
        return Err(Refusal::AlreadyBegun.into());
    }
    let session = revise(
        desk,
        old,
        |columns| columns.status = Set(Status::Cancelled),
        now,
    )
    .await?;
    let notice = Notice::SessionCancelled {
        starts_at: session.starts_at,
    };
    let what = ("session_cancelled", Some(reason));
    let locked = settle(desk, by, locked, what, &session, &notice, now).await?;
    Ok((locked, session))
}

async fn open(desk: &Desk<'_>, by: &Staff, course: CourseId) -> Result<(Locked, Time), Error> {
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, course).await?;
    if locked.course.status == CourseStatus::Cancelled {
        return Err(Refusal::Conflict(Conflict::CourseState).into());
    }
    Ok((locked, desk.now()))
}

async fn course_of(desk: &Desk<'_>, by: &Staff, id: SessionId) -> Result<CourseId, Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(by.team))
        .one(desk.tx)
        .await?;
    Ok(row.ok_or(Error::NotFound)?.course_id)
}

fn planned(locked: &Locked, id: SessionId) -> Result<Model, Error> {
    let session = locked
        .sessions
        .iter()
        .find(|session| session.id == id)
        .ok_or(Error::NotFound)?;
    match session.status {
        Status::Planned => Ok(session.clone()),
        Status::Cancelled => Err(Refusal::Conflict(Conflict::SessionCancelled).into()),
    }
}

/// Sound in itself, apart from the course's other sessions, and no clash with other courses.
async fn check(
    desk: &Desk<'_>,
    locked: &Locked,
    wanted: &Wanted,
    except: Option<SessionId>,
    over: Option<&str>,
    now: Time,
) -> Result<(), Error> {
    let others: Vec<Slot> = locked
        .planned()
        .filter(|session| Some(session.id) != except)
        .map(|session| Slot::new(session.starts_at, session.ends_at))
        .collect();
    check_slot(wanted.slot, &others, now)?;
    let leaders = leader_ids(desk, locked.course.id).await?;
    let clashes = find_clashes(
        desk,
        &locked.team,
        Some(locked.course.id),
        &leaders,
        &[*wanted],
    )
    .await?;
    Ok(refuse_clashes(clashes, over.is_some())?)
}

/// Keeps the course in step, tells the seated and the offered, and passes seats on: an earlier or
/// later first session changes what an offer can be for.
async fn settle(
    desk: &Desk<'_>,
    by: &Staff,
    locked: Locked,
    (verb, reason): (&'static str, Option<&str>),
    session: &Model,
    notice: &Notice,
    now: Time,
) -> Result<Locked, Error> {
    let locked = retime(desk, locked, now).await?;
    let event = Event::new(verb, by.into())
        .course(by.team, locked.course.id)
        .session(session.id)
        .reason(reason)
        .write(desk, now)
        .await?;
    if locked.course.status != CourseStatus::Published {
        return Ok(locked);
    }
    teams::bump(desk, by.team, now).await?;
    let concerned = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(locked.course.id))
        .filter(enrolment::Column::Status.is_in([State::Seated, State::Offered]))
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(desk.tx)
        .await?;
    for row in concerned {
        let told = Told {
            tx: desk.tx,
            vault: &desk.vault,
            event,
            now,
        };
        outbox::tell(told, &locked.team, &row, notice).await?;
    }
    pass_on(desk, &locked, now).await?;
    Ok(locked)
}
