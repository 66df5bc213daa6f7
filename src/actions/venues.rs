//! Places where sessions are held.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::courses::timetable::{SHOWN_FOR, touch};
use crate::actions::history::Event;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::edits::Sight;
use crate::domain::ids::{TeamId, VenueId};
use crate::domain::neutral::is_neutral;
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::session;
use crate::entity::venue::{ActiveModel, Column, Entity, Model};
use crate::error::Error;

/// The word of its changes in the history.
pub const CHANGED: &str = "venue_changed";

/// What can be said of a place; what is none stays, or has its default.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub name: Option<String>,
    pub neutral_name: Option<String>,
    pub address: Option<Option<String>>,
    pub directions: Option<Option<String>>,
    pub seats: Option<Option<i16>>,
    pub step_free: Option<Option<bool>>,
    /// Whether it is no longer offered for new courses.
    pub retired: Option<bool>,
}

/// What a form about a place shows of it.
#[must_use]
pub fn sight(row: &Model) -> Sight {
    let step_free = row.step_free.map(|is| if is { "yes" } else { "no" });
    let seats = row.seats.map(|seats| seats.to_string());
    [
        ("name", row.name.clone()),
        ("neutral_name", row.neutral_name.clone()),
        ("address", row.address.clone().unwrap_or_default()),
        ("directions", row.directions.clone().unwrap_or_default()),
        ("seats", seats.unwrap_or_default()),
        ("step_free", step_free.unwrap_or_default().to_owned()),
    ]
    .into_iter()
    .collect()
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
    note(desk, by, "venue_added", row.id, now).await?;
    Ok(row)
}

/// Changes a place; what the public reads of it changes at once.
///
/// # Errors
/// `NotFound` for another team's place; `Edited` where somebody else has changed what was `seen`.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    id: VenueId,
    place: &Place,
    seen: &Sight,
) -> Result<Model, Error> {
    by.may_arrange()?;
    check(place)?;
    teams::lock(desk, by.team).await?;
    let now = desk.now();
    let row = of_team(desk.tx, by.team, id).await?;
    seen.still(&sight(&row))?;
    if let Some(name) = &place.name
        && *name != row.name
        && find(desk, by.team, name).await?.is_some()
    {
        return Err(Refusal::Conflict(Conflict::NameTaken).into());
    }
    let columns = changed(row, place, now);
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
    note(desk, by, CHANGED, id, now).await?;
    Ok(row)
}

/// Gives the calendar of a place another address; all before are gone at once.
///
/// # Errors
/// `NotFound` for another team's place.
pub async fn renew_calendar(desk: &Desk<'_>, by: &Staff, id: VenueId) -> Result<(), Error> {
    by.may_arrange()?;
    teams::lock(desk, by.team).await?;
    let row = of_team(desk.tx, by.team, id).await?;
    let version = row.calendar_version + 1;
    let mut row: ActiveModel = row.into();
    row.calendar_version = Set(version);
    row.update(desk.tx).await?;
    note(desk, by, "venue_calendar_renewed", id, desk.now()).await
}

fn changed(row: Model, place: &Place, now: Time) -> ActiveModel {
    let since = row.retired_at;
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
    if let Some(directions) = &place.directions {
        columns.directions = Set(directions.clone());
    }
    if let Some(seats) = place.seats {
        columns.seats = Set(seats);
    }
    if let Some(step_free) = place.step_free {
        columns.step_free = Set(step_free);
    }
    if let Some(retired) = place.retired {
        columns.retired_at = Set(retired.then(|| since.unwrap_or(now)));
    }
    columns
}

async fn note(
    desk: &Desk<'_>,
    by: &Staff,
    verb: &'static str,
    id: VenueId,
    now: Time,
) -> Result<(), Error> {
    let mut event = Event::new(verb, by.into()).facts(serde_json::json!({ "id": id }));
    event.team = Some(by.team);
    event.write(desk, now).await?;
    Ok(())
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
        directions: Set(place.directions.clone().flatten()),
        seats: Set(place.seats.flatten()),
        step_free: Set(place.step_free.flatten()),
        created_at: Set(now),
        retired_at: Set(place.retired.unwrap_or_default().then_some(now)),
        calendar_version: Set(1),
    };
    Ok(row.insert(desk.tx).await?)
}
