//! What only SQLite can do to us: a transaction thrown away in the middle, a COMMIT that fails.

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::join_all;
use kursplass::clock::Clock;
use kursplass::error::Error;
use kursplass::store::{Store, Tx};
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::sqlx::{Connection, Executor, SqliteConnection, query, query_scalar};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::{add, lines, with_table};
use crate::db::{Db, on_sqlite};

/// One row of four pages, in a file that may have sixty. Without a SELECT or a trigger SQLite keeps
/// no statement journal, and throws the whole transaction away when the file is full.
const LARGE: &str = "INSERT INTO line (seq, n, filler) VALUES ($1, $1, zeroblob(16000))";
const TINY: &str = "INSERT INTO line (seq, n) VALUES ($1, $1)";
const SMALL_DISK: &str = "PRAGMA max_page_count = 60";

/// Every third is tiny, and may fit when the large ones no longer do.
fn row(n: i64) -> &'static str {
    if n % 3 == 0 { TINY } else { LARGE }
}

async fn fill(tx: &Tx, n: i64) -> Result<(), Error> {
    tx.execute_unprepared(SMALL_DISK).await?;
    let fill = Statement::from_sql_and_values(DbBackend::Sqlite, row(n), [n.into()]);
    tx.execute_raw(fill).await?;
    Ok(())
}

async fn with_filler(db: &Db) -> &Store {
    let store = with_table(db).await;
    db.execute("ALTER TABLE line ADD COLUMN filler BLOB").await;
    store
}

#[test]
fn when_the_disk_fills_up_nobody_is_told_yes_without_a_row_or_no_with_one() {
    on_sqlite(async |db: &Db| {
        let store = with_filler(db).await;
        let writes = (0..60).map(|n| store.write(move |tx| fill(tx, n).boxed()));
        let answers = join_all(writes).await;
        let told_yes: Vec<i64> = (0..)
            .zip(&answers)
            .filter_map(|(n, answer)| answer.is_ok().then_some(n))
            .collect();
        assert_eq!(lines(store).await, told_yes);
        assert!((1..60).contains(&told_yes.len()), "{}", told_yes.len());
        assert!(told_yes.contains(&57), "a tiny one still fits at the end");
    });
}

/// The control: savepoints alone, without stopping at a storage error.
#[test]
fn going_on_after_a_storage_error_would_tell_lies() {
    on_sqlite(async |db: &Db| {
        let store = with_filler(db).await;
        let mut raw = raw(db).await;
        raw.execute(SMALL_DISK).await.unwrap();
        raw.execute("BEGIN IMMEDIATE").await.unwrap();
        let mut told_yes = Vec::new();
        for n in 0..60_i64 {
            raw.execute("SAVEPOINT one").await.unwrap();
            let done = query(row(n)).bind(n).execute(&mut raw).await;
            if done.is_ok() {
                raw.execute("RELEASE one").await.unwrap();
                told_yes.push(n);
            } else {
                let _ = raw.execute("ROLLBACK TO one").await;
                let _ = raw.execute("RELEASE one").await;
            }
        }
        let _ = raw.execute("COMMIT").await;
        assert_ne!(lines(store).await, told_yes);
    });
}

/// A connection past the store, as another program would open it.
async fn raw(db: &Db) -> SqliteConnection {
    let path = db.url.strip_prefix("sqlite://").unwrap();
    let options = SqliteConnectOptions::new().filename(path);
    SqliteConnection::connect_with(&options).await.unwrap()
}

