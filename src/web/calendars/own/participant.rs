//! A participant's own calendar. It is neutral by construction, holds sessions only while they have a seat, and is emptied
//! before it goes.

mod entries;
mod standing;

use rocket::{State, get};

use super::{Answer, Slips, Told};
use crate::domain::ids::EnrolmentId;
use crate::domain::own_calendar::Holds;
use crate::error::Error;
use crate::render::calendar::print_own;
use crate::vault::{CalendarKey, Owner as _};
use crate::web::Denied;
use crate::web::api::App;
use crate::web::calendars::Ics;
use crate::web::revalidate::Copy;
use standing::Standing;

/// The calendar, or that the reader's copy is still right, which costs one read by key.
#[get("/p/<token>")]
pub async fn of_participant(
    token: Ics<String>,
    copy: Copy<'_>,
    app: &State<App>,
    slips: &State<Slips>,
) -> Result<Answer, Denied> {
    let vault = &app.office.vault;
    let key: CalendarKey<EnrolmentId> = vault.parse_calendar(&token.0).ok_or(Error::NotFound)?;
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let standing = Standing::read(db, key.owner).await?;
    if standing.version != key.version {
        return Err(Denied::Gone);
    }
    let holds = standing.holds(now);
    if holds == Holds::Gone {
        return Err(Denied::Gone);
    }
    let asked = ((key.owner.id(), Told::default()), standing.stamp());
    if let Some(unchanged) = slips.still(asked, now, &copy) {
        return Ok(unchanged);
    }
    let own = entries::read(db, vault, &standing, now).await?;
    Ok(slips.give(asked, print_own(&own, now), holds.until()))
}
