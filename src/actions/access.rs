//! The access log: who of the staff has seen which persons, written in the transaction of the reading,
//! and read by the person it is about.

mod log;

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

use crate::actions::Desk;
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::{access_log, access_person, enrolment};
use crate::error::Error;

pub use log::{Filter, Look, Looks, looks};

/// Persons in one insert: well below the databases' limits on bound values.
const CHUNK: usize = 500;

/// The most readings that a person is shown.
pub const MOST: u64 = 200;

/// Notes that named persons were shown to a member of staff (pasientjournalloven § 22 a: who, on
/// behalf of whom, on what ground, when, which data).
pub async fn note(
    desk: &Desk<'_>,
    by: &Staff,
    ground: &str,
    course: Option<CourseId>,
    persons: &[EnrolmentId],
    now: Time,
) -> Result<(), Error> {
    if persons.is_empty() {
        return Ok(());
    }
    let line = access_log::ActiveModel {
        id: NotSet,
        team_id: Set(by.team),
        staff_id: Set(by.id),
        staff_name: Set(by.name.clone()),
        roles: Set(by.roles.words()),
        ground: Set(ground.to_owned()),
        course_id: Set(course),
        at: Set(now),
    };
    let line = line.insert(desk.tx).await?;
    for chunk in persons.chunks(CHUNK) {
        let rows = chunk.iter().map(|person| access_person::ActiveModel {
            access_id: Set(line.id),
            enrolment_id: Set(*person),
        });
        access_person::Entity::insert_many(rows)
            .exec_without_returning(desk.tx)
            .await?;
    }
    Ok(())
}

/// Who has seen a person, the newest reading first; also where they were before they were moved here.
pub async fn of_person(
    db: &impl ConnectionTrait,
    person: EnrolmentId,
) -> Result<Vec<access_log::Model>, Error> {
    let persons = with_older(db, person).await?;
    let readings = access_person::Entity::find()
        .select_only()
        .column(access_person::Column::AccessId)
        .filter(access_person::Column::EnrolmentId.is_in(persons));
    Ok(access_log::Entity::find()
        .filter(access_log::Column::Id.in_subquery(readings.into_query()))
        .order_by_desc(access_log::Column::At)
        .order_by_desc(access_log::Column::Id)
        .limit(MOST)
        .all(db)
        .await?)
}

/// An enrolment and those that it was moved from.
pub(super) async fn with_older(
    db: &impl ConnectionTrait,
    person: EnrolmentId,
) -> Result<Vec<EnrolmentId>, Error> {
    let (mut all, mut newest) = (vec![person], vec![person]);
    while !newest.is_empty() {
        newest = enrolment::Entity::find()
            .select_only()
            .column(enrolment::Column::Id)
            .filter(enrolment::Column::MovedTo.is_in(newest))
            .into_tuple()
            .all(db)
            .await?;
        all.extend(&newest);
    }
    Ok(all)
}
