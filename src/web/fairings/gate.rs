//! Turns away what no route should see: foreign hosts, disguised methods, other sites' pages.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::Method;
use rocket::{Data, Request};

use crate::config::BaseUrl;
use crate::web::{Denied, client};

/// The longest form start that Rocket reads a method from: `_method=delete`.
const DISGUISE: usize = 14;

/// Refuses requests before routing. A fairing cannot answer, so it keeps the refusal for the catcher
/// and sets a method that no route has.
pub struct Gate;

#[rocket::async_trait]
impl Fairing for Gate {
    fn info(&self) -> Info {
        Info {
            name: "Gate",
            kind: Kind::Request,
        }
    }

    async fn on_request(&self, request: &mut Request<'_>, data: &mut Data<'_>) {
        let denied = if !is_for_us(request) {
            Denied::Misdirected
        } else if has_disguised_method(request, data).await {
            Denied::BadRequest
        } else if is_cross_site(request) {
            Denied::CrossSite
        } else {
            return;
        };
        denied.keep(request);
        request.set_method(Method::Connect);
    }
}

/// Whether `Host` is ours. Probes on this machine may ask for health and metrics by its own address.
fn is_for_us(request: &Request<'_>) -> bool {
    let Some(base_url) = request.rocket().state::<BaseUrl>() else {
        return true;
    };
    let Some(host) = request.host() else {
        // Only a local test has no peer.
        return request.remote().is_none();
    };
    let name = host.domain().as_str();
    base_url.serves(name, host.port()) || (is_probe(request) && is_local_name(name))
}

fn is_probe(request: &Request<'_>) -> bool {
    let path = request.uri().path();
    let asked = path == "/metrics" || path.starts_with("/health/");
    asked && client::peer(request).is_loopback()
}

fn is_local_name(name: &str) -> bool {
    url::Host::parse(name).is_ok_and(|host| crate::config::is_loopback(&host))
}

/// Rocket takes the method from a form's first field, before any fairing; we have no use for that.
async fn has_disguised_method(request: &Request<'_>, data: &mut Data<'_>) -> bool {
    if !request.content_type().is_some_and(|kind| kind.is_form()) {
        return false;
    }
    let start = data.peek(DISGUISE).await;
    let first = start.iter().position(|byte| *byte != b'&').unwrap_or(0);
    start[first..].starts_with(b"_method")
}

/// Whether another site's page asked for a change: with a person's cookies, or by a form, which
/// could sign somebody in as another. A bearer token is never sent by a browser on its own, and
/// the API takes no forms.
fn is_cross_site(request: &Request<'_>) -> bool {
    let safe = matches!(
        request.method(),
        Method::Get | Method::Head | Method::Options | Method::Trace
    );
    let headers = request.headers();
    let with_cookies = headers.contains("Cookie");
    let for_pages = !request.uri().path().starts_with("/api/");
    if safe || headers.contains("Authorization") || !(with_cookies || for_pages) {
        return false;
    }
    match (headers.get_one("Sec-Fetch-Site"), headers.get_one("Origin")) {
        (Some(site), _) => !matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => !is_own_origin(request, origin),
        // A browser would have said one of them.
        (None, None) => with_cookies,
    }
}

fn is_own_origin(request: &Request<'_>, origin: &str) -> bool {
    let Some(base_url) = request.rocket().state::<BaseUrl>() else {
        return false;
    };
    let by_host = request.host().map(|host| format!("http://{host}"));
    origin == base_url.as_str() || (!base_url.is_https() && by_host.as_deref() == Some(origin))
}
