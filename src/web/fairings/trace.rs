//! The access log and the numbers about requests: routes, never addresses, for an address can tell who takes a course.

use std::time::Instant;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Method};
use rocket::{Data, Request, Response};
use uuid::Uuid;

/// What is known of a request from its beginning.
#[derive(Clone, Debug)]
pub struct Trail {
    /// A name for the request, in the log and in `X-Request-Id`.
    pub id: Uuid,
    began: Instant,
    method: Method,
}

impl Trail {
    /// The trail of a request; it begins with the first call.
    pub fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(|| Self {
            id: Uuid::new_v4(),
            began: Instant::now(),
            method: request.method(),
        })
    }
}

/// Writes one line and counts one for each request.
pub struct Trace;

#[rocket::async_trait]
impl Fairing for Trace {
    fn info(&self) -> Info {
        Info {
            name: "Access log",
            kind: Kind::Request | Kind::Response,
        }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        Trail::of(request);
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let trail = Trail::of(request);
        let route = request
            .route()
            .map_or("none", |route| route.uri.path())
            .to_owned();
        let (method, status) = (trail.method.as_str(), response.status().code);
        let took = trail.began.elapsed();
        tracing::info!(
            target: "kursplass::access",
            request = %trail.id,
            method,
            route,
            status,
            milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        );
        metrics::counter!(
            "http_requests_total",
            "method" => method, "route" => route.clone(), "status" => status.to_string()
        )
        .increment(1);
        metrics::histogram!("http_request_duration_seconds", "route" => route).record(took);
        response.set_header(Header::new("X-Request-Id", trail.id.to_string()));
    }
}
