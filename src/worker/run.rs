//! Coming round again and again, until told to stop.

use std::time::Duration;

use super::{Worker, deliver, sweep, tidy};
use crate::error::Error;
use crate::outbox;

const SECOND: Duration = Duration::from_secs(1);
/// How often old data are looked for.
const TIDYING: Duration = Duration::from_mins(10);
/// How often the outbox is counted.
const COUNTING: Duration = Duration::from_secs(10);

/// Works until [`Worker::stop`]; returns when all that was begun is finished.
/// Sending is a round of its own, so that a slow mail server holds up nothing else.
pub async fn run(worker: &Worker) {
    tokio::join!(
        every(worker, SECOND, "sweep", async || {
            let ended = sweep(&worker.office).await?;
            worker.came_round();
            Ok(ended > 0)
        }),
        every(worker, SECOND, "deliver", async || {
            Ok(deliver(worker).await?.any())
        }),
        every(worker, TIDYING, "tidy", async || {
            tidy(&worker.office).await?;
            Ok(false)
        }),
        every(worker, COUNTING, "count", async || {
            count(worker).await?;
            Ok(false)
        }),
    );
}

/// Does `unit`, at once again if it found work, else after a pause. Nothing that speaks to the
/// database is ever cut off: only the pause is.
async fn every(
    worker: &Worker,
    pause: Duration,
    name: &'static str,
    unit: impl AsyncFn() -> Result<bool, Error>,
) {
    let mut stop = worker.stop.subscribe();
    while !*stop.borrow_and_update() {
        let found_work = unit().await.unwrap_or_else(|error| {
            tracing::error!(%error, unit = name, "the worker met an error");
            metrics::counter!("kursplass_worker_errors", "unit" => name).increment(1);
            false
        });
        if found_work {
            continue;
        }
        tokio::select! {
            () = tokio::time::sleep(jittered(pause)) => {}
            _ = stop.changed() => {}
        }
    }
}

/// A little more or less, so that processes do not march in step.
fn jittered(pause: Duration) -> Duration {
    pause.mul_f64(rand::random_range(0.8..1.2))
}

async fn count(worker: &Worker) -> Result<(), Error> {
    let store = &worker.office.store;
    let standing = outbox::standing(store.reader(), store.now()).await?;
    let number = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let oldest = standing.oldest.map_or(0, |age| age.num_seconds());
    metrics::gauge!("kursplass_outbox_queued").set(number(standing.queued));
    metrics::gauge!("kursplass_outbox_dead").set(number(standing.dead));
    metrics::gauge!("kursplass_outbox_oldest_seconds")
        .set(f64::from(u32::try_from(oldest).unwrap_or(0)));
    Ok(())
}
