//! Nobody waits for ever: twelve months after somebody came on an interest list they are taken off, and told.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationTrait,
};

use crate::actions::Desk;
use crate::actions::courses::lock;
use crate::actions::enrolments::keep;
use crate::actions::history::{By, Event};
use crate::domain::course::Kind;
use crate::domain::enrolment::listed_since;
use crate::domain::ids::CourseId;
use crate::domain::{Notice, Time};
use crate::entity::enrolment::{Column, Entity, Model, Relation, State};
use crate::entity::{course, enrolment};
use crate::error::Error;
use crate::outbox;

/// The interest lists with people who have waited too long.
pub async fn outdated(db: &impl ConnectionTrait, now: Time) -> Result<Vec<CourseId>, Error> {
    Ok(Entity::find()
        .join(JoinType::InnerJoin, Relation::Course.def())
        .filter(course::Column::Kind.eq(Kind::InterestList))
        .filter(too_long(now))
        .select_only()
        .column(Column::CourseId)
        .distinct()
        .into_tuple()
        .all(db)
        .await?)
}

/// Takes those off a list who have waited for twelve months, and tells them. Answers how many.
pub async fn take_off(desk: &Desk<'_>, list: CourseId) -> Result<usize, Error> {
    let locked = lock(desk, list).await?;
    let now = desk.now();
    if !locked.course.is_list() {
        return Ok(0);
    }
    let rows: Vec<Model> = Entity::find()
        .filter(Column::CourseId.eq(list))
        .filter(too_long(now))
        .all(desk.tx)
        .await?;
    let gone = rows.len();
    for row in rows {
        let state = row.state().wait_no_longer(now)?;
        let row = keep(desk, row, &state, now).await?;
        let event = Event::new("waited_out", By::System)
            .enrolment(&row)
            .write(desk, now)
            .await?;
        outbox::tell(desk.told(event, now), &locked.team, &row, &Notice::Left).await?;
    }
    Ok(gone)
}

fn too_long(now: Time) -> sea_orm::Condition {
    sea_orm::Condition::all()
        .add(enrolment::Column::Status.is_in([State::Waiting, State::Applied]))
        .add(enrolment::Column::Since.lte(listed_since(now)))
}
