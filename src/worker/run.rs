//! Coming round again and again, until told to stop.

use std::time::Duration;

use super::{Worker, deliver, round, tidy};
use crate::error::Error;
use crate::outbox;

const SECOND: Duration = Duration::from_secs(1);
/// How often old data are looked for.
const TIDYING: Duration = Duration::from_mins(10);
/// How often the outbox is counted.
const COUNTING: Duration = Duration::from_secs(10);

/// What is done again and again. Sending comes round on its own, so that a slow mail server holds
/// up nothing else.
#[derive(Clone, Copy)]
enum Unit {
    Sweep,
    Deliver,
    Tidy,
    Count,
}

/// Works until [`Worker::stop`]; returns when all that was begun is finished.
pub async fn run(worker: &Worker) {
    tokio::join!(
        again_and_again(worker, Unit::Sweep),
        again_and_again(worker, Unit::Deliver),
        again_and_again(worker, Unit::Tidy),
        again_and_again(worker, Unit::Count),
    );
}

/// Does the unit, at once again if it found work, else after a pause. Nothing that speaks to the
/// database is ever cut off: only the pause is.
async fn again_and_again(worker: &Worker, unit: Unit) {
    let mut stop = worker.stop.subscribe();
    while !*stop.borrow_and_update() {
        let found_work = unit.once(worker).await.unwrap_or_else(|error| {
            let unit = unit.name();
            tracing::error!(%error, unit, "the worker met an error");
            metrics::counter!("kursplass_worker_errors", "unit" => unit).increment(1);
            false
        });
        if found_work {
            continue;
        }
        tokio::select! {
            () = tokio::time::sleep(jittered(unit.pause())) => {}
            _ = stop.changed() => {}
        }
    }
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Self::Sweep => "sweep",
            Self::Deliver => "deliver",
            Self::Tidy => "tidy",
            Self::Count => "count",
        }
    }

    fn pause(self) -> Duration {
        match self {
            Self::Sweep | Self::Deliver => SECOND,
            Self::Tidy => TIDYING,
            Self::Count => COUNTING,
        }
    }

    /// Does it once; answers whether there may be more to do at once.
    async fn once(self, worker: &Worker) -> Result<bool, Error> {
        match self {
            Self::Sweep => {
                let ended = round(&worker.office).await?;
                worker.came_round();
                Ok(ended > 0)
            }
            Self::Deliver => Ok(deliver(worker).await?.any()),
            Self::Tidy => Box::pin(tidy(&worker.office)).await.map(|_| false),
            Self::Count => count(worker).await.map(|()| false),
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
