//! Every address that leaves in a message or a feed, made from the public address of the service.

use url::Url;

use crate::domain::Language;
use crate::domain::ids::{CourseId, SessionId, TeamId, TemplateId};

/// Makes addresses under the public address (`base_url`).
#[derive(Clone, Debug)]
pub struct Links {
    base: String,
    short: String,
}

impl Links {
    /// Takes the public address of the service, with or without a slash at its end.
    pub fn new(base_url: &str) -> Result<Self, url::ParseError> {
        let url = Url::parse(base_url)?;
        let host = url.host_str().ok_or(url::ParseError::EmptyHost)?;
        let port = url
            .port()
            .map(|port| format!(":{port}"))
            .unwrap_or_default();
        let path = url.path().trim_end_matches('/');
        Ok(Self {
            base: format!("{}://{host}{port}{path}", url.scheme()),
            short: format!("{host}{port}{path}"),
        })
    }

    /// The catalogue.
    #[must_use]
    pub fn home(&self) -> String {
        self.under("/")
    }

    /// A person's own page, behind their ticket.
    #[must_use]
    pub fn ticket(&self, ticket: &str) -> String {
        self.under(&format!("/ticket/{ticket}"))
    }

    /// Where a code opens a person's own page.
    #[must_use]
    pub fn lost_ticket(&self) -> String {
        self.under("/ticket")
    }

    /// The same, short enough to name in a text message, which carries no link.
    #[must_use]
    pub fn short_address(&self) -> String {
        format!("{}/ticket", self.short)
    }

    /// The public page of a course.
    #[must_use]
    pub fn course(&self, course: CourseId) -> String {
        self.under(&format!("/courses/{course}"))
    }

    /// What staff see of a course.
    #[must_use]
    pub fn staff_course(&self, course: CourseId) -> String {
        self.under(&format!("/staff/courses/{course}"))
    }

    /// The public page, short enough to be typed from a wall: it leads on to the page.
    #[must_use]
    pub fn short_course(&self, course: CourseId) -> String {
        self.under(&short_path(course))
    }

    /// The same as people write it.
    #[must_use]
    pub fn spoken_course(&self, course: CourseId) -> String {
        format!("{}{}", self.short, short_path(course))
    }

    /// A team's list of courses for other sites' frames.
    #[must_use]
    pub fn embed(&self, team: TeamId, language: Language) -> String {
        self.under(&format!("/embed?team={team}&lang={}", language.tag()))
    }

    /// Where somebody of the staff chooses a password.
    #[must_use]
    pub fn invitation(&self, token: &str) -> String {
        self.under(&format!("/staff/invitation/{token}"))
    }

    /// How to subscribe to calendars.
    #[must_use]
    pub fn calendars(&self) -> String {
        self.under("/calendars")
    }

    /// The feed of everything.
    #[must_use]
    pub fn feed_of_all(&self) -> String {
        self.under("/calendar/all.ics")
    }

    /// The feed of a team.
    #[must_use]
    pub fn feed_of_team(&self, team: TeamId) -> String {
        self.under(&format!("/calendar/teams/{team}.ics"))
    }

    /// The feed of one course type of a team.
    #[must_use]
    pub fn feed_of_template(&self, team: TeamId, template: TemplateId) -> String {
        self.under(&format!("/calendar/teams/{team}/{template}.ics"))
    }

    /// The feed of a municipality.
    #[must_use]
    pub fn feed_of_municipality(&self, code: &str) -> String {
        self.under(&format!("/calendar/municipalities/{code}.ics"))
    }

    /// A participant's own calendar.
    #[must_use]
    pub fn feed_of_participant(&self, token: &str) -> String {
        self.under(&format!("/calendar/p/{token}.ics"))
    }

    /// The calendar of somebody who works for a team.
    #[must_use]
    pub fn feed_of_staff(&self, token: &str) -> String {
        self.under(&format!("/calendar/s/{token}.ics"))
    }

    /// The calendar of a venue.
    #[must_use]
    pub fn feed_of_venue(&self, token: &str) -> String {
        self.under(&format!("/calendar/v/{token}.ics"))
    }

    /// The feed of one course.
    #[must_use]
    pub fn feed_of_course(&self, course: CourseId) -> String {
        self.under(&format!("/calendar/courses/{course}.ics"))
    }

    /// A course's sessions as a file.
    #[must_use]
    pub fn file_of_course(&self, course: CourseId) -> String {
        self.under(&format!("/calendar/files/courses/{course}.ics"))
    }

    /// One session as a file.
    #[must_use]
    pub fn file_of_session(&self, session: SessionId) -> String {
        self.under(&format!("/calendar/files/sessions/{session}.ics"))
    }

    fn under(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

fn short_path(course: CourseId) -> String {
    format!("/c/{}", code_of(course))
}

/// The last eight digits of an id: they are drawn by lot, while the first ones tell a time that courses share.
#[must_use]
pub fn code_of(course: CourseId) -> String {
    course.to_string().split_off(28)
}

/// The address of a page in one language, whoever opens it. In bokmål it is the page's own: who asks for no language,
/// like a search engine, is answered so.
#[must_use]
pub fn in_language(address: &str, language: Language) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    match language {
        Language::Nb => address.to_owned(),
        other => format!("{address}{sign}lang={}", other.tag()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        Links::new("https://avtale.modum.kommune.no/").unwrap()
    }

    #[test]
    fn links_stand_under_the_public_address() {
        let course: CourseId = "00000000-0000-4000-8000-00000000000c".parse().unwrap();
        assert_eq!(
            links().course(course),
            "https://avtale.modum.kommune.no/courses/00000000-0000-4000-8000-00000000000c"
        );
        assert_eq!(
            links().ticket("abc"),
            "https://avtale.modum.kommune.no/ticket/abc"
        );
        assert_eq!(
            links().feed_of_municipality("3316"),
            "https://avtale.modum.kommune.no/calendar/municipalities/3316.ics"
        );
    }

    #[test]
    fn a_port_and_a_path_of_the_public_address_are_kept() {
        let links = Links::new("http://127.0.0.1:8000/kurs").unwrap();
        assert_eq!(links.home(), "http://127.0.0.1:8000/kurs/");
        assert_eq!(links.calendars(), "http://127.0.0.1:8000/kurs/calendars");
    }

    #[test]
    fn each_language_of_a_page_has_an_address() {
        assert_eq!(in_language("/", Language::Nb), "/");
        assert_eq!(in_language("/", Language::Nn), "/?lang=nn");
        assert_eq!(in_language("/?a=b", Language::En), "/?a=b&lang=en");
    }

    #[test]
    fn the_short_address_is_no_link() {
        assert_eq!(links().short_address(), "avtale.modum.kommune.no/ticket");
    }

    #[test]
    fn an_address_without_a_host_is_refused() {
        assert!(Links::new("mailto:post@example.no").is_err());
        assert!(Links::new("/relative").is_err());
    }
}
