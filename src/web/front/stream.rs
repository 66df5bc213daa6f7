//! A socket that gives up on a client who takes nothing.

use std::pin::Pin;
use std::time::Duration;

use hyper_util::rt::TokioIo;
use rocket::tokio::net::TcpStream;
use tokio_io_timeout::TimeoutStream;

/// A client must take some of its answer within this time.
const STALL: Duration = Duration::from_secs(30);

pub(super) type Patient = TokioIo<Pin<Box<TimeoutStream<TcpStream>>>>;

pub(super) fn patient(stream: TcpStream) -> Patient {
    // Answers are written whole; waiting for more to send with them would only delay them.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(STALL));
    TokioIo::new(Box::pin(stream))
}
