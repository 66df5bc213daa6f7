//! `kursplass serve`.

use std::io::IsTerminal as _;
use std::sync::Arc;

use tracing_subscriber::EnvFilter;

use super::open::Open;
use super::{Failure, erased, schema};
use crate::actions::Office;
use crate::config::Settings;
use crate::delivery::Delivery;
use crate::render::{Links, Templates};
use crate::store::Store;
use crate::web::{self, Health, Site};
use crate::worker::{self, Worker};

/// Migrates, then serves until a signal comes.
pub(super) async fn serve(settings: Settings) -> Result<(), Failure> {
    keep_a_log();
    let open = Open::new(settings).await?;
    let delivery = Delivery::new(&open.settings)?;
    let again = erased::again(&open.office(), Vec::new()).await?;
    if again > 0 {
        tracing::warn!(
            again,
            "what had been erased was there again, and was erased once more"
        );
    }
    run(open, delivery, |site| site).await
}

/// Serves an open house until a signal comes; `more` can put more on the site.
pub(super) async fn run(
    open: Open,
    delivery: Delivery,
    more: impl FnOnce(Site) -> Site,
) -> Result<(), Failure> {
    let templates = Templates::load().map_err(|error| Failure::Other(error.to_string()))?;
    let templates = Arc::new(templates);
    let office = Office {
        store: open.store.clone(),
        vault: open.vault,
        sms: open.settings.sends_sms(),
    };
    let worker = Arc::new(Worker::new(
        office.clone(),
        delivery,
        Arc::clone(&templates),
        Links::new(open.settings.base_url.as_str()).expect("the public address was checked"),
    ));
    let health = Arc::new(health(&open.store, &worker));
    let site = web::site(
        &open.settings,
        open.keys.secret_key(),
        templates,
        Arc::clone(&health),
        office,
    );
    let at_work = tokio::spawn({
        let worker = Arc::clone(&worker);
        async move { worker::run(&worker).await }
    });
    let result = web::serve(more(site), health, open.settings.front).await;
    worker.stop();
    // A worker that panicked has said so in the log, and the readiness probe has told of it.
    let _ = at_work.await;
    open.store.close().await;
    Ok(result?)
}

fn health(store: &Store, worker: &Arc<Worker>) -> Health {
    let (database, schema) = (store.clone(), store.clone());
    let worker = Arc::clone(worker);
    Health::default()
        .with("database", move || {
            let store = database.clone();
            Box::pin(async move { store.ping().await.is_ok() })
        })
        .with("migrations", move || {
            let store = schema.clone();
            Box::pin(async move { schema::is_current(&store).await })
        })
        .with("worker", move || {
            let is_well = worker.is_well();
            Box::pin(async move { is_well })
        })
}

/// The log is on standard error: lines for people on a terminal, JSON elsewhere; `RUST_LOG` sets its level.
/// Only `tracing` is heard: Rocket's own lines, which hold addresses, go through `log` and nowhere.
pub(super) fn keep_a_log() {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,kursplass=info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second subscriber is only refused where a test has set one.
    let _ = if std::io::stderr().is_terminal() {
        tracing::subscriber::set_global_default(log.compact().finish())
    } else {
        tracing::subscriber::set_global_default(log.json().flatten_event(true).finish())
    };
    // A panic's message can hold what somebody typed; its place cannot.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "panic");
    }));
}
