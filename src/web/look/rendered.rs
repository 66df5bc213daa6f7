//! A page as it is sent. What is about one person is for no search engine.

use std::io::Cursor;

use rocket::Request;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{self, Redirect, Responder, Response};

use crate::domain::Language;

/// A rendered page. That it is not to be stored is said by the headers of every answer.
#[derive(Clone, Debug)]
pub struct Rendered {
    language: Language,
    html: String,
    status: Status,
    personal: bool,
}

impl Rendered {
    pub(super) fn new(language: Language, html: String) -> Self {
        Self {
            language,
            html,
            status: Status::Ok,
            personal: false,
        }
    }

    /// The same, about one person.
    #[must_use]
    pub fn personal(self) -> Self {
        Self {
            personal: true,
            ..self
        }
    }

    /// The same under another status.
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

/// What follows a form: the next place, or the same page with what is wrong.
#[derive(Debug, Responder)]
pub enum Turn {
    Go(Box<Redirect>),
    Stay(Box<Rendered>),
}

impl Turn {
    /// On to a place of our own (303), so that reloading sends nothing again.
    #[must_use]
    pub fn to(place: String) -> Self {
        Self::Go(Box::new(Redirect::to(place)))
    }
}

impl From<Rendered> for Turn {
    fn from(page: Rendered) -> Self {
        Self::Stay(Box::new(page))
    }
}
