//! Asking those whom a course began without whether they wait for the next one.

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::actions::Desk;
use crate::actions::courses::lock;
use crate::actions::history::{By, Event};
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::domain::{Notice, Time};
use crate::entity::course::{ActiveModel, Column, Entity};
use crate::entity::enrolment::State;
use crate::entity::{course_template, enrolment};
use crate::error::Error;
use crate::outbox;

/// Courses that have begun and whose people on the waiting list were not asked yet.
pub async fn unasked(db: &impl ConnectionTrait, now: Time) -> Result<Vec<CourseId>, Error> {
    Ok(Entity::find()
        .filter(Column::AskedAt.is_null())
        .filter(Column::StartsAt.lte(now))
        .filter(Column::Status.eq(Status::Published))
        .order_by_asc(Column::StartsAt)
        .limit(200)
        .select_only()
        .column(Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// Asks those who still wait for a course that nobody new can begin any more, once. Answers how many.
pub async fn ask(desk: &Desk<'_>, id: CourseId) -> Result<usize, Error> {
    let locked = lock(desk, id).await?;
    let now = desk.now();
    if locked.course.asked_at.is_some() || !locked.begun_without(now) {
        return Ok(0);
    }
    let mut asked = 0;
    if has_next_run(desk, locked.course.template_id).await? {
        let waiting = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(id))
            .filter(enrolment::Column::Status.eq(State::Waiting))
            .order_by_asc(enrolment::Column::QueueNumber)
            .all(desk.tx)
            .await?;
        for row in &waiting {
            let event = Event::new("asked_to_stay", By::System)
                .enrolment(row)
                .write(desk, now)
                .await?;
            let told = desk.told(event, now);
            outbox::tell(told, &locked.team, row, &Notice::NoSeat).await?;
        }
        asked = waiting.len();
    }
    let mut columns: ActiveModel = locked.course.into();
    columns.asked_at = Set(Some(now));
    columns.update(desk.tx).await?;
    Ok(asked)
}

async fn has_next_run(
    desk: &Desk<'_>,
    template: Option<crate::domain::ids::TemplateId>,
) -> Result<bool, Error> {
    let Some(id) = template else {
        return Ok(false);
    };
    let kind = course_template::Entity::find_by_id(id).one(desk.tx).await?;
    Ok(kind.is_some_and(|kind| kind.retired_at.is_none()))
}
