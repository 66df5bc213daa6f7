//! Who comes: the list of a course in queue order, and one person. Reading it is logged.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::courses::lock_for;
use crate::actions::enrolments::leave::open_for;
use crate::actions::enrolments::view;
use crate::actions::{Desk, access};
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::entity::event;
use crate::error::Error;
use crate::vault::{Place, Redacted};

/// Which rows of the list.
#[derive(Clone, Debug)]
pub struct Filter {
    pub statuses: Vec<State>,
    /// Rows after this queue number.
    pub after: i32,
    pub limit: u64,
}

/// A named person on the list.
#[derive(Clone, Debug)]
pub struct Person {
    pub row: Model,
    pub name: Redacted<String>,
    pub email: Option<Redacted<String>>,
    pub mobile: Option<Redacted<String>>,
    pub position: Option<u32>,
    /// What staff gave as the reason when they took the person off.
    pub reason: Option<Redacted<String>>,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct Roster {
    pub people: Vec<Person>,
    /// Whether there are more after these.
    pub more: bool,
}

/// The enrolments of a course in queue order, every state unless filtered.
pub async fn roster(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    filter: &Filter,
) -> Result<Roster, Error> {
    lock_for(desk, by, course).await?;
    let now = desk.now();
    let mut rows = Entity::find()
        .filter(Column::CourseId.eq(course))
        .filter(Column::TeamId.eq(by.team))
        .filter(Column::QueueNumber.gt(filter.after));
    if !filter.statuses.is_empty() {
        rows = rows.filter(Column::Status.is_in(filter.statuses.iter().copied()));
    }
    let mut rows = rows
        .order_by_asc(Column::QueueNumber)
        .limit(filter.limit + 1)
        .all(desk.tx)
        .await?;
    let limit = usize::try_from(filter.limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let ids: Vec<EnrolmentId> = rows.iter().map(|row| row.id).collect();
    let reasons = reasons(desk, &ids).await?;
    let mut position = first_position(desk, &rows).await?;
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        let place = (row.status == State::Waiting).then_some(position);
        position += u32::from(place.is_some());
        let reason = reasons.get(&row.id).cloned();
        people.push(opened(desk, row, place, reason)?);
    }
    access::note(desk, by, "roster", Some(course), &ids, now).await?;
    Ok(Roster { people, more })
}

/// One person, by the staff member's own wish.
///
/// # Errors
/// `NotFound` for another team's; `Forbidden` for who does not run the course.
pub async fn person(desk: &Desk<'_>, by: &Staff, id: EnrolmentId) -> Result<Person, Error> {
    let (_, row) = open_for(desk, by, id).await?;
    open_person(desk, by, row, "person").await
}

/// One person, as staff see them after a change.
pub async fn open_person(
    desk: &Desk<'_>,
    by: &Staff,
    row: Model,
    ground: &str,
) -> Result<Person, Error> {
    access::note(desk, by, ground, Some(row.course_id), &[row.id], desk.now()).await?;
    let position = view::position(desk.tx, &row).await?;
    let reason = reasons(desk, &[row.id]).await?.remove(&row.id);
    opened(desk, row, position, reason)
}

/// Notes that staff see once more whom an earlier answer showed them.
///
/// # Errors
/// `NotFound` and `Forbidden` when they may not any more.
pub async fn see_again(desk: &Desk<'_>, by: &Staff, person: EnrolmentId) -> Result<(), Error> {
    let row = view::row_of_team(desk.tx, by.team, person).await?;
    lock_for(desk, by, row.course_id).await?;
    access::note(
        desk,
        by,
        "repeat",
        Some(row.course_id),
        &[person],
        desk.now(),
    )
    .await
}

/// The position of the first waiting row of a page.
async fn first_position(desk: &Desk<'_>, rows: &[Model]) -> Result<u32, Error> {
    let Some(first) = rows.iter().find(|row| row.status == State::Waiting) else {
        return Ok(1);
    };
    Ok(view::position(desk.tx, first).await?.unwrap_or(1))
}

fn opened(
    desk: &Desk<'_>,
    row: Model,
    position: Option<u32>,
    reason: Option<Redacted<String>>,
) -> Result<Person, Error> {
    let open = |place, sealed: &Option<Vec<u8>>| {
        sealed
            .as_ref()
            .map(|sealed| desk.vault.open(place, row.id.0, sealed))
            .transpose()
    };
    Ok(Person {
        name: desk.vault.open(Place::EnrolmentName, row.id.0, &row.name)?,
        email: open(Place::EnrolmentEmail, &row.email)?,
        mobile: open(Place::EnrolmentMobile, &row.mobile)?,
        position,
        reason,
        row,
    })
}

/// Why staff removed them, for those who were.
async fn reasons(
    desk: &Desk<'_>,
    ids: &[EnrolmentId],
) -> Result<HashMap<EnrolmentId, Redacted<String>>, Error> {
    let events = event::Entity::find()
        .filter(event::Column::EnrolmentId.is_in(ids.iter().copied()))
        .filter(event::Column::Verb.eq("removed"))
        .all(desk.tx)
        .await?;
    let mut reasons = HashMap::new();
    for event in events {
        if let (Some(id), Some(sealed)) = (event.enrolment_id, &event.reason) {
            reasons.insert(id, desk.vault.open_reason(sealed)?);
        }
    }
    Ok(reasons)
}
