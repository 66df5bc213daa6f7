//! What the address of an open calendar asks for besides whose sessions they are.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};
use url::form_urlencoded::Serializer;

use crate::domain::Language;
use crate::domain::day_part::DayPart;
use crate::render::calendar::Taken;
use crate::web::Denied;

/// How an open calendar is told. What an address does not name is as usual, and what we do not know in it is left alone:
/// calendar apps add words of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct View {
    /// Only courses in this part of the day.
    pub time: Option<DayPart>,
    /// Whether entries are called by a word that tells nothing, for who shares a calendar with others.
    pub neutral: bool,
    /// The language of the words around the titles; none for each course's own.
    pub language: Option<Language>,
    /// Which way the address leads to, not what it asks for.
    pub taken: Taken,
}

impl View {
    /// Reads it; only the words of a choice that is ours must be known to us.
    fn read(request: &Request<'_>) -> Result<Self, Denied> {
        if request.uri().query().is_none() {
            return Ok(Self::default());
        }
        let neutral = asked(request, "titles", |word| match word {
            "course" => Some(false),
            "neutral" => Some(true),
            _ => None,
        });
        Ok(Self {
            time: asked(request, "time", DayPart::from_word)?,
            neutral: neutral?.unwrap_or_default(),
            language: asked(request, "lang", |tag| tag.parse().ok())?,
            taken: Taken::Followed,
        })
    }

    /// The one address of a calendar that is told so.
    #[must_use]
    pub fn of(&self, calendar: String) -> String {
        let pairs = [
            ("time", self.time.map(DayPart::word)),
            ("titles", self.neutral.then_some("neutral")),
            ("lang", self.language.map(Language::tag)),
        ];
        address(calendar, pairs)
    }
}

/// The address with these words; each way to tell a calendar has one address.
pub(super) fn address<const N: usize>(
    calendar: String,
    pairs: [(&str, Option<&str>); N],
) -> String {
    let said = pairs
        .into_iter()
        .filter_map(|(name, word)| Some((name, word?)));
    let query = Serializer::new(String::new()).extend_pairs(said).finish();
    if query.is_empty() {
        return calendar;
    }
    format!("{calendar}?{query}")
}

/// The choice that an address names, if it does.
pub(super) fn asked<T>(
    request: &Request<'_>,
    name: &'static str,
    known: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>, Denied> {
    let value = request.query_value::<&str>(name);
    let value = value.map(|value| value.map_err(|_| Denied::UnknownChoice(name)));
    match value.transpose()?.map(str::trim) {
        None | Some("") => Ok(None),
        Some(word) => known(word).map(Some).ok_or(Denied::UnknownChoice(name)),
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for View {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match Self::read(request) {
            Ok(view) => Outcome::Success(view),
            Err(denied) => denied.outcome(request),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_tell_a_calendar_has_one_address() {
        let address = || "/calendar/all.ics".to_owned();
        assert_eq!(View::default().of(address()), address());
        let view = View {
            time: Some(DayPart::Evening),
            neutral: true,
            language: Some(Language::Nn),
            taken: Taken::Followed,
        };
        let told = view.of(address());
        assert_eq!(
            told,
            "/calendar/all.ics?time=evening&titles=neutral&lang=nn"
        );
    }
}
