//! One whole request in, one whole answer out.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONNECTION, CONTENT_LENGTH, COOKIE, HOST, HeaderName, HeaderValue};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Request, Response, StatusCode};
use rocket::data::Limits;
use rocket::http::uri::Host;
use rocket::http::{Cookie, Header, Method};
use rocket::local::asynchronous::{Client, LocalRequest, LocalResponse};
use rocket::tokio::io::AsyncReadExt as _;
use rocket::tokio::{self, time};

use super::lines::Line;

/// A request's body must be here this long after its head.
const BODY: Duration = Duration::from_secs(20);

/// So much of a body that is too large is still read, bytes.
const MOST_THROWN_AWAY: usize = 8 * 1024 * 1024;

/// What a connection needs to answer its requests.
pub(super) struct Exchange {
    site: &'static Client,
    peer: SocketAddr,
    line: Line,
}

impl Exchange {
    pub(super) fn new(site: &'static Client, peer: SocketAddr, line: Line) -> Self {
        Self { site, peer, line }
    }

    /// Reads the request whole, asks the site, and carries its answer.
    pub(super) async fn answer(
        &self,
        request: Request<Incoming>,
    ) -> Result<Response<Full<Bytes>>, Infallible> {
        let (head, body) = request.into_parts();
        let most = most(&self.site.rocket().config().limits);
        let body = match time::timeout(BODY, read(body, most)).await {
            Ok(Ok(body)) => body,
            Ok(Err(_)) => return Ok(refused(StatusCode::BAD_REQUEST)),
            Err(_) => return Ok(refused(StatusCode::REQUEST_TIMEOUT)),
        };
        let Some(local) = self.local(&head) else {
            return Ok(refused(StatusCode::NOT_IMPLEMENTED));
        };
        self.line.begin();
        let is_cut_short = body.len() == most;
        // A client that goes away does not stop what it has asked for half-way.
        let asked = tokio::spawn(async move { carry(local.body(body).dispatch().await).await });
        let mut answer = asked
            .await
            .unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR));
        if is_cut_short {
            close(answer.headers_mut());
        }
        self.line.finish();
        Ok(answer)
    }

    /// The request as Rocket's own listener would have made it; `None` for a method that HTTP does not know.
    fn local(&self, head: &Parts) -> Option<LocalRequest<'static>> {
        let method: Method = head.method.as_str().parse().ok()?;
        let address = head.uri.path_and_query().map_or("*", |path| path.as_str());
        let mut local = self.site.req(method, address.to_owned()).remote(self.peer);
        for (name, value) in &head.headers {
            // Rocket knows values of text only.
            if let Ok(value) = std::str::from_utf8(value.as_bytes()) {
                local.add_header(Header::new(name.as_str().to_owned(), value.to_owned()));
            }
        }
        for line in head.headers.get_all(COOKIE) {
            let pairs = std::str::from_utf8(line.as_bytes()).unwrap_or_default();
            for pair in pairs.split(';') {
                if let Ok(cookie) = Cookie::parse_encoded(pair.trim().to_owned()) {
                    local = local.cookie(cookie);
                }
            }
        }
        if let Some(host) = host(&head.headers) {
            local.inner_mut().set_host(host);
        }
        Some(local)
    }
}

/// The one host that is asked for; two would be understood in two ways.
fn host(headers: &HeaderMap) -> Option<Host<'static>> {
    let mut given = headers.get_all(HOST).iter();
    let (first, more) = (given.next()?, given.next());
    let text = first.to_str().ok().filter(|_| more.is_none())?;
    Host::parse_owned(text.to_owned()).ok()
}

/// One byte more than any route reads: enough for Rocket to see that a body is too large.
fn most(limits: &Limits) -> usize {
    let named = ["bytes", "data-form", "file", "form", "json", "string"];
    let largest = named.iter().filter_map(|name| limits.get(name)).max();
    largest.map_or(0, |limit| {
        usize::try_from(limit.as_u64()).unwrap_or(usize::MAX - 1)
    }) + 1
}

/// Keeps so much of the body. What is over it is read on for a while and thrown away: a client that is cut off while it
/// still sends may never hear why.
async fn read(mut body: Incoming, most: usize) -> Result<Vec<u8>, hyper::Error> {
    let (mut bytes, mut thrown_away) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame?.into_data() {
            let room = (most - bytes.len()).min(data.len());
            bytes.extend_from_slice(&data[..room]);
            thrown_away += data.len() - room;
        }
        if thrown_away > MOST_THROWN_AWAY {
            break;
        }
    }
    Ok(bytes)
}

async fn carry(mut answer: LocalResponse<'static>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() =
        StatusCode::from_u16(answer.status().code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = answer.headers().iter().filter_map(|header| {
        let name = HeaderName::try_from(header.name.as_str()).ok()?;
        Some((name, HeaderValue::try_from(header.value.as_ref()).ok()?))
    });
    let headers: Vec<_> = headers.collect();
    for (name, value) in headers {
        response.headers_mut().append(name, value);
    }
    let size = answer.body().preset_size();
    let mut body = Vec::with_capacity(size.unwrap_or_default());
    if answer.read_to_end(&mut body).await.is_err() {
        return refused(StatusCode::INTERNAL_SERVER_ERROR);
    }
    // An answer to HEAD says how long the one to GET would be.
    if let (true, Some(size @ 1..)) = (body.is_empty(), size) {
        response.headers_mut().insert(CONTENT_LENGTH, size.into());
    }
    *response.body_mut() = Full::from(body);
    response
}

/// What could not be asked at all; the connection ends with it.
fn refused(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    close(response.headers_mut());
    response
}

fn close(headers: &mut HeaderMap) {
    headers.insert(CONNECTION, HeaderValue::from_static("close"));
}
