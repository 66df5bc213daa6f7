//! From the start to the end of a server: no request is cut off by a restart.

use std::sync::Arc;
use std::time::Duration;

use rocket::error::ErrorKind;
use rocket::fairing::AdHoc;
use rocket::tokio::signal::unix::{Signal, SignalKind, signal};
use rocket::tokio::{select, time};
use rocket::{Build, Orbit, Rocket, Shutdown, tokio};

use super::Health;
use crate::config::BaseUrl;

/// How long the proxy has to notice that we are no longer ready. On one's own machine there is none.
const PAUSE: Duration = Duration::from_secs(3);

/// Why the server did not start, or did not end well.
#[derive(Debug, thiserror::Error)]
pub enum Unserved {
    #[error("port: cannot listen on {address}: {why}")]
    Address {
        address: String,
        why: std::io::Error,
    },
    #[error("the server cannot start: {0}")]
    Start(String),
}

/// Serves until SIGTERM or SIGINT: not ready, a pause for the proxy, no new connections, the open requests, the end.
/// A second signal ends the pause.
pub async fn serve(rocket: Rocket<Build>, health: Arc<Health>) -> Result<(), Unserved> {
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
    let address = format!("{}:{}", rocket.config().address, rocket.config().port);
    tokio::spawn(end_on_signal(signals, health, pause, rocket.shutdown()));
    match rocket.launch().await {
        Ok(_) => Ok(()),
        Err(error) => ended(&error, address),
    }
}

fn ended(error: &rocket::Error, address: String) -> Result<(), Unserved> {
    match error.kind() {
        ErrorKind::Shutdown(..) => {
            tracing::warn!("some requests took too long and were cut off");
            Ok(())
        }
        ErrorKind::Bind(why) => Err(Unserved::Address {
            address,
            why: why.kind().into(),
        }),
        other => Err(Unserved::Start(other.to_string())),
    }
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
