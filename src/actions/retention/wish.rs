//! The wish to be erased. What is kept may be a record that must be kept, so somebody of the staff sees to it.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    QueryTrait, Select,
};

use crate::actions::Desk;
use crate::actions::enrolments::open_own;
use crate::actions::history::{By, Event};
use crate::domain::Time;
use crate::domain::ids::{CourseId, EnrolmentId, TeamId};
use crate::entity::enrolment;
use crate::entity::erasure_wish::{ActiveModel, Column, Entity};
use crate::error::Error;
use crate::vault::Ticket;

/// Notes that somebody wishes to be erased, or no longer; said twice it is no mistake.
///
/// # Errors
/// `SignIn` when the ticket was renewed.
pub async fn wish(desk: &Desk<'_>, ticket: Ticket, wanted: bool) -> Result<(), Error> {
    let (_, row) = open_own(desk, ticket).await?;
    let now = desk.now();
    let known = Entity::find_by_id(row.id).one(desk.tx).await?;
    let verb = match (known, wanted) {
        (None, true) => {
            let wish = ActiveModel {
                enrolment_id: Set(row.id),
                at: Set(now),
            };
            wish.insert(desk.tx).await?;
            "erasure_asked"
        }
        (Some(_), false) => {
            Entity::delete_by_id(row.id).exec(desk.tx).await?;
            "erasure_unasked"
        }
        _ => return Ok(()),
    };
    Event::new(verb, By::Person)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    Ok(())
}

/// Who of these wishes to be erased, and since when.
pub async fn wishes(
    db: &impl ConnectionTrait,
    people: &[EnrolmentId],
) -> Result<HashMap<EnrolmentId, Time>, Error> {
    let rows = Entity::find()
        .filter(Column::EnrolmentId.is_in(people.iter().copied()))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.enrolment_id, row.at))
        .collect())
}

/// How many of a team's participants wish to be erased, by course.
pub async fn wishes_by_course(
    db: &impl ConnectionTrait,
    team: TeamId,
) -> Result<HashMap<CourseId, u64>, Error> {
    let courses: Vec<CourseId> = wished_from(team).into_tuple().all(db).await?;
    let mut many = HashMap::new();
    for course in courses {
        *many.entry(course).or_default() += 1;
    }
    Ok(many)
}

/// The courses of a team that somebody wishes to be erased from.
#[must_use]
pub fn courses_of_wishes(team: TeamId) -> SelectStatement {
    wished_from(team).into_query()
}

fn wished_from(team: TeamId) -> Select<enrolment::Entity> {
    let wishes = Entity::find().select_only().column(Column::EnrolmentId);
    enrolment::Entity::find()
        .filter(enrolment::Column::TeamId.eq(team))
        .filter(enrolment::Column::Id.in_subquery(wishes.into_query()))
        .select_only()
        .column(enrolment::Column::CourseId)
}
