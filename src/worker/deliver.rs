//! Sending: claim, print, hand over, mark. Nothing is locked while a mail server is spoken to.
//! Each message is marked as soon as it is taken, before its place goes to the next one: whatever
//! ends the process, only what was in the air just then is sent once more, under its old name.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use chrono::TimeDelta;
use futures_util::{FutureExt as _, StreamExt as _, stream};

use super::Worker;
use super::letter::{Prepared, prepare};
use crate::actions::Desk;
use crate::delivery::{LONGEST, Mail, Outlook, Trouble};
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
    /// Given back to leave later, taken over by somebody else, or left to whoever comes next.
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
    /// Nothing: it is no longer ours.
    Lost,
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

/// Sends one batch of what is due, a few at a time.
pub async fn deliver(worker: &Worker) -> Result<Sent, Error> {
    let store = &worker.office.store;
    if worker.delivery.is_at_any_hour() && outbox::is_held(store.reader(), store.now()).await? {
        let hasten = worker
            .office
            .act(|desk| Box::pin(async move { outbox::hasten(desk.tx, desk.now()).await }));
        hasten.await?;
    }
    if worker.is_stopping() || !outbox::is_due(store.reader(), store.now()).await? {
        return Ok(Sent::default());
    }
    let claimed = worker
        .office
        .act(|desk| Box::pin(async move { outbox::claim(desk.tx, BATCH, desk.now()).await }))
        .await?;
    let each: Vec<_> = claimed.into_iter().map(|row| one(worker, row)).collect();
    let mut marks = stream::iter(each).buffer_unordered(AT_ONCE);
    let mut total = Sent::default();
    let mut failure = None;
    while let Some(mark) = marks.next().await {
        match mark {
            Ok(mark) => total.count(mark),
            // Its lease runs out by itself; if it was sent, it is then sent once more under its old name.
            Err(error) => failure = Some(error),
        }
    }
    failure.map_or(Ok(total), Err)
}

/// Sends one message and marks it.
async fn one(worker: &Worker, row: Model) -> Result<Mark, Error> {
    let end = end(worker, &row).await;
    let ended = Arc::new((row, end));
    let shared = Arc::clone(&ended);
    let mark = worker
        .office
        .act(move |desk| {
            let ended = Arc::clone(&shared);
            Box::pin(async move { mark(&desk, &ended.0, &ended.1).await })
        })
        .await?;
    tell(&ended.0, &ended.1, mark);
    Ok(mark)
}

/// Sends one message, if it is still true and may leave now.
async fn end(worker: &Worker, row: &Model) -> End {
    let now = worker.office.store.now();
    if worker.is_stopping() {
        return End::Later(row.not_before);
    }
    let sending = AssertUnwindSafe(async {
        match prepare(worker, row, now).await {
            Ok(Prepared::Mail(mail)) => hand_over(worker, row, &mail).await,
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

/// Hands a message over, if it will be ours until that is done.
async fn hand_over(worker: &Worker, row: &Model, mail: &Mail) -> End {
    let store = &worker.office.store;
    let needed = TimeDelta::from_std(LONGEST).unwrap_or(TimeDelta::MAX);
    match outbox::is_ours(store.reader(), row, needed, store.now()).await {
        Ok(true) => match worker.delivery.send(mail).await {
            Ok(()) => End::Sent,
            Err(trouble) => End::Failed(trouble),
        },
        Ok(false) => End::Lost,
        Err(error) => {
            tracing::error!(%error, message = %row.id, "a claim could not be looked at");
            passing("claim")
        }
    }
}

fn passing(kind: &'static str) -> End {
    End::Failed(Trouble {
        kind: kind.into(),
        outlook: Outlook::Passing,
    })
}

async fn mark(desk: &Desk<'_>, row: &Model, end: &End) -> Result<Mark, Error> {
    let (tx, now) = (desk.tx, desk.now());
    let stood = |stood, mark| if stood { mark } else { Mark::Left };
    Ok(match end {
        End::Sent => stood(outbox::mark_sent(tx, row, now).await?, Mark::Sent),
        End::Cancelled => stood(outbox::mark_cancelled(tx, row, now).await?, Mark::Cancelled),
        End::Lost => Mark::Left,
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
