//! "I cannot come that day": said ahead by who has a seat, seen by those who run the course, by nobody else.

use std::collections::{BTreeSet, HashMap};

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::actions::enrolments::leave::open_own;
use crate::actions::history::{By, Event};
use crate::domain::ids::{EnrolmentId, SessionId};
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::absence::{ActiveModel, Column, Entity, Model};
use crate::entity::enrolment::State;
use crate::entity::{absence, enrolment, session};
use crate::error::Error;
use crate::vault::Ticket;

/// Keeps to which of the sessions ahead somebody cannot come: these, and no others.
///
/// # Errors
/// `Conflict` for who has no seat; `Invalid` for a session that is not ahead; `SignIn` when the ticket was renewed.
pub async fn stay_away(
    desk: &Desk<'_>,
    ticket: Ticket,
    sessions: &BTreeSet<SessionId>,
) -> Result<enrolment::Model, Error> {
    let (locked, row) = open_own(desk, ticket).await?;
    let now = desk.now();
    if row.status != State::Seated {
        return Err(Refusal::from(Conflict::NotSeated).into());
    }
    let ahead: HashMap<SessionId, Time> = ahead(&locked, now)
        .map(|session| (session.id, session.starts_at))
        .collect();
    if sessions.iter().any(|id| !ahead.contains_key(id)) {
        return Err(Refusal::from(Problem::new("sessions", Flaw::UnknownId)).into());
    }
    let known = absences(desk.tx, &[row.id]).await?;
    let said: BTreeSet<SessionId> = known
        .iter()
        .filter(|one| ahead.get(&one.session_id) == Some(&one.starts_at))
        .map(|one| one.session_id)
        .collect();
    if said == *sessions {
        return Ok(row);
    }
    replace(desk, row.id, &ahead, sessions, now).await?;
    Event::new("absences", By::Person)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    Ok(row)
}

/// The sessions that have not begun.
fn ahead(locked: &Locked, now: Time) -> impl Iterator<Item = &session::Model> {
    locked.planned().filter(move |one| one.starts_at > now)
}

/// What was said of sessions that are over stays.
async fn replace(
    desk: &Desk<'_>,
    id: EnrolmentId,
    ahead: &HashMap<SessionId, Time>,
    sessions: &BTreeSet<SessionId>,
    now: Time,
) -> Result<(), Error> {
    Entity::delete_many()
        .filter(Column::EnrolmentId.eq(id))
        .filter(Column::SessionId.is_in(ahead.keys().copied()))
        .exec(desk.tx)
        .await?;
    let rows: Vec<ActiveModel> = sessions
        .iter()
        .filter_map(|session| ahead.get(session).map(|start| (session, start)))
        .map(|(session, start)| absence::ActiveModel {
            enrolment_id: Set(id),
            session_id: Set(*session),
            starts_at: Set(*start),
            at: Set(now),
        })
        .collect();
    if !rows.is_empty() {
        Entity::insert_many(rows)
            .exec_without_returning(desk.tx)
            .await?;
    }
    Ok(())
}

/// What these people have said, also of sessions that were moved since.
pub async fn absences(
    db: &impl ConnectionTrait,
    people: &[EnrolmentId],
) -> Result<Vec<Model>, Error> {
    Ok(Entity::find()
        .filter(Column::EnrolmentId.is_in(people.iter().copied()))
        .all(db)
        .await?)
}

/// The sessions ahead to which this person cannot come, as each is planned now, in no order.
pub async fn missed_ahead(
    db: &impl ConnectionTrait,
    person: EnrolmentId,
    now: Time,
) -> Result<Vec<SessionId>, Error> {
    let said = absences(db, &[person]).await?;
    let ids = said.iter().map(|one| one.session_id);
    let mut ahead = session::Entity::find()
        .filter(session::Column::Id.is_in(ids))
        .filter(session::Column::StartsAt.gt(now))
        .all(db)
        .await?;
    ahead.retain(|session| said.iter().any(|one| one.is_of(session)));
    Ok(ahead.into_iter().map(|session| session.id).collect())
}

/// How many of those who have a seat cannot come, by session, as each is planned now.
pub async fn absences_by_session(
    db: &impl ConnectionTrait,
    sessions: &[session::Model],
) -> Result<HashMap<SessionId, usize>, Error> {
    let planned: HashMap<SessionId, Time> = sessions
        .iter()
        .filter(|one| one.status == session::Status::Planned)
        .map(|one| (one.id, one.starts_at))
        .collect();
    let said = Entity::find()
        .filter(Column::SessionId.is_in(planned.keys().copied()))
        .all(db)
        .await?;
    let people = said.iter().map(|one| one.enrolment_id);
    let seated: BTreeSet<EnrolmentId> = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(people))
        .filter(enrolment::Column::Status.eq(State::Seated))
        .all(db)
        .await?
        .into_iter()
        .map(|row| row.id)
        .collect();
    let mut many = HashMap::new();
    for one in said {
        let stands = planned.get(&one.session_id) == Some(&one.starts_at);
        if stands && seated.contains(&one.enrolment_id) {
            *many.entry(one.session_id).or_default() += 1;
        }
    }
    Ok(many)
}
