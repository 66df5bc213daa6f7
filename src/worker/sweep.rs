//! What the clock brings about in the database.

use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::{Desk, Office, interest, offers, retention};
use crate::domain::ids::CourseId;
use crate::entity::enrolment::State;
use crate::entity::{enrolment, message, team};
use crate::error::Error;
use crate::outbox;

/// Courses looked after in one round.
const COURSES: u64 = 200;
/// What should have ended so long ago was not seen in time: nobody swept, or the clock has leapt.
const LATE: TimeDelta = TimeDelta::minutes(5);

/// Sweeps, and tells the log how much of it comes late: when many lose their offer at once, somebody can see why.
pub async fn round(office: &Office) -> Result<usize, Error> {
    let late = late(office).await?;
    let ended = sweep(office).await?;
    if let Some((number, minutes)) = late {
        tracing::warn!(
            number,
            minutes,
            "sign-ups and offers ended long after their time: nobody swept, or the clock has leapt"
        );
        metrics::counter!("kursplass_ended_late").increment(number);
    }
    Ok(ended)
}

/// How many sign-ups and offers should have ended long ago, and by how many minutes the first of them.
async fn late(office: &Office) -> Result<Option<(u64, i64)>, Error> {
    let (db, now) = (office.store.reader(), office.store.now());
    let over = enrolment::Entity::find()
        .filter(enrolment::Column::Status.is_in([State::Unproven, State::Offered]))
        .filter(enrolment::Column::Until.lte(now - LATE));
    let first = over.clone().order_by_asc(enrolment::Column::Until);
    let Some(until) = first.one(db).await?.and_then(|row| row.until) else {
        return Ok(None);
    };
    Ok(Some((over.count(db).await?, (now - until).num_minutes())))
}

/// Ends what is due in every course and passes free seats on, a transaction for each course.
/// Answers how many enrolments ended. A course that fails does not hold up the others.
pub async fn sweep(office: &Office) -> Result<usize, Error> {
    let now = office.store.now();
    let mut courses: Vec<CourseId> = enrolment::Entity::find()
        .filter(offers::due(now))
        .select_only()
        .column(enrolment::Column::CourseId)
        .distinct()
        .limit(COURSES)
        .into_tuple()
        .all(office.store.reader())
        .await?;
    for course in offers::stuck(office.store.reader(), now).await? {
        if !courses.contains(&course) {
            courses.push(course);
        }
    }
    let mut ended = 0;
    let mut failure = None;
    for course in courses {
        let swept =
            office.act(move |desk| Box::pin(async move { offers::sweep(&desk, course).await }));
        match swept.await {
            Ok(number) => ended += number,
            Err(error) => {
                tracing::error!(%error, %course, "a course could not be swept");
                failure = Some(error);
            }
        }
    }
    failure.map_or(Ok(ended), Err)
}

/// Erases what has been kept long enough, in small steps. Answers how many sign-ups went.
pub async fn tidy(office: &Office) -> Result<usize, Error> {
    let teams = team::Entity::find().all(office.store.reader()).await?;
    let mut erased = 0;
    for team in &teams {
        let id = team.id;
        erased += to_the_end(office, move |desk| {
            Box::pin(async move { retention::erase_unproven(&desk, id).await })
        })
        .await?;
        erased += people(office, team).await?;
        office
            .act(move |desk| {
                let theirs = message::Column::TeamId.eq(id);
                Box::pin(async move {
                    outbox::drop_untrue_calls(desk.tx, &desk.vault, theirs, desk.now()).await
                })
            })
            .await?;
        to_the_end(office, move |desk| {
            Box::pin(async move { retention::erase_looks(&desk, id).await })
        })
        .await?;
    }
    interest_lists(office).await?;
    while office
        .act(|desk| Box::pin(async move { retention::erase_spent(&desk).await }))
        .await?
        > 0
    {}
    if erased > 0 {
        office.store.empty_log().await?;
    }
    Ok(erased)
}

/// Asks whom a course began without whether they wait on, and takes off who has waited too long.
async fn interest_lists(office: &Office) -> Result<(), Error> {
    let (db, now) = (office.store.reader(), office.store.now());
    for course in interest::unasked(db, now).await? {
        office
            .act(move |desk| Box::pin(async move { interest::ask(&desk, course).await }))
            .await?;
    }
    for list in interest::outdated(db, now).await? {
        office
            .act(move |desk| Box::pin(async move { interest::take_off(&desk, list).await }))
            .await?;
    }
    Ok(())
}

/// Erases the people of a team whose time is over, a transaction for each batch.
async fn people(office: &Office, team: &team::Model) -> Result<usize, Error> {
    let mut erased = 0;
    loop {
        let (db, now) = (office.store.reader(), office.store.now());
        let courses = retention::courses(db, team, now).await?;
        if courses.is_empty() {
            return Ok(erased);
        }
        for course in courses {
            erased += to_the_end(office, move |desk| {
                Box::pin(async move { retention::erase_people(&desk, course).await })
            })
            .await?;
        }
    }
}

/// Does a step again until it finds nothing; answers how much it found.
async fn to_the_end<F>(office: &Office, step: F) -> Result<usize, Error>
where
    F: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<usize, Error>> + Clone + Send + Sync + 'static,
{
    let mut all = 0;
    loop {
        match office.act(step.clone()).await? {
            0 => return Ok(all),
            number => all += number,
        }
    }
}
