//! What the address of a calendar of the staff or of a venue asks for besides whose it is.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use crate::domain::Language;
use crate::web::Denied;
use crate::web::calendars::view::{address, asked};

/// How such a calendar is told. What an address does not name is as usual, and what we do not know in it is left alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Told {
    /// Only courses that its owner leads.
    pub led: bool,
    /// The language of the words around the titles; none for the team's.
    pub language: Option<Language>,
}

impl Told {
    fn read(request: &Request<'_>) -> Result<Self, Denied> {
        if request.uri().query().is_none() {
            return Ok(Self::default());
        }
        let led = asked(request, "courses", |word| match word {
            "all" => Some(false),
            "own" => Some(true),
            _ => None,
        });
        Ok(Self {
            led: led?.unwrap_or_default(),
            language: asked(request, "lang", |tag| tag.parse().ok())?,
        })
    }

    /// The one address of a calendar that is told so.
    #[must_use]
    pub fn of(&self, calendar: String) -> String {
        let pairs = [
            ("courses", self.led.then_some("own")),
            ("lang", self.language.map(Language::tag)),
        ];
        address(calendar, pairs)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Told {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match Self::read(request) {
            Ok(told) => Outcome::Success(told),
            Err(denied) => denied.outcome(request),
        }
    }
}
