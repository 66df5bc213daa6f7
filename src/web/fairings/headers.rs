//! Security headers, on answers and errors alike.

use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Status};
use rocket::{Request, Response};

use super::framed::Frames;
use crate::config::BaseUrl;

const PAGE_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// What stands in other sites' frames runs nothing and sends nothing.
const FRAMED_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors";
const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

const ALWAYS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("X-Permitted-Cross-Domain-Policies", "none"),
];

/// Sets them on every answer.
pub struct Headers;

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info {
            name: "Security headers",
            kind: Kind::Response,
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        harden(request, response);
    }
}

/// No other site learns where somebody comes from, and no answer to a secret address tells even ours. Elsewhere our own
/// pages may: a browser without `Sec-Fetch-Site` that sends no referrer calls the origin of its forms `null`, too.
fn referrer_policy(request: &Request<'_>) -> &'static str {
    let route = request.route().map_or("", |route| route.uri.path());
    let is_secret = ["<ticket>", "<token>", "<secret>"]
        .iter()
        .any(|part| route.contains(part));
    if is_secret {
        "no-referrer"
    } else {
        "same-origin"
    }
}

/// Sets what is missing. An answer is personal, and not to be stored, unless it says otherwise.
pub(crate) fn harden(request: &Request<'_>, response: &mut Response<'_>) {
    if request.rocket().state().is_some_and(BaseUrl::is_https) {
        let a_year = "max-age=31536000; includeSubDomains";
        response.set_header(Header::new("Strict-Transport-Security", a_year));
    }
    // The copy that a 304 speaks of came with all the rest, and shows them still: what is not repeated stays.
    if response.status() == Status::NotModified {
        return;
    }
    for (name, value) in ALWAYS {
        response.set_header(Header::new(name, value));
    }
    response.set_header(Header::new("Referrer-Policy", referrer_policy(request)));
    let is_page = response.content_type().is_some_and(|kind| kind.is_html());
    if let Some(sites) = &request.local_cache(Frames::default).0 {
        // It knows no sites, only none.
        response.remove_header("X-Frame-Options");
        let policy = format!("{FRAMED_POLICY} {sites}");
        response.set_header(Header::new("Content-Security-Policy", policy));
    } else {
        let policy = if is_page { PAGE_POLICY } else { DATA_POLICY };
        response.set_header(Header::new("Content-Security-Policy", policy));
    }
    let headers = response.headers();
    let (stored, shared) = (
        headers.contains("Cache-Control"),
        headers.contains("Access-Control-Allow-Origin"),
    );
    if !stored {
        response.set_header(Header::new("Cache-Control", "no-store"));
    }
    if !shared {
        response.set_header(Header::new("Cross-Origin-Resource-Policy", "same-origin"));
    }
}
