//! The calendar of somebody who works for a team.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use super::{locked, note};
use crate::actions::Desk;
use crate::domain::access::Staff;
use crate::entity::account;
use crate::error::Error;

/// Gives one's own calendar another address; all before are gone at once.
///
/// # Errors
/// `NotFound` when the account is closed.
pub async fn renew_calendar(desk: &Desk<'_>, by: &Staff) -> Result<(), Error> {
    let row = locked(desk, by.id).await?;
    let version = row.calendar_version + 1;
    let mut row: account::ActiveModel = row.into();
    row.calendar_version = Set(version);
    row.update(desk.tx).await?;
    let of = (by.team, by.id);
    note(desk, "calendar_renewed", by.into(), of, desk.now()).await?;
    Ok(())
}
