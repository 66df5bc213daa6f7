//! Calendars with a secret address: a participant's, a member of staff's, a venue's. None of them tells who comes.

mod participant;
mod staff;
mod told;
mod venue;

use std::sync::Arc;

use moka::sync::Cache;
use rocket::{Responder, Route, routes};
use uuid::Uuid;

use crate::domain::Time;
use crate::render::calendar::Printed;
use crate::web::revalidate::{Copy, Tags, Unchanged};
use crate::web::{Cached, Policy, Rendition};

pub use participant::take_along;
pub use told::Told;

/// So many calendars are remembered by name.
const MANY: u64 = 50_000;

/// The names of the bytes that were last given, by whose they are and how they are told. The bytes themselves are made
/// again: nearly every app asks only whether they are still right.
pub struct Slips(Cache<Name, Arc<Slip>>);

/// Whose calendar it is, of which kind, and how it is told.
type Name = (&'static [u8], Uuid, Told);

/// A calendar, and what is the same as long as nothing has changed of what it shows.
type Asked = (Name, u64);

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
enum Answer {
    Unchanged(Unchanged),
    Given(Cached),
}

pub(super) fn routes() -> Vec<Route> {
    routes![
        participant::of_participant,
        staff::of_staff,
        venue::of_venue
    ]
}

impl Slips {
    /// That the reader's copy is still right, if it is.
    fn still(&self, (name, stamp): Asked, now: Time, copy: &Copy<'_>) -> Option<Answer> {
        let slip = self.0.get(&name)?;
        let valid = slip.stamp == stamp && slip.valid_until.is_none_or(|until| now < until);
        let unchanged = valid.then(|| copy.unchanged(&slip.tags, Policy::Private));
        unchanged.flatten().map(Answer::Unchanged)
    }

    /// Gives it as it is now, and remembers its name; `until` it holds something else by the clock.
    fn give(&self, (name, stamp): Asked, printed: Printed, until: Option<Time>) -> Answer {
        let valid_until = [printed.valid_until, until].into_iter().flatten().min();
        let rendition = Rendition::new(printed.bytes, printed.last_modified);
        let slip = Slip {
            stamp,
            valid_until,
            tags: Arc::clone(rendition.tags()),
        };
        self.0.insert(name, Arc::new(slip));
        Answer::Given(Cached::calendar(Arc::new(rendition), Policy::Private))
    }
}
