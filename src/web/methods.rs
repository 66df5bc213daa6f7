//! 405 with `Allow`, which Rocket does not have: ranked catch-alls that look at what is mounted.

use rocket::http::{Header, Method, Status};
use rocket::route::{Handler, Outcome};
use rocket::{Data, Request, Response, Route};

use super::Denied;
use crate::error::Error;

/// Later than every other route.
const LAST: isize = isize::MAX;
const NAME: &str = "wrong_method";

/// Catch-alls for one mount point. HEAD has none: Rocket asks again with GET, and then finds the one for GET.
#[must_use]
pub fn routes() -> Vec<Route> {
    [
        Method::Get,
        Method::Put,
        Method::Post,
        Method::Delete,
        Method::Options,
        Method::Trace,
        Method::Patch,
    ]
    .into_iter()
    .map(|method| {
        let mut route = Route::ranked(LAST, method, "/<_..>", WrongMethod);
        route.name = Some(NAME.into());
        route
    })
    .collect()
}

/// Whether a route is one of these, and leads to nothing.
pub(super) fn is_catch_all(route: &Route) -> bool {
    route.name.as_deref() == Some(NAME)
}

#[derive(Clone)]
struct WrongMethod;

#[rocket::async_trait]
impl Handler for WrongMethod {
    async fn handle<'r>(&self, request: &'r Request<'_>, _: Data<'r>) -> Outcome<'r> {
        let allowed = allowed(request);
        if request.method() == Method::Options && !allowed.is_empty() {
            return Outcome::Success(options(request, &allowed));
        }
        // The method fits, so a parameter did not: there is no such thing.
        let denied = if allowed.is_empty() || allowed.contains(&request.method()) {
            Denied::from(Error::NotFound)
        } else {
            Denied::WrongMethod(allowed)
        };
        Outcome::Error(denied.keep(request))
    }
}

fn options(request: &Request<'_>, allowed: &[Method]) -> Response<'static> {
    let mut response = Response::new();
    response.set_status(Status::NoContent);
    response.set_header(Header::new("Allow", listed(allowed)));
    if is_open_feed(request) {
        response.set_header(Header::new("Access-Control-Allow-Origin", "*"));
        response.set_header(Header::new("Access-Control-Allow-Methods", listed(allowed)));
    }
    response
}

/// Feeds with a secret in their address are not for other sites' scripts.
fn is_open_feed(request: &Request<'_>) -> bool {
    let mut segments = request.uri().path().segments();
    segments.next() == Some("calendar") && !matches!(segments.next(), Some("p" | "s" | "v") | None)
}

/// The methods of a list, as `Allow` has them.
pub(super) fn listed(methods: &[Method]) -> String {
    let names: Vec<&str> = methods.iter().map(|method| method.as_str()).collect();
    names.join(", ")
}

/// What can be done at this path, or nothing when there is no such path.
fn allowed(request: &Request<'_>) -> Vec<Method> {
    let mut methods: Vec<Method> = request
        .rocket()
        .routes()
        .filter(|route| !is_catch_all(route) && fits(route.uri.path(), request))
        .map(|route| route.method)
        .collect();
    if methods.contains(&Method::Get) {
        methods.push(Method::Head);
    }
    if !methods.is_empty() {
        methods.push(Method::Options);
    }
    methods.sort_by_key(|method| method.as_str());
    methods.dedup();
    methods
}

/// Whether a request's path fits a route's pattern, as Rocket's router sees it.
fn fits(pattern: &str, request: &Request<'_>) -> bool {
    let mut path = request.uri().path().segments();
    for segment in pattern.split('/').skip(1) {
        if segment.starts_with('<') && segment.ends_with("..>") {
            return true;
        }
        match path.next() {
            Some(given) if segment.starts_with('<') || segment == given => {}
            _ => return false,
        }
    }
    path.next().is_none()
}
