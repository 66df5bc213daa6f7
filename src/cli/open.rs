//! What most commands need: keys, an open database with the right schema, templates.

use std::sync::Arc;

use super::{Failure, schema};
use crate::actions::Office;
use crate::clock::Clock;
use crate::config::Settings;
use crate::store::Store;
use crate::vault::{Keys, Vault};

/// An open house.
pub(super) struct Open {
    pub(super) settings: Settings,
    pub(super) keys: Keys,
    pub(super) vault: Arc<Vault>,
    pub(super) store: Store,
}

impl Open {
    /// Opens everything and migrates. The keys come first: a database without its keys is not touched.
    pub(super) async fn new(settings: Settings) -> Result<Self, Failure> {
        let keys = Keys::complete(settings.keys.clone(), settings.sqlite_file())?;
        let store = Store::open(settings.database_url.expose(), Clock::System).await?;
        schema::apply(&store).await?;
        Ok(Self {
            vault: Arc::new(Vault::new(&keys)),
            settings,
            keys,
            store,
        })
    }

    /// Where actions are done.
    pub(super) fn office(&self) -> Office {
        Office {
            store: self.store.clone(),
            vault: self.vault.clone(),
            sms: self.settings.sends_sms(),
        }
    }
}
