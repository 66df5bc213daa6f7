//! How many seats are taken, and which is free. Bounded by the capacity, whatever the queue.

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::actions::Desk;
use crate::domain::ids::CourseId;
use crate::domain::seats::Seats;
use crate::entity::enrolment::State;
use crate::entity::{course, enrolment, seat};
use crate::error::Error;

/// The seats of a locked course as they are now.
pub async fn seats(desk: &Desk<'_>, course: &course::Model) -> Result<Seats, Error> {
    seats_of(desk.tx, course).await
}

/// The seats of a course as the connection sees them.
pub async fn seats_of(db: &impl ConnectionTrait, course: &course::Model) -> Result<Seats, Error> {
    let count = async |state: State| {
        enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(course.id))
            .filter(enrolment::Column::Status.eq(state))
            .count(db)
            .await
    };
    let number = |count: u64| u16::try_from(count).unwrap_or(u16::MAX);
    Ok(Seats {
        capacity: course.seats(),
        seated: number(count(State::Seated).await?),
        offered: number(count(State::Offered).await?),
    })
}

/// The lowest seat that nobody holds.
pub async fn free_seat(desk: &Desk<'_>, course: CourseId) -> Result<Option<i16>, Error> {
    let taken = Query::select()
        .column(enrolment::Column::SeatNo)
        .from(enrolment::Entity)
        .and_where(enrolment::Column::CourseId.eq(course))
        .and_where(enrolment::Column::SeatNo.is_not_null())
        .take();
    let free = seat::Entity::find()
        .filter(seat::Column::CourseId.eq(course))
        .filter(seat::Column::N.not_in_subquery(taken))
        .order_by_asc(seat::Column::N)
        .limit(1)
        .one(desk.tx)
        .await?;
    Ok(free.map(|seat| seat.n))
}

/// Whether anybody waits, with a lower queue number than `below` if one is given.
pub async fn somebody_waits(
    desk: &Desk<'_>,
    course: CourseId,
    below: Option<i32>,
) -> Result<bool, Error> {
    let mut waiting = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::Status.eq(State::Waiting));
    if let Some(number) = below {
        waiting = waiting.filter(enrolment::Column::QueueNumber.lt(number));
    }
    let first = waiting
        .select_only()
        .column(enrolment::Column::QueueNumber)
        .limit(1)
        .into_tuple::<i32>()
        .one(desk.tx)
        .await?;
    Ok(first.is_some())
}
