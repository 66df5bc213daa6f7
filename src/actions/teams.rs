//! Teams: the tenants.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait, QuerySelect};

use crate::actions::Desk;
use crate::actions::history::{By, Event};
use crate::domain::admission::Promotion;
use crate::domain::color::Color;
use crate::domain::ids::TeamId;
use crate::domain::{Language, Time};
use crate::entity::{municipality, team};
use crate::error::Error;

/// A municipality that a team serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    pub code: String,
    pub name: String,
    pub population: i32,
}

/// A new team.
#[derive(Clone, Debug)]
pub struct NewTeam {
    pub name: String,
    pub municipalities: Vec<Served>,
    pub language: Language,
    pub min_age: i16,
    pub phone: Option<String>,
}

/// Founds a team with its municipalities; it has no closed periods yet.
pub async fn add(desk: &Desk<'_>, new: &NewTeam) -> Result<TeamId, Error> {
    let (id, now) = (TeamId::random(), desk.now());
    let row = team::ActiveModel {
        id: Set(id),
        name: Set(new.name.clone()),
        language: Set(new.language),
        zone: Set(chrono_tz::Europe::Oslo.name().to_owned()),
        min_age: Set(new.min_age),
        phone: Set(new.phone.clone()),
        promotion: Set(Promotion::Offer),
        sms_prefixes: Set("+47".to_owned()),
        emergency_phone: Set("113".to_owned()),
        urgent_phone: Set("116 117".to_owned()),
        talk_phone: Set("116 123".to_owned()),
        keep_unproven_hours: Set(24),
        keep_unplaced_days: Set(90),
        keep_cancelled_days: Set(90),
        keep_done_months: Set(6),
        keep_log_years: Set(2),
        controller: Set(None),
        privacy_contact: Set(None),
        processors: Set(None),
        accessibility_url: Set(None),
        neutral_sharing: Set(false),
        frame_hosts: Set(None),
        logo: Set(None),
        logo_width: Set(None),
        logo_height: Set(None),
        color: Set(Color::default()),
        show_leaders: Set(false),
        contact_hours: Set(None),
        contact_email: Set(None),
        contact_address: Set(None),
        revision: Set(1),
        changed_at: Set(now),
        created_at: Set(now),
    };
    row.insert(desk.tx).await?;
    let served = new
        .municipalities
        .iter()
        .map(|served| municipality::ActiveModel {
            team_id: Set(id),
            code: Set(served.code.clone()),
            name: Set(served.name.clone()),
            population: Set(served.population),
        });
    municipality::Entity::insert_many(served)
        .exec_without_returning(desk.tx)
        .await?;
    let mut event = Event::new("team_added", By::System);
    event.team = Some(id);
    event.write(desk, now).await?;
    Ok(id)
}

/// Locks the team row: what takes a leader or a venue is decided one at a time.
pub async fn lock(desk: &Desk<'_>, id: TeamId) -> Result<team::Model, Error> {
    let row = team::Entity::find_by_id(id)
        .lock_exclusive()
        .one(desk.tx)
        .await?;
    row.ok_or(Error::NotFound)
}

/// The team as it is.
pub async fn of(desk: &Desk<'_>, id: TeamId) -> Result<team::Model, Error> {
    team::Entity::find_by_id(id)
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)
}

/// Notes that public words of the team changed, so that what is rendered from them is rendered anew.
/// The time of change always moves on by a second at least: HTTP dates are no finer.
pub async fn bump(desk: &Desk<'_>, id: TeamId, now: Time) -> Result<(), Error> {
    let row = lock(desk, id).await?;
    let (revision, before) = (row.revision, row.changed_at);
    let mut columns: team::ActiveModel = row.into();
    columns.revision = Set(revision + 1);
    columns.changed_at = Set(now.max(before + TimeDelta::seconds(1)));
    columns.update(desk.tx).await?;
    Ok(())
}
