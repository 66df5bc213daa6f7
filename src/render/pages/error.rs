//! A page that says what went wrong: for everybody, and for staff.

use serde::Serialize;

use crate::domain::{Language, Refusal};
use crate::render::i18n::say;
use crate::render::templates::Page;
use crate::render::troubles::Reader;
use crate::render::{Trouble, refusals};

/// A page that says what went wrong, and a way on.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorPage {
    pub status: u16,
    pub heading: String,
    pub sentence: String,
    /// One line for each thing to mend.
    pub details: Vec<String>,
    pub way_on: WayOn,
}

/// The same among staff's pages.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct StaffErrorPage(pub ErrorPage);

/// Where to go next.
#[derive(Clone, Debug, Serialize)]
pub struct WayOn {
    pub href: String,
    pub label: String,
}

impl WayOn {
    /// To a page, by the key of its name.
    #[must_use]
    pub fn to(language: Language, href: impl Into<String>, key: &str) -> Self {
        Self {
            href: href.into(),
            label: say(language, key, &[]),
        }
    }

    /// To the front page.
    #[must_use]
    pub fn home(language: Language) -> Self {
        Self::to(language, "/", "layout-home")
    }

    /// To staff's desk.
    #[must_use]
    pub fn desk(language: Language) -> Self {
        Self::to(language, "/staff", "layout-desk")
    }

    fn first(language: Language, reader: Reader) -> Self {
        match reader {
            Reader::Staff => Self::desk(language),
            Reader::Public | Reader::Program => Self::home(language),
        }
    }
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "error.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::errors(language, Reader::Public)
    }
}

impl Page for StaffErrorPage {
    const TEMPLATE: &'static str = "staff/error.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let all = super::samples::errors(language, Reader::Staff).into_iter();
        all.map(|(name, page)| (name, Self(page))).collect()
    }
}

impl ErrorPage {
    /// For a request that failed.
    #[must_use]
    pub fn of(language: Language, trouble: Trouble, reader: Reader) -> Self {
        Self {
            status: trouble.status(),
            heading: trouble.heading_for(reader, language),
            sentence: trouble.sentence_for(reader, language),
            details: Vec::new(),
            way_on: WayOn::first(language, reader),
        }
    }

    /// For a request that a rule said no to; `status` is 409 or 422.
    #[must_use]
    pub fn refused(language: Language, refusal: &Refusal, status: u16, reader: Reader) -> Self {
        let (heading, sentence, flaw): (_, _, fn(_, &_) -> _) = match reader {
            Reader::Staff => (
                "trouble-refused-staff",
                refusals::to_staff(language, refusal),
                refusals::flaw_to_staff,
            ),
            Reader::Public | Reader::Program => (
                "trouble-refused",
                refusals::refusal(language, refusal),
                refusals::flaw,
            ),
        };
        let details = match refusal {
            Refusal::Invalid(problems) => problems
                .iter()
                .map(|problem| flaw(language, &problem.flaw))
                .collect(),
            _ => Vec::new(),
        };
        Self {
            status,
            heading: say(language, heading, &[]),
            sentence,
            details,
            way_on: WayOn::first(language, reader),
        }
    }

    /// The same with another way on.
    #[must_use]
    pub fn leading(self, way_on: WayOn) -> Self {
        Self { way_on, ..self }
    }
}
