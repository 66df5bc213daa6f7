//! SQLite: one writer, a few readers, and the settings that keep what was promised.

mod batch;
mod connection;
mod core;
mod marker;
mod writer;

use std::fs::OpenOptions;
#[cfg(unix)]
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};

use super::address::refused;
use super::tally::Tally;
use crate::clock::Clock;
use crate::error::{BadSetting, Fault};

use connection::Connection;
pub(super) use writer::Writer;

/// The first version whose write-ahead log survives its own reset.
const LEAST_VERSION: (u32, u32, u32) = (3, 51, 3);
const READERS: u32 = 4;
/// So many rows the driver's thread reads ahead: it waits for its reader at each row that is one too many.
const ROWS: usize = 1024;
const WRITERS: u32 = 1;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    Read,
    /// What is committed survives a loss of power.
    Write,
    /// What is committed survives as long as the machine runs: for a file that is thrown away anyway.
    Scribble,
}

/// Opens the file for reading and for writing, and starts the writer.
pub(super) async fn open(
    path: &Path,
    clock: &Clock,
    access: Access,
    tally: &Tally,
) -> Result<(DatabaseConnection, Writer), BadSetting> {
    refuse_missing_folder(path)?;
    let first = first(path.to_owned(), clock.clone(), access, tally.clone());
    let writer = Writer::start(first).await?;
    let reader = connect(path, READERS, Access::Read)
        .await
        .map_err(unusable)?;
    check(&reader, Access::Read).await?;
    Ok((tally.watch(reader), writer))
}

/// The writer's first connection, looked at closely.
async fn first(
    path: PathBuf,
    clock: Clock,
    access: Access,
    tally: Tally,
) -> Result<Connection, BadSetting> {
    let db = connect(&path, WRITERS, access).await.map_err(unusable)?;
    check(&db, access).await?;
    marker::prepare(&db, &clock).await.map_err(unusable)?;
    let db = tally.watch(db);
    Ok(Connection::new(&path, db, &clock, access, &tally))
}

/// A connection that may write, alone in its pool.
pub(super) async fn connect_writer(path: &Path) -> Result<DatabaseConnection, BadSetting> {
    connect(path, WRITERS, Access::Write)
        .await
        .map_err(unusable)
}

async fn connect(
    path: &Path,
    connections: u32,
    access: Access,
) -> Result<DatabaseConnection, DbErr> {
    let path = path.to_owned();
    if access != Access::Read {
        make_private(&path);
    }
    let mut options = ConnectOptions::new("sqlite://named-below");
    options
        .max_connections(connections)
        .min_connections(connections)
        .acquire_timeout(Duration::from_secs(3))
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .map_sqlx_sqlite_opts(move |options| settings(options, &path, access));
    Database::connect(options).await
}

/// Makes a new file that only its owner reads: it holds what people told us. SQLite gives the
/// files beside it the same mode, and tells what is wrong with a path where this could not.
fn make_private(path: &Path) {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    options.mode(0o600);
    drop(options.open(path));
}

fn settings(options: SqliteConnectOptions, path: &Path, access: Access) -> SqliteConnectOptions {
    let options = options
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .row_buffer_size(ROWS)
        .synchronous(match access {
            Access::Scribble => SqliteSynchronous::Off,
            Access::Read | Access::Write => SqliteSynchronous::Full,
        });
    if access == Access::Read {
        return options.read_only(true);
    }
    options
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .pragma("secure_delete", "ON")
        // What a savepoint would take back is kept in memory, not in a file of its own.
        .pragma("temp_store", "MEMORY")
}

/// Asks SQLite whether it does what it was told: not every file system can.
async fn check(db: &DatabaseConnection, access: Access) -> Result<(), BadSetting> {
    let version = pragma(db, "SELECT sqlite_version()").await?;
    if parts(&version) < LEAST_VERSION {
        let (a, b, c) = LEAST_VERSION;
        let why = format!("SQLite {version} can lose data; {a}.{b}.{c} or newer is needed");
        return Err(refused(why));
    }
    let mut wanted = vec![
        ("journal_mode", "wal"),
        (
            "synchronous",
            if access == Access::Scribble { "0" } else { "2" },
        ),
        ("foreign_keys", "1"),
        ("busy_timeout", "5000"),
    ];
    if access != Access::Read {
        wanted.push(("secure_delete", "1"));
    }
    for (name, value) in wanted {
        let is = pragma(db, &format!("SELECT * FROM pragma_{name}")).await?;
        if is != value {
            let why = format!("SQLite has {name} = {is} on this file and needs {value}");
            return Err(refused(why));
        }
    }
    Ok(())
}

async fn pragma(db: &DatabaseConnection, sql: &str) -> Result<String, BadSetting> {
    let sql = format!("WITH told(value) AS ({sql}) SELECT CAST(value AS TEXT) FROM told");
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, sql))
        .await
        .map_err(unusable)?;
    row.and_then(|row| row.try_get_by_index(0).ok())
        .ok_or_else(|| refused("SQLite does not tell its settings"))
}

fn parts(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

fn refuse_missing_folder(path: &Path) -> Result<(), BadSetting> {
    match path.parent() {
        Some(folder) if folder != Path::new("") && !folder.is_dir() => {
            let why = format!("the folder {} does not exist", folder.display());
            Err(refused(why))
        }
        _ => Ok(()),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn unusable(err: DbErr) -> BadSetting {
    let why = format!("cannot use the SQLite file: {}", Fault::from(&err));
    refused(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(parts("3.51.3") >= LEAST_VERSION);
        assert!(parts("3.100.0") >= LEAST_VERSION);
        assert!(parts("3.51.2") < LEAST_VERSION);
        assert!(parts("3.9.9") < LEAST_VERSION);
    }
}
