//! A participant's own calendar, at a secret address. It is neutral by construction, holds sessions only while they have
//! a seat, and is emptied before it goes.

mod entries;
mod standing;

use std::sync::Arc;

use moka::sync::Cache;
use rocket::{Responder, State, get};

use super::Ics;
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::domain::own_calendar::Holds;
use crate::error::Error;
use crate::render::calendar::print_own;
use crate::vault::{CalendarKey, Owner, OwnerKind};
use crate::web::api::App;
use crate::web::revalidate::{Copy, Tags, Unchanged};
use crate::web::{Cached, Denied, Policy, Rendition};
use standing::Standing;

/// So many calendars are remembered by name.
const MANY: u64 = 50_000;

/// The names of the bytes that were last given, by whose they are. The bytes themselves are made again: nearly every
/// app asks only whether they are still right.
pub struct Slips(Cache<EnrolmentId, Arc<Slip>>);

struct Slip {
    stamp: u64,
    valid_until: Option<Time>,
    tags: Arc<Tags>,
}

impl Default for Slips {
    fn default() -> Self {
        Self(Cache::new(MANY))
    }
}

#[derive(Responder)]
pub(super) enum Answer {
    Unchanged(Unchanged),
    Given(Cached),
}

/// The calendar, or that the reader's copy is still right, which costs one read by key.
#[get("/p/<token>")]
pub(super) async fn of_participant(
    token: Ics<String>,
    copy: Copy<'_>,
    app: &State<App>,
    slips: &State<Slips>,
) -> Result<Answer, Denied> {
    let key = app
        .office
        .vault
        .parse_calendar(OwnerKind::Participant, &token.0);
    let CalendarKey {
        owner: Owner::Participant(owner),
        version,
    } = key.ok_or(Error::NotFound)?;
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let standing = Standing::read(db, owner).await?;
    if standing.version != version {
        return Err(Denied::Gone);
    }
    let holds = standing.holds(now);
    if holds == Holds::Gone {
        return Err(Denied::Gone);
    }
    let stamp = standing.stamp();
    if let Some(unchanged) = slips.still(owner, stamp, now, &copy) {
        return Ok(Answer::Unchanged(unchanged));
    }
    let own = entries::read(db, &app.office.vault, &standing, now).await?;
    let printed = print_own(&own, now);
    let valid_until = [printed.valid_until, holds.until()];
    let rendition = Rendition::new(printed.bytes, printed.last_modified);
    slips.keep(
        owner,
        Slip {
            stamp,
            valid_until: valid_until.into_iter().flatten().min(),
            tags: Arc::clone(rendition.tags()),
        },
    );
    Ok(Answer::Given(Cached::calendar(
        Arc::new(rendition),
        Policy::Private,
    )))
}

impl Slips {
    fn still(
        &self,
        owner: EnrolmentId,
        stamp: u64,
        now: Time,
        copy: &Copy<'_>,
    ) -> Option<Unchanged> {
        let slip = self.0.get(&owner)?;
        let valid = slip.stamp == stamp && slip.valid_until.is_none_or(|until| now < until);
        valid
            .then(|| copy.unchanged(&slip.tags, Policy::Private))
            .flatten()
    }

    fn keep(&self, owner: EnrolmentId, slip: Slip) {
        self.0.insert(owner, Arc::new(slip));
    }
}
