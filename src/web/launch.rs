//! From the start to the end of a server: no request is cut off by a restart.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use rocket::error::ErrorKind;
use rocket::fairing::AdHoc;
use rocket::local::asynchronous::Client;
use rocket::tokio::net::{TcpListener, TcpSocket};
use rocket::tokio::signal::unix::{Signal, SignalKind, signal};
use rocket::tokio::{select, time};
use rocket::{Build, Ignite, Orbit, Rocket, Shutdown, tokio};

use super::Health;
use super::front::Front;
use crate::config::BaseUrl;

/// How long the proxy has to notice that we are no longer ready. On one's own machine there is none.
const PAUSE: Duration = Duration::from_secs(3);

/// Connections that the system keeps for us until we take them.
const QUEUE: u32 = 4096;

/// Why the server did not start, or did not end well.
#[derive(Debug, thiserror::Error)]
pub enum Unserved {
    #[error("port: cannot listen on {address}: {why}")]
    Address {
        address: SocketAddr,
        why: std::io::Error,
    },
    #[error("the server cannot start: {0}")]
    Start(String),
}

/// Serves until SIGTERM or SIGINT: not ready, a pause for the proxy, no new connections, the open requests, the end.
/// A second signal ends the pause. With `front`, requests are read by our own listener.
pub async fn serve(
    rocket: Rocket<Build>,
    health: Arc<Health>,
    front: bool,
) -> Result<(), Unserved> {
    let signals = Signals::listen().map_err(|error| Unserved::Start(error.to_string()))?;
    let rocket = rocket
        .attach(AdHoc::on_liftoff("Address", |rocket| {
            announce(rocket);
            Box::pin(async {})
        }))
        .ignite()
        .await
        .map_err(|error| Unserved::Start(error.kind().to_string()))?;
    let pause = match rocket.state::<BaseUrl>() {
        Some(base_url) if base_url.is_https() => PAUSE,
        _ => Duration::ZERO,
    };
    tokio::spawn(end_on_signal(signals, health, pause, rocket.shutdown()));
    if front {
        behind_front(rocket).await
    } else {
        by_itself(rocket).await
    }
}

async fn behind_front(rocket: Rocket<Ignite>) -> Result<(), Unserved> {
    let address = SocketAddr::new(rocket.config().address, rocket.config().port);
    let listener = listen(address).map_err(|why| cannot_listen(address, &why))?;
    let site = Client::untracked(rocket)
        .await
        .map_err(|error| Unserved::Start(error.kind().to_string()))?;
    if !Front::new(listener, site).serve().await {
        cut_off();
    }
    Ok(())
}

/// Others may wait in the system's queue while a rush is taken in.
fn listen(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(QUEUE)
}

async fn by_itself(rocket: Rocket<Ignite>) -> Result<(), Unserved> {
    let address = SocketAddr::new(rocket.config().address, rocket.config().port);
    match rocket.launch().await {
        Ok(_) => Ok(()),
        Err(error) => ended(&error, address),
    }
}

fn ended(error: &rocket::Error, address: SocketAddr) -> Result<(), Unserved> {
    match error.kind() {
        ErrorKind::Shutdown(..) => {
            cut_off();
            Ok(())
        }
        ErrorKind::Bind(why) => Err(cannot_listen(address, why)),
        other => Err(Unserved::Start(other.to_string())),
    }
}

fn cannot_listen(address: SocketAddr, why: &std::io::Error) -> Unserved {
    Unserved::Address {
        address,
        why: why.kind().into(),
    }
}

fn cut_off() {
    tracing::warn!("some requests took too long and were cut off");
}

fn announce(rocket: &Rocket<Orbit>) {
    let config = rocket.config();
    let public = rocket.state::<BaseUrl>().map(BaseUrl::as_str);
    tracing::info!(address = %config.address, port = config.port, public, "ready to serve");
}

async fn end_on_signal(mut signals: Signals, health: Arc<Health>, pause: Duration, end: Shutdown) {
    signals.next().await;
    tracing::info!("asked to end");
    health.stop();
    select! {
        () = time::sleep(pause) => {}
        () = signals.next() => {}
    }
    end.notify();
}

struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn next(&mut self) {
        select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
