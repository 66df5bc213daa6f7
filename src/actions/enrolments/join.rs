//! Letting a proven sign-up in.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::actions::enrolments::keep::keep_with;
use crate::actions::enrolments::{seats, somebody_waits, view};
use crate::actions::history::{By, Event};
use crate::domain::admission::{Newcomer, admit};
use crate::domain::contact::HomeMunicipality;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::refusal::Conflict;
use crate::domain::seats::Admission;
use crate::domain::{Notice, Refusal, Time};
use crate::entity::enrolment;
use crate::entity::enrolment::{Model, State};
use crate::error::Error;
use crate::outbox;

/// Live enrolments of a proven address in a course, in queue order.
pub async fn live_of(
    db: &impl ConnectionTrait,
    course: CourseId,
    index: &[u8],
) -> Result<Vec<Model>, Error> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::Status.is_not_in([State::Unproven, State::Ended]))
        .filter(
            Condition::any()
                .add(enrolment::Column::EmailIndex.eq(index.to_vec()))
                .add(enrolment::Column::MobileIndex.eq(index.to_vec())),
        )
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(db)
        .await?)
}

/// Lets a proven sign-up in: a seat if one is free and nobody with a lower number waits, else the
/// waiting list at its number, or the list of those we call first.
pub async fn join(
    desk: &Desk<'_>,
    locked: &Locked,
    row: Model,
    (email, mobile): (Option<Vec<u8>>, Option<Vec<u8>>),
    by: By,
    now: Time,
) -> Result<Model, Error> {
    let before = somebody_waits(desk, locked.course.id, Some(row.queue_number)).await?;
    let newcomer = Newcomer {
        somebody_lower_waits: before,
        from_elsewhere: row.home_municipality == HomeMunicipality::OTHER,
        by_staff: matches!(by, By::Staff(_)),
    };
    let admission = admit(
        locked.terms(),
        &locked.doors(),
        seats(desk, &locked.course).await?,
        newcomer,
        now,
    )?;
    let state = row.state().prove(admission, now)?;
    let addresses = [email.as_deref(), mobile.as_deref()];
    let slot = free_slot(desk, row.course_id, Some(row.id), addresses).await?;
    let row = keep_with(
        desk,
        row,
        &state,
        |change| {
            change.email_index = Set(email);
            change.mobile_index = Set(mobile);
            change.slot = Set(slot);
        },
        now,
    )
    .await?;
    let event = Event::new("joined", by)
        .enrolment(&row)
        .facts(serde_json::json!({ "rule": rule(admission) }))
        .write(desk, now)
        .await?;
    let notice = notice(desk, &row, admission).await?;
    outbox::tell(desk.told(event, now), &locked.team, &row, &notice).await?;
    Ok(row)
}

/// Which rule chose the person's place, for the log.
fn rule(admission: Admission) -> &'static str {
    match admission {
        Admission::Seat => "free_seat",
        Admission::Wait => "waiting_list",
        Admission::Apply => "conversation_first",
    }
}

async fn notice(desk: &Desk<'_>, row: &Model, admission: Admission) -> Result<Notice, Error> {
    Ok(match admission {
        Admission::Seat => Notice::Seated,
        Admission::Apply => Notice::Applied,
        Admission::Wait => Notice::Waiting {
            position: view::position(desk.tx, row).await?.unwrap_or(1),
        },
    })
}

/// The lowest place among the live enrolments of the same addresses, the person's own left out.
pub async fn free_slot(
    desk: &Desk<'_>,
    course: CourseId,
    own: Option<EnrolmentId>,
    addresses: [Option<&[u8]>; 2],
) -> Result<i16, Error> {
    let mut taken = Vec::new();
    for index in addresses.into_iter().flatten() {
        let others = live_of(desk.tx, course, index).await?.into_iter();
        taken.extend(others.filter(|row| Some(row.id) != own).map(|row| row.slot));
    }
    (1..=9)
        .find(|slot| !taken.contains(slot))
        .ok_or_else(|| Refusal::Conflict(Conflict::AddressFull).into())
}

/// Who is live in the course under one of the addresses is there already.
///
/// # Errors
/// `Conflict` naming the first enrolment.
pub async fn refuse_known(
    desk: &Desk<'_>,
    course: CourseId,
    addresses: &[Vec<u8>],
) -> Result<(), Error> {
    for index in addresses {
        if let Some(first) = live_of(desk.tx, course, index).await?.first() {
            return Err(Refusal::Conflict(Conflict::AlreadyEntered(first.id)).into());
        }
    }
    Ok(())
}
