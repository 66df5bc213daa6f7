//! Who may show an answer in a frame: nobody, unless the answer names them.

use rocket::Request;
use rocket::response::{self, Responder};

/// The sites that may show the answer to a request in a frame.
#[derive(Default)]
pub(super) struct Frames(pub Option<String>);

/// An answer that these sites may show in a frame.
pub struct Framed<R> {
    sites: Option<String>,
    answer: R,
}

impl<R> Framed<R> {
    /// `sites` stand in a header: whoever sets them checks them.
    #[must_use]
    pub fn by(sites: Option<String>, answer: R) -> Self {
        Self { sites, answer }
    }
}

impl<'r, R: Responder<'r, 'static>> Responder<'r, 'static> for Framed<R> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        request.local_cache(|| Frames(self.sites));
        self.answer.respond_to(request)
    }
}
