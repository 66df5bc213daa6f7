//! Leaders and places as staff name them: by id, or by a plain name that makes a new record.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::actions::{Desk, staff, venues};
use crate::domain::ids::{CourseId, StaffId, TeamId, VenueId};
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::{course_leader, staff as staff_row, venue};
use crate::error::Error;

/// The leaders by id or name, each once, in order.
pub async fn leaders_named(
    desk: &Desk<'_>,
    team: TeamId,
    names: &[String],
    now: Time,
) -> Result<Vec<StaffId>, Error> {
    let mut leaders = Vec::new();
    for (n, name) in names.iter().enumerate() {
        let id = match name.parse::<StaffId>() {
            Err(_) => staff::named(desk, team, name, now).await?,
            Ok(id) => {
                let known =
                    staff_row::Entity::find_by_id(id).filter(staff_row::Column::TeamId.eq(team));
                known
                    .one(desk.tx)
                    .await?
                    .ok_or_else(|| unknown(format!("leaders[{n}]")))?
                    .id
            }
        };
        if !leaders.contains(&id) {
            leaders.push(id);
        }
    }
    Ok(leaders)
}

/// The place by id or name.
pub async fn venue_named(
    desk: &Desk<'_>,
    team: TeamId,
    field: &str,
    name: &str,
    now: Time,
) -> Result<VenueId, Error> {
    match name.parse::<VenueId>() {
        Err(_) => Ok(venues::named(desk, team, name, now).await?.id),
        Ok(id) => {
            let known = venue::Entity::find_by_id(id).filter(venue::Column::TeamId.eq(team));
            Ok(known.one(desk.tx).await?.ok_or_else(|| unknown(field))?.id)
        }
    }
}

/// The leaders that the team knows; a new name cannot be taken anywhere.
pub async fn leaders_known(
    desk: &Desk<'_>,
    team: TeamId,
    names: &[String],
) -> Result<Vec<StaffId>, Error> {
    let ids = names.iter().filter_map(|name| name.parse::<StaffId>().ok());
    let known = staff_row::Entity::find()
        .filter(staff_row::Column::TeamId.eq(team))
        .filter(
            Condition::any()
                .add(staff_row::Column::Name.is_in(names.iter().cloned()))
                .add(staff_row::Column::Id.is_in(ids)),
        )
        .all(desk.tx)
        .await?;
    Ok(known.into_iter().map(|person| person.id).collect())
}

/// The place, if the team knows it.
pub async fn venue_known(
    desk: &Desk<'_>,
    team: TeamId,
    name: &str,
) -> Result<Option<VenueId>, Error> {
    let mut named = Condition::any().add(venue::Column::Name.eq(name));
    if let Ok(id) = name.parse::<VenueId>() {
        named = named.add(venue::Column::Id.eq(id));
    }
    let known = venue::Entity::find()
        .filter(venue::Column::TeamId.eq(team))
        .filter(named)
        .one(desk.tx)
        .await?;
    Ok(known.map(|place| place.id))
}

fn unknown(field: impl Into<String>) -> Refusal {
    Problem::new(field, Flaw::UnknownId).into()
}

/// Writes who leads the course, instead of who did.
pub async fn set_leaders(
    desk: &Desk<'_>,
    team: TeamId,
    course: CourseId,
    leaders: &[StaffId],
) -> Result<(), Error> {
    course_leader::Entity::delete_many()
        .filter(course_leader::Column::CourseId.eq(course))
        .exec(desk.tx)
        .await?;
    for (place, staff) in (1i16..).zip(leaders) {
        let row = course_leader::ActiveModel {
            course_id: Set(course),
            staff_id: Set(*staff),
            team_id: Set(team),
            place: Set(place),
        };
        row.insert(desk.tx).await?;
    }
    Ok(())
}
