//! Where the database is, from `database_url`.

use std::path::PathBuf;

use crate::error::BadSetting;

/// The setting's key, as every complaint about it names it.
pub(super) const KEY: &str = "database_url";

/// A database of a kind that we can use.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Address {
    /// Reads `sqlite://PATH` or `postgres://…`; never repeats the text, it can hold a password.
    pub(super) fn parse(url: &str) -> Result<Self, BadSetting> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return sqlite_path(path).map(Self::Sqlite);
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.replacen("postgresql:", "postgres:", 1)));
        }
        Err(BadSetting::new(
            KEY,
            "must begin with sqlite:// or postgres://",
        ))
    }
}

/// The path is taken as it stands, relative to the working directory unless it begins with `/`.
fn sqlite_path(path: &str) -> Result<PathBuf, BadSetting> {
    let flaw = if path.is_empty() || path.ends_with('/') {
        "sqlite:// needs the path of a file"
    } else if path.starts_with(':') || path.starts_with("file:") {
        "sqlite:// needs the path of a file; a database in memory is not kept"
    } else if path.contains(['?', '#', '%', '\0']) {
        "the path after sqlite:// is taken as it stands and cannot hold ? # or %"
    } else {
        return Ok(PathBuf::from(path));
    };
    Err(BadSetting::new(KEY, flaw))
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
            "sqlite://file:x?mode=memory",
            "sqlite://x.db?mode=ro",
            "sqlite://data/",
            "mysql://root:hunter2@db/kursplass",
        ] {
            let line = Address::parse(url).unwrap_err().to_string();
            assert!(line.starts_with("database_url: "), "{line}");
            assert!(!line.contains('\n') && !line.contains("hunter2"), "{line}");
        }
    }
}
