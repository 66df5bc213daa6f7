//! Where the data are, from `database_url`.

use std::fmt;
use std::path::PathBuf;

use url::Url;

use crate::error::BadSetting;

/// The setting's key, as every complaint about it names it.
const KEY: &str = "database_url";

/// A database of a kind that we can use: an embedded file, or a PostgreSQL server.
#[derive(PartialEq, Eq)]
pub(super) enum Address {
    /// The path of a SQLite file, made if it is missing.
    Sqlite(PathBuf),
    /// A whole `postgres://` URL; it may hold a password.
    Postgres(String),
}

impl Address {
    /// Reads `sqlite://PATH` or `postgres://…`.
    pub(super) fn parse(url: &str) -> Result<Self, BadSetting> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return sqlite_path(path).map(Self::Sqlite);
        }
        let scheme_fits = url.starts_with("postgres://") || url.starts_with("postgresql://");
        let named = Url::parse(url).is_ok_and(|url| url.path().len() > 1);
        if scheme_fits && named {
            let url = url.replacen("postgresql:", "postgres:", 1);
            return Ok(Self::Postgres(url));
        }
        Err(refused(
            "must be sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME",
        ))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
            Self::Postgres(_) => f.write_str("postgres://***"),
        }
    }
}

/// A complaint about `database_url`, without its value.
pub(super) fn refused(why: impl Into<String>) -> BadSetting {
    BadSetting::new(KEY, why)
}

/// The path is taken as it stands, relative to the working directory unless it begins with `/`.
fn sqlite_path(path: &str) -> Result<PathBuf, BadSetting> {
    let why = if path.is_empty() || path.ends_with('/') {
        "sqlite:// needs the path of a file"
    } else if path.starts_with(':') || path.starts_with("file:") {
        "sqlite:// needs the path of a file; a database in memory is not kept"
    } else if path.contains(['?', '\0']) {
        "sqlite:// takes a path and no options after it"
    } else {
        return Ok(PathBuf::from(path));
    };
    Err(refused(why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_relative_or_absolute_as_written() {
        for (url, path) in [
            ("sqlite://kursplass.db", "kursplass.db"),
            ("sqlite://data/kursplass.db", "data/kursplass.db"),
            ("sqlite:///srv/kurs plass.db", "/srv/kurs plass.db"),
            ("sqlite://100%.db", "100%.db"),
        ] {
            assert_eq!(Address::parse(url), Ok(Address::Sqlite(path.into())));
        }
    }

    #[test]
    fn both_spellings_of_postgres_are_taken() {
        let address = Ok(Address::Postgres("postgres://db/kursplass".into()));
        assert_eq!(Address::parse("postgres://db/kursplass"), address);
        assert_eq!(Address::parse("postgresql://db/kursplass"), address);
    }

    #[test]
    fn anything_else_is_refused_in_one_line_that_names_the_key_but_not_the_value() {
        for url in [
            "",
            "kursplass.db",
            "sqlite:kursplass.db",
            "sqlite://",
            "sqlite://:memory:",
            "sqlite://file:x",
            "sqlite://x.db?mode=ro",
            "sqlite://data/",
            "postgres://root:hunter2@db",
            "mysql://root:hunter2@db/kursplass",
        ] {
            let line = Address::parse(url).unwrap_err().to_string();
            assert!(line.starts_with("database_url: "), "{line}");
            assert!(!line.contains('\n') && !line.contains("hunter2"), "{line}");
        }
    }
}
