//! Calling a course off. Only people do that.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::courses::timetable::revise;
use crate::actions::courses::{Locked, lock, lock_for};
use crate::actions::enrolments::keep;
use crate::actions::history::{By, Event};
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::course::CancelReason;
use crate::domain::ids::CourseId;
use crate::domain::neutral::is_neutral;
use crate::domain::{Flaw, Notice, Problem, Refusal, Time};
use crate::entity::course;
use crate::entity::enrolment::{self, State};
use crate::entity::session::Status as SessionStatus;
use crate::error::Error;
use crate::outbox;

/// Cancels a course with its sessions to come, ends every enrolment, and tells everybody, with
/// words of the staff if they wrote some.
///
/// # Errors
/// `Conflict` when it is cancelled already, or over; `Invalid` when the words would give the course away.
pub async fn cancel(
    desk: &Desk<'_>,
    by: &Staff,
    id: CourseId,
    reason: CancelReason,
    words: Option<&str>,
) -> Result<Locked, Error> {
    if words.is_some_and(|words| !is_neutral(words)) {
        return Err(Refusal::from(Problem::new("message", Flaw::NotNeutral)).into());
    }
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, id).await?;
    let now = desk.now();
    call_off(desk, by, locked, (reason, words), now).await
}

/// Cancels a locked course.
pub async fn call_off(
    desk: &Desk<'_>,
    by: &Staff,
    locked: Locked,
    (reason, words): (CancelReason, Option<&str>),
    now: Time,
) -> Result<Locked, Error> {
    locked.may_cancel(now)?;
    let status = locked.course.status.cancel()?;
    let id = locked.course.id;
    for session in locked.planned().filter(|session| session.starts_at > now) {
        let off = |columns: &mut crate::entity::session::ActiveModel| {
            columns.status = Set(SessionStatus::Cancelled);
        };
        revise(desk, session.clone(), off, now).await?;
    }
    let event = Event::new("cancelled", by.into())
        .course(locked.team.id, id)
        .reason(words)
        .write(desk, now)
        .await?;
    end_all(desk, &locked, words, event, now).await?;
    let mut columns: course::ActiveModel = locked.course.into();
    columns.status = Set(status);
    columns.cancel_reason = Set(Some(reason));
    columns.cancelled_at = Set(Some(now));
    columns.updated_at = Set(now);
    columns.update(desk.tx).await?;
    teams::bump(desk, locked.team.id, now).await?;
    lock(desk, id).await
}

async fn end_all(
    desk: &Desk<'_>,
    locked: &Locked,
    words: Option<&str>,
    event: i64,
    now: Time,
) -> Result<(), Error> {
    let mut coming = locked.planned().map(|session| session.starts_at);
    let next = coming.find(|start| *start > now);
    let live = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(locked.course.id))
        .filter(enrolment::Column::Status.ne(State::Ended))
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(desk.tx)
        .await?;
    for row in live {
        let proven = row.status != State::Unproven;
        let notice = Notice::CourseCancelled {
            words: words.map(str::to_owned),
            next: next.filter(|_| row.state().holds_seat()),
        };
        let state = row.state().cancel_with_course(now)?;
        let row = keep(desk, row, &state, now).await?;
        Event::new("ended_with_course", By::System)
            .enrolment(&row)
            .write(desk, now)
            .await?;
        if proven {
            let told = desk.told(event, now);
            outbox::tell(told, &locked.team, &row, &notice).await?;
        }
    }
    Ok(())
}
