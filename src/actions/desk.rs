//! Where actions are done: the transaction, the keys and the clock together.

use std::sync::Arc;

use futures_util::future::BoxFuture;

use crate::domain::Time;
use crate::error::Error;
use crate::outbox::Told;
use crate::store::{Store, Tx};
use crate::vault::Vault;

/// The one door to every change: it hands an action to the write executor.
#[derive(Clone)]
pub struct Office {
    pub store: Store,
    pub vault: Arc<Vault>,
    /// Whether text messages can leave from here.
    pub sms: bool,
}

/// What an action works with. `now` is read after the lock, never before.
pub struct Desk<'t> {
    pub tx: &'t Tx,
    pub vault: Arc<Vault>,
    pub sms: bool,
}

impl Desk<'_> {
    /// The same, working in another level of the transaction.
    #[must_use]
    pub fn on<'t>(&self, tx: &'t Tx) -> Desk<'t> {
        Desk {
            tx,
            vault: Arc::clone(&self.vault),
            sms: self.sms,
        }
    }

    /// The time by the one clock; read it after locking what the decision is about.
    #[must_use]
    pub fn now(&self) -> Time {
        self.tx.now()
    }

    /// What a message about an event is written with.
    #[must_use]
    pub fn told(&self, event: i64, now: Time) -> Told<'_> {
        Told {
            tx: self.tx,
            vault: &self.vault,
            sms: self.sms,
            event,
            now,
        }
    }
}

impl Office {
    /// Runs the action in one transaction and answers after the commit. It may run more than
    /// once when the database asks for it, but takes effect at most once.
    ///
    /// # Errors
    /// What the action answers, or `Busy` and `Broken` from the database.
    pub async fn act<T, F>(&self, action: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<T, Error>> + Send + Sync + 'static,
    {
        let (vault, sms) = (Arc::clone(&self.vault), self.sms);
        self.store
            .write(move |tx| {
                action(Desk {
                    tx,
                    vault: Arc::clone(&vault),
                    sms,
                })
            })
            .await
    }
}
