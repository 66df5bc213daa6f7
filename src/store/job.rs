//! One action that waits to be run, and the one who waits for its answer.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::oneshot;

use super::Tx;
use crate::error::Error;

/// An action whose answer has any type, so that one queue can hold them all.
pub(super) trait Job: Send {
    /// Runs the action and keeps its answer; can be run again, and then forgets the earlier one.
    fn run<'a>(&'a mut self, tx: &'a Tx) -> BoxFuture<'a, Result<(), Error>>;
    /// Tells the waiting client: the kept answer, or why there is none.
    fn answer(self: Box<Self>, outcome: Result<(), Error>);
}

/// An action with its latest answer.
pub(super) struct Pending<T, A> {
    action: A,
    answer: Option<T>,
    client: oneshot::Sender<Result<T, Error>>,
    /// Counts the answers, so that nobody is shown what was read before one.
    writes: Arc<AtomicU64>,
}

impl<T, A> Pending<T, A>
where
    T: Send + 'static,
    A: for<'a> Fn(&'a Tx) -> BoxFuture<'a, Result<T, Error>> + Send + Sync + 'static,
{
    /// The job, and where its answer will come.
    pub(super) fn new(
        action: A,
        writes: Arc<AtomicU64>,
    ) -> (Self, oneshot::Receiver<Result<T, Error>>) {
        let (client, answer) = oneshot::channel();
        let job = Self {
            action,
            answer: None,
            client,
            writes,
        };
        (job, answer)
    }
}

impl<T, A> Job for Pending<T, A>
where
    T: Send + 'static,
    A: for<'a> Fn(&'a Tx) -> BoxFuture<'a, Result<T, Error>> + Send + Sync + 'static,
{
    fn run<'a>(&'a mut self, tx: &'a Tx) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            self.answer = None;
            let action = AssertUnwindSafe(async { (self.action)(tx).await });
            let result = action.catch_unwind().await;
            self.answer =
                Some(result.unwrap_or_else(|_| Err(Error::broken("an action panicked")))?);
            Ok(())
        })
    }

    fn answer(self: Box<Self>, outcome: Result<(), Error>) {
        let answer = match (outcome, self.answer) {
            (Ok(()), Some(answer)) => Ok(answer),
            (Ok(()), None) => Err(Error::broken("an action was kept without its answer")),
            (Err(error), _) => Err(error),
        };
        self.writes.fetch_add(1, Ordering::Release);
        // A client that went away is not told; the rows stand as decided.
        let _ = self.client.send(answer);
    }
}
