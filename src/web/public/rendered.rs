//! A page as it is sent. What is about one person is for no search engine.

use std::io::Cursor;

use rocket::http::{ContentType, Header, Status};
use rocket::response::{self, Responder, Response};
use rocket::{Request, State};

use crate::domain::Language;
use crate::error::Error;
use crate::render::Templates;
use crate::render::templates::Page;

/// A rendered page. That it is not to be stored and sends no referrer is said by the headers of every answer.
pub struct Rendered {
    language: Language,
    html: String,
    personal: bool,
    status: Status,
}

impl Rendered {
    /// Renders the page for its reader.
    pub fn new<P: Page>(
        templates: &State<std::sync::Arc<Templates>>,
        language: Language,
        page: &P,
    ) -> Result<Self, Error> {
        let html = templates.page(language, page);
        let html = html.map_err(|_| Error::broken("a page cannot be rendered"))?;
        Ok(Self {
            language,
            html,
            personal: false,
            status: Status::Ok,
        })
    }

    /// The same, about one person.
    #[must_use]
    pub fn personal(self) -> Self {
        Self {
            personal: true,
            ..self
        }
    }

    /// The same, with another status than 200.
    #[must_use]
    pub fn with_status(self, status: Status) -> Self {
        Self { status, ..self }
    }
}

impl<'r> Responder<'r, 'static> for Rendered {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let mut page = Response::build();
        page.status(self.status)
            .header(ContentType::HTML)
            .header(Header::new("Content-Language", self.language.tag()))
            .sized_body(self.html.len(), Cursor::new(self.html));
        if self.personal {
            page.header(Header::new("X-Robots-Tag", "noindex, nofollow"));
        }
        page.ok()
    }
}
