//! What the admins of a team decide for all of it.

mod logo;
mod sight;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use serde_json::json;

use crate::actions::history::{By, Event};
use crate::actions::teams::Served;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::admission::Promotion;
use crate::domain::color::Color;
use crate::domain::edits::Sight;
use crate::domain::ids::TeamId;
use crate::domain::refusal::Conflict;
use crate::domain::{Language, Refusal};
use crate::entity::{municipality, team};
use crate::error::Error;

pub use logo::{Picture, logo, set_logo};
pub use sight::FIELDS;

/// The word of its event in the history.
pub const CHANGED: &str = "settings_changed";

/// Everything of a team that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub name: String,
    pub language: Language,
    pub min_age: i16,
    pub phone: Option<String>,
    pub contact: Contact,
    pub promotion: Promotion,
    /// Country prefixes parted by commas.
    pub sms_prefixes: String,
    pub emergency_phone: String,
    pub urgent_phone: String,
    pub talk_phone: String,
    pub kept: Kept,
    pub controller: Option<String>,
    pub privacy_contact: Option<String>,
    pub processors: Option<String>,
    pub accessibility_url: Option<String>,
    pub neutral_sharing: bool,
    /// One a line.
    pub frame_hosts: Option<String>,
    pub color: Color,
    pub show_leaders: bool,
    pub municipalities: Vec<Served>,
}

/// How a team is reached besides its phone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub hours: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
}

/// For how long people are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub unproven_hours: i16,
    pub unplaced_days: i16,
    pub cancelled_days: i16,
    pub done_months: i16,
    pub log_years: i16,
}

/// The settings of a team as they are.
pub async fn read(db: &impl ConnectionTrait, id: TeamId) -> Result<Settings, Error> {
    let row = team::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or(Error::NotFound)?;
    let served = municipality::Entity::find()
        .filter(municipality::Column::TeamId.eq(id))
        .order_by_asc(municipality::Column::Code)
        .all(db)
        .await?;
    Ok(of(row, served))
}

fn of(row: team::Model, served: Vec<municipality::Model>) -> Settings {
    let served = served.into_iter().map(|row| Served {
        code: row.code,
        name: row.name,
        population: row.population,
    });
    Settings {
        name: row.name,
        language: row.language,
        min_age: row.min_age,
        phone: row.phone,
        contact: Contact {
            hours: row.contact_hours,
            email: row.contact_email,
            address: row.contact_address,
        },
        promotion: row.promotion,
        sms_prefixes: row.sms_prefixes,
        emergency_phone: row.emergency_phone,
        urgent_phone: row.urgent_phone,
        talk_phone: row.talk_phone,
        kept: Kept {
            unproven_hours: row.keep_unproven_hours,
            unplaced_days: row.keep_unplaced_days,
            cancelled_days: row.keep_cancelled_days,
            done_months: row.keep_done_months,
            log_years: row.keep_log_years,
        },
        controller: row.controller,
        privacy_contact: row.privacy_contact,
        processors: row.processors,
        accessibility_url: row.accessibility_url,
        neutral_sharing: row.neutral_sharing,
        frame_hosts: row.frame_hosts,
        color: row.color,
        show_leaders: row.show_leaders,
        municipalities: served.collect(),
    }
}

/// Changes what is different. A municipality that is new joins the team; none ever leaves, for
/// courses and people are of it.
///
/// # Errors
/// `Edited` where somebody else has changed what was seen; `Forbidden` for all but admins.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    new: &Settings,
    seen: &Sight,
) -> Result<(), Error> {
    by.may_administer()?;
    let row = teams::lock(desk, by.team).await?;
    let now = desk.now();
    let before = read(desk.tx, by.team).await?.sight();
    let edits = seen.edits(&before);
    if !edits.is_empty() {
        return Err(Refusal::from(Conflict::Edited(edits)).into());
    }
    let different = before.edits(&new.sight());
    if different.is_empty() {
        return Ok(());
    }
    columns(row, new).update(desk.tx).await?;
    serve(desk, by.team, &new.municipalities).await?;
    teams::bump(desk, by.team, now).await?;
    let fields: Vec<String> = different.into_iter().map(|edit| edit.field).collect();
    let mut event = Event::new(CHANGED, By::from(by)).facts(json!({ "fields": fields }));
    event.team = Some(by.team);
    event.write(desk, now).await?;
    Ok(())
}

fn columns(row: team::Model, new: &Settings) -> team::ActiveModel {
    let mut columns: team::ActiveModel = row.into();
    columns.name = Set(new.name.clone());
    columns.language = Set(new.language);
    columns.min_age = Set(new.min_age);
    columns.phone = Set(new.phone.clone());
    columns.promotion = Set(new.promotion);
    columns.sms_prefixes = Set(new.sms_prefixes.clone());
    columns.emergency_phone = Set(new.emergency_phone.clone());
    columns.urgent_phone = Set(new.urgent_phone.clone());
    columns.talk_phone = Set(new.talk_phone.clone());
    columns.keep_unproven_hours = Set(new.kept.unproven_hours);
    columns.keep_unplaced_days = Set(new.kept.unplaced_days);
    columns.keep_cancelled_days = Set(new.kept.cancelled_days);
    columns.keep_done_months = Set(new.kept.done_months);
    columns.keep_log_years = Set(new.kept.log_years);
    columns.controller = Set(new.controller.clone());
    columns.privacy_contact = Set(new.privacy_contact.clone());
    columns.processors = Set(new.processors.clone());
    columns.accessibility_url = Set(new.accessibility_url.clone());
    columns.neutral_sharing = Set(new.neutral_sharing);
    columns.frame_hosts = Set(new.frame_hosts.clone());
    columns.contact_hours = Set(new.contact.hours.clone());
    columns.contact_email = Set(new.contact.email.clone());
    columns.contact_address = Set(new.contact.address.clone());
    columns.color = Set(new.color);
    columns.show_leaders = Set(new.show_leaders);
    columns
}

async fn serve(desk: &Desk<'_>, team: TeamId, served: &[Served]) -> Result<(), Error> {
    let rows = served.iter().map(|one| municipality::ActiveModel {
        team_id: Set(team),
        code: Set(one.code.clone()),
        name: Set(one.name.clone()),
        population: Set(one.population),
    });
    let known = [municipality::Column::TeamId, municipality::Column::Code];
    let anew = [municipality::Column::Name, municipality::Column::Population];
    let anew = OnConflict::columns(known).update_columns(anew).to_owned();
    municipality::Entity::insert_many(rows)
        .on_conflict(anew)
        .exec_without_returning(desk.tx)
        .await?;
    Ok(())
}
