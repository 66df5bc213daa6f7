//! The access log and the numbers about requests: routes, never addresses, for an address can tell who takes a course.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

use metrics::{Counter, Histogram};
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Method, Status};
use rocket::{Data, Request, Response};
use uuid::{Builder, Uuid};

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
            // Each request gets one: this is random by a generator of the thread, without a system call.
            id: Builder::from_random_bytes(rand::random()).into_uuid(),
            began: Instant::now(),
            method: request.method(),
        })
    }
}

/// Writes one line and counts one for each request.
#[derive(Default)]
pub struct Trace {
    counts: RwLock<HashMap<(Method, u16), HashMap<String, Numbers>>>,
}

/// The numbers of one kind of answer, kept at hand: to find them by their labels takes longer than to count.
struct Numbers {
    answers: Counter,
    took: Histogram,
}

impl Numbers {
    fn of(method: Method, status: u16, route: &str) -> Self {
        let route = route.to_owned();
        Self {
            answers: metrics::counter!(
                "http_requests_total",
                "method" => method.as_str(), "route" => route.clone(), "status" => status.to_string()
            ),
            took: metrics::histogram!("http_request_duration_seconds", "route" => route),
        }
    }

    fn count(&self, took: Duration) {
        self.answers.increment(1);
        self.took.record(took);
    }
}

impl Trace {
    fn count(&self, method: Method, status: u16, route: &str, took: Duration) {
        let known = self.counts.read().unwrap_or_else(PoisonError::into_inner);
        let numbers = known.get(&(method, status)).and_then(|by| by.get(route));
        if let Some(numbers) = numbers {
            return numbers.count(took);
        }
        drop(known);
        let numbers = Numbers::of(method, status, route);
        numbers.count(took);
        let mut known = self.counts.write().unwrap_or_else(PoisonError::into_inner);
        let by_route = known.entry((method, status)).or_default();
        by_route.insert(route.to_owned(), numbers);
    }
}

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
        let route = request.route().map_or("none", |route| route.uri.path());
        let (method, status) = (trail.method, response.status().code);
        let took = trail.began.elapsed();
        tracing::info!(
            target: "kursplass::access",
            request = %trail.id,
            method = method.as_str(),
            route,
            status,
            milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        );
        self.count(method, status, route, took);
        // A copy that a reader holds keeps the name under which it came.
        if response.status() != Status::NotModified {
            response.set_header(Header::new("X-Request-Id", trail.id.to_string()));
        }
    }
}
