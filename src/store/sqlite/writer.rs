//! The one thread that writes.

use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::{slice, thread};

use sea_orm::DatabaseConnection;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};

use super::connection::{Connection, Failure};
use super::core::stay_on_one_core;
use crate::error::{BadSetting, Error};
use crate::store::address::refused;
use crate::store::job::Job;
use crate::store::{QUEUE, TRIES, count, pause};

/// How many actions are committed together at most.
const BATCH: usize = 256;

/// Where actions are handed in; they are run in that order.
pub(in crate::store) struct Writer {
    desk: Mutex<Option<Desk>>,
}

struct Desk {
    queue: mpsc::Sender<Box<dyn Job>>,
    /// The connection, when the last action is done.
    done: oneshot::Receiver<Connection>,
}

impl Writer {
    /// Starts the thread, which opens its own connection by `open`.
    pub(super) async fn start<O>(open: O) -> Result<Self, BadSetting>
    where
        O: Future<Output = Result<Connection, BadSetting>> + Send + 'static,
    {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let (opened, is_open) = oneshot::channel();
        let (end, done) = oneshot::channel();
        let runtime = Handle::current();
        let life = async move {
            let (said, connection) = match open.await {
                Ok(connection) => (Ok(()), Some(connection)),
                Err(err) => (Err(err), None),
            };
            // Who no longer waits for the one or the other needs no answer.
            let _ = opened.send(said);
            if let Some(connection) = connection {
                let _ = end.send(work(connection, jobs).await);
            }
        };
        thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || {
                stay_on_one_core();
                runtime.block_on(life);
            })
            .map_err(|err| refused(format!("cannot start the thread that writes: {err}")))?;
        is_open
            .await
            .map_err(|_| refused("the thread that writes ended"))??;
        let desk = Mutex::new(Some(Desk { queue, done }));
        Ok(Self { desk })
    }

    /// Puts `job` last in the queue, unless it is full or closed.
    pub(in crate::store) fn hand_in(&self, job: Box<dyn Job>) -> Result<(), Error> {
        let desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let queue = &desk.as_ref().ok_or_else(Error::busy)?.queue;
        queue.try_send(job).map_err(|_| Error::busy())?;
        metrics::gauge!("kursplass_write_queue").set(count(QUEUE - queue.capacity()));
        Ok(())
    }

    /// Closes the queue, waits for the last action, and closes the readers before the writer, so
    /// that the write-ahead log ends up in the file.
    pub(in crate::store) async fn drain(&self, reader: &DatabaseConnection) {
        let desk = self
            .desk
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(Desk { queue, done }) = desk else {
            return;
        };
        drop(queue);
        let connection = done.await;
        let _ = reader.close_by_ref().await;
        if let Ok(connection) = connection {
            connection.close().await;
        }
    }
}

async fn work(mut connection: Connection, mut queue: mpsc::Receiver<Box<dyn Job>>) -> Connection {
    let mut jobs = Vec::with_capacity(BATCH);
    while queue.recv_many(&mut jobs, BATCH).await > 0 {
        metrics::gauge!("kursplass_write_queue").set(count(queue.len()));
        metrics::histogram!("kursplass_write_batch").record(count(jobs.len()));
        together(&mut connection, jobs.split_off(0)).await;
    }
    connection
}

/// Runs `jobs` in one transaction; if that fails, each alone.
async fn together(connection: &mut Connection, mut jobs: Vec<Box<dyn Job>>) {
    match connection.run(&mut jobs).await {
        Ok(outcomes) => {
            for (job, outcome) in jobs.into_iter().zip(outcomes) {
                job.answer(outcome);
            }
        }
        Err(Failure::Undone(error)) => {
            tracing::warn!(%error, jobs = jobs.len(), "a batch was undone; running its actions one by one");
            metrics::counter!("kursplass_write_batches_undone").increment(1);
            one_by_one(connection, jobs).await;
        }
        Err(failure) => give_up(jobs, &failure),
    }
}

async fn one_by_one(connection: &mut Connection, jobs: Vec<Box<dyn Job>>) {
    let mut jobs = jobs.into_iter();
    while let Some(mut job) = jobs.next() {
        match alone(connection, &mut job).await {
            Ok(outcome) => job.answer(outcome),
            Err(failure @ Failure::Shut) => {
                job.answer(Err(Error::busy()));
                return give_up(jobs, &failure);
            }
            Err(failure) => give_up([job], &failure),
        }
    }
}

/// Runs one action in its own transaction, again if it lost a race.
async fn alone(
    connection: &mut Connection,
    job: &mut Box<dyn Job>,
) -> Result<Result<(), Error>, Failure> {
    for _ in 1..TRIES {
        match connection.run(slice::from_mut(job)).await {
            Err(Failure::Undone(error)) if error.is_transient() => pause().await,
            ended => return settled(ended),
        }
    }
    settled(connection.run(slice::from_mut(job)).await)
}

fn settled(ended: Result<Vec<Result<(), Error>>, Failure>) -> Result<Result<(), Error>, Failure> {
    match ended {
        Ok(outcomes) => Ok(outcomes.into_iter().collect()),
        Err(Failure::Undone(error)) if error.is_transient() => Ok(Err(Error::busy())),
        Err(Failure::Undone(error)) => Ok(Err(error)),
        Err(failure) => Err(failure),
    }
}

fn give_up(jobs: impl IntoIterator<Item = Box<dyn Job>>, failure: &Failure) {
    for job in jobs {
        job.answer(Err(match failure {
            Failure::Unknown => Error::broken("the outcome of a commit is unknown"),
            _ => Error::busy(),
        }));
    }
}
