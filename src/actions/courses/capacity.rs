//! The seats of a course: a row each.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::Desk;
use crate::actions::enrolments;
use crate::domain::ids::CourseId;
use crate::entity::{course, enrolment, seat};
use crate::error::Error;

/// A checked number as its column takes it.
pub fn small(number: u16) -> i16 {
    i16::try_from(number).unwrap_or(i16::MAX)
}

/// Makes seats with the numbers from `first` to `last`.
pub async fn make_seats(
    desk: &Desk<'_>,
    course: CourseId,
    first: i16,
    last: i16,
) -> Result<(), Error> {
    let seats = (first..=last).map(|n| seat::ActiveModel {
        course_id: Set(course),
        n: Set(n),
    });
    if first <= last {
        seat::Entity::insert_many(seats)
            .exec_without_returning(desk.tx)
            .await?;
    }
    Ok(())
}

/// Makes or removes seats; only free ones can go.
pub async fn resize(desk: &Desk<'_>, course: &course::Model, capacity: i16) -> Result<(), Error> {
    enrolments::seats(desk, course)
        .await?
        .resize(u16::try_from(capacity).unwrap_or(0))?;
    let surplus = course.capacity - capacity;
    if surplus > 0 {
        return remove_free(desk, course.id, surplus.unsigned_abs()).await;
    }
    let highest = seat::Entity::find()
        .filter(seat::Column::CourseId.eq(course.id))
        .order_by_desc(seat::Column::N)
        .one(desk.tx)
        .await?
        .map_or(0, |seat| seat.n);
    make_seats(desk, course.id, highest + 1, highest - surplus).await
}

async fn remove_free(desk: &Desk<'_>, course: CourseId, many: u16) -> Result<(), Error> {
    let taken = Query::select()
        .column(enrolment::Column::SeatNo)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CourseId.eq(course))
        .and_where(enrolment::Column::SeatNo.is_not_null())
        .take();
    let free: Vec<i16> = seat::Entity::find()
        .filter(seat::Column::CourseId.eq(course))
        .filter(seat::Column::N.not_in_subquery(taken))
        .order_by_desc(seat::Column::N)
        .limit(u64::from(many))
        .select_only()
        .column(seat::Column::N)
        .into_tuple()
        .all(desk.tx)
        .await?;
    seat::Entity::delete_many()
        .filter(seat::Column::CourseId.eq(course))
        .filter(seat::Column::N.is_in(free))
        .exec(desk.tx)
        .await?;
    Ok(())
}
