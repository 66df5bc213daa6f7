//! The connections, and the one way to write.
//!
//! Reads go to [`Store::reader`]. Every write is an *action* handed to [`Store::write`]: on SQLite
//! one writer runs the waiting actions each in its own savepoint and commits them together, on
//! PostgreSQL each gets a transaction of its own. An action does not know which.

mod address;
mod aside;
mod job;
mod levels;
mod moment;
pub mod packed;
mod postgres;
mod sqlite;
mod tally;
mod tx;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::future::BoxFuture;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use crate::clock::Clock;
use crate::domain::Time;
use crate::error::{BadSetting, Error};

use address::Address;
use job::Pending;
use tally::Tally;

pub use aside::Aside;
pub use moment::Moment;
pub use tx::Tx;

/// How many actions may wait; one more is told that we are busy.
pub const QUEUE: usize = 1024;

/// How often an action is run at most when it keeps losing races.
const TRIES: usize = 5;

/// An open database; clones share it.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    address: Address,
    reader: DatabaseConnection,
    writer: Writer,
    clock: Clock,
    tally: Tally,
    /// How many actions have been answered.
    writes: Arc<AtomicU64>,
}

enum Writer {
    Sqlite(sqlite::Writer),
    Postgres(postgres::Writer),
}

impl Store {
    /// Opens the database at `url` (the setting `database_url`) and checks that it is safe to use.
    pub async fn open(url: &str, clock: Clock) -> Result<Self, BadSetting> {
        Self::open_for(url, clock, sqlite::Access::Write).await
    }

    /// Opens a SQLite file that is thrown away anyway: writing waits for no disk, and a loss of power
    /// can break the file. For a demo or a test.
    pub async fn open_throw_away(url: &str, clock: Clock) -> Result<Self, BadSetting> {
        Self::open_for(url, clock, sqlite::Access::Scribble).await
    }

    async fn open_for(url: &str, clock: Clock, access: sqlite::Access) -> Result<Self, BadSetting> {
        let address = Address::parse(url)?;
        let tally = Tally::default();
        let (reader, writer) = match &address {
            Address::Sqlite(path) => {
                let (reader, writer) = sqlite::open(path, &clock, access, &tally).await?;
                (reader, Writer::Sqlite(writer))
            }
            Address::Postgres(url) => {
                let pool = tally.watch(postgres::open(url, &clock).await?);
                let writer = postgres::Writer::new(pool.clone(), clock.clone());
                (pool, Writer::Postgres(writer))
            }
        };
        Ok(Self {
            shared: Arc::new(Shared {
                address,
                reader,
                writer,
                clock,
                tally,
                writes: Arc::default(),
            }),
        })
    }

    /// Where to read outside transactions; on SQLite it cannot write.
    #[must_use]
    pub fn reader(&self) -> &DatabaseConnection {
        &self.shared.reader
    }

    /// Which database it is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.shared.reader.get_database_backend()
    }

    /// How many statements have been sent so far, within transactions and outside.
    #[must_use]
    pub fn asked(&self) -> u64 {
        self.shared.tally.asked()
    }

    /// Hands each statement from now on to the first who listens, with its values: so tests learn
    /// the plans of what is really asked.
    pub fn listen(&self, ear: impl Fn(&Statement) + Send + Sync + 'static) {
        self.shared.tally.listen(Box::new(ear));
    }

    /// The clock that the actions read.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> Time {
        self.shared.clock.now()
    }

    /// This moment, to tell later whether what is read from now on still holds.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::new(self.shared.writes.load(Ordering::Acquire), self.now())
    }

    /// Runs `action` in a transaction; its answer comes after the commit.
    ///
    /// The action can be run more than once, so it must do nothing but use its [`Tx`]. Once this
    /// has been polled, the action is run to its end even if nobody waits for the answer.
    pub async fn write<T, A>(&self, action: A) -> Result<T, Error>
    where
        T: Send + 'static,
        A: for<'a> Fn(&'a Tx) -> BoxFuture<'a, Result<T, Error>> + Send + Sync + 'static,
    {
        let (job, answer) = Pending::new(action, Arc::clone(&self.shared.writes));
        match &self.shared.writer {
            Writer::Sqlite(writer) => writer.hand_in(Box::new(job))?,
            Writer::Postgres(writer) => writer.hand_in(Box::new(job))?,
        }
        answer
            .await
            .unwrap_or_else(|_| Err(Error::broken("the writer ended without an answer")))
    }

    /// A connection of its own for migrations, which may take their time; close it afterwards.
    pub async fn connect_for_migrations(&self) -> Result<DatabaseConnection, BadSetting> {
        match &self.shared.address {
            Address::Sqlite(path) => sqlite::connect_writer(path).await,
            Address::Postgres(url) => postgres::connect_for_migrations(url).await,
        }
    }

    /// Empties the write-ahead log of SQLite, so that what was erased is in no file any more. While
    /// somebody reads an older state it stays; PostgreSQL takes care of its own.
    pub async fn empty_log(&self) -> Result<(), Error> {
        let Address::Sqlite(path) = &self.shared.address else {
            return Ok(());
        };
        let db = sqlite::connect_writer(path).await;
        let db = db.map_err(|_| Error::broken("the log cannot be emptied"))?;
        let emptied = db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)");
        let emptied = emptied.await;
        db.close().await?;
        emptied?;
        Ok(())
    }

    /// The file beside the SQLite file for what must outlive a restore.
    #[must_use]
    pub fn aside(&self) -> Option<Aside> {
        match &self.shared.address {
            Address::Sqlite(path) => Some(Aside::of(path)),
            Address::Postgres(_) => None,
        }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Error> {
        Ok(self.shared.reader.ping().await?)
    }

    /// Runs what was handed in, takes nothing more, and closes the connections.
    pub async fn close(&self) {
        match &self.shared.writer {
            Writer::Sqlite(writer) => writer.drain(&self.shared.reader).await,
            Writer::Postgres(writer) => writer.drain().await,
        }
    }
}

/// A short wait of random length before trying again, so that two that met do not meet again.
async fn pause() {
    let wait = rand::random_range(10..60);
    tokio::time::sleep(Duration::from_millis(wait)).await;
}

/// A small number as metrics want it.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
