//! New dates for all sessions of a course that has not begun.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::occupied::find_clashes;
use crate::actions::courses::places::venue_named;
use crate::actions::courses::timetable::{Wanted, lay_down, place_at, retime, revise, touch};
use crate::actions::courses::{Listed, Locked};
use crate::actions::enrolments::keep;
use crate::actions::history::{By, Event};
use crate::actions::offers::pass_on;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::schedule::{check_list, refuse_clashes};
use crate::domain::timetable::Slot;
use crate::domain::{Enrolment, Flaw, Notice, Problem, Refusal, Time};
use crate::entity::course;
use crate::entity::enrolment::{self, State};
use crate::entity::session::{self, Status};
use crate::error::Error;
use crate::outbox;

/// Gives the sessions new dates. Open offers return to waiting, everybody hears of it, and the
/// seats are passed on again for the new dates.
pub async fn postpone(
    desk: &Desk<'_>,
    by: &Staff,
    locked: Locked,
    list: &[Listed],
    now: Time,
) -> Result<Locked, Error> {
    locked.may_postpone(now)?;
    let wanted = wanted(desk, &locked, list, now).await?;
    let leaders = leader_ids(desk, locked.course.id).await?;
    let clashes = find_clashes(
        desk,
        &locked.team,
        Some(locked.course.id),
        &leaders,
        &wanted,
    )
    .await?;
    refuse_clashes(clashes, false)?;
    let before = locked.course.starts_at;
    redate(desk, &locked, &wanted, now).await?;
    let locked = retime(desk, locked, now).await?;
    let id = locked.course.id;
    let event = Event::new("postponed", by.into())
        .course(by.team, id)
        .facts(serde_json::json!({ "from": before, "starts_at": locked.course.starts_at }))
        .write(desk, now)
        .await?;
    let locked = reopen(desk, locked, now).await?;
    tell_all(desk, &locked, event, now).await?;
    teams::bump(desk, by.team, now).await?;
    pass_on(desk, &locked, now).await?;
    Ok(locked)
}

/// A new first session means a new day to decide.
async fn reopen(desk: &Desk<'_>, locked: Locked, now: Time) -> Result<Locked, Error> {
    let mut columns: course::ActiveModel = locked.course.into();
    columns.decision = Set(None);
    columns.decided_at = Set(None);
    columns.decide_by = Set(None);
    columns.closes_at = Set(None);
    columns.updated_at = Set(now);
    Ok(Locked {
        course: columns.update(desk.tx).await?,
        ..locked
    })
}

async fn wanted(
    desk: &Desk<'_>,
    locked: &Locked,
    list: &[Listed],
    now: Time,
) -> Result<Vec<Wanted>, Error> {
    if list.is_empty() {
        return Err(Refusal::from(Problem::new("sessions", Flaw::Missing)).into());
    }
    let length = locked
        .planned()
        .next()
        .map_or(120, |session| session.minutes);
    let mut wanted = Vec::with_capacity(list.len());
    for (n, listed) in list.iter().enumerate() {
        let venue = match &listed.venue {
            Some(name) => Some(
                venue_named(
                    desk,
                    locked.team.id,
                    &format!("sessions[{n}].venue"),
                    name,
                    now,
                )
                .await?,
            ),
            None => locked.course.venue_id,
        };
        let ends_at = listed
            .ends_at
            .unwrap_or(listed.starts_at + chrono::TimeDelta::minutes(length.into()));
        wanted.push(Wanted {
            slot: Slot::new(listed.starts_at, ends_at),
            kind: listed.kind,
            venue,
        });
    }
    let slots: Vec<Slot> = wanted.iter().map(|wanted| wanted.slot).collect();
    check_list(&slots, now)?;
    Ok(wanted)
}

/// Moves the planned sessions to the new dates in order; cancels those too many, adds those too few.
async fn redate(
    desk: &Desk<'_>,
    locked: &Locked,
    wanted: &[Wanted],
    now: Time,
) -> Result<(), Error> {
    let zone = locked.team.tz();
    let planned: Vec<session::Model> = locked.planned().cloned().collect();
    for (session, wanted) in planned.iter().cloned().zip(wanted) {
        revise(
            desk,
            session,
            |columns| place_at(columns, wanted, zone),
            now,
        )
        .await?;
    }
    for session in planned.iter().skip(wanted.len()).cloned() {
        revise(
            desk,
            session,
            |columns| columns.status = Set(Status::Cancelled),
            now,
        )
        .await?;
    }
    let highest = locked
        .sessions
        .iter()
        .map(|session| session.number)
        .max()
        .unwrap_or(0);
    if wanted.len() > planned.len() {
        // "Session 2 of 6" becomes "2 of 7" in those that were cancelled before, too.
        let cancelled = |session: &&session::Model| session.status == Status::Cancelled;
        let off = locked.sessions.iter().filter(cancelled).cloned().collect();
        touch(desk, off, now).await?;
    }
    for (number, wanted) in (highest + 1..).zip(wanted.iter().skip(planned.len())) {
        lay_down(desk, &locked.course, zone, number, wanted, None, now).await?;
    }
    Ok(())
}

async fn tell_all(desk: &Desk<'_>, locked: &Locked, event: i64, now: Time) -> Result<(), Error> {
    let concerned = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(locked.course.id))
        .filter(enrolment::Column::Status.is_in([
            State::Seated,
            State::Offered,
            State::Waiting,
            State::Applied,
        ]))
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(desk.tx)
        .await?;
    for row in concerned {
        let (row, ended) = take_offer_back(desk, row, now).await?;
        let (event, notice) = match (row.status, ended) {
            (State::Lapsed, Some(lapse)) => (lapse, Notice::Lapsed),
            _ => (event, Notice::Postponed),
        };
        let told = desk.told(event, now);
        outbox::tell(told, &locked.team, &row, &notice).await?;
    }
    Ok(())
}

/// An open offer was for the old dates: it waits again, or lapses if its time was up. Answers the
/// event of its end, if there was one.
async fn take_offer_back(
    desk: &Desk<'_>,
    row: enrolment::Model,
    now: Time,
) -> Result<(enrolment::Model, Option<i64>), Error> {
    if row.status != State::Offered {
        return Ok((row, None));
    }
    let state = row.state().back_to_waiting(now)?;
    let row = keep(desk, row, &state, now).await?;
    let verb = match state {
        Enrolment::Lapsed { .. } => "lapsed",
        _ => "offer_withdrawn",
    };
    let event = Event::new(verb, By::System)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    Ok((row, Some(event)))
}
