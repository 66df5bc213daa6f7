//! The language a reader asks for: chosen here and kept in a cookie, else what the browser likes.

use std::convert::Infallible;

use rocket::Request;
use rocket::http::Method;
use rocket::request::{FromRequest, Outcome};

use crate::domain::Language;
use crate::web::cookies::Cookies;

/// The cookie holds a language tag and nothing else: no name for its reader.
const COOKIE: &str = "language";

/// In the address to which the switch sends a form.
const TONGUE: &str = "tongue";

/// In an address that is in one language for whoever opens it.
const LANG: &str = "lang";

/// How many seconds a choice is kept: a year.
const KEPT_FOR: i64 = 365 * 24 * 60 * 60;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Language {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(of(request))
    }
}

/// What was chosen here, else what `Accept-Language` asks for, else bokmål.
#[must_use]
pub fn of(request: &Request<'_>) -> Language {
    chosen(request).unwrap_or_else(|| liked(request))
}

/// What `Accept-Language` asks for, else bokmål.
#[must_use]
pub fn liked(request: &Request<'_>) -> Language {
    let accepted = request.headers().get_one("Accept-Language");
    accepted.and_then(best).unwrap_or_default()
}

/// What the address asks for, or the reader chose by the switch on the page.
#[must_use]
pub fn chosen(request: &Request<'_>) -> Option<Language> {
    let kept = || Cookies::of(request).get(COOKIE)?.parse().ok();
    switched(request)
        .or_else(|| of_address(request))
        .or_else(kept)
}

/// The language of the one address under which search engines and other sites know a page in it.
fn of_address(request: &Request<'_>) -> Option<Language> {
    let asked = matches!(request.method(), Method::Get | Method::Head);
    let tag = request.query_value::<&str>(LANG).filter(|_| asked)?;
    tag.ok()?.parse().ok()
}

/// What the reader chose by the switch of a form that is filled in, if it was sent by that.
#[must_use]
pub fn switched(request: &Request<'_>) -> Option<Language> {
    let sent = request.method() == Method::Post;
    let tag = request.query_value::<&str>(TONGUE).filter(|_| sent)?;
    tag.ok()?.parse().ok()
}

/// Keeps what the reader chose.
pub fn keep(language: Language, cookies: &Cookies<'_>) {
    cookies.set(COOKIE, language.tag().to_owned(), KEPT_FOR);
}

/// The first of the best-liked languages that we write.
fn best(header: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for part in header.split(',') {
        let mut pieces = part.split(';').map(str::trim);
        let language = pieces.next().and_then(known);
        let weight = pieces
            .find_map(|piece| piece.strip_prefix("q="))
            .map_or(Some(1.0), |q| q.parse().ok());
        if let (Some(language), Some(weight)) = (language, weight)
            && weight > best.map_or(0.0, |(most, _)| most)
        {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

fn known(tag: &str) -> Option<Language> {
    let primary = tag.split('-').next()?.to_ascii_lowercase();
    match primary.as_str() {
        "no" => Some(Language::Nb),
        tag => tag.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_language_that_we_write_wins() {
        for (header, language) in [
            (
                "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6",
                Some(Language::Nb),
            ),
            ("no", Some(Language::Nb)),
            ("nn-NO", Some(Language::Nn)),
            ("de,en-GB;q=0.8", Some(Language::En)),
            ("nb;q=0.2, EN;q=0.9", Some(Language::En)),
            ("nn;q=0, en", Some(Language::En)),
            ("nn,en", Some(Language::Nn)),
            ("de,fr", None),
            ("*", None),
            ("en;q=much", None),
            ("", None),
        ] {
            assert_eq!(best(header), language, "{header}");
        }
    }
}
