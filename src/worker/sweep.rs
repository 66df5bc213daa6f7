//! What the clock brings about in the database.

use sea_orm::{EntityTrait, QueryFilter, QuerySelect};

use crate::actions::{Office, offers, retention};
use crate::domain::ids::{CourseId, TeamId};
use crate::entity::{enrolment, team};
use crate::error::Error;

/// Courses looked after in one round.
const COURSES: u64 = 200;

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
    let teams: Vec<TeamId> = team::Entity::find()
        .select_only()
        .column(team::Column::Id)
        .into_tuple()
        .all(office.store.reader())
        .await?;
    let mut erased = 0;
    for team in teams {
        loop {
            let step = office.act(move |desk| {
                Box::pin(async move { retention::erase_unproven(&desk, team).await })
            });
            match step.await? {
                0 => break,
                number => erased += number,
            }
        }
    }
    while office
        .act(|desk| Box::pin(async move { retention::erase_spent(&desk).await }))
        .await?
        > 0
    {}
    Ok(erased)
}
