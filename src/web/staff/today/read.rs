//! Reading the desk: a fixed number of queries, however many courses and people there are.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::desk::Desk;
use super::page::{Task, TodayPage};
use crate::actions::retention::courses_of_wishes;
use crate::domain::access::Staff;
use crate::domain::attention::Concern;
use crate::domain::course::Status;
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::entity::{course, team};
use crate::error::Error;
use crate::web::staff::calendars::own_calendar;

/// Reads the page for a member of staff: a leader's own courses, everybody's for the others.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    language: Language,
    now: Time,
) -> Result<TodayPage, Error> {
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let courses = match by.may_see_courses() {
        Ok(()) => courses(db, by, now).await?,
        Err(_) => Vec::new(),
    };
    let desk = Desk::read(db, by, &courses).await?;
    let mut tasks: Vec<(Concern, Task)> = courses
        .iter()
        .filter(|course| by.may_run(&desk.leaders(course.id)).is_ok())
        .flat_map(|course| desk.tasks(&team, course, language, now))
        .collect();
    tasks.sort_by_key(|(concern, task)| (*concern, task.starts_at));
    Ok(TodayPage {
        zone: team.tz(),
        today: local_date(now, team.tz()),
        name: by.name.clone(),
        tasks: tasks.into_iter().map(|(_, task)| task).collect(),
        week: desk.week(by, &courses, now),
        calendar: own_calendar(by),
        new: by
            .may_lay_out()
            .is_ok()
            .then(|| "/staff/courses/new".to_owned()),
        log: by.may_read_log().is_ok().then(|| "/staff/log".to_owned()),
    })
}

/// The team's courses that are not over long ago, for a message may come late, and those somebody wishes to be erased from.
async fn courses(
    db: &impl ConnectionTrait,
    by: &Staff,
    now: Time,
) -> Result<Vec<course::Model>, Error> {
    let lately = now - TimeDelta::days(30);
    let which = [
        course::Column::EndsAt.gte(lately),
        course::Column::Status.eq(Status::Draft),
        course::Column::Id.in_subquery(courses_of_wishes(by.team)),
    ];
    let of_team = course::Entity::find().filter(course::Column::TeamId.eq(by.team));
    Ok(
        course::any_of(which.map(|which| of_team.clone().filter(which)))
            .order_by_asc(course::Column::StartsAt)
            .all(db)
            .await?,
    )
}
