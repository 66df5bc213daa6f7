//! The calendar of somebody who works for a team: what they lead, or the whole team's for who looks after all of it,
//! and the days on which a decision is due. It names nobody who takes part.

mod entries;
mod standing;

use rocket::{State, get};

use super::{Answer, Slips, Told};
use crate::domain::ids::StaffId;
use crate::error::Error;
use crate::render::calendar::print_own;
use crate::vault::{CalendarKey, Owner as _};
use crate::web::Denied;
use crate::web::api::App;
use crate::web::calendars::Ics;
use crate::web::revalidate::Copy;
use standing::Standing;

/// The calendar, or that the reader's copy is still right, which costs one read by key.
#[get("/s/<token>")]
pub async fn of_staff(
    token: Ics<String>,
    told: Told,
    copy: Copy<'_>,
    app: &State<App>,
    slips: &State<Slips>,
) -> Result<Answer, Denied> {
    let vault = &app.office.vault;
    let key: CalendarKey<StaffId> = vault.parse_calendar(&token.0).ok_or(Error::NotFound)?;
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let standing = Standing::read(db, key.owner).await?;
    if !standing.is_reached_by(key.version) {
        return Err(Denied::Gone);
    }
    let asked = ((StaffId::KIND, key.owner.id(), told), standing.stamp());
    if let Some(unchanged) = slips.still(asked, now, &copy) {
        return Ok(unchanged);
    }
    let own = entries::read(db, app, (&standing, told), now).await?;
    Ok(slips.give(asked, print_own(&own, now), None))
}
