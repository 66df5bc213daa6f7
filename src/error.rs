//! Everything that can come instead of an answer.

mod fault;

use std::borrow::Cow;
use std::time::Duration;

use sea_orm::DbErr;

use crate::domain::Refusal;
use crate::domain::access::Forbidden;

pub use fault::{Fault, FaultKind};

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A "no" that a person is told.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such thing, or it belongs to another team.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in.
    #[error("not signed in")]
    SignIn,
    /// The one who is signed in may not do this.
    #[error("forbidden")]
    Forbidden,
    /// Too much to do just now, or the database is away; try again.
    #[error("busy")]
    Busy { retry_after: Duration },
    /// Something is broken, and it is not the caller's doing.
    #[error(transparent)]
    Broken(#[from] Fault),
}

impl Error {
    /// Busy, with the usual wait.
    #[must_use]
    pub fn busy() -> Self {
        Self::Busy {
            retry_after: Duration::from_secs(2),
        }
    }

    /// A failure of our own; `what` must hold nothing personal, it is logged.
    pub fn broken(what: impl Into<Cow<'static, str>>) -> Self {
        Self::Broken(Fault::new(what))
    }

    /// Whether the schema refused a row: unique, foreign key, check or not null.
    #[must_use]
    pub fn is_constraint(&self) -> bool {
        self.fault().is_some_and(Fault::is_constraint)
    }

    /// Whether the schema refused a row because there is one like it.
    #[must_use]
    pub fn is_unique(&self) -> bool {
        self.fault()
            .is_some_and(|fault| fault.kind() == FaultKind::Unique)
    }

    /// Whether the same action can succeed when it is simply run again.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        self.fault()
            .is_some_and(|fault| fault.kind() == FaultKind::Transient)
    }

    /// Whether the database could not be reached or had no time.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Busy { .. })
    }

    /// Whether a savepoint is enough to undo what was done before it: a "no" or a refused row.
    pub(crate) fn is_undone_by_savepoint(&self) -> bool {
        match self {
            Self::Refused(_) | Self::NotFound | Self::SignIn | Self::Forbidden => true,
            Self::Busy { .. } => false,
            Self::Broken(fault) => fault.is_constraint(),
        }
    }

    fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Broken(fault) => Some(fault),
            _ => None,
        }
    }
}

impl From<Forbidden> for Error {
    fn from(_: Forbidden) -> Self {
        Self::Forbidden
    }
}

/// Keeps only the kind and the code of a database error: its text can hold personal data.
impl From<DbErr> for Error {
    fn from(err: DbErr) -> Self {
        Fault::from(&err).into_error()
    }
}

/// A setting that stops the start.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}: {why}")]
pub struct BadSetting {
    /// The key as it is written in `Rocket.toml`.
    pub key: Cow<'static, str>,
    /// What is wrong with it, without its value.
    pub why: String,
}

impl BadSetting {
    /// Names the key and what is wrong with it.
    pub fn new(key: impl Into<Cow<'static, str>>, why: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            why: why.into(),
        }
    }
}
