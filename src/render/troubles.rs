//! What is said when a request fails without a rule of the domain saying no.

use crate::domain::Language;
use crate::render::i18n::say;

/// A failed request, as its reader meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// 400
    BadRequest,
    /// 401
    SignIn,
    /// 403
    Forbidden,
    /// 403 for a form that another site sent in somebody's name
    CrossSite,
    /// 404
    NotFound,
    /// 405
    WrongMethod,
    /// 408
    TooSlow,
    /// 410
    Gone,
    /// 413
    TooLarge,
    /// 415
    MediaType,
    /// 422 by an idempotency key that came with another body
    Mismatch,
    /// 429
    TooMany,
    /// 500
    Broken,
    /// 503
    Busy,
}

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A program, and who writes it.
    Program,
    /// Somebody on a page for everybody.
    Public,
    /// Somebody on a page for staff.
    Staff,
}

impl Trouble {
    pub const ALL: [Self; 14] = [
        Self::BadRequest,
        Self::SignIn,
        Self::Forbidden,
        Self::CrossSite,
        Self::NotFound,
        Self::WrongMethod,
        Self::TooSlow,
        Self::Gone,
        Self::TooLarge,
        Self::MediaType,
        Self::Mismatch,
        Self::TooMany,
        Self::Broken,
        Self::Busy,
    ];

    /// The HTTP status.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::SignIn => 401,
            Self::Forbidden | Self::CrossSite => 403,
            Self::NotFound => 404,
            Self::WrongMethod => 405,
            Self::TooSlow => 408,
            Self::Gone => 410,
            Self::TooLarge => 413,
            Self::MediaType => 415,
            Self::Mismatch => 422,
            Self::TooMany => 429,
            Self::Broken => 500,
            Self::Busy => 503,
        }
    }

    /// The trouble behind an HTTP status; an unknown one is the client's (4xx) or ours.
    #[must_use]
    pub fn of_status(status: u16) -> Self {
        Self::ALL
            .into_iter()
            .find(|trouble| trouble.status() == status && *trouble != Self::Mismatch)
            .unwrap_or(if (400..500).contains(&status) {
                Self::BadRequest
            } else {
                Self::Broken
            })
    }

    /// What happened, in a few words.
    #[must_use]
    pub fn heading(self, language: Language) -> String {
        say(language, self.keys().0, &[])
    }

    /// Why, and what the reader can do.
    #[must_use]
    pub fn sentence(self, language: Language) -> String {
        say(language, self.keys().1, &[])
    }

    /// What happened, in a few words for this reader.
    #[must_use]
    pub fn heading_for(self, reader: Reader, language: Language) -> String {
        say(language, self.keys_for(reader).0, &[])
    }

    /// Why, and what this reader can do.
    #[must_use]
    pub fn sentence_for(self, reader: Reader, language: Language) -> String {
        say(language, self.keys_for(reader).1, &[])
    }

    fn keys_for(self, reader: Reader) -> (&'static str, &'static str) {
        let (heading, why) = self.keys();
        match (self, reader) {
            (_, Reader::Program) => (heading, why),
            (Self::Forbidden, Reader::Public) => ("trouble-not-yours", "trouble-not-yours-why"),
            (Self::NotFound, Reader::Staff) => (heading, "trouble-not-found-staff"),
            (Self::TooLarge, _) => (heading, "trouble-too-large-page"),
            (Self::MediaType, _) => (heading, "trouble-media-type-page"),
            (Self::TooMany, _) => (heading, "trouble-too-many-page"),
            (Self::Busy, _) => (heading, "trouble-busy-page"),
            (Self::Broken, Reader::Staff) => (heading, "trouble-broken-staff"),
            _ => (heading, why),
        }
    }

    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::BadRequest => ("trouble-bad-request", "trouble-bad-request-why"),
            Self::SignIn => ("trouble-sign-in", "trouble-sign-in-why"),
            Self::Forbidden => ("trouble-forbidden", "trouble-forbidden-why"),
            Self::CrossSite => ("trouble-cross-site", "trouble-cross-site-why"),
            Self::NotFound => ("trouble-not-found", "trouble-not-found-why"),
            Self::WrongMethod => ("trouble-wrong-method", "trouble-wrong-method-why"),
            Self::TooSlow => ("trouble-too-slow", "trouble-too-slow-why"),
            Self::Gone => ("trouble-gone", "trouble-gone-why"),
            Self::TooLarge => ("trouble-too-large", "trouble-too-large-why"),
            Self::MediaType => ("trouble-media-type", "trouble-media-type-why"),
            Self::Mismatch => ("trouble-mismatch", "trouble-mismatch-why"),
            Self::TooMany => ("trouble-too-many", "trouble-too-many-why"),
            Self::Broken => ("trouble-broken", "trouble-broken-why"),
            Self::Busy => ("trouble-busy", "trouble-busy-why"),
        }
    }
}

/// That an address has a choice, by this name, which we do not know.
#[must_use]
pub fn unknown_choice(language: Language, name: &str) -> String {
    say(language, "trouble-unknown-choice", &[("name", name.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_is_told_in_every_language() {
        for trouble in Trouble::ALL {
            for language in Language::ALL {
                assert!(!trouble.heading(language).starts_with("trouble-"));
                assert!(trouble.sentence(language).ends_with('.'));
                for reader in [Reader::Public, Reader::Staff] {
                    assert!(!trouble.heading_for(reader, language).is_empty());
                    assert!(trouble.sentence_for(reader, language).ends_with('.'));
                }
            }
        }
    }

    #[test]
    fn a_status_finds_its_trouble() {
        assert_eq!(Trouble::of_status(403), Trouble::Forbidden);
        assert_eq!(Trouble::of_status(404), Trouble::NotFound);
        assert_eq!(Trouble::of_status(422), Trouble::BadRequest);
        assert_eq!(Trouble::of_status(418), Trouble::BadRequest);
        assert_eq!(Trouble::of_status(502), Trouble::Broken);
    }
}
