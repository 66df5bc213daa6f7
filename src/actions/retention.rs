//! Keeping nothing longer than it is needed.

mod kept;
mod list;
mod looks;
mod people;
mod request;
mod traces;
mod wish;

use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::actions::{Desk, answers};
use crate::domain::Exit;
use crate::domain::ids::{EnrolmentId, TeamId};
use crate::domain::notice::KEYS;
use crate::entity::enrolment::{Channel, State};
use crate::entity::{
    answer, code, enrolment, invitation, message, proof, sign_in_try, staff_session, team,
};
use crate::error::Error;

pub use kept::{Kept, SEATED, kept};
pub use list::{Erased, add, erased, keep_beside, replay, returned, settle};
pub use looks::erase_looks;
pub use people::{courses, erase_people, over, with_course};
pub use request::{erase_again, erase_on_request};
pub use wish::{courses_of_wishes, wish, wishes, wishes_by_course};

/// Rows erased in one transaction.
const BATCH: u64 = 500;

/// How long one still sees when a colleague last signed in.
pub(super) const SESSIONS_KEPT: TimeDelta = TimeDelta::days(90);

/// Erases sign-ups that were never proven, after the team's hours, with all that hangs on them.
/// Answers how many went.
pub async fn erase_unproven(desk: &Desk<'_>, team: TeamId) -> Result<usize, Error> {
    let row = team::Entity::find_by_id(team)
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let before = desk.now() - TimeDelta::hours(i64::from(row.keep_unproven_hours));
    let gone: Vec<EnrolmentId> = enrolment::Entity::find()
        .filter(enrolment::Column::TeamId.eq(team))
        .filter(enrolment::Column::Status.eq(State::Ended))
        .filter(never_proven())
        .filter(enrolment::Column::Since.lte(before))
        .select_only()
        .column(enrolment::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(desk.tx)
        .await?;
    if gone.is_empty() {
        return Ok(0);
    }
    people::forget(desk, &gone).await?;
    Ok(gone.len())
}

/// Expired, or taken back or cancelled before anybody proved the address.
pub(super) fn never_proven() -> Condition {
    let by_whom = Condition::any()
        .add(enrolment::Column::Exit.eq(Exit::Unproven))
        .add(enrolment::Column::Channel.eq(Channel::Web));
    // As in the index that serves this. By phone somebody can join without an address.
    Condition::all()
        .add(enrolment::Column::EmailIndex.is_null())
        .add(enrolment::Column::MobileIndex.is_null())
        .add(by_whom)
}

/// Erases references, codes, kept answers, and what is left of signing in, when its time is over, some of each. Answers how many went.
pub async fn erase_spent(desk: &Desk<'_>) -> Result<u64, Error> {
    let now = desk.now();
    let day_ago = now - TimeDelta::hours(24);
    let proofs = some::<proof::Entity>(proof::Column::Id, proof::Column::Until.lte(day_ago));
    let proofs = proof::Entity::delete_many().filter(proof::Column::Id.in_subquery(proofs));
    let codes = some::<code::Entity>(code::Column::Id, code::Column::Until.lte(day_ago));
    let codes = code::Entity::delete_many().filter(code::Column::Id.in_subquery(codes));
    let told = message::Column::Status
        .is_in([
            message::Status::Sent,
            message::Status::Cancelled,
            message::Status::Dead,
        ])
        .and(message::Column::Kind.is_in(KEYS))
        .and(message::Column::NotBefore.lte(day_ago));
    let told = some::<message::Entity>(message::Column::Id, told);
    let messages = message::Entity::delete_many().filter(message::Column::Id.in_subquery(told));
    let old = answer::Column::CreatedAt.lte(now - answers::KEPT_FOR);
    let old = some::<answer::Entity>(answer::Column::Key, old);
    let answers = answer::Entity::delete_many().filter(answer::Column::Key.in_subquery(old));
    let links = invitation::Column::Until.lte(day_ago);
    let links = some::<invitation::Entity>(invitation::Column::Hash, links);
    let links =
        invitation::Entity::delete_many().filter(invitation::Column::Hash.in_subquery(links));
    let ended = staff_session::Column::Until.lte(now - SESSIONS_KEPT);
    let ended = some::<staff_session::Entity>(staff_session::Column::Id, ended);
    let sessions =
        staff_session::Entity::delete_many().filter(staff_session::Column::Id.in_subquery(ended));
    let tries = sign_in_try::Column::TriedAt.lte(day_ago);
    let tries = some::<sign_in_try::Entity>(sign_in_try::Column::EmailIndex, tries);
    let tries = sign_in_try::Entity::delete_many()
        .filter(sign_in_try::Column::EmailIndex.in_subquery(tries));
    let gone = [
        proofs.exec(desk.tx).await?,
        codes.exec(desk.tx).await?,
        messages.exec(desk.tx).await?,
        answers.exec(desk.tx).await?,
        links.exec(desk.tx).await?,
        sessions.exec(desk.tx).await?,
        tries.exec(desk.tx).await?,
    ];
    Ok(gone.iter().map(|deleted| deleted.rows_affected).sum())
}

/// The keys of a batch of rows.
fn some<E: EntityTrait>(key: E::Column, which: Expr) -> SelectStatement {
    E::find()
        .filter(which)
        .select_only()
        .column(key)
        .limit(BATCH)
        .into_query()
}
