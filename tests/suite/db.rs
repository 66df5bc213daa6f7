//! A throw-away database for each test: a SQLite file or a fresh PostgreSQL database.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt;
use kursplass::clock::Clock;
use kursplass::store::Store;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use tempfile::TempDir;
use uuid::Uuid;

use crate::blank;

/// Names the server on which tests make their databases: `postgres://user@host:port/postgres`.
const SERVER: &str = "KURSPLASS_TEST_POSTGRES";

/// What the other of two databases is called besides.
const BESIDE: &str = "_beside";

const FILE: &str = "sqlite://";

/// One test body for both databases: `on_both!(a_sentence, |db| { … })` makes the tests
/// `a_sentence::on_sqlite` and `a_sentence::on_postgres`.
macro_rules! on_both {
    ($name:ident, |$db:ident| $body:block) => {
        async fn $name($db: &$crate::db::Db) $body

        mod $name {
            #[test]
            fn on_sqlite() {
                $crate::db::on_sqlite(super::$name);
            }

            #[test]
            fn on_postgres() {
                $crate::db::on_postgres(super::$name);
            }
        }
    };
    (before the first start, $name:ident, |$db:ident| $body:block) => {
        async fn $name($db: &$crate::db::Db) $body

        mod $name {
            #[test]
            fn on_sqlite() {
                $crate::db::on_new_sqlite(super::$name);
            }

            #[test]
            fn on_postgres() {
                $crate::db::on_new_postgres(super::$name);
            }
        }
    };
}
pub(crate) use on_both;

/// A database with our tables and nothing in them, which is gone when the test ends.
pub struct Db {
    pub store: Store,
    pub url: String,
}

impl Db {
    /// Opens the same database once more, as another process would.
    pub async fn open_again(&self) -> Store {
        Store::open(&self.url, Clock::System).await.unwrap()
    }

    /// Another such database, which is gone when this one is.
    pub async fn beside(&self) -> Self {
        let url = if let Some(file) = self.url.strip_suffix(".db") {
            let file = format!("{file}{BESIDE}.db");
            blank::sqlite(file.strip_prefix(FILE).unwrap()).await;
            file
        } else {
            let (address, name) = self.url.rsplit_once('/').unwrap();
            let admin = self.store.connect_for_migrations().await.unwrap();
            blank::postgres(&admin, address, &format!("{name}{BESIDE}")).await;
            admin.close().await.unwrap();
            format!("{}{BESIDE}", self.url)
        };
        let store = Store::open(&url, Clock::System).await.unwrap();
        Self { store, url }
    }

    /// Runs statements that return nothing.
    pub async fn execute(&self, sql: &str) {
        let db = self.store.connect_for_migrations().await.unwrap();
        db.execute_unprepared(sql).await.unwrap();
        db.close().await.unwrap();
    }
}

/// Runs `body` on a SQLite file in a folder of its own.
pub fn on_sqlite(body: impl AsyncFnOnce(&Db)) {
    runtime().block_on(async {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("test.db");
        blank::sqlite(&file).await;
        run(format!("{FILE}{}", file.display()), body).await;
    });
}

/// The same on a file that has no tables yet.
pub fn on_new_sqlite(body: impl AsyncFnOnce(&Db)) {
    let folder = TempDir::new().unwrap();
    let url = format!("{FILE}{}", folder.path().join("test.db").display());
    runtime().block_on(run(url, body));
}

/// Runs `body` on a PostgreSQL database of its own.
pub fn on_postgres(body: impl AsyncFnOnce(&Db)) {
    on_a_postgres(body, async |admin, address, name| {
        blank::postgres(admin, address, name).await;
    });
}

/// The same on a database that has no tables yet.
pub fn on_new_postgres(body: impl AsyncFnOnce(&Db)) {
    on_a_postgres(body, async |admin, _, name| {
        let create = format!("CREATE DATABASE {name}");
        admin.execute_unprepared(&create).await.unwrap();
    });
}

fn on_a_postgres(
    body: impl AsyncFnOnce(&Db),
    make: impl AsyncFnOnce(&DatabaseConnection, &str, &str),
) {
    let server = std::env::var(SERVER)
        .unwrap_or_else(|_| panic!("{SERVER} is not set: run tests/run, which starts PostgreSQL"));
    let name = format!("test_{}", Uuid::new_v4().simple());
    let (address, _) = server.rsplit_once('/').unwrap();
    let url = format!("{address}/{name}");
    runtime().block_on(async {
        let admin = sea_orm::Database::connect(&server).await.unwrap();
        make(&admin, address, &name).await;
        let result = AssertUnwindSafe(run(url, body)).catch_unwind().await;
        for name in [format!("{name}{BESIDE}"), name] {
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            admin.execute_unprepared(&drop).await.unwrap();
        }
        result.unwrap_or_else(|panic| resume_unwind(panic));
    });
}

async fn run(url: String, body: impl AsyncFnOnce(&Db)) {
    let store = Store::open(&url, Clock::System).await.unwrap();
    let db = Db { store, url };
    body(&db).await;
    db.store.close().await;
}

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
}
