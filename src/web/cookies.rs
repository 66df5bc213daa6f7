//! Cookies as we set them: `__Host-` and only over https, or by a plain name on this machine.

use std::convert::Infallible;

use rocket::Request;
use rocket::http::{Cookie, CookieJar, SameSite};
use rocket::request::{FromRequest, Outcome};
use rocket::time::Duration;

use crate::config::BaseUrl;

/// The cookies of a request, and the way to set one. Who comes by a link from another site, such as
/// web mail, brings them too; a change that another site asks for is turned away at the gate.
pub struct Cookies<'r> {
    jar: &'r CookieJar<'r>,
    https: bool,
}

impl<'r> Cookies<'r> {
    /// Those of a request.
    #[must_use]
    pub fn of(request: &'r Request<'_>) -> Self {
        Self {
            jar: request.cookies(),
            https: request.rocket().state().is_some_and(BaseUrl::is_https),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Cookies<'r> {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self::of(request))
    }
}

impl Cookies<'_> {
    /// What the browser brought under a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.jar.get(&self.named(name)).map(Cookie::value)
    }

    /// Gives the browser a value to keep so many seconds at most.
    pub fn set(&self, name: &str, value: String, seconds: i64) {
        self.jar.add(self.made(name, value, seconds));
    }

    /// Takes a value back.
    pub fn drop(&self, name: &str) {
        self.jar.add(self.made(name, String::new(), 0));
    }

    fn made(&self, name: &str, value: String, seconds: i64) -> Cookie<'static> {
        Cookie::build((self.named(name), value))
            .path("/")
            .secure(self.https)
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(Duration::seconds(seconds))
            .build()
    }

    fn named(&self, name: &str) -> String {
        if self.https {
            format!("__Host-{name}")
        } else {
            name.to_owned()
        }
    }
}
