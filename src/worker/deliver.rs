//! Sending: claim, print, hand over, mark. Nothing is locked while a mail server is spoken to.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures_util::{FutureExt as _, StreamExt as _, stream};

use super::Worker;
use super::letter::{Prepared, prepare};
use crate::actions::Desk;
use crate::delivery::{Outlook, Trouble};
use crate::domain::Time;
use crate::entity::Word as _;
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

    fn count(&mut self, mark: Mark) {
        *match mark {
            Mark::Sent => &mut self.sent,
            Mark::Again => &mut self.failed,
            Mark::Dead => &mut self.dead,
            Mark::Cancelled => &mut self.cancelled,
            Mark::Left => &mut self.left,
        } += 1;
    }
}

/// What is to be marked.
enum End {
    Sent,
    Cancelled,
    Later(Time),
    Failed(Trouble),
}

/// What was marked.
#[derive(Clone, Copy)]
enum Mark {
    Sent,
    Cancelled,
    Again,
    Dead,
    Left,
}

/// Sends one batch of what is due. What ends at the same time is marked together, so that a quick
/// mail server costs few transactions and a slow one holds up no mark.
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
    let mut ends = stream::iter(each)
        .buffer_unordered(AT_ONCE)
        .ready_chunks(AT_ONCE);
    let mut total = Sent::default();
    let mut failure = None;
    while let Some(ended) = ends.next().await {
        match mark_all(worker, ended).await {
            Ok(marks) => marks.into_iter().for_each(|mark| total.count(mark)),
            // The leases run out by themselves; what was sent is then sent once more under its old name.
            Err(error) => failure = Some(error),
        }
    }
    failure.map_or(Ok(total), Err)
}

async fn one(worker: &Worker, row: Model) -> (Model, End) {
    let end = end(worker, &row).await;
    (row, end)
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

/// Marks what ended, in one transaction.
async fn mark_all(worker: &Worker, ended: Vec<(Model, End)>) -> Result<Vec<Mark>, Error> {
    let ended = Arc::new(ended);
    let shared = Arc::clone(&ended);
    let marks = worker
        .office
        .act(move |desk| {
            let ended = Arc::clone(&shared);
            Box::pin(async move {
                let mut marks = Vec::with_capacity(ended.len());
                for (row, end) in ended.iter() {
                    marks.push(mark(&desk, row, end).await?);
                }
                Ok(marks)
            })
        })
        .await?;
    for ((row, end), mark) in ended.iter().zip(&marks) {
        tell(row, end, *mark);
    }
    Ok(marks)
}

async fn mark(desk: &Desk<'_>, row: &Model, end: &End) -> Result<Mark, Error> {
    let (tx, now) = (desk.tx, desk.now());
    let stood = |stood, mark| if stood { mark } else { Mark::Left };
    Ok(match end {
        End::Sent => stood(outbox::mark_sent(tx, row, now).await?, Mark::Sent),
        End::Cancelled => stood(outbox::mark_cancelled(tx, row, now).await?, Mark::Cancelled),
        End::Later(at) => {
            outbox::give_back(tx, row, *at).await?;
            Mark::Left
        }
        End::Failed(trouble) => {
            let hope = match trouble.outlook {
                Outlook::Passing => Hope::Good,
                Outlook::Refused => Hope::Little,
                Outlook::Hopeless => Hope::None,
            };
            match outbox::mark_failed(tx, row, &trouble.kind, hope, now).await? {
                Verdict::Again(_) => Mark::Again,
                Verdict::Dead => Mark::Dead,
                Verdict::Lost => Mark::Left,
            }
        }
    })
}

/// Tells the log and the metrics, once the marks are kept.
fn tell(row: &Model, end: &End, mark: Mark) {
    let kind = match end {
        End::Failed(trouble) => trouble.kind.as_ref(),
        _ => "",
    };
    match mark {
        Mark::Sent => {
            let channel = row.channel.word();
            metrics::counter!("kursplass_outbox_sent", "channel" => channel).increment(1);
        }
        Mark::Again => {
            tracing::warn!(message = %row.id, kind, "a message was not handed over; it is tried again");
        }
        Mark::Dead => tracing::error!(message = %row.id, kind, "a message was given up"),
        Mark::Cancelled | Mark::Left => {}
    }
}
