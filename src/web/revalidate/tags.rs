//! Whether the copy that a reader holds is still right (RFC 9110, 13): told by names, without the bytes.

use rocket::http::{HeaderMap, Status};
use rocket::request::{self, FromRequest};
use rocket::response::{self, Responder};
use rocket::{Request, Response};

use super::{Policy, differs_by, set_policy};
use crate::domain::Time;

/// The names of bytes: enough to tell whether somebody's copy is still right.
#[derive(Clone, Debug)]
pub struct Tags {
    pub(super) plain: String,
    pub(super) gzip: String,
    pub(super) has_twin: bool,
    pub(super) changed_at: Time,
    pub(super) last_modified: String,
}

impl Tags {
    /// The tag of the copy that the reader holds, if it is still right; nothing is compressed to tell.
    /// `If-None-Match` wins over `If-Modified-Since`, which works alone.
    fn held(&self, headers: &HeaderMap<'_>) -> Option<&str> {
        let mut tags = headers
            .get("If-None-Match")
            .flat_map(|line| line.split(','))
            .map(|tag| tag.trim().trim_start_matches("W/"))
            .peekable();
        if tags.peek().is_none() {
            return self.is_unchanged(headers).then(|| self.given(headers));
        }
        tags.find_map(|tag| match tag {
            "*" => Some(self.given(headers)),
            tag => [self.plain.as_str(), &self.gzip]
                .into_iter()
                .find(|ours| *ours == tag),
        })
    }

    /// The tag of what the reader would be given.
    fn given(&self, headers: &HeaderMap<'_>) -> &str {
        if self.has_twin && accepts_gzip(headers) {
            &self.gzip
        } else {
            &self.plain
        }
    }

    fn is_unchanged(&self, headers: &HeaderMap<'_>) -> bool {
        headers
            .get_one("If-Modified-Since")
            .and_then(|since| chrono::DateTime::parse_from_rfc2822(since).ok())
            .is_some_and(|since| self.changed_at <= since)
    }
}

/// What a request says of the copy that its reader holds.
pub struct Copy<'r>(pub(super) &'r HeaderMap<'r>);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Copy<'r> {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Self::Error> {
        request::Outcome::Success(Self(request.headers()))
    }
}

/// That the copy which the reader holds is still right.
#[derive(Clone, Debug)]
pub struct Unchanged {
    tag: String,
    policy: Policy,
    has_twin: bool,
}

impl Copy<'_> {
    /// Says so, if it is.
    #[must_use]
    pub fn unchanged(&self, tags: &Tags, policy: Policy) -> Option<Unchanged> {
        tags.held(self.0).map(|tag| Unchanged {
            tag: tag.to_owned(),
            policy,
            has_twin: tags.has_twin,
        })
    }
}

impl<'r> Responder<'r, 'static> for Unchanged {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let mut response = Response::new();
        set_policy(&mut response, self.policy);
        if let Some(differs_by) = differs_by(self.policy, self.has_twin) {
            response.set_raw_header("Vary", differs_by);
        }
        response.set_status(Status::NotModified);
        response.set_raw_header("ETag", self.tag);
        Ok(response)
    }
}

pub(super) fn accepts_gzip(headers: &HeaderMap<'_>) -> bool {
    let offers = headers.get("Accept-Encoding");
    let mut any = false;
    for offer in offers.flat_map(|line| line.split(',')) {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        let wanted = weight
            .trim()
            .strip_prefix("q=")
            .is_none_or(|q| q.parse::<f32>().is_ok_and(|q| q > 0.0));
        match name.trim() {
            "gzip" | "x-gzip" => return wanted,
            "*" => any = wanted,
            _ => {}
        }
    }
    any
}
