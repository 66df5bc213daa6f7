//! The listener in front: slow and hostile clients keep nobody waiting, and to honest ones it is as if it were not there.

mod parity;
mod slow;

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;

use crate::siege::connect;

/// Everything that is answered to these bytes, until the server closes or has said nothing for a while.
async fn ask(from: Ipv4Addr, to: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = connect(from, to).await;
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(Ok(size @ 1..)) = timeout(Duration::from_secs(5), stream.read(&mut piece)).await {
        answer.extend_from_slice(&piece[..size]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}
