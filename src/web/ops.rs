//! Is it alive, is it ready, how is it doing.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use rocket::futures::future::BoxFuture;
use rocket::http::{ContentType, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::serde::json::Json;
use rocket::tokio::time;
use rocket::{Request, Route, State, get, routes};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

use super::{Denied, client};
use crate::error::Error;

type Ask = Box<dyn Fn() -> BoxFuture<'static, bool> + Send + Sync>;

/// What has to be well for the service to be ready.
#[derive(Default)]
pub struct Health {
    probes: Vec<(&'static str, Ask)>,
    stopping: AtomicBool,
}

impl Health {
    /// Adds something that has to be well.
    #[must_use]
    pub fn with(
        mut self,
        name: &'static str,
        ask: impl Fn() -> BoxFuture<'static, bool> + Send + Sync + 'static,
    ) -> Self {
        self.probes.push((name, Box::new(ask)));
        self
    }

    /// From now on not ready: the proxy is to send no more.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }

    async fn report(&self) -> Report {
        let mut checks = BTreeMap::new();
        for (name, ask) in &self.probes {
            checks.insert(*name, ask().await);
        }
        let status = if self.stopping.load(Ordering::SeqCst) {
            Standing::Stopping
        } else if checks.values().all(|well| *well) {
            Standing::Ready
        } else {
            Standing::Unready
        };
        Report { status, checks }
    }
}

/// How the service stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Live,
    Ready,
    Unready,
    Stopping,
}

/// The answer of the health routes.
#[derive(Debug, Serialize, ToSchema)]
pub struct Report {
    pub status: Standing,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schema(value_type = std::collections::HashMap<String, bool>)]
    pub checks: BTreeMap<&'static str, bool>,
}

pub(super) fn routes() -> Vec<Route> {
    routes![live, ready, numbers]
}

/// The process answers.
#[get("/health/live")]
fn live() -> Json<Report> {
    Json(Report {
        status: Standing::Live,
        checks: BTreeMap::new(),
    })
}

/// Everything that is needed to serve is well.
#[get("/health/ready")]
async fn ready(health: &State<Arc<Health>>) -> (Status, Json<Report>) {
    let report = health.report().await;
    let status = match report.status {
        Standing::Ready | Standing::Live => Status::Ok,
        Standing::Unready | Standing::Stopping => Status::ServiceUnavailable,
    };
    (status, Json(report))
}

/// Numbers for Prometheus.
#[get("/metrics")]
fn numbers(_near: Near, recorder: &State<PrometheusHandle>) -> (ContentType, String) {
    recorder.run_upkeep();
    let kind =
        ContentType::new("text", "plain").with_params([("version", "0.0.4"), ("charset", "utf-8")]);
    (kind, recorder.render())
}

/// A caller on this machine or one of the trusted proxies' hosts, not somebody that a proxy speaks for.
/// To everybody else there are no numbers: how often a page is read can tell of a person.
struct Near;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Near {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let peer = client::peer(request);
        let proxies = request.rocket().state::<client::Proxies>();
        let known = peer.is_loopback() || proxies.is_some_and(|proxies| proxies.trust(peer));
        let passed_on = ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"]
            .iter()
            .any(|name| request.headers().contains(*name));
        if known && !passed_on {
            Outcome::Success(Self)
        } else {
            Denied::from(Error::NotFound).outcome(request)
        }
    }
}

/// Sums up what the histograms collect, a number for each request: where nobody asks for the sums, they would grow for ever.
pub(super) async fn sum_up() {
    loop {
        time::sleep(Duration::from_mins(1)).await;
        recorder().run_upkeep();
    }
}

/// The recorder of this process; there can only be one.
pub fn recorder() -> PrometheusHandle {
    static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();
    const SECONDS: [f64; 10] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
    let install = || {
        let name = Matcher::Full("http_request_duration_seconds".into());
        PrometheusBuilder::new()
            .set_buckets_for_metric(name, &SECONDS)
            .and_then(PrometheusBuilder::install_recorder)
            .expect("the list of buckets is not empty, and nobody else installs a recorder")
    };
    RECORDER.get_or_init(install).clone()
}
