//! Adding a session.

use chrono::TimeDelta;

use crate::actions::Desk;
use crate::actions::courses::timetable::{Wanted, lay_down, touch};
use crate::actions::courses::{Locked, venue_named};
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::schedule::Kind;
use crate::domain::timetable::Slot;
use crate::domain::{Notice, Time};
use crate::entity::session::Model;
use crate::error::Error;

use super::{check, open, settle};

/// A session to be added; without an end it is as long as the others.
#[derive(Clone, Debug)]
pub struct New {
    pub starts_at: Time,
    pub ends_at: Option<Time>,
    pub kind: Kind,
    pub venue: Option<String>,
    pub venue_override: Option<String>,
}

/// Adds a session under the next number and tells those who come.
///
/// # Errors
/// `Conflict` naming the course that has the leader or the venue, or when the course is over.
pub async fn add(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    new: &New,
) -> Result<(Locked, Model), Error> {
    let (locked, now) = open(desk, by, course).await?;
    locked.may_add(now)?;
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
