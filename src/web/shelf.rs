//! Bytes that are rendered already, within a bound: kept until what they show changes.

use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use moka::sync::Cache;

use crate::domain::Time;
use crate::store::Moment;
use crate::web::Rendition;

/// The most bytes that one shelf keeps, plain and compressed together.
const ROOM: u64 = 64 * 1024 * 1024;

/// Renditions by what they show; the least used go first when there is no room.
pub struct Shelf<K: Hash + Eq> {
    kept: Cache<K, Arc<Kept>>,
    gzip: bool,
}

struct Kept {
    stamp: u64,
    valid_until: Option<Time>,
    rendition: Arc<Rendition>,
    /// When the stamp was last asked for.
    asked: Mutex<Moment>,
}

impl Kept {
    fn asked(&self) -> MutexGuard<'_, Moment> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_valid(&self, moment: &Moment) -> bool {
        self.valid_until.is_none_or(|until| moment.now < until)
    }
}

impl<K: Hash + Eq + Send + Sync + 'static> Shelf<K> {
    /// An empty shelf; with `gzip`, renditions have a compressed twin for clients that ask for it.
    #[must_use]
    pub fn new(gzip: bool) -> Self {
        let weigh =
            |_: &K, kept: &Arc<Kept>| u32::try_from(kept.rendition.size()).unwrap_or(u32::MAX);
        Self {
            kept: Cache::builder().max_capacity(ROOM).weigher(weigh).build(),
            gzip,
        }
    }

    /// The rendition, if its stamp was asked for a moment ago: the database need not be asked again.
    #[must_use]
    pub fn recent(&self, key: &K, moment: &Moment) -> Option<Arc<Rendition>> {
        let kept = self.kept.get(key)?;
        let fresh = moment.is_as(&kept.asked()) && kept.is_valid(moment);
        fresh.then(|| Arc::clone(&kept.rendition))
    }

    /// The rendition, if it was made under this stamp and the clock has not changed it since. The stamp was asked for
    /// after the moment.
    #[must_use]
    pub fn get(&self, key: &K, stamp: u64, moment: &Moment) -> Option<Arc<Rendition>> {
        let kept = self.kept.get(key)?;
        let fresh = kept.stamp == stamp && kept.is_valid(moment);
        fresh.then(|| {
            *kept.asked() = *moment;
            Arc::clone(&kept.rendition)
        })
    }

    /// Keeps a rendition for the next who asks, and gives it. `valid_until` is the next instant at
    /// which the clock alone changes it.
    #[must_use]
    pub fn put(
        &self,
        key: K,
        (stamp, moment): (u64, &Moment),
        valid_until: Option<Time>,
        rendition: Rendition,
    ) -> Arc<Rendition> {
        let rendition = Arc::new(if self.gzip {
            rendition
        } else {
            rendition.uncompressed()
        });
        let kept = Kept {
            stamp,
            valid_until,
            rendition: Arc::clone(&rendition),
            asked: Mutex::new(*moment),
        };
        self.kept.insert(key, Arc::new(kept));
        rendition
    }
}
