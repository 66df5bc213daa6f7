//! What happens by itself: offers run out, seats are passed on, messages leave, old data go.
//!
//! Each unit can be called alone, may run twice, and holds no transaction while it speaks to others.
//! Several processes may work on one PostgreSQL database.

mod deliver;
mod letter;
mod run;
mod sweep;

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::watch;

use crate::actions::Office;
use crate::delivery::Delivery;
use crate::letters::Press;
use crate::render::{Links, Templates};

pub use deliver::{Sent, deliver};
pub use run::run;
pub use sweep::{round, sweep, tidy};

/// A worker that has not come round for so long is not well.
const STALE: Duration = Duration::from_mins(1);

/// What the background work needs.
pub struct Worker {
    pub office: Office,
    pub delivery: Delivery,
    pub templates: Arc<Templates>,
    pub links: Links,
    stop: watch::Sender<bool>,
    seen: watch::Sender<Instant>,
}

impl Worker {
    /// A worker that sends by `delivery`.
    #[must_use]
    pub fn new(
        office: Office,
        delivery: Delivery,
        templates: Arc<Templates>,
        links: Links,
    ) -> Self {
        Self {
            office,
            delivery,
            templates,
            links,
            stop: watch::Sender::new(false),
            seen: watch::Sender::new(Instant::now()),
        }
    }

    /// Asks it to finish what it has in hand and to begin nothing more.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Whether it has come round lately.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.seen.borrow().elapsed() < STALE
    }

    fn press(&self) -> Press<'_> {
        Press {
            templates: &self.templates,
            links: &self.links,
        }
    }

    fn is_stopping(&self) -> bool {
        *self.stop.borrow()
    }

    fn came_round(&self) {
        self.seen.send_replace(Instant::now());
    }
}
