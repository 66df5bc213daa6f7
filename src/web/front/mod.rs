//! The listener in front of Rocket. Rocket waits for its clients without end; here every head and body is read under a
//! deadline, and every client has a share of the connections. Rocket is asked when a request is whole, in this process.
//! Settings: `front = false` lets Rocket listen itself, for a proxy that does this job.

mod exchange;
mod lines;
mod stream;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::TokioTimer;
use rocket::local::asynchronous::Client;
use rocket::tokio::net::{TcpListener, TcpStream};
use rocket::tokio::sync::{oneshot, watch};
use rocket::tokio::task::JoinSet;
use rocket::tokio::{select, time};

use super::client::{ClientAddress, Proxies};
use exchange::Exchange;
use lines::Lines;

/// A request's head must be here this long after the connection was opened, or after the last answer.
const HEAD: Duration = Duration::from_secs(10);
/// The same behind our own proxy, which keeps its connections open for the next client.
const HEAD_OF_PROXY: Duration = Duration::from_secs(75);
/// A head is never larger, bytes.
const MOST_HEAD: usize = 32 * 1024;
/// After too many open files, before the next connection is taken.
const REST: Duration = Duration::from_millis(50);

/// Takes connections until the site is told to end; then the requests that are here are answered.
pub(super) struct Front {
    listener: TcpListener,
    site: &'static Client,
    lines: Arc<Lines>,
    /// How long the open requests have at the end.
    grace: Duration,
}

impl Front {
    /// A front on an open socket, for a site that has lifted off.
    pub(super) fn new(listener: TcpListener, site: Client) -> Self {
        let shutdown = &site.rocket().config().shutdown;
        Self {
            listener,
            grace: Duration::from_secs((shutdown.grace + shutdown.mercy).into()),
            // One site per process, until the process ends: answers borrow from it while they are read.
            site: Box::leak(Box::new(site)),
            lines: Arc::new(Lines::new(lines::room())),
        }
    }

    /// Serves until the site shuts down. Answers whether every request was answered in time.
    pub(super) async fn serve(self) -> bool {
        let (end, ending) = watch::channel(false);
        let mut open = JoinSet::new();
        let mut shutdown = self.site.rocket().shutdown();
        loop {
            select! {
                () = &mut shutdown => break,
                Some(_) = open.join_next(), if !open.is_empty() => {}
                taken = self.listener.accept() => match taken {
                    Ok((stream, peer)) => self.take(stream, peer, &ending, &mut open),
                    Err(error) => self.recover(&error).await,
                },
            }
        }
        drop(self.listener);
        let _ = end.send(true);
        let all = async { while open.join_next().await.is_some() {} };
        time::timeout(self.grace, all).await.is_ok()
    }

    fn take(
        &self,
        stream: TcpStream,
        peer: SocketAddr,
        ending: &watch::Receiver<bool>,
        open: &mut JoinSet<()>,
    ) {
        let address = peer.ip().to_canonical();
        let is_proxy = self.is_proxy(address);
        let client = (!is_proxy).then(|| ClientAddress(address).group());
        // Everybody who is in is being served, and there is no room: whoever comes now has to come again.
        let Some((line, cut)) = self.lines.open(client) else {
            return;
        };
        let head = if is_proxy { HEAD_OF_PROXY } else { HEAD };
        let exchange = Exchange::new(self.site, peer, line);
        open.spawn(talk(stream, exchange, head, cut, ending.clone()));
    }

    fn is_proxy(&self, address: IpAddr) -> bool {
        let proxies = self.site.rocket().state::<Proxies>();
        proxies.is_some_and(|proxies| proxies.trust(address))
    }

    /// A client that went away before it was taken is nobody's trouble; too many open files are ours.
    async fn recover(&self, error: &io::Error) {
        use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
        if matches!(
            error.kind(),
            ConnectionAborted | ConnectionRefused | ConnectionReset
        ) {
            return;
        }
        tracing::warn!(kind = %error.kind(), "a connection could not be taken");
        self.lines.make_room();
        time::sleep(REST).await;
    }
}

/// One connection, until either side has had enough of it.
async fn talk(
    stream: TcpStream,
    exchange: Exchange,
    head: Duration,
    mut cut: oneshot::Receiver<()>,
    mut ending: watch::Receiver<bool>,
) {
    let exchange = Arc::new(exchange);
    let service = service_fn(move |request| {
        let exchange = Arc::clone(&exchange);
        async move { exchange.answer(request).await }
    });
    let connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(MOST_HEAD)
        .serve_connection(stream::patient(stream), service);
    let mut connection = std::pin::pin!(connection);
    let mut is_ending = false;
    loop {
        select! {
            _ = connection.as_mut() => return,
            _ = &mut cut => return,
            _ = ending.wait_for(|end| *end), if !is_ending => {
                is_ending = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}
