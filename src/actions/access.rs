//! The access log: who of the staff has seen which persons, written in the transaction of the reading.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait, EntityTrait};

use crate::actions::Desk;
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::{access_log, access_person};
use crate::error::Error;

/// Persons in one insert: well below the databases' limits on bound values.
const CHUNK: usize = 500;

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
