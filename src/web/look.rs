//! How a page is put before its reader: in which language, in which frame, with which status.

mod kept;
mod nav;
mod rendered;

use std::sync::Arc;

use rocket::Request;
use rocket::http::Method;
use rocket::request::{FromRequest, Outcome};

use super::demo::{self, Demo};
use super::own_path::OwnPath;
use super::said::Said;
use super::{Denied, language, statics};
use crate::config::BaseUrl;
use crate::domain::access::Staff;
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::frame::{Frame, Known, Tongue};
use crate::render::templates::Page;
use crate::render::{Face, RenderError, Templates};

pub use kept::{Pages, Stamp};
pub use nav::is_of_staff;
pub use rendered::{Rendered, Turn};

/// What every page of a request has in common. A route takes this guard and shows its pages with it.
#[derive(Clone)]
pub struct Look {
    /// The language of the page.
    pub language: Language,
    /// Whether the reader chose the language here.
    chosen: bool,
    templates: Arc<Templates>,
    /// The page's own address, where it can be asked for again; it is checked when it is printed.
    here: Option<String>,
    path: String,
    /// Whether the page is one for everybody: search engines may know it.
    known: bool,
    base: Option<Arc<str>>,
    said: Option<Said>,
    staff: Option<Staff>,
    demo: bool,
}

impl Look {
    /// The look of a request; none before the templates are there.
    #[must_use]
    pub fn of(request: &Request<'_>) -> Option<Self> {
        let templates = request.rocket().state::<Arc<Templates>>()?;
        let asked = matches!(request.method(), Method::Get | Method::Head);
        let chosen = language::chosen(request);
        let said = request.query_value::<&str>("said").and_then(Result::ok);
        Some(Self {
            language: chosen.unwrap_or_else(|| language::liked(request)),
            chosen: chosen.is_some(),
            templates: Arc::clone(templates),
            here: asked.then(|| without_said(request)),
            path: request.uri().path().to_string(),
            known: false,
            base: request.rocket().state::<BaseUrl>().map(BaseUrl::origin),
            said: said.filter(|_| asked).and_then(Said::of),
            staff: None,
            demo: request.rocket().state::<Demo>().is_some(),
        })
    }

    /// The same in the language of the person whom the page is about, unless its reader chose one.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        let language = if self.chosen { self.language } else { language };
        Self { language, ..self }
    }

    /// The same without the language switch: an address that leads nowhere is not repeated on the page.
    #[must_use]
    pub fn adrift(self) -> Self {
        Self { here: None, ..self }
    }

    /// The same as a page for staff: with their menu, and who is signed in.
    #[must_use]
    pub fn staffed(self, by: &Staff) -> Self {
        Self {
            staff: Some(by.clone()),
            ..self
        }
    }

    /// The templates, for what is printed on a page as it will be sent.
    #[must_use]
    pub fn templates(&self) -> Arc<Templates> {
        Arc::clone(&self.templates)
    }

    /// Shows a page.
    pub fn show<P: Page>(&self, page: &P) -> Result<Rendered, Error> {
        Ok(Rendered::new(self.language, self.html(page)?))
    }

    /// Shows a form again that was refused, with what was typed and what is wrong in the page's `typed`.
    pub fn refused<P: Page>(&self, page: &P, why: &Refusal) -> Result<Rendered, Error> {
        let page = self.show(page)?;
        // Nothing is wrong with what was only to be shown again.
        if matches!(why, Refusal::Invalid(problems) if problems.is_empty()) {
            return Ok(page);
        }
        Ok(page.with_status(Denied::from(why.clone()).status()))
    }

    /// The page as it is sent.
    pub fn html<P: Page>(&self, page: &P) -> Result<String, Error> {
        self.render(page)
            .map_err(|why| Error::broken(format!("{} cannot be rendered: {why}", P::TEMPLATE)))
    }

    /// The page as it is sent, or why it cannot be.
    pub(super) fn render<P: Page>(&self, page: &P) -> Result<String, RenderError> {
        self.templates.page(&self.frame(page.face()), page)
    }

    fn known(&self) -> Option<Known> {
        let (base, here) = self.base.as_ref().zip(self.here.as_ref())?;
        let at = || Known::at(format!("{base}{here}"), self.language);
        self.known.then(at)
    }

    fn frame(&self, face: Option<&Face>) -> Frame {
        let face = face.cloned().unwrap_or_default();
        let staff = self.staff.as_ref();
        let here = self.here.as_deref().and_then(|here| here.parse().ok());
        let languages = match here {
            Some(_) => Tongue::all(self.language),
            None => Vec::new(),
        };
        let of_staff = staff.is_some() || nav::is_of_staff(&self.path);
        Frame {
            language: self.language,
            assets: statics::folder(),
            home: nav::home(of_staff),
            color: face.color.token(),
            logo: face.logo,
            nav: match staff {
                Some(staff) => nav::of_staff(staff, self.language, &self.path),
                None if of_staff => Vec::new(),
                None => nav::public(self.language, &self.path),
            },
            footer: nav::footer(self.language, &self.path, face.team),
            languages,
            tongues: Tongue::all(self.language),
            language_form: nav::LANGUAGE.to_owned(),
            back: here.unwrap_or_else(OwnPath::home).to_string(),
            known: self.known(),
            said: self.said.map(|said| said.sentence(self.language)),
            staff: staff.map(nav::signed_in),
            demo: self.demo.then(demo::banner),
        }
    }
}

/// The request's own address; what was said is said once, and the switch says the language.
fn without_said(request: &Request<'_>) -> String {
    let uri = request.uri();
    let query = uri.query().map_or("", |query| query.as_str());
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !is_passing(pair))
        .collect();
    let path = uri.path().as_str();
    if kept.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", kept.join("&"))
    }
}

fn is_passing(pair: &str) -> bool {
    pair.starts_with("said=") || pair.starts_with("lang=")
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Look {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match Self::of(request) {
            Some(look) => Outcome::Success(look),
            None => Denied::from(Error::broken("no templates are managed")).outcome(request),
        }
    }
}
