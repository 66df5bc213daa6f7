//! Feeds that are rendered already, within a bound.

use std::sync::Arc;

use moka::sync::Cache;

use super::Scope;
use crate::domain::Time;
use crate::render::calendar::Printed;
use crate::web::Rendition;

/// The most bytes that are kept, plain and compressed together.
const ROOM: u64 = 64 * 1024 * 1024;

/// Rendered feeds by what they show; the least used go first when there is no room.
pub struct Shelf {
    kept: Cache<Scope, Arc<Kept>>,
    gzip: bool,
}

struct Kept {
    revision: i64,
    valid_until: Option<Time>,
    rendition: Arc<Rendition>,
}

impl Shelf {
    /// An empty shelf; with `gzip`, feeds have a compressed twin for clients that ask for it.
    #[must_use]
    pub fn new(gzip: bool) -> Self {
        let weigh =
            |_: &Scope, kept: &Arc<Kept>| u32::try_from(kept.rendition.size()).unwrap_or(u32::MAX);
        Self {
            kept: Cache::builder().max_capacity(ROOM).weigher(weigh).build(),
            gzip,
        }
    }

    /// The feed, if it was rendered at this revision and the clock has not changed it since.
    #[must_use]
    pub fn get(&self, scope: &Scope, revision: i64, now: Time) -> Option<Arc<Rendition>> {
        let kept = self.kept.get(scope)?;
        let fresh = kept.revision == revision && kept.valid_until.is_none_or(|until| now < until);
        fresh.then(|| Arc::clone(&kept.rendition))
    }

    /// Keeps a feed for the next who asks, and gives it.
    #[must_use]
    pub fn put(&self, scope: Scope, revision: i64, printed: Printed) -> Arc<Rendition> {
        let rendition = Rendition::new(printed.bytes, printed.last_modified);
        let rendition = Arc::new(if self.gzip {
            rendition
        } else {
            rendition.uncompressed()
        });
        let kept = Kept {
            revision,
            valid_until: printed.valid_until,
            rendition: Arc::clone(&rendition),
        };
        self.kept.insert(scope, Arc::new(kept));
        rendition
    }
}
