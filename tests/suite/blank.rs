//! A database with our tables and nothing in them: made once by whichever test comes first, copied by all others.
//!
//! The migrations take longer than most tests do, and there are a thousand tests.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use kursplass::clock::Clock;
use kursplass::store::Store;
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, DbErr, Statement};

/// One that has not all of its tables yet.
const RAW: &str = "kursplass_test_blank";

/// Makes `file` a SQLite database with our tables.
pub async fn sqlite(file: impl AsRef<Path>) {
    let blank = shelf().join(format!("{}.db", name()));
    if !blank.exists() {
        let _alone = alone();
        if !blank.exists() {
            let raw = shelf().join(format!("{RAW}.db"));
            let _ = fs::remove_file(&raw);
            migrate(&format!("sqlite://{}", raw.display())).await;
            fs::rename(&raw, &blank).unwrap();
        }
    }
    fs::copy(&blank, file).unwrap();
}

/// Makes a PostgreSQL database with our tables, called `made`, on the server at `address`.
pub async fn postgres(admin: &DatabaseConnection, address: &str, made: &str) {
    let blank = name();
    let copy = format!("CREATE DATABASE {made} TEMPLATE {blank}");
    if run(admin, &copy).await.is_ok() {
        return;
    }
    let _alone = alone();
    if run(admin, &copy).await.is_ok() {
        return;
    }
    // Those of earlier builds, and one that was not finished. Whoever still copies one makes it anew.
    let old = "SELECT datname FROM pg_database WHERE datname LIKE 'kursplass_test_blank%'";
    let old = Statement::from_string(DatabaseBackend::Postgres, old);
    for row in admin.query_all_raw(old).await.unwrap() {
        let old: String = row.try_get("", "datname").unwrap();
        let _ = run(admin, &format!("DROP DATABASE {old}")).await;
    }
    run(admin, &format!("CREATE DATABASE {RAW}")).await.unwrap();
    migrate(&format!("{address}/{RAW}")).await;
    for sql in [&format!("ALTER DATABASE {RAW} RENAME TO {blank}"), &copy] {
        run(admin, sql).await.unwrap();
    }
}

async fn run(admin: &DatabaseConnection, sql: &str) -> Result<(), DbErr> {
    admin.execute_unprepared(sql).await.map(|_| ())
}

async fn migrate(url: &str) {
    let store = Store::open(url, Clock::System).await.unwrap();
    let connection = store.connect_for_migrations().await.unwrap();
    Migrator::up(&connection, None).await.unwrap();
    connection.close().await.unwrap();
    store.close().await;
}

/// Another build of these tests may have other tables.
fn name() -> String {
    let program = fs::metadata(std::env::current_exe().unwrap()).unwrap();
    let built = program.modified().unwrap();
    let built = built.duration_since(UNIX_EPOCH).unwrap().as_nanos();
    format!("{RAW}_{built}")
}

fn shelf() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

/// Nobody else makes one until this is dropped.
fn alone() -> File {
    let file = File::create(shelf().join("blank.lock")).unwrap();
    file.lock().unwrap();
    file
}
