//! Whether everything holds that must hold, over the whole database (SAFETY, invariants). Reads
//! one snapshot, page by page, and changes nothing. Names rows by id only.

mod history;
mod replay;
mod rows;
mod sealed;
mod sql;

use std::fmt;

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, IsolationLevel,
    PaginatorTrait, TransactionTrait,
};

use crate::domain::Time;
use crate::entity::{course, enrolment, event, message};
use crate::error::Error;
use crate::store::Store;
use crate::vault::Vault;

/// Rows read at a time.
const PAGE: u64 = 1000;

/// One thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The invariant, such as `I1`.
    pub rule: &'static str,
    /// The row it is about, by table and id.
    pub row: String,
    pub what: &'static str,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.rule, self.row, self.what)
    }
}

/// What was looked at, and what does not hold.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub courses: u64,
    pub enrolments: u64,
    pub events: u64,
    pub messages: u64,
    pub breaches: Vec<Breach>,
}

/// A look at the database as it was at one moment.
struct Look<'a> {
    tx: &'a DatabaseTransaction,
    vault: &'a Vault,
    now: Time,
    breaches: Vec<Breach>,
}

impl Look<'_> {
    fn found(&mut self, rule: &'static str, row: impl fmt::Display, what: &'static str) {
        let row = row.to_string();
        self.breaches.push(Breach { rule, row, what });
    }
}

/// Checks everything; `at` is told which part has begun.
pub async fn check(
    store: &Store,
    vault: &Vault,
    mut at: impl FnMut(&'static str),
) -> Result<Report, Error> {
    let tx = snapshot(store).await?;
    let mut look = Look {
        tx: &tx,
        vault,
        now: store.now(),
        breaches: Vec::new(),
    };
    at("seats, queues, sessions and accounts");
    sql::check(&mut look).await?;
    rows::check(&mut look).await?;
    at("history");
    history::check(&mut look).await?;
    at("sealed texts");
    sealed::check(&mut look).await?;
    let breaches = look.breaches;
    let report = Report {
        courses: course::Entity::find().count(&tx).await?,
        enrolments: enrolment::Entity::find().count(&tx).await?,
        events: event::Entity::find().count(&tx).await?,
        messages: message::Entity::find().count(&tx).await?,
        breaches,
    };
    tx.rollback().await?;
    Ok(report)
}

/// One moment of the database, to read for as long as it takes.
async fn snapshot(store: &Store) -> Result<DatabaseTransaction, Error> {
    if store.backend() != DbBackend::Postgres {
        return Ok(store.reader().begin().await?);
    }
    let (level, mode) = (IsolationLevel::RepeatableRead, AccessMode::ReadOnly);
    let tx = store
        .reader()
        .begin_with_config(Some(level), Some(mode))
        .await?;
    for limit in ["statement_timeout", "idle_in_transaction_session_timeout"] {
        tx.execute_unprepared(&format!("SET LOCAL {limit} = 0"))
            .await?;
    }
    Ok(tx)
}
