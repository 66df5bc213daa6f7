//! Who somebody is to us and how to reach them: parsed once, then known to be right, and never printed.

mod email;
mod mobile;
mod needs;

pub use email::Email;
pub use mobile::Mobile;
pub use needs::{Need, Needs};

use std::fmt;

use crate::domain::{Flaw, Problem, text};

/// What to call somebody: one line of 1 to 200 characters in any script.
#[derive(Clone, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    pub const MOST: usize = 200;

    pub fn parse(text: &str) -> Result<Self, Flaw> {
        text::line(text, Self::MOST).map(Self)
    }

    /// The name itself, to be sealed or written to its owner.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// How somebody wants to be told things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prefers {
    Email,
    Sms,
    /// By a call; only staff can enter this.
    Call,
}

/// What kind of address a code or a message goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressKind {
    Email,
    Mobile,
}

/// The ways to reach somebody, and the one that is preferred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    email: Option<Email>,
    mobile: Option<Mobile>,
    prefers: Prefers,
}

impl Contact {
    /// What somebody gives who signs up alone: at least one address, and no wish to be called.
    pub fn by_public(
        email: Option<Email>,
        mobile: Option<Mobile>,
        prefers: Option<Prefers>,
    ) -> Result<Self, Problem> {
        if email.is_none() && mobile.is_none() {
            return Err(Problem::new("email", Flaw::NoContact));
        }
        if prefers == Some(Prefers::Call) {
            return Err(Problem::new("prefers", Flaw::UnknownChoice));
        }
        Self::by_staff(email, mobile, prefers)
    }

    /// What staff enter: without any address the person is called.
    pub fn by_staff(
        email: Option<Email>,
        mobile: Option<Mobile>,
        prefers: Option<Prefers>,
    ) -> Result<Self, Problem> {
        let prefers = prefers.unwrap_or(match (&email, &mobile) {
            (Some(_), _) => Prefers::Email,
            (None, Some(_)) => Prefers::Sms,
            (None, None) => Prefers::Call,
        });
        let reachable = match prefers {
            Prefers::Email => email.is_some(),
            Prefers::Sms => mobile.is_some(),
            Prefers::Call => true,
        };
        if !reachable {
            return Err(Problem::new("prefers", Flaw::PreferredMissing));
        }
        Ok(Self {
            email,
            mobile,
            prefers,
        })
    }

    #[must_use]
    pub fn email(&self) -> Option<&Email> {
        self.email.as_ref()
    }

    #[must_use]
    pub fn mobile(&self) -> Option<&Mobile> {
        self.mobile.as_ref()
    }

    #[must_use]
    pub fn prefers(&self) -> Prefers {
        self.prefers
    }

    /// The address that a code goes to: the preferred one, else e-mail, else mobile.
    #[must_use]
    pub fn preferred(&self) -> Option<(AddressKind, &str)> {
        let email = || {
            let email = self.email.as_ref()?;
            Some((AddressKind::Email, email.expose()))
        };
        let mobile = || {
            let mobile = self.mobile.as_ref()?;
            Some((AddressKind::Mobile, mobile.expose()))
        };
        match self.prefers {
            Prefers::Sms => mobile(),
            Prefers::Email | Prefers::Call => email().or_else(mobile),
        }
    }
}

/// Where somebody lives: one of the team's municipalities, or elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum HomeMunicipality {
    Code(String),
    Other,
}

impl HomeMunicipality {
    /// The word for elsewhere.
    pub const OTHER: &str = "other";

    /// A code of the course's municipalities, or `other`.
    pub fn parse<S: AsRef<str>>(text: &str, known: &[S]) -> Result<Self, Flaw> {
        match text.trim() {
            "" => Err(Flaw::Missing),
            Self::OTHER => Ok(Self::Other),
            code if known.iter().any(|known| known.as_ref() == code) => {
                Ok(Self::Code(code.to_owned()))
            }
            _ => Err(Flaw::UnknownMunicipality),
        }
    }

    /// The code, or `other`.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Code(code) => code,
            Self::Other => Self::OTHER,
        }
    }

    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        *self == Self::Other
    }
}

#[cfg(test)]
mod tests;
