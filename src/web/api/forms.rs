//! Reading what people write about themselves: every mistake by its field, all in one answer.

use crate::domain::contact::{Email, Mobile, Prefers};
use crate::domain::{Flaw, Language, Problem};

/// The mistakes found so far.
#[derive(Debug, Default)]
pub struct Mistakes(pub Vec<Problem>);

impl Mistakes {
    /// Notes a mistake.
    pub fn note(&mut self, field: impl Into<String>, flaw: Flaw) {
        self.0.push(Problem::new(field, flaw));
    }

    /// The value, if it is right; else its mistake is noted.
    pub fn keep<T>(&mut self, field: &str, read: Result<T, Flaw>) -> Option<T> {
        read.map_err(|flaw| self.note(field, flaw)).ok()
    }

    /// Whether the field has none so far.
    #[must_use]
    pub fn spare(&self, field: &str) -> bool {
        self.0.iter().all(|problem| problem.field != field)
    }

    /// An e-mail address; a blank one is as good as none.
    pub fn email(&mut self, given: Option<&str>) -> Option<Email> {
        let given = filled(given)?;
        self.keep("email", Email::parse(given))
    }

    /// A mobile number that text messages may go to.
    pub fn mobile(&mut self, given: Option<&str>, prefixes: &[String]) -> Option<Mobile> {
        let given = filled(given)?;
        self.keep("mobile", Mobile::parse(given, prefixes))
    }

    /// How somebody wants to be told.
    pub fn prefers(&mut self, given: Option<&str>) -> Option<Prefers> {
        let word = filled(given)?;
        self.keep("prefers", choice(word))
    }

    /// A language that we write.
    pub fn language(&mut self, given: Option<&str>) -> Option<Language> {
        let tag = filled(given)?;
        self.keep("language", tag.parse().map_err(|()| Flaw::UnknownChoice))
    }
}

/// What is more than blanks.
pub fn filled(given: Option<&str>) -> Option<&str> {
    given.map(str::trim).filter(|text| !text.is_empty())
}

fn choice(word: &str) -> Result<Prefers, Flaw> {
    match word {
        "email" => Ok(Prefers::Email),
        "sms" => Ok(Prefers::Sms),
        "call" => Ok(Prefers::Call),
        _ => Err(Flaw::UnknownChoice),
    }
}
