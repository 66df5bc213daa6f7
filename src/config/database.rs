//! Which database, read from its URL.

use std::path::{Path, PathBuf};

use url::Url;

use super::Secret;

/// Where the data are: an embedded file, or a PostgreSQL server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// The path of an SQLite file, made if it is missing.
    Sqlite(PathBuf),
    /// A whole `postgres://` URL; it may hold a password.
    Postgres(Secret),
}

impl Database {
    pub(super) fn default_url() -> String {
        "sqlite://kursplass.db".into()
    }

    /// Reads `sqlite://PATH` or `postgres://…`.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite://") {
            let usable = !path.is_empty() && !path.contains(":memory:") && !path.contains('?');
            return if usable {
                Ok(Self::Sqlite(PathBuf::from(path)))
            } else {
                Err("must be sqlite:// and the path of a file".into())
            };
        }
        let scheme_fits = text.starts_with("postgres://") || text.starts_with("postgresql://");
        let named = Url::parse(text).is_ok_and(|url| url.path().len() > 1);
        if scheme_fits && named {
            return Ok(Self::Postgres(Secret::new(text)));
        }
        Err("must be sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME".into())
    }

    /// The SQLite file, if it is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            Self::Postgres(_) => None,
        }
    }
}
