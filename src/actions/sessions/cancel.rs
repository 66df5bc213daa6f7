//! Cancelling a session.

use sea_orm::ActiveValue::Set;

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::actions::courses::timetable::revise;
use crate::domain::Notice;
use crate::domain::access::Staff;
use crate::domain::ids::SessionId;
use crate::entity::session::{Model, Status};
use crate::error::Error;

use super::{course_of, found, open, settle};

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
    let old = found(&locked, id)?;
    locked.may_drop(&old, now)?;
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
