//! A transaction for each action, so many at a time that readers still find a connection.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use sea_orm::{DatabaseConnection, TransactionTrait};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::commit::commit_checked;
use crate::clock::Clock;
use crate::error::Error;
use crate::store::job::Job;
use crate::store::{QUEUE, TRIES, Tx, count, pause};

/// Four of the pool's sixteen connections are left to readers.
const AT_ONCE: usize = 12;
/// How long an action waits for its turn before it is told that we are busy.
const PATIENCE: Duration = Duration::from_secs(8);

/// Where actions are handed in; they begin in that order.
pub(in crate::store) struct Writer {
    db: DatabaseConnection,
    clock: Clock,
    places: Arc<Semaphore>,
    turns: Arc<Semaphore>,
}

impl Writer {
    pub(in crate::store) fn new(db: DatabaseConnection, clock: Clock) -> Self {
        Self {
            db,
            clock,
            places: Arc::new(Semaphore::new(QUEUE)),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Runs `job` in a task of its own, which no client can cancel, unless too many wait already.
    pub(in crate::store) fn hand_in(&self, mut job: Box<dyn Job>) -> Result<(), Error> {
        let place = Arc::clone(&self.places).try_acquire_owned();
        let place = place.map_err(|_| Error::busy())?;
        metrics::gauge!("kursplass_write_queue")
            .set(count(QUEUE - self.places.available_permits()));
        let mut turn = Box::pin(Arc::clone(&self.turns).acquire_owned());
        // Asked once here and now: that is what puts it in line in the order of the calls.
        let early = turn.as_mut().now_or_never();
        let (db, clock) = (self.db.clone(), self.clock.clone());
        tokio::spawn(async move {
            let turn = match early {
                Some(turn) => turn.ok(),
                None => timeout(PATIENCE, turn).await.ok().and_then(Result::ok),
            };
            let outcome = match turn {
                Some(_) => run(&db, &clock, job.as_mut()).await,
                None => Err(Error::busy()),
            };
            drop((turn, place));
            job.answer(outcome);
        });
        Ok(())
    }

    /// Takes nothing more, waits for the last action, and closes the pool.
    pub(in crate::store) async fn drain(&self) {
        let all = u32::try_from(QUEUE).unwrap_or(u32::MAX);
        let _all = self.places.acquire_many(all).await;
        self.places.close();
        let _ = self.db.close_by_ref().await;
    }
}

/// Runs the action, again if it lost a race.
async fn run(db: &DatabaseConnection, clock: &Clock, job: &mut dyn Job) -> Result<(), Error> {
    for _ in 1..TRIES {
        match once(db, clock, job).await {
            Err(error) if error.is_transient() => {
                metrics::counter!("kursplass_write_retries").increment(1);
                pause().await;
            }
            ended => return ended,
        }
    }
    match once(db, clock, job).await {
        Err(error) if error.is_transient() => Err(Error::busy()),
        ended => ended,
    }
}

async fn once(db: &DatabaseConnection, clock: &Clock, job: &mut dyn Job) -> Result<(), Error> {
    let tx = Tx::root(db.begin().await?, clock.clone());
    let result = job.run(&tx).await;
    let verdict = tx.verdict(result);
    let tx = tx
        .into_inner()
        .ok_or_else(|| Error::broken("a level is still in use"))?;
    match verdict {
        Ok(()) => commit_checked(tx, db).await,
        Err(error) => {
            // If this fails the connection is gone, and with it the transaction.
            let _ = tx.rollback().await;
            Err(error)
        }
    }
}
