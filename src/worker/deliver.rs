//! Sending: claim, print, hand over, mark. Nothing is locked while a mail server is spoken to.

use std::panic::AssertUnwindSafe;

use futures_util::{FutureExt as _, StreamExt as _, stream};

use super::Worker;
use super::letter::{Prepared, prepare};
use crate::delivery::{Outlook, Trouble};
use crate::domain::Time;
use crate::entity::message::Model;
use crate::error::Error;
use crate::outbox::{self, Hope, Verdict};

/// Claimed at a time. All of a batch are sent before its leases end, however slow the server is.
const BATCH: u64 = 16;
/// Conversations at a time.
const AT_ONCE: usize = 8;

/// What became of one batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    pub sent: usize,
    /// To be tried again.
    pub failed: usize,
    /// Given up.
    pub dead: usize,
    /// No longer true.
    pub cancelled: usize,
    /// Given back to leave later, or taken over by somebody else.
    pub left: usize,
}

impl Sent {
    /// Whether there was anything to send.
    #[must_use]
    pub fn any(&self) -> bool {
        *self != Self::default()
    }
}

/// What is to be marked.
enum End {
    Sent,
    Cancelled,
    Later(Time),
    Failed(Trouble),
}

/// Sends one batch of what is due.
pub async fn deliver(worker: &Worker) -> Result<Sent, Error> {
    let store = &worker.office.store;
    if worker.is_stopping() || !outbox::is_due(store.reader(), store.now()).await? {
        return Ok(Sent::default());
    }
    let claimed = worker
        .office
        .act(|desk| Box::pin(async move { outbox::claim(desk.tx, BATCH, desk.now()).await }))
        .await?;
    let each: Vec<_> = claimed.into_iter().map(|row| one(worker, row)).collect();
    let mut ends = stream::iter(each).buffer_unordered(AT_ONCE);
    let mut total = Sent::default();
    let mut failure = None;
    while let Some(marked) = ends.next().await {
        match marked {
            Ok(count) => count(&mut total),
            // The lease runs out by itself; the message is then sent once more under its old name.
            Err(error) => failure = Some(error),
        }
    }
    failure.map_or(Ok(total), Err)
}

async fn one(worker: &Worker, row: Model) -> Result<Count, Error> {
    let end = end(worker, &row).await;
    mark(worker, row, end).await
}

/// Sends one message, if it is still true and may leave now.
async fn end(worker: &Worker, row: &Model) -> End {
    let now = worker.office.store.now();
    if worker.is_stopping() {
        return End::Later(row.not_before);
    }
    let sending = AssertUnwindSafe(async {
        match prepare(worker, row, now).await {
            Ok(Prepared::Mail(mail)) => match worker.delivery.send(&mail).await {
                Ok(()) => End::Sent,
                Err(trouble) => End::Failed(trouble),
            },
            Ok(Prepared::Untrue) => End::Cancelled,
            Ok(Prepared::Later(at)) => End::Later(at),
            Ok(Prepared::Impossible(kind)) => End::Failed(Trouble {
                kind: kind.into(),
                outlook: Outlook::Hopeless,
            }),
            Err(error) => {
                tracing::error!(%error, message = %row.id, "a message could not be printed");
                passing("print")
            }
        }
    });
    sending
        .catch_unwind()
        .await
        .unwrap_or_else(|_| passing("panic"))
}

fn passing(kind: &'static str) -> End {
    End::Failed(Trouble {
        kind: kind.into(),
        outlook: Outlook::Passing,
    })
}

type Count = fn(&mut Sent);

async fn mark(worker: &Worker, row: Model, end: End) -> Result<Count, Error> {
    let channel = crate::entity::Word::word(row.channel);
    match end {
        End::Sent => {
            let stood = worker
                .office
                .act(move |desk| {
                    let row = row.clone();
                    Box::pin(async move { outbox::mark_sent(desk.tx, &row, desk.now()).await })
                })
                .await?;
            metrics::counter!("kursplass_outbox_sent", "channel" => channel).increment(1);
            Ok(if stood { |sent| sent.sent += 1 } else { lost })
        }
        End::Cancelled => {
            let stood = worker
                .office
                .act(move |desk| {
                    let row = row.clone();
                    Box::pin(async move { outbox::mark_cancelled(desk.tx, &row, desk.now()).await })
                })
                .await?;
            Ok(if stood {
                |sent| sent.cancelled += 1
            } else {
                lost
            })
        }
        End::Later(at) => {
            worker
                .office
                .act(move |desk| {
                    let row = row.clone();
                    Box::pin(async move { outbox::give_back(desk.tx, &row, at).await })
                })
                .await?;
            Ok(lost)
        }
        End::Failed(trouble) => failed(worker, row, trouble).await,
    }
}

fn lost(sent: &mut Sent) {
    sent.left += 1;
}

async fn failed(worker: &Worker, row: Model, trouble: Trouble) -> Result<Count, Error> {
    let (id, kind) = (row.id, trouble.kind.clone());
    let hope = match trouble.outlook {
        Outlook::Passing => Hope::Good,
        Outlook::Refused => Hope::Little,
        Outlook::Hopeless => Hope::None,
    };
    let verdict = worker
        .office
        .act(move |desk| {
            let (row, kind) = (row.clone(), trouble.kind.clone());
            Box::pin(
                async move { outbox::mark_failed(desk.tx, &row, &kind, hope, desk.now()).await },
            )
        })
        .await?;
    Ok(match verdict {
        Verdict::Again(_) => {
            tracing::warn!(message = %id, %kind, "a message was not handed over; it is tried again");
            |sent| sent.failed += 1
        }
        Verdict::Dead => {
            tracing::error!(message = %id, %kind, "a message was given up");
            |sent| sent.dead += 1
        }
        Verdict::Lost => lost,
    })
}
