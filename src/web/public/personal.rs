//! A page about one person: for nobody else's eyes, and for no search engine.

use std::io::Cursor;

use rocket::http::{ContentType, Header};
use rocket::response::{self, Responder, Response};
use rocket::{Request, State};

use crate::domain::Language;
use crate::error::Error;
use crate::render::Templates;
use crate::render::templates::Page;

/// A rendered page. That it is not to be stored and sends no referrer is said by the headers of every answer.
pub struct Personal {
    language: Language,
    html: String,
}

impl Personal {
    /// Renders the page for its reader.
    pub fn new<P: Page>(
        templates: &State<std::sync::Arc<Templates>>,
        language: Language,
        page: &P,
    ) -> Result<Self, Error> {
        let html = templates.page(language, page);
        let html = html.map_err(|_| Error::broken("a page cannot be rendered"))?;
        Ok(Self { language, html })
    }
}

impl<'r> Responder<'r, 'static> for Personal {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        Response::build()
            .header(ContentType::HTML)
            .header(Header::new("Content-Language", self.language.tag()))
            .header(Header::new("X-Robots-Tag", "noindex, nofollow"))
            .sized_body(self.html.len(), Cursor::new(self.html))
            .ok()
    }
}
