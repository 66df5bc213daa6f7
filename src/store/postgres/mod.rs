//! PostgreSQL: one pool, and the settings that keep a lost client from holding up the rest.

mod commit;
mod writer;

use std::time::Duration;

use sea_orm::sqlx::Executor;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, QueryResult,
    Statement,
};

use super::address::refused;
use crate::clock::Clock;
use crate::domain::Time;
use crate::error::{BadSetting, Fault};

pub(super) use writer::Writer;

const CONNECTIONS: u32 = 16;
/// How far our clock and the database's may be apart, beside the time the question takes.
const DRIFT: Duration = Duration::from_secs(1);
/// The first version with `pg_xact_status` for `xid8`.
const LEAST_VERSION: i32 = 130_000;

/// Opens the pool and checks what it leads to.
pub(super) async fn open(url: &str, clock: &Clock) -> Result<DatabaseConnection, BadSetting> {
    let db = connect(url, CONNECTIONS, "10s").await?;
    check(&db, clock).await?;
    Ok(db)
}

/// One connection without a time limit for statements.
pub(super) async fn connect_for_migrations(url: &str) -> Result<DatabaseConnection, BadSetting> {
    connect(url, 1, "0").await
}

async fn connect(
    url: &str,
    connections: u32,
    statement_timeout: &'static str,
) -> Result<DatabaseConnection, BadSetting> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(3))
        .test_before_acquire_if_idle_for(Duration::from_secs(1))
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .set_application_name("kursplass")
        .map_sqlx_postgres_opts(move |options| {
            options.options([
                ("lock_timeout", "3s"),
                ("idle_in_transaction_session_timeout", "10s"),
                ("statement_timeout", statement_timeout),
                // The ROLLBACK below warns when there is nothing to roll back.
                ("client_min_messages", "error"),
            ])
        })
        .map_sqlx_postgres_pool_opts(|options| {
            // A cancelled BEGIN leaves its transaction open in the pool, for the next one to write
            // into and never to commit.
            options.after_release(|connection, _| {
                Box::pin(async move {
                    connection.execute("ROLLBACK").await?;
                    Ok(true)
                })
            })
        });
    Database::connect(options).await.map_err(unusable)
}

async fn check(db: &DatabaseConnection, clock: &Clock) -> Result<(), BadSetting> {
    let version: i32 = ask(db, "SELECT current_setting('server_version_num')::int").await?;
    if version < LEAST_VERSION {
        let why = "PostgreSQL 13 or newer is needed";
        return Err(refused(why));
    }
    let durable: bool = ask(
        db,
        "SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off'",
    )
    .await?;
    if !durable {
        tracing::warn!(
            "PostgreSQL has fsync or synchronous_commit off: a power cut can lose sign-ups"
        );
    }
    if clock.precise().is_none() {
        return Ok(());
    }
    let before = clock.precise();
    let theirs: Time = ask(db, "SELECT clock_timestamp()").await?;
    let after = clock.precise();
    match before.zip(after) {
        Some((before, after)) if theirs < before - DRIFT || theirs > after + DRIFT => {
            let why = "the database's clock and this machine's differ by more than a second";
            Err(refused(why))
        }
        _ => Ok(()),
    }
}

async fn ask<T: sea_orm::TryGetable>(db: &DatabaseConnection, sql: &str) -> Result<T, BadSetting> {
    let statement = Statement::from_string(DbBackend::Postgres, sql);
    let row = db.query_one_raw(statement).await.map_err(unusable)?;
    row.and_then(|row: QueryResult| row.try_get_by_index(0).ok())
        .ok_or_else(|| refused("PostgreSQL does not tell its settings"))
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn unusable(err: DbErr) -> BadSetting {
    let why = format!("cannot use PostgreSQL: {}", Fault::from(&err));
    refused(why)
}