#[test]
fn a_commit_that_fails_is_undone_and_only_the_culprit_is_told_no() {
    on_sqlite(async |db: &Db| {
        let store = with_table(db).await;
        db.execute(
            "CREATE TABLE child (parent bigint NOT NULL
                REFERENCES line (n) DEFERRABLE INITIALLY DEFERRED)",
        )
        .await;
        let writes = (0..50).map(|n| {
            store.write(move |tx| {
                Box::pin(async move {
                    add(tx, n).await?;
                    let parent = if n == 20 { 999 } else { n };
                    let sql = "INSERT INTO child (parent) VALUES ($1)";
                    let insert =
                        Statement::from_sql_and_values(DbBackend::Sqlite, sql, [parent.into()]);
                    tx.execute_raw(insert).await?;
                    Ok(())
                })
            })
        });
        for (n, answer) in join_all(writes).await.into_iter().enumerate() {
            match answer {
                Ok(()) => assert_ne!(n, 20),
                Err(error) => assert!(n == 20 && error.is_constraint(), "{n}: {error}"),
            }
        }
        assert_eq!(lines(store).await.len(), 49);
    });
}

#[test]
fn another_process_that_writes_is_waited_for() {
    on_sqlite(async |db: &Db| {
        let store = with_table(db).await;
        let mut raw = raw(db).await;
        raw.execute("BEGIN IMMEDIATE").await.unwrap();
        let waiting = store.clone();
        let write = tokio::spawn(async move { waiting.write(|tx| add(tx, 1).boxed()).await });
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert!(!write.is_finished());
        raw.execute("COMMIT").await.unwrap();
        write.await.unwrap().unwrap();
    });
}

#[test]
fn two_stores_on_one_file_write_side_by_side() {
    on_sqlite(async |db: &Db| {
        let store = with_table(db).await;
        let other = db.open_again().await;
        let writes = (0..200).map(|n| {
            let store = if n % 2 == 0 { store } else { &other };
            store.write(move |tx| add(tx, n).boxed())
        });
        assert!(join_all(writes).await.iter().all(Result::is_ok));
        assert_eq!(lines(store).await.len(), 200);
        other.close().await;
    });
}

#[test]
fn readers_cannot_write() {
    on_sqlite(async |db: &Db| {
        let store = with_table(db).await;
        let insert = "INSERT INTO line (seq, n) VALUES (1, 1)";
        let error = store.reader().execute_unprepared(insert).await.unwrap_err();
        assert_eq!(Error::from(error).to_string(), "database error 8");
    });
}

#[test]
fn what_was_answered_is_in_the_file_and_the_marks_are_gone_after_closing() {
    on_sqlite(async |db: &Db| {
        let store = with_table(db).await;
        store.write(|tx| add(tx, 7).boxed()).await.unwrap();
        store.close().await;
        let mut raw = raw(db).await;
        let count = |sql| query_scalar::<_, i64>(sql);
        let lines = count("SELECT COUNT(*) FROM line").fetch_one(&mut raw);
        assert_eq!(lines.await.unwrap(), 1);
        let marks = count("SELECT COUNT(*) FROM commit_marker").fetch_one(&mut raw);
        assert_eq!(marks.await.unwrap(), 0);
    });
}

#[test]
fn a_file_that_cannot_be_used_stops_the_start_with_one_line() {
    on_sqlite(async |db: &Db| {
        let other = format!("{}.txt", db.url);
        let path = other.strip_prefix("sqlite://").unwrap();
        std::fs::write(
            path,
            "no database, but long enough to be looked at".repeat(99),
        )
        .unwrap();
        for url in [other.as_str(), "sqlite:///nowhere/at/all.db"] {
            let refused = Store::open(url, Clock::System).await;
            let line = refused.err().unwrap().to_string();
            assert!(line.starts_with("database_url: "), "{line}");
            assert!(!line.contains('\n'), "{line}");
        }
    });
}

#[cfg(unix)]
#[test]
fn a_new_file_and_those_beside_it_are_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    on_sqlite(async |db: &Db| {
        with_table(db).await;
        let path = db.url.strip_prefix("sqlite://").unwrap();
        for beside in ["", "-wal", "-shm"] {
            let file = std::fs::metadata(format!("{path}{beside}")).unwrap();
            assert_eq!(file.permissions().mode() & 0o777, 0o600, "{beside}");
        }
    });
}
