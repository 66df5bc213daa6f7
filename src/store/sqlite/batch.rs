//! Several actions in one transaction, each in its own savepoint.

use std::time::{Duration, Instant};

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

use super::marker::Marker;
use crate::clock::Clock;
use crate::error::{Error, Fault, FaultKind};
use crate::store::job::Job;
use crate::store::{Tx, pause};

/// How long to try for the write lock when another process holds it.
const PATIENCE: Duration = Duration::from_secs(5);

/// What became of each action, in order; valid once committed.
pub(super) type Outcomes = Vec<Result<(), Error>>;

/// Why the batch was not simply committed.
pub(super) enum Setback {
    /// The transaction never began.
    NotBegun(Fault),
    /// Something failed that a savepoint does not undo; nothing of the batch is kept.
    Undone(Error),
    /// COMMIT failed; the marker tells whether it took effect.
    Unknown(Outcomes, Fault),
}

/// Runs all `jobs` and commits them together.
pub(super) async fn run(
    db: &DatabaseConnection,
    marker: &mut Marker,
    clock: &Clock,
    jobs: &mut [Box<dyn Job>],
) -> Result<Outcomes, Setback> {
    let tx = begin(db)
        .await
        .map_err(|err| Setback::NotBegun(Fault::from(&err)))?;
    let tx = Tx::root(tx, clock.clone());
    // First, so that a transaction that SQLite throws away takes its mark along.
    if let Err(err) = marker.leave(&tx, clock).await {
        return Err(Setback::Undone(err.into()));
    }
    let mut outcomes = Vec::with_capacity(jobs.len());
    for job in jobs {
        let outcome = step(&tx, job.as_mut()).await;
        match outcome {
            Err(error) if tx.is_lost() || !error.is_undone_by_savepoint() => {
                return Err(Setback::Undone(error));
            }
            outcome => outcomes.push(outcome),
        }
    }
    let Some(tx) = tx.into_inner() else {
        return Err(Setback::Undone(Error::broken("a level is still in use")));
    };
    match tx.commit().await {
        Ok(()) => Ok(outcomes),
        Err(err) => Err(Setback::Unknown(outcomes, Fault::from(&err))),
    }
}

async fn step(tx: &Tx, job: &mut dyn Job) -> Result<(), Error> {
    let level = tx.savepoint()?;
    let result = job.run(&level).await;
    level.settle(result).await
}

async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let immediate = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let started = Instant::now();
    loop {
        match db.begin_with_options(immediate).await {
            Err(err) if is_transient(&err) && started.elapsed() < PATIENCE => pause().await,
            result => return result,
        }
    }
}

fn is_transient(err: &DbErr) -> bool {
    Fault::from(err).kind() == FaultKind::Transient
}
