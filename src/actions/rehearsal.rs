//! What an action would tell, to whom, before anything is done: it is done, looked at and undone.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::{Desk, Office, access, teams};
use crate::domain::Notice;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::message::{self, Status};
use crate::entity::{course, enrolment, event};
use crate::error::Error;
use crate::outbox;
use crate::vault::{Place, Redacted};

/// One message that an action would leave.
pub struct Intent {
    pub row: message::Model,
    pub notice: Notice,
}

/// Somebody who would be told.
#[derive(Clone, Debug)]
pub struct Addressee {
    pub enrolment: EnrolmentId,
    pub name: Redacted<String>,
}

/// What was looked at, and who would be told of it.
pub struct Rehearsal<T> {
    pub looked: T,
    /// By queue number; each of them once.
    pub people: Vec<Addressee>,
}

impl Office {
    /// Does the action, lets `look` see the messages that it leaves while its changes stand, and
    /// undoes all of it. That the staff member saw who would be told is noted and stays.
    ///
    /// # Errors
    /// What the action answers: a refusal shows before anything is sent.
    pub async fn rehearse<T, A, L>(
        &self,
        by: &Staff,
        courses: &[CourseId],
        action: A,
        look: L,
    ) -> Result<Rehearsal<T>, Error>
    where
        T: Send + 'static,
        A: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<(), Error>> + Send + Sync + 'static,
        L: for<'t> Fn(Desk<'t>, Vec<Intent>) -> BoxFuture<'t, Result<T, Error>>
            + Send
            + Sync
            + 'static,
    {
        let (by, courses) = (by.clone(), courses.to_vec());
        let stage = Arc::new((action, look));
        self.act(move |desk| {
            let (by, courses, stage) = (by.clone(), courses.clone(), Arc::clone(&stage));
            Box::pin(async move {
                let (action, look) = &*stage;
                let level = desk.tx.savepoint()?;
                let played = play(desk.on(&level), &by, &courses, action, look).await;
                let (looked, people) = match played {
                    Ok(played) => played,
                    Err(error) => return level.settle(Err(error)).await,
                };
                level.undo().await?;
                note(&desk, &by, &courses, &people).await?;
                Ok(Rehearsal { looked, people })
            })
        })
        .await
    }
}

/// Does the action and looks at what it tells. Whatever tells of a course locks it first, so that no
/// message of somebody else is among those after the lock; and whatever locks a team too locks that first.
async fn play<T, A, L>(
    desk: Desk<'_>,
    by: &Staff,
    courses: &[CourseId],
    action: &A,
    look: &L,
) -> Result<(T, Vec<Addressee>), Error>
where
    A: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<(), Error>>,
    L: for<'t> Fn(Desk<'t>, Vec<Intent>) -> BoxFuture<'t, Result<T, Error>>,
{
    teams::lock(&desk, by.team).await?;
    course::Entity::find()
        .filter(course::Column::Id.is_in(courses.iter().copied()))
        .order_by_asc(course::Column::Id)
        .lock_exclusive()
        .all(desk.tx)
        .await?;
    let before: Option<Option<i64>> = event::Entity::find()
        .select_only()
        .column_as(event::Column::Id.max(), "last")
        .into_tuple()
        .one(desk.tx)
        .await?;
    action(desk.on(desk.tx)).await?;
    let intents = intents(&desk, courses, before.flatten().unwrap_or(0)).await?;
    let people = people(&desk, by, &intents).await?;
    Ok((look(desk, intents).await?, people))
}

/// The messages about these courses that came after an event and would leave.
async fn intents(desk: &Desk<'_>, courses: &[CourseId], after: i64) -> Result<Vec<Intent>, Error> {
    let rows = message::Entity::find()
        .filter(message::Column::CourseId.is_in(courses.iter().copied()))
        .filter(message::Column::EventId.gt(after))
        .filter(message::Column::Status.is_in([Status::Queued, Status::Task]))
        .order_by_asc(message::Column::EventId)
        .all(desk.tx)
        .await?;
    let mut intents = Vec::with_capacity(rows.len());
    for row in rows {
        let notice = outbox::open(&desk.vault, &row)?;
        let stands = outbox::still_true(desk.tx, &desk.vault, &row, notice, desk.now()).await?;
        intents.extend(stands.map(|notice| Intent { row, notice }));
    }
    Ok(intents)
}

/// The names of those who would be told, read while the changes stand: the action may enter them.
async fn people(desk: &Desk<'_>, by: &Staff, intents: &[Intent]) -> Result<Vec<Addressee>, Error> {
    let told = intents.iter().filter_map(|one| one.row.enrolment_id);
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::TeamId.eq(by.team))
        .filter(enrolment::Column::Id.is_in(told))
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(desk.tx)
        .await?;
    rows.into_iter()
        .map(|row| {
            let name = desk.vault.open(Place::EnrolmentName, row.id.0, &row.name)?;
            Ok(Addressee {
                enrolment: row.id,
                name,
            })
        })
        .collect()
}

/// Notes that the names were shown: of those who are there after all is undone.
async fn note(
    desk: &Desk<'_>,
    by: &Staff,
    courses: &[CourseId],
    people: &[Addressee],
) -> Result<(), Error> {
    let shown: Vec<EnrolmentId> = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(people.iter().map(|one| one.enrolment)))
        .order_by_asc(enrolment::Column::QueueNumber)
        .select_only()
        .column(enrolment::Column::Id)
        .into_tuple()
        .all(desk.tx)
        .await?;
    let course = courses.first().copied();
    access::note(desk, by, "message_preview", course, &shown, desk.now()).await
}
