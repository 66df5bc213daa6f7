//! A participant's own calendar. It is neutral by construction, holds sessions only while they have a seat, and is emptied
//! before it goes.

mod entries;
mod standing;

use std::sync::Arc;

use rocket::{State, get};

use super::{Answer, Slips, Told};
use crate::domain::ids::{EnrolmentId, SessionId};
use crate::domain::own_calendar::Holds;
use crate::error::Error;
use crate::render::calendar::{Taken, own_uid, print_own};
use crate::render::say;
use crate::vault::{CalendarKey, Owner as _};
use crate::web::api::App;
use crate::web::calendars::{Download, Ics};
use crate::web::revalidate::Copy;
use crate::web::{Cached, Denied, Policy, Rendition};
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

/// The same as a file to take along, or one session of it.
///
/// # Errors
/// `NotFound` for who has no seat, and for a session of another course.
pub async fn take_along(
    app: &App,
    owner: EnrolmentId,
    session: Option<SessionId>,
) -> Result<Download, Denied> {
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let standing = Standing::read(db, owner).await?;
    let vault = &app.office.vault;
    let mut own = entries::read(db, vault, &standing, now).await?;
    if let Some(session) = session {
        let uid = own_uid(&vault.own_name(standing.calendar.owner, session.0));
        own.entries.retain(|entry| entry.dates.uid == uid);
    }
    if own.entries.is_empty() {
        return Err(Error::NotFound.into());
    }
    let note = say(standing.row.language, "calendar-own-file", &[]);
    for entry in &mut own.entries {
        entry.about.clone_from(&note);
    }
    own.taken = Taken::Once;
    let printed = print_own(&own, now);
    let rendition = Rendition::new(printed.bytes, printed.last_modified);
    let file = Cached::calendar(Arc::new(rendition), Policy::Private);
    Ok(Download::of(file))
}
