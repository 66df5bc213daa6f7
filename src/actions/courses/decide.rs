//! Go or no-go: run anyway, postpone, or cancel.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::actions::courses::cancel::call_off;
use crate::actions::courses::postpone::postpone;
use crate::actions::courses::{Listed, Locked, lock_for};
use crate::actions::history::Event;
use crate::actions::{Desk, teams};
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::course::{Answer, CancelReason};
use crate::domain::ids::CourseId;
use crate::entity::course;
use crate::error::Error;

/// What staff decide; to postpone, the new dates of all sessions.
#[derive(Clone, Debug)]
pub enum Decision {
    Run,
    Postpone(Vec<Listed>),
    Cancel,
}

/// Records the decision and carries it out.
///
/// # Errors
/// `AlreadyBegun` when a course that has begun is to be postponed; `Conflict` unless published.
pub async fn decide(
    desk: &Desk<'_>,
    by: &Staff,
    id: CourseId,
    decision: &Decision,
) -> Result<Locked, Error> {
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, id).await?;
    let now = desk.now();
    locked.may_decide(now)?;
    match decision {
        Decision::Run => {
            Event::new("decided_to_run", by.into())
                .course(by.team, id)
                .write(desk, now)
                .await?;
            // Its day leaves the calendars of staff.
            teams::bump(desk, by.team, now).await?;
            note(desk, locked, Answer::Run, now).await
        }
        Decision::Cancel => {
            let locked = note(desk, locked, Answer::Cancel, now).await?;
            call_off(desk, by, locked, (CancelReason::TooFew, None), now).await
        }
        Decision::Postpone(list) => postpone(desk, by, locked, list, now).await,
    }
}

async fn note(desk: &Desk<'_>, locked: Locked, answer: Answer, now: Time) -> Result<Locked, Error> {
    let mut columns: course::ActiveModel = locked.course.into();
    columns.decision = Set(Some(answer));
    columns.decided_at = Set(Some(now));
    columns.updated_at = Set(now);
    Ok(Locked {
        course: columns.update(desk.tx).await?,
        ..locked
    })
}
