//! Messages on their way: printed, sent by a real mail server, marked, sent again, given up.

mod claims;
mod letters;
mod server;

use kursplass::worker::{Sent, Worker, deliver};
use serde_json::Value;

/// Sends until nothing is due.
async fn send_all(worker: &Worker) -> Sent {
    let mut total = Sent::default();
    loop {
        let sent = deliver(worker).await.unwrap();
        if !sent.any() {
            return total;
        }
        total.sent += sent.sent;
        total.failed += sent.failed;
        total.dead += sent.dead;
        total.cancelled += sent.cancelled;
        total.left += sent.left;
    }
}

fn text<'a>(mail: &'a Value, field: &str) -> &'a str {
    mail[field].as_str().unwrap_or_default()
}
