//! How much is asked of the database.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::DatabaseConnection;

/// Counts the statements of the connections that it watches; clones share the number.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally(Arc<AtomicU64>);

impl Tally {
    /// The connection, with each of its statements counted from now on.
    pub(super) fn watch(&self, mut db: DatabaseConnection) -> DatabaseConnection {
        let asked = Arc::clone(&self.0);
        db.set_metric_callback(move |_| {
            asked.fetch_add(1, Ordering::Relaxed);
            metrics::counter!("kursplass_statements").increment(1);
        });
        db
    }

    pub(super) fn asked(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
