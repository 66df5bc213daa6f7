//! One catcher for each part of the site: problem+json, a line of text, or a page.

use std::io::Cursor;

use rocket::catcher::{Catcher, Handler};
use rocket::http::{ContentType, Header, Status};
use rocket::{Request, Response};

use super::{Denied, ProblemBody, words};
use crate::domain::Language;
use crate::error::Error;
use crate::web::fairings::{self, Trail};
use crate::web::look::is_of_staff;
use crate::web::staff::guard;
use crate::web::{Look, language, methods};

/// For `/api`: problem+json.
#[must_use]
pub fn problems() -> Vec<Catcher> {
    vec![Catcher::new(None, Telling(problem))]
}

/// For `/calendar`: one line of text, nothing of the address in it.
#[must_use]
pub fn lines() -> Vec<Catcher> {
    vec![Catcher::new(None, Telling(line))]
}

/// For everything else: a page.
#[must_use]
pub fn pages() -> Vec<Catcher> {
    vec![Catcher::new(None, Telling(page))]
}

type Form = fn(&Denied, &Request<'_>, Language) -> (ContentType, String);

#[derive(Clone)]
struct Telling(Form);

#[rocket::async_trait]
impl Handler for Telling {
    async fn handle<'r>(
        &self,
        status: Status,
        request: &'r Request<'_>,
    ) -> rocket::catcher::Result<'r> {
        Ok(tell(self.0, status, request))
    }
}

fn tell(form: Form, caught: Status, request: &Request<'_>) -> Response<'static> {
    let denied = Denied::take(request).unwrap_or_else(|| Denied::from_status(caught));
    let status = denied.status();
    if let Denied::Failed(Error::Broken(fault)) = &denied {
        tracing::error!(request = %Trail::of(request).id, %fault, "a request failed");
    }
    let language = language::of(request);
    let (content_type, text) = form(&denied, request, language);
    let mut response = Response::new();
    response.set_status(status);
    response.set_header(content_type);
    response.set_header(Header::new("Content-Language", language.tag()));
    response.set_sized_body(text.len(), Cursor::new(text));
    add_headers(&mut response, &denied);
    // A request that could not even be parsed passes no fairing.
    fairings::harden(request, &mut response);
    response
}

fn add_headers(response: &mut Response<'_>, denied: &Denied) {
    if let Some(wait) = denied.retry_after() {
        let seconds = wait.as_millis().div_ceil(1000).max(1);
        response.set_header(Header::new("Retry-After", seconds.to_string()));
    }
    match denied {
        Denied::WrongMethod(allowed) => {
            response.set_header(Header::new("Allow", methods::listed(allowed)));
        }
        Denied::Failed(Error::SignIn) => {
            response.set_header(Header::new("WWW-Authenticate", "Bearer"));
        }
        Denied::SignInFirst(next) => {
            response.set_header(Header::new("Location", next.sign_in()));
        }
        Denied::ProveFirst(next) => {
            response.set_header(Header::new("Location", next.again()));
        }
        _ => {}
    }
}

fn problem(denied: &Denied, _: &Request<'_>, language: Language) -> (ContentType, String) {
    let body = ProblemBody::new(denied, language);
    let text = serde_json::to_string(&body).unwrap_or_default();
    (ContentType::new("application", "problem+json"), text)
}

fn line(denied: &Denied, _: &Request<'_>, language: Language) -> (ContentType, String) {
    let text = words::detail(denied, language);
    (ContentType::Plain, format!("{text}\n"))
}

fn page(denied: &Denied, request: &Request<'_>, language: Language) -> (ContentType, String) {
    let path = request.uri().path();
    let html = Look::of(request).map(|look| {
        let look = look.adrift();
        if let Denied::ProveAgain(late) = denied {
            return look.staffed(late.by()).render(&late.page(language));
        }
        if !is_of_staff(path.as_str()) {
            return look.render(&words::page(denied, language));
        }
        let look = match guard::known(request) {
            Some(by) => look.staffed(&by),
            None => look,
        };
        look.render(&words::staff_page(denied, language, path.as_str()))
    });
    match html {
        Some(Ok(html)) => (ContentType::HTML, html),
        failed => {
            tracing::error!(failed = ?failed.and_then(Result::err), "the page of an error cannot be rendered");
            line(denied, request, language)
        }
    }
}
