//! A participant's own calendar. It is neutral by construction, holds sessions only while they have a seat, and is emptied
//! before it goes.

mod entries;
mod standing;

use std::hash::{DefaultHasher, Hasher as _};
use std::sync::Arc;

use rocket::{State, get};
use sea_orm::ConnectionTrait;

use super::{Answer, Name, Slips, Told};
use crate::domain::Time;
use crate::domain::ids::{EnrolmentId, SessionId};
use crate::domain::own_calendar::{Holds, Person};
use crate::error::Error;
use crate::render::calendar::{Own, Taken, own_uid, print_own};
use crate::render::say;
use crate::vault::{CalendarKey, Owner as _, Vault};
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
    let asked = Asked::parse(vault, &token.0).ok_or(Error::NotFound)?;
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let standings = asked.read(db).await?;
    if standings[0].version != asked.version {
        return Err(Denied::Gone);
    }
    let holds = standings.iter().map(|standing| standing.holds(now));
    let holds = holds.fold(Holds::Gone, Holds::together);
    if holds == Holds::Gone {
        return Err(Denied::Gone);
    }
    let asked = (asked.name(), stamp(&standings));
    if let Some(unchanged) = slips.still(asked, now, &copy) {
        return Ok(unchanged);
    }
    let own = together(db, vault, &standings, now).await?;
    Ok(slips.give(asked, print_own(&own, now), holds.until()))
}

/// Which calendar an address leads to.
struct Asked {
    owner: EnrolmentId,
    version: u32,
    /// With all that the person signed up for.
    everything: bool,
}

impl Asked {
    fn parse(vault: &Vault, token: &str) -> Option<Self> {
        let one = vault.parse_calendar(token).map(|key| Self {
            owner: key.owner,
            version: key.version,
            everything: false,
        });
        one.or_else(|| {
            let CalendarKey { owner, version } = vault.parse_calendar(token)?;
            let Person(owner) = owner;
            Some(Self {
                owner,
                version,
                everything: true,
            })
        })
    }

    async fn read(&self, db: &impl ConnectionTrait) -> Result<Vec<Standing>, Error> {
        if self.everything {
            return Standing::all(db, self.owner).await;
        }
        Ok(vec![Standing::read(db, self.owner).await?])
    }

    /// Both kinds are made of the same sign-up.
    fn name(&self) -> Name {
        let kind = if self.everything {
            Person::KIND
        } else {
            EnrolmentId::KIND
        };
        (kind, self.owner.id(), Told::default())
    }
}

fn stamp(standings: &[Standing]) -> u64 {
    let mut stamp = DefaultHasher::new();
    for standing in standings {
        standing.add_to(&mut stamp);
    }
    stamp.finish()
}

/// What all of them hold, under the name of the first.
async fn together(
    db: &impl ConnectionTrait,
    vault: &Vault,
    standings: &[Standing],
    now: Time,
) -> Result<Own, Error> {
    let mut all = entries::read(db, vault, &standings[0], now).await?;
    for standing in &standings[1..] {
        let own = entries::read(db, vault, standing, now).await?;
        all.changed_at = all.changed_at.max(own.changed_at);
        all.entries.extend(own.entries);
    }
    Ok(all)
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
