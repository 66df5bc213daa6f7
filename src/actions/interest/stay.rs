//! Staying on after a course began without one: on the interest list of its type.

use sea_orm::{ConnectionTrait, EntityTrait};

use super::list;
use crate::actions::courses::Locked;
use crate::actions::courses::locked::lock_two;
use crate::actions::enrolments::join::live_of;
use crate::actions::enrolments::moving::{Carried, addresses, carry};
use crate::actions::enrolments::prove::PER_ADDRESS;
use crate::actions::enrolments::{behind_ticket, position, row};
use crate::actions::history::By;
use crate::actions::{Desk, teams};
use crate::domain::refusal::{Conflict, Refusal};
use crate::domain::{Enrolment, Notice, Time};
use crate::entity::enrolment::Model;
use crate::entity::{course, course_template};
use crate::error::Error;
use crate::outbox;
use crate::vault::Ticket;

/// Puts somebody whose course began without them on the interest list of its type.
///
/// # Errors
/// `Conflict` while there may still be a seat for them, where the course type is no longer offered, and
/// where two of the same address are on the list.
pub async fn stay(desk: &Desk<'_>, ticket: Ticket) -> Result<Model, Error> {
    let old = behind_ticket(desk.tx, ticket).await?;
    let team = teams::lock(desk, old.team_id).await?;
    let kind = type_of(desk.tx, &old).await?.ok_or(TOO_EARLY)?;
    let list = list::for_who_stays(desk, &team, &kind, desk.now()).await?;
    let (from, to) = lock_two(desk, old.course_id, list.id).await?;
    let (old, now) = (row(desk.tx, old.id).await?, desk.now());
    may_stay(&from, &old, now)?;
    refuse_crowd(desk, &to, &old).await?;
    let how = Carried {
        by: By::Person,
        verb: "carried_over",
        reason: None,
        rule: "stayed",
    };
    let state = Enrolment::Waiting { since: now };
    let (new, event) = carry(desk, &to, old, &state, how, now).await?;
    let position = position(desk.tx, &new).await?.unwrap_or(1);
    let notice = Notice::Waiting { position };
    outbox::tell(desk.told(event, now), &to.team, &new, &notice).await?;
    Ok(new)
}

/// Couples share an address; more people than may sign up under one are refused here, too.
async fn refuse_crowd(desk: &Desk<'_>, list: &Locked, row: &Model) -> Result<(), Error> {
    for index in addresses(row) {
        if live_of(desk.tx, list.course.id, &index).await?.len() >= PER_ADDRESS {
            return Err(Refusal::Conflict(Conflict::AddressFull).into());
        }
    }
    Ok(())
}

const TOO_EARLY: Refusal = Refusal::Conflict(Conflict::CourseState);

/// Somebody may stay who waits for a course that nobody new can begin any more.
pub fn may_stay(from: &Locked, row: &Model, now: Time) -> Result<(), Refusal> {
    match row.state() {
        Enrolment::Waiting { .. } if from.begun_without(now) => Ok(()),
        Enrolment::Ended { .. } => Err(Conflict::Ended.into()),
        _ => Err(TOO_EARLY),
    }
}

/// The type of the course that somebody waits for, if new courses are made of it.
pub async fn type_of(
    db: &impl ConnectionTrait,
    row: &Model,
) -> Result<Option<course_template::Model>, Error> {
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let Some(id) = course.and_then(|course| course.template_id) else {
        return Ok(None);
    };
    let kind = course_template::Entity::find_by_id(id).one(db).await?;
    Ok(kind.filter(|kind| kind.retired_at.is_none()))
}
