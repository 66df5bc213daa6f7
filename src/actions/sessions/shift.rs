//! Moving a session.

use sea_orm::ActiveValue::Set;

use crate::actions::Desk;
use crate::actions::courses::timetable::place_at;
use crate::actions::courses::timetable::{Wanted, revise};
use crate::actions::courses::{Locked, venue_named};
use crate::domain::access::Staff;
use crate::domain::ids::SessionId;
use crate::domain::notice::Was;
use crate::domain::timetable::Slot;
use crate::domain::{Notice, Time};
use crate::entity::session::Model;
use crate::error::Error;

use super::{check, course_of, found, open, settle};

/// A session's new time or place; what is none stays, the length too.
#[derive(Clone, Debug, Default)]
pub struct Move {
    pub starts_at: Option<Time>,
    pub ends_at: Option<Time>,
    pub venue: Option<String>,
    pub venue_override: Option<String>,
}

/// Moves a session; its number and its identity in calendars stay. To where it is already nothing
/// moves, and nobody is told.
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
    let old = found(&locked, id)?;
    locked.may_shift(&old, now)?;
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
    // An overlap that was allowed stays so while time and place do.
    let stays = (starts_at, ends_at, venue) == (old.starts_at, old.ends_at, old.venue_id);
    let kept = old.venue_override.clone().filter(|_| stays);
    let over = change.venue_override.as_deref().or(kept.as_deref());
    if stays && over == kept.as_deref() {
        return Ok((locked, old));
    }
    check(desk, &locked, &wanted, Some(id), over, now).await?;
    let (from, zone) = (old.starts_at, locked.team.tz());
    let was = Was {
        ends_at: old.ends_at,
        venue: old.venue_id,
    };
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
        was: Some(was),
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
