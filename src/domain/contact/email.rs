//! E-mail addresses: strict, since everything we send to must be one address and nothing else.

use std::fmt;

use crate::domain::Flaw;

/// An address `local@domain`, the domain in lower case, at most 254 octets of ASCII.
/// Quoted local parts, comments, address literals and unencoded international domains are refused.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    pub const MOST: usize = 254;

    pub fn parse(text: &str) -> Result<Self, Flaw> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Flaw::Missing);
        }
        if text.len() > Self::MOST {
            return Err(Flaw::TooLong { most: Self::MOST });
        }
        let (local, domain) = text.rsplit_once('@').ok_or(Flaw::NotAnEmail)?;
        if !is_local(local) || !is_domain(domain) {
            return Err(Flaw::NotAnEmail);
        }
        Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
    }

    /// The address as it is written to.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The form in which two spellings of one address are the same: all in lower case.
    #[must_use]
    pub fn index_form(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// Atoms parted by single dots.
fn is_local(local: &str) -> bool {
    let is_atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
    local.len() <= 64
        && local
            .split('.')
            .all(|atom| !atom.is_empty() && atom.chars().all(is_atom))
}

/// At least two labels of letters, digits and inner hyphens; the last one begins with a letter.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let Some((_, last)) = domain.rsplit_once('.') else {
        return false;
    };
    domain.split('.').all(is_label) && last.starts_with(|c: char| c.is_ascii_alphabetic())
}
