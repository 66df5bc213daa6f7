//! HTML forms: read as they were typed, run once however often they are sent, shown again when refused.

mod arrive;
mod once;
mod typed;
mod upload;

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};
use url::form_urlencoded;

use super::look::is_of_staff;
use crate::domain::{Flaw, Language, Refusal};

use arrive::arrive;
pub use typed::Typed;
pub use upload::Upload;

/// A form as it was sent: pairs in their order, with CR LF as LF.
#[derive(Clone, Debug)]
pub struct Form {
    pairs: Vec<(String, String)>,
    path: String,
    digest: [u8; 32],
    /// Sent by the language switch only to be shown again.
    redrawn: bool,
}

impl Form {
    /// Reads the body of a form that was sent to this path.
    #[must_use]
    pub fn parse(path: &str, bytes: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(bytes)
            .map(|(name, value)| (name.into_owned(), value.replace("\r\n", "\n")))
            .collect();
        Self::of(path.to_owned(), pairs)
    }

    fn of(path: String, pairs: Vec<(String, String)>) -> Self {
        let mut digest = Sha256::new();
        for part in pairs.iter().flat_map(|(name, value)| [name, value]) {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
        Self {
            pairs,
            path,
            digest: digest.finalize().into(),
            redrawn: false,
        }
    }

    /// The same without a field, and what stood in it.
    #[must_use]
    pub fn without(self, name: &str) -> (Self, Option<String>) {
        let (gone, pairs): (Vec<_>, Vec<_>) =
            self.pairs.into_iter().partition(|(own, _)| own == name);
        let gone = gone.into_iter().next().map(|(_, value)| value);
        (Self::of(self.path, pairs), gone)
    }

    /// The same form with these fields instead.
    #[must_use]
    pub fn with_fields<'f>(&self, pairs: impl Iterator<Item = (&'f str, &'f str)>) -> Self {
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self::of(self.path.clone(), pairs.collect())
    }

    /// Where it was sent.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A form with these values, as if it was sent.
    #[must_use]
    pub fn with(pairs: Vec<(String, String)>) -> Self {
        Self::of(String::new(), pairs)
    }

    /// What stands in a field, without blanks around it; nothing where only blanks are.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        let text = self.raw(name)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// What stands in a field, blanks and all: for passwords.
    #[must_use]
    pub fn raw(&self, name: &str) -> Option<&str> {
        let mut values = self.values(name);
        values.next()
    }

    /// Everything that was chosen under a name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        let values = self.values(name).map(str::trim);
        values
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        self.text(name).is_some()
    }

    /// A whole number; blanks between its digits do not matter.
    pub fn number(&self, name: &str) -> Result<Option<i64>, Flaw> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        digits.parse().map(Some).map_err(|_| Flaw::NotANumber)
    }

    /// The numbers of the rows of a list, in order: 0 and 2 of `sessions[0].starts_on` and `sessions[2].starts_on`.
    #[must_use]
    pub fn rows(&self, list: &str) -> Vec<usize> {
        let row = |name: &str| {
            name.strip_prefix(list)?
                .strip_prefix('[')?
                .split_once(']')?
                .0
                .parse()
                .ok()
        };
        let rows: BTreeSet<usize> = self
            .pairs
            .iter()
            .filter_map(|(name, _)| row(name))
            .collect();
        rows.into_iter().collect()
    }

    /// What was typed with what is wrong, to be shown again to whoever works there or not.
    #[must_use]
    pub fn typed(&self, language: Language, refusal: &Refusal) -> Typed {
        self.told(self.as_typed(), language, refusal)
    }

    /// The same of what is shown otherwise than it was typed.
    #[must_use]
    pub fn told(&self, typed: Typed, language: Language, refusal: &Refusal) -> Typed {
        if self.redrawn {
            return typed;
        }
        if is_of_staff(&self.path) {
            typed.refused_to_staff(language, refusal)
        } else {
            typed.refused(language, refusal)
        }
    }

    /// What was typed, to be shown again as it stands: a form with a button that only changes the form.
    #[must_use]
    pub fn as_typed(&self) -> Typed {
        Typed::with(self.pairs.iter().cloned())
    }

    /// What was typed into these fields, under the form's own key: it goes on to another page, and is sent once.
    #[must_use]
    pub fn carried(&self, fields: &[&str]) -> Typed {
        let pairs = self.pairs.iter();
        let pairs = pairs.filter(|(name, _)| fields.contains(&name.as_str()));
        let typed = Typed::with(pairs.cloned());
        match self.raw("key").filter(|key| !key.is_empty()) {
            Some(key) => typed.keyed(key),
            None => typed,
        }
    }

    /// Whether the language switch sent it, only to be shown again.
    #[must_use]
    pub fn is_redrawn(&self) -> bool {
        self.redrawn
    }

    /// All fields as they were sent.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.pairs.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn values<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        let pairs = self.pairs.iter().filter(move |(own, _)| own == name);
        pairs.map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests;
