//! Replacing a session by another.

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::domain::access::Staff;
use crate::domain::ids::SessionId;
use crate::entity::session::Model;
use crate::error::Error;

use super::{New, add, cancel};

/// Cancels a session and adds another instead, both or neither; those who come hear of both.
///
/// # Errors
/// What cancelling and adding refuse.
pub async fn replace(
    desk: &Desk<'_>,
    by: &Staff,
    id: SessionId,
    reason: &str,
    new: &New,
) -> Result<(Locked, Model), Error> {
    let (locked, _) = cancel(desk, by, id, reason).await?;
    add(desk, by, locked.course.id, new).await
}
