//! Moving somebody to another course of the team.

use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::actions::Desk;
use crate::actions::courses::{Locked, lock_for};
use crate::actions::enrolments::calendar::take_along;
use crate::actions::enrolments::join::{free_slot, refuse_known};
use crate::actions::enrolments::keep::keep_with;
use crate::actions::enrolments::seating::somebody_waits;
use crate::actions::enrolments::{free_seat, seats, sign_up, view};
use crate::actions::history::{By, Event};
use crate::actions::offers::pass_on;
use crate::domain::access::Staff;
use crate::domain::admission::receive;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::refusal::Conflict;
use crate::domain::seats::Turn;
use crate::domain::{Enrolment, Flaw, Notice, Problem, Refusal, Time};
use crate::entity::Word as _;
use crate::entity::enrolment::{self, Model, State, columns};
use crate::error::Error;
use crate::outbox;
use crate::vault::{Place, Vault};

/// Gives the person a seat in another course and ends the old enrolment; the old ticket leads to
/// the new one. Where others wait for that course it is a placing out of turn and needs a reason.
///
/// # Errors
/// `NotFound` for a course of another team; `Conflict` when no seat is free there.
pub async fn move_to(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
    to: CourseId,
    reason: Option<&str>,
) -> Result<Model, Error> {
    let (from, to) = lock_both(desk, by, id, to).await?;
    let now = desk.now();
    let old = view::row(desk.tx, id).await?;
    refuse_known(desk, to.course.id, &addresses(&old)).await?;
    let rule = if may_receive(desk, &to, reason, now).await? {
        "out_of_turn"
    } else {
        "free_seat"
    };
    let how = Carried {
        by: by.into(),
        verb: "moved_here",
        reason,
        rule,
    };
    let seated = Enrolment::Seated { at: now };
    let (new, event) = carry(desk, &to, old, &seated, how, now).await?;
    let told = desk.told(event, now);
    outbox::tell(told, &to.team, &new, &Notice::Moved).await?;
    pass_on(desk, &from, now).await?;
    Ok(new)
}

/// Locks both courses in the order of their ids, so that two moves never wait for each other.
async fn lock_both(
    desk: &Desk<'_>,
    by: &Staff,
    id: EnrolmentId,
    to: CourseId,
) -> Result<(Locked, Locked), Error> {
    let from = view::row_of_team(desk.tx, by.team, id).await?.course_id;
    if from == to {
        return Err(Refusal::Conflict(Conflict::SameCourse).into());
    }
    if from < to {
        let first = lock_for(desk, by, from).await?;
        return Ok((first, lock_for(desk, by, to).await?));
    }
    let first = lock_for(desk, by, to).await?;
    Ok((lock_for(desk, by, from).await?, first))
}

/// Whether the course can take the person; answers whether others wait for it.
async fn may_receive(
    desk: &Desk<'_>,
    to: &Locked,
    reason: Option<&str>,
    now: Time,
) -> Result<bool, Error> {
    let waited_for = somebody_waits(desk, to.course.id, None).await?;
    let free = seats(desk, &to.course).await?;
    let turn = receive(to.terms(), &to.doors(), free, waited_for, now)?;
    if turn == Turn::OutOfTurn && reason.is_none() {
        return Err(Refusal::from(Problem::new("reason", Flaw::Missing)).into());
    }
    Ok(waited_for)
}

/// How somebody is carried over to another course, for the history.
#[derive(Clone, Copy)]
pub struct Carried<'a> {
    pub by: By,
    /// What it is called in the other course.
    pub verb: &'static str,
    pub reason: Option<&'a str>,
    /// Which rule chose the person.
    pub rule: &'static str,
}

/// Ends an enrolment and begins another of the same person in a locked course; the old ticket leads there.
/// Answers the new one, and its event.
pub async fn carry(
    desk: &Desk<'_>,
    to: &Locked,
    old: Model,
    state: &Enrolment,
    how: Carried<'_>,
    now: Time,
) -> Result<(Model, i64), Error> {
    let gone = old.state().move_on(now)?;
    let new = settle_in(desk, to, &old, state, now).await?;
    let leads = |change: &mut enrolment::ActiveModel| change.moved_to = Set(Some(new.id));
    let was = keep_with(desk, old, &gone, leads, now).await?;
    Event::new("moved_away", how.by)
        .enrolment(&was)
        .reason(how.reason)
        .write(desk, now)
        .await?;
    let facts =
        serde_json::json!({ "rule": how.rule, "from": was.course_id, "to": new.status.word() });
    let event = Event::new(how.verb, how.by)
        .enrolment(&new)
        .reason(how.reason)
        .facts(facts)
        .write(desk, now)
        .await?;
    Ok((new, event))
}

/// The proven addresses of a person, as they are looked up.
pub fn addresses(row: &Model) -> Vec<Vec<u8>> {
    let both = [&row.email_index, &row.mobile_index];
    both.into_iter().flatten().cloned().collect()
}

/// A new enrolment in the other course, with the person's data sealed anew for its row.
async fn settle_in(
    desk: &Desk<'_>,
    to: &Locked,
    old: &Model,
    state: &Enrolment,
    now: Time,
) -> Result<Model, Error> {
    let id = EnrolmentId::at(now);
    let vault: &Vault = &desk.vault;
    let again = |place, sealed: &Option<Vec<u8>>| -> Result<Option<Vec<u8>>, Error> {
        let Some(sealed) = sealed else {
            return Ok(None);
        };
        Ok(Some(vault.seal(
            place,
            id.0,
            vault.open(place, old.id.0, sealed)?.expose(),
        )))
    };
    let (status, since, until, exit) = columns(state, now);
    let seat = if state.holds_seat() {
        free_seat(desk, to.course.id).await?
    } else {
        None
    };
    let addresses = [old.email_index.as_deref(), old.mobile_index.as_deref()];
    let slot = free_slot(desk, to.course.id, None, addresses).await?;
    let row = enrolment::ActiveModel {
        id: Set(id),
        team_id: Set(to.course.team_id),
        course_id: Set(to.course.id),
        queue_number: Set(sign_up::next_number(desk, to).await?),
        status: Set(status),
        since: Set(since),
        until: Set(until),
        exit: Set(exit),
        seated_at: Set((status == State::Seated).then_some(now)),
        seat_no: Set(seat),
        slot: Set(slot),
        ticket_version: Set(1),
        name: Set(again(Place::EnrolmentName, &Some(old.name.clone()))?.unwrap_or_default()),
        email: Set(again(Place::EnrolmentEmail, &old.email)?),
        mobile: Set(again(Place::EnrolmentMobile, &old.mobile)?),
        email_index: Set(old.email_index.clone()),
        mobile_index: Set(old.mobile_index.clone()),
        prefers: Set(old.prefers),
        language: Set(old.language),
        home_municipality: Set(old.home_municipality.clone()),
        needs: Set(old.needs.clone()),
        channel: Set(old.channel),
        moved_to: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let row = row.insert(desk.tx).await?;
    take_along(desk, old.id, row.id).await?;
    Ok(row)
}
