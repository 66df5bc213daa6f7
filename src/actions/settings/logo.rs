//! A team's logo: a picture on all its pages for everybody.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::actions::history::{By, Event};
use crate::actions::{Desk, teams};
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::ids::TeamId;
use crate::entity::{logo, team};
use crate::error::Error;

/// A picture that was read and written anew: PNG, and its size in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub png: Vec<u8>,
    pub width: u16,
    pub height: u16,
}

/// The picture of a team under this name; another one has another name.
pub async fn logo(
    db: &impl ConnectionTrait,
    team: TeamId,
    name: &str,
) -> Result<(Vec<u8>, Time), Error> {
    let row = team::Entity::find_by_id(team).one(db).await?;
    let row = row.filter(|row| row.logo.as_deref() == Some(name));
    let row = row.ok_or(Error::NotFound)?;
    let found = logo::Entity::find_by_id(team).one(db).await?;
    Ok((found.ok_or(Error::NotFound)?.png, row.changed_at))
}

/// Shows the picture on the team's pages from now on, or none.
///
/// # Errors
/// `Forbidden` for all but admins.
pub async fn set_logo(desk: &Desk<'_>, by: &Staff, new: Option<&Picture>) -> Result<(), Error> {
    by.may_administer()?;
    let mut columns: team::ActiveModel = teams::lock(desk, by.team).await?.into();
    let now = desk.now();
    columns.logo = Set(new.map(name_of));
    columns.logo_width = Set(new.map(|new| small(new.width)));
    columns.logo_height = Set(new.map(|new| small(new.height)));
    columns.update(desk.tx).await?;
    match new {
        Some(new) => keep(desk, by.team, new).await?,
        None => {
            logo::Entity::delete_by_id(by.team).exec(desk.tx).await?;
        }
    }
    teams::bump(desk, by.team, now).await?;
    let facts = json!({ "fields": ["logo"] });
    let mut event = Event::new(super::CHANGED, By::from(by)).facts(facts);
    event.team = Some(by.team);
    event.write(desk, now).await?;
    Ok(())
}

async fn keep(desk: &Desk<'_>, team: TeamId, new: &Picture) -> Result<(), Error> {
    let row = logo::ActiveModel {
        team_id: Set(team),
        png: Set(new.png.clone()),
    };
    let anew = OnConflict::column(logo::Column::TeamId)
        .update_column(logo::Column::Png)
        .to_owned();
    logo::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(desk.tx)
        .await?;
    Ok(())
}

fn name_of(picture: &Picture) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(&picture.png)[..15])
}

fn small(pixels: u16) -> i16 {
    i16::try_from(pixels).unwrap_or(i16::MAX)
}
