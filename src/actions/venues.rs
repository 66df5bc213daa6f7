//! Places where sessions are held.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::courses::timetable::{SHOWN_FOR, touch};
use crate::actions::history::Event;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::ids::{TeamId, VenueId};
use crate::domain::neutral::is_neutral;
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::session;
use crate::entity::venue::{ActiveModel, Column, Entity, Model};
use crate::error::Error;

/// What can be said of a place; what is none stays, or has its default.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub name: Option<String>,
    pub neutral_name: Option<String>,
    pub address: Option<Option<String>>,
    pub seats: Option<Option<i16>>,
    pub step_free: Option<Option<bool>>,
}

/// What messages call a place until staff give it a neutral name: its own name if that tells
/// nothing of what is held there, else nothing.
fn neutral(name: &str) -> String {
    if is_neutral(name) {
        name.to_owned()
    } else {
        String::new()
    }
}

fn check(place: &Place) -> Result<(), Refusal> {
    match &place.neutral_name {
        Some(name) if !is_neutral(name) => {
            Err(Problem::new("neutral_name", Flaw::NotNeutral).into())
        }
        _ => Ok(()),
    }
}

/// Adds a place.
///
/// # Errors
/// `Conflict` when the team has a place of that name.
pub async fn add(desk: &Desk<'_>, by: &Staff, place: &Place) -> Result<Model, Error> {
    by.may_arrange()?;
    check(place)?;
    teams::lock(desk, by.team).await?;
    let now = desk.now();
    let name = place.name.clone().unwrap_or_default();
    if find(desk, by.team, &name).await?.is_some() {
        return Err(Refusal::Conflict(Conflict::NameTaken).into());
    }
    let row = insert(desk, by.team, &name, place, now).await?;
    let mut event = Event::new("venue_added", by.into());
    event.team = Some(by.team);
    event.write(desk, now).await?;
    Ok(row)
}

/// Changes a place; what the public reads of it changes at once.
///
/// # Errors
/// `NotFound` for another team's place.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    id: VenueId,
    place: &Place,
) -> Result<Model, Error> {
    by.may_arrange()?;
    check(place)?;
    teams::lock(desk, by.team).await?;
    let now = desk.now();
    let row = of_team(desk.tx, by.team, id).await?;
    if let Some(name) = &place.name
        && *name != row.name
        && find(desk, by.team, name).await?.is_some()
    {
        return Err(Refusal::Conflict(Conflict::NameTaken).into());
    }
    let mut columns: ActiveModel = row.into();
    if let Some(name) = &place.name {
        columns.name = Set(name.clone());
    }
    if let Some(name) = &place.neutral_name {
        columns.neutral_name = Set(name.clone());
    }
    if let Some(address) = &place.address {
        columns.address = Set(address.clone());
    }
    if let Some(seats) = place.seats {
        columns.seats = Set(seats);
    }
    if let Some(step_free) = place.step_free {
        columns.step_free = Set(step_free);
    }
    let row = if columns.is_changed() {
        columns.update(desk.tx).await?
    } else {
        columns.try_into()?
    };
    let held = session::Entity::find()
        .filter(session::Column::VenueId.eq(id))
        .filter(session::Column::EndsAt.gt(now - SHOWN_FOR))
        .all(desk.tx)
        .await?;
    touch(desk, held, now).await?;
    teams::bump(desk, by.team, now).await?;
    let mut event = Event::new("venue_changed", by.into());
    event.team = Some(by.team);
    event.write(desk, now).await?;
    Ok(row)
}

/// The place, if it is the team's.
pub async fn of_team(db: &impl ConnectionTrait, team: TeamId, id: VenueId) -> Result<Model, Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(team))
        .one(db)
        .await?;
    row.ok_or(Error::NotFound)
}

/// The place of that name, noted anew if the team has none. The team row is locked.
pub async fn named(desk: &Desk<'_>, team: TeamId, name: &str, now: Time) -> Result<Model, Error> {
    match find(desk, team, name).await? {
        Some(known) => Ok(known),
        None => insert(desk, team, name, &Place::default(), now).await,
    }
}

async fn find(desk: &Desk<'_>, team: TeamId, name: &str) -> Result<Option<Model>, Error> {
    Ok(Entity::find()
        .filter(Column::TeamId.eq(team))
        .filter(Column::Name.eq(name))
        .one(desk.tx)
        .await?)
}

async fn insert(
    desk: &Desk<'_>,
    team: TeamId,
    name: &str,
    place: &Place,
    now: Time,
) -> Result<Model, Error> {
    let row = ActiveModel {
        id: Set(VenueId::random()),
        team_id: Set(team),
        name: Set(name.to_owned()),
        neutral_name: Set(place.neutral_name.clone().unwrap_or_else(|| neutral(name))),
        address: Set(place.address.clone().flatten()),
        seats: Set(place.seats.flatten()),
        step_free: Set(place.step_free.flatten()),
        created_at: Set(now),
    };
    Ok(row.insert(desk.tx).await?)
}
