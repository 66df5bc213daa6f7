//! Accounts of staff: who is invited, how they sign in, and where they are signed in.
//!
//! What needs a password takes the [`Office`](crate::actions::Office): hashing comes before the
//! transaction, never in it.

mod again;
mod calendar;
mod invite;
mod list;
mod password;
mod rights;
mod sessions;
mod sign_in;

pub use again::prove_again;
pub use calendar::renew_calendar;
pub use invite::{Invited, Invitee, Welcome, invite, invite_again, invite_by_operator, welcome};
pub use list::{Known, Person, people};
pub use password::{accept, change_password};
pub use rights::{change_roles, deactivate};
pub use sessions::{Present, by_session, end_one, end_others, live, sign_out, touch};
pub use sign_in::{Attempt, sign_in};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::actions::Desk;
use crate::actions::history::{By, Event};
use crate::domain::Time;
use crate::domain::ids::{StaffId, TeamId};
use crate::entity::account;
use crate::error::Error;

/// Locks an account that can be used or accepted.
async fn locked(desk: &Desk<'_>, id: StaffId) -> Result<account::Model, Error> {
    account::Entity::find_by_id(id)
        .filter(account::Column::Active.eq(true))
        .lock_exclusive()
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)
}

/// One line of history about an account.
async fn note(
    desk: &Desk<'_>,
    verb: &'static str,
    by: By,
    of: (TeamId, StaffId),
    now: Time,
) -> Result<i64, Error> {
    let (team, staff) = of;
    let mut event = Event::new(verb, by).facts(serde_json::json!({ "staff": staff }));
    event.team = Some(team);
    event.write(desk, now).await
}
