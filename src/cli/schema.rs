//! The schema: applied before anything else runs, or by hand.

use std::time::Duration;

use migration::{MigrationStatus, Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbErr, Statement};

use super::{Failure, tell};
use crate::clock::Clock;
use crate::config::Settings;
use crate::store::Store;
use crate::vault::Keys;

/// How often two processes that migrate at once try again.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(500);

/// Applies what is missing.
pub(super) async fn up(settings: &Settings) -> Result<(), Failure> {
    let store = store(settings).await?;
    let applied = apply(&store).await?;
    store.close().await;
    tell(&format!("{applied} applied"));
    Ok(())
}

/// Takes the newest steps back.
pub(super) async fn down(settings: &Settings, steps: u32) -> Result<(), Failure> {
    let store = store(settings).await?;
    let connection = store.connect_for_migrations().await?;
    let result = Migrator::down(&connection, Some(steps)).await;
    end(connection, store).await;
    result.map_err(|error| failure(&error))?;
    tell(&format!("{steps} taken back"));
    Ok(())
}

/// Lists the steps.
pub(super) async fn status(settings: &Settings) -> Result<(), Failure> {
    let store = store(settings).await?;
    let connection = store.connect_for_migrations().await?;
    let result = Migrator::get_migration_with_status(&connection).await;
    end(connection, store).await;
    for step in result.map_err(|error| failure(&error))? {
        let status = match step.status() {
            MigrationStatus::Applied => "applied",
            MigrationStatus::Pending => "pending",
        };
        tell(&format!("{status} {}", step.name()));
    }
    Ok(())
}

/// Applies what is missing to an open database, and says how many steps that were.
/// Another process may be at it; then the loser waits and looks again.
pub(super) async fn apply(store: &Store) -> Result<usize, Failure> {
    let connection = store.connect_for_migrations().await?;
    let mut result = migrate(&connection).await;
    for _ in 1..TRIES {
        if result.is_ok() {
            break;
        }
        tokio::time::sleep(PAUSE).await;
        result = migrate(&connection).await;
    }
    let _ = connection.close().await;
    result.map_err(|error| failure(&error))
}

async fn migrate(connection: &DatabaseConnection) -> Result<usize, DbErr> {
    let pending = Migrator::get_pending_migrations(connection).await?.len();
    if pending > 0 {
        Migrator::up(connection, None).await?;
    }
    Ok(pending)
}

/// Whether the schema is the one that this program knows.
pub(super) async fn is_current(store: &Store) -> bool {
    let count = "SELECT COUNT(*) AS steps FROM seaql_migrations";
    let statement = Statement::from_string(store.backend(), count);
    let row = store.reader().query_one_raw(statement).await;
    let steps = row
        .ok()
        .flatten()
        .and_then(|row| row.try_get::<i64>("", "steps").ok());
    steps.and_then(|steps| usize::try_from(steps).ok()) == Some(Migrator::migrations().len())
}

async fn store(settings: &Settings) -> Result<Store, Failure> {
    // The keys come first: a database without its keys is not touched.
    Keys::complete(settings.keys.clone(), settings.sqlite_file())?;
    Ok(Store::open(settings.database_url.expose(), Clock::System).await?)
}

async fn end(connection: DatabaseConnection, store: Store) {
    let _ = connection.close().await;
    store.close().await;
}

/// A migration holds no personal data, so its error may be told whole.
fn failure(error: &DbErr) -> Failure {
    Failure::Other(format!("the schema cannot be changed: {error}"))
}
