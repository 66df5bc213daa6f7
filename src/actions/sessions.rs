//! Single sessions by hand: add, move, cancel, replace. A holiday only warns, a clash is refused.

mod add;
mod cancel;
mod replace;
mod shift;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::occupied::find_clashes;
use crate::actions::courses::timetable::Wanted;
use crate::actions::courses::{Locked, lock_for, retime};
use crate::actions::history::Event;
use crate::actions::offers::pass_on;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::course::Status as CourseStatus;
use crate::domain::ids::{CourseId, SessionId};
use crate::domain::schedule::{check_slot, refuse_clashes};
use crate::domain::timetable::Slot;
use crate::domain::{Notice, Time};
use crate::entity::enrolment::{self, State};
use crate::entity::session::{Column, Entity, Model};
use crate::error::Error;
use crate::outbox;

pub use add::{New, add};
pub use cancel::cancel;
pub use replace::replace;
pub use shift::{Move, shift};

async fn open(desk: &Desk<'_>, by: &Staff, course: CourseId) -> Result<(Locked, Time), Error> {
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, course).await?;
    locked.course.status.change()?;
    Ok((locked, desk.now()))
}

async fn course_of(desk: &Desk<'_>, by: &Staff, id: SessionId) -> Result<CourseId, Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(by.team))
        .one(desk.tx)
        .await?;
    Ok(row.ok_or(Error::NotFound)?.course_id)
}

fn found(locked: &Locked, id: SessionId) -> Result<Model, Error> {
    let mut sessions = locked.sessions.iter();
    let session = sessions.find(|session| session.id == id);
    session.cloned().ok_or(Error::NotFound)
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
    refuse_clashes(clashes, over.is_some())?;
    Ok(())
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
        .facts(facts(session, notice))
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
        let told = desk.told(event, now);
        outbox::tell(told, &locked.team, &row, notice).await?;
    }
    pass_on(desk, &locked, now).await?;
    Ok(locked)
}

/// Which session it was, for the history; a moved one with where it was.
fn facts(session: &Model, notice: &Notice) -> serde_json::Value {
    let from = match notice {
        Notice::SessionMoved { from, .. } => Some(from),
        _ => None,
    };
    serde_json::json!({ "number": session.number, "starts_at": session.starts_at, "from": from })
}
