//! A limit that holds for a process that stood still.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// What the future comes to, if it does so in time. Once the time is up nothing more of it is run:
/// a conversation that was cut in two by a sleeping machine is not taken up again minutes later,
/// when another process has long had it. (A plain timeout lets it go on as far as it gets at once.)
pub(super) async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Option<T> {
    let end = Instant::now() + limit;
    let (mut future, mut alarm) = (pin!(future), pin!(sleep_until(end)));
    poll_fn(|context| {
        let is_over = alarm.as_mut().poll(context).is_ready() || Instant::now() >= end;
        if is_over {
            return Poll::Ready(None);
        }
        future.as_mut().poll(context).map(Some)
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    const LIMIT: Duration = Duration::from_millis(100);

    #[tokio::test]
    async fn what_comes_in_time_comes() {
        let slow = async {
            tokio::time::sleep(LIMIT / 10).await;
            7
        };
        assert_eq!(within(LIMIT, slow).await, Some(7));
        assert_eq!(within(LIMIT, std::future::pending::<u8>()).await, None);
    }

    #[tokio::test]
    async fn what_stood_still_for_too_long_does_not_go_on() {
        let (ready, heard) = tokio::sync::oneshot::channel::<()>();
        let went_on = Cell::new(false);
        let conversation = within(LIMIT, async {
            let _ = heard.await;
            went_on.set(true);
        });
        // The whole thread sleeps, and when it wakes up the answer is there.
        let sleep = async {
            std::thread::sleep(LIMIT * 2);
            ready.send(()).unwrap();
        };
        let (result, ()) = tokio::join!(conversation, sleep);
        assert_eq!(result, None);
        assert!(!went_on.get(), "it went on");
    }
}
