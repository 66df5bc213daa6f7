//! Bytes that were made once and are asked for often: entity tags, 304, and a gzip twin.

mod tags;

use std::io::{Cursor, Write as _};
use std::sync::{Arc, OnceLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::GzEncoder;
use rocket::http::{ContentType, Header, HeaderMap};
use rocket::response::{self, Responder};
use rocket::{Request, Response};
use sha2::{Digest as _, Sha256};

use crate::domain::{Language, Time};
use tags::accepts_gzip;
pub use tags::{Copy, Tags, Unchanged};

/// Smaller than this, compression does not pay.
const WORTH_IT: usize = 512;

/// The bytes of one page or feed, with their names. Made once per change.
#[derive(Debug)]
pub struct Rendition {
    plain: Arc<[u8]>,
    /// Made for the first who takes it; none if it would not be smaller.
    gzip: OnceLock<Option<Arc<[u8]>>>,
    tags: Arc<Tags>,
}

impl Rendition {
    /// Names the bytes. `changed_at` is the newest change of what they show, also when something left it.
    #[must_use]
    pub fn new(bytes: Vec<u8>, changed_at: Time) -> Self {
        let digest = Sha256::digest(&bytes);
        let tag = URL_SAFE_NO_PAD.encode(&digest[..16]);
        let tags = Tags {
            plain: format!("\"{tag}\""),
            gzip: format!("\"{tag}-gzip\""),
            has_twin: bytes.len() >= WORTH_IT,
            last_modified: changed_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string(),
            changed_at,
        };
        Self {
            plain: Arc::from(bytes),
            gzip: OnceLock::new(),
            tags: Arc::new(tags),
        }
    }

    /// The same without a compressed twin.
    #[must_use]
    pub fn uncompressed(self) -> Self {
        let has_twin = false;
        let tags = Tags {
            has_twin,
            ..Tags::clone(&self.tags)
        };
        let tags = Arc::new(tags);
        Self { tags, ..self }
    }

    /// The bytes as they were made.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.plain
    }

    /// How many bytes it holds in memory at most: the twin is smaller than the plain bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.plain.len() * if self.tags.has_twin { 2 } else { 1 }
    }

    /// The bytes compressed, if that is worth it.
    pub fn gzip(&self) -> Option<&Arc<[u8]>> {
        if !self.tags.has_twin {
            return None;
        }
        let twin = || compressed(&self.plain).map(Arc::from);
        self.gzip.get_or_init(twin).as_ref()
    }

    /// The names alone.
    #[must_use]
    pub fn tags(&self) -> &Arc<Tags> {
        &self.tags
    }
}

fn compressed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).ok()?;
    encoder
        .finish()
        .ok()
        .filter(|small| small.len() < bytes.len())
}

/// Who may keep a copy, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Anybody, for five minutes; other sites' scripts may read it.
    Public,
    /// Anybody, for ever: the address is another one when the bytes are.
    Forever,
    /// A page for everybody in this language: kept, but asked for each time.
    Page(Language),
    /// Only the reader, who asks each time whether it changed; search engines not at all.
    Private,
}

/// An answer made of a rendition.
#[derive(Clone, Debug)]
pub struct Cached {
    pub rendition: Arc<Rendition>,
    pub content_type: ContentType,
    pub policy: Policy,
}

impl Cached {
    /// A page for everybody.
    #[must_use]
    pub fn page(rendition: Arc<Rendition>, language: Language) -> Self {
        Self {
            rendition,
            content_type: ContentType::HTML,
            policy: Policy::Page(language),
        }
    }

    /// A calendar feed.
    #[must_use]
    pub fn calendar(rendition: Arc<Rendition>, policy: Policy) -> Self {
        let content_type = ContentType::new("text", "calendar").with_params(("charset", "utf-8"));
        Self {
            rendition,
            content_type,
            policy,
        }
    }
}

impl<'r> Responder<'r, 'static> for Cached {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let (rendition, tags) = (&self.rendition, &self.rendition.tags);
        if let Some(unchanged) = Copy(request.headers()).unchanged(tags, self.policy) {
            return unchanged.respond_to(request);
        }
        let mut response = Response::new();
        set_policy(&mut response, self.policy);
        if let Some(differs_by) = differs_by(self.policy, tags.has_twin) {
            response.set_raw_header("Vary", differs_by);
        }
        let (gzip, tag) = chosen(request.headers(), rendition);
        response.set_raw_header("ETag", tag.to_owned());
        // The copy that a reader holds says these already (RFC 9110, 15.4.5).
        response.set_raw_header("Last-Modified", tags.last_modified.clone());
        if let Policy::Page(language) = self.policy {
            response.set_raw_header("Content-Language", language.tag());
        }
        response.set_header(self.content_type.clone());
        if gzip.is_some() {
            response.set_raw_header("Content-Encoding", "gzip");
        }
        let bytes = Arc::clone(gzip.unwrap_or(&rendition.plain));
        response.set_sized_body(bytes.len(), Cursor::new(bytes));
        Ok(response)
    }
}

/// What of a request decides which bytes it gets.
fn differs_by(policy: Policy, has_twin: bool) -> Option<&'static str> {
    match policy {
        Policy::Page(_) => Some("Accept-Encoding, Accept-Language, Cookie"),
        _ => has_twin.then_some("Accept-Encoding"),
    }
}

fn set_policy(response: &mut Response<'_>, policy: Policy) {
    let headers: &[(&'static str, &'static str)] = match policy {
        Policy::Public => &[
            ("Cache-Control", "public, max-age=300"),
            ("Access-Control-Allow-Origin", "*"),
        ],
        Policy::Page(_) => &[("Cache-Control", "no-cache")],
        Policy::Forever => &[("Cache-Control", "public, max-age=31536000, immutable")],
        Policy::Private => &[
            ("Cache-Control", "private, max-age=0, must-revalidate"),
            ("X-Robots-Tag", "noindex"),
        ],
    };
    for (name, value) in headers {
        response.set_header(Header::new(*name, *value));
    }
}

/// The compressed bytes, if the reader takes them, and the tag of what they get.
fn chosen<'t>(
    headers: &HeaderMap<'_>,
    rendition: &'t Rendition,
) -> (Option<&'t Arc<[u8]>>, &'t str) {
    let gzip = accepts_gzip(headers).then(|| rendition.gzip()).flatten();
    match gzip {
        Some(_) => (gzip, &rendition.tags.gzip),
        None => (None, &rendition.tags.plain),
    }
}

#[cfg(test)]
mod tests;
