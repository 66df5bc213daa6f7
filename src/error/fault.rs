//! What broke, told by kind and code only.

use std::borrow::Cow;
use std::fmt;

use sea_orm::sqlx::error::DatabaseError;
use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr, SqlxError, SqlxPostgresError};

use super::Error;

/// A failure, without any value that was being stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    kind: FaultKind,
    what: Cow<'static, str>,
    code: Option<String>,
    constraint: Option<String>,
}

/// What sort of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A row like it is there already.
    Unique,
    /// The row it points to is not there, or is still pointed to.
    ForeignKey,
    /// A check, a missing value or another rule of the schema.
    Check,
    /// Lost a race; the same action can succeed when it is run again.
    Transient,
    /// No connection, or no time.
    Unavailable,
    /// The database failed in another way: disk full, bad statement.
    Database,
    /// Not the database: our own code.
    Internal,
}

impl Fault {
    /// A failure of our own; `what` must hold nothing personal.
    pub fn new(what: impl Into<Cow<'static, str>>) -> Self {
        Self::of(FaultKind::Internal, what)
    }

    /// What sort of failure it is.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.kind
    }

    /// The database's own code: an SQLSTATE, or SQLite's extended result code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Which constraint was hurt: its name, or on SQLite often `table.column, table.column`.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        self.constraint.as_deref()
    }

    pub(crate) fn is_constraint(&self) -> bool {
        matches!(
            self.kind,
            FaultKind::Unique | FaultKind::ForeignKey | FaultKind::Check
        )
    }

    pub(crate) fn into_error(self) -> Error {
        match self.kind {
            FaultKind::Unavailable => Error::busy(),
            _ => Error::Broken(self),
        }
    }

    fn of(kind: FaultKind, what: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            what: what.into(),
            code: None,
            constraint: None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if let Some(code) = &self.code {
            write!(f, " {code}")?;
        }
        if let Some(constraint) = &self.constraint {
            write!(f, " ({constraint})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}

impl From<&DbErr> for Fault {
    fn from(err: &DbErr) -> Self {
        match err {
            DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => {
                Self::of(FaultKind::Unavailable, "no free database connection")
            }
            DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed) => {
                Self::of(FaultKind::Unavailable, "the database is closed")
            }
            DbErr::Conn(RuntimeErr::SqlxError(err))
            | DbErr::Exec(RuntimeErr::SqlxError(err))
            | DbErr::Query(RuntimeErr::SqlxError(err)) => from_sqlx(err),
            DbErr::RecordNotFound(_) => Self::new("a row was expected and is not there"),
            DbErr::RecordNotInserted => Self::new("no row was inserted"),
            DbErr::RecordNotUpdated => Self::new("no row was updated"),
            DbErr::Type(_) | DbErr::Json(_) | DbErr::TryIntoErr { .. } => {
                Self::new("a stored value cannot be read")
            }
            DbErr::Migration(_) => Self::new("a migration failed"),
            _ => Self::new("database use failed"),
        }
    }
}

fn from_sqlx(err: &SqlxError) -> Fault {
    match err {
        SqlxError::Database(err) => from_database(err.as_ref()),
        SqlxError::Io(_) | SqlxError::Tls(_) | SqlxError::WorkerCrashed => {
            Fault::of(FaultKind::Unavailable, "the database connection was lost")
        }
        SqlxError::PoolTimedOut | SqlxError::PoolClosed => {
            Fault::of(FaultKind::Unavailable, "no free database connection")
        }
        SqlxError::Protocol(_) => Fault::of(FaultKind::Database, "database protocol broken"),
        SqlxError::ColumnDecode { .. } | SqlxError::Decode(_) | SqlxError::ColumnNotFound(_) => {
            Fault::new("a stored value cannot be read")
        }
        _ => Fault::of(FaultKind::Database, "database use failed"),
    }
}

fn from_database(err: &dyn DatabaseError) -> Fault {
    let code = err.code().unwrap_or_default();
    let (kind, constraint) = match err.try_downcast_ref::<SqlxPostgresError>() {
        Some(err) => (postgres_kind(&code), err.constraint().map(str::to_owned)),
        None => sqlite_kind(&code, err.message()),
    };
    Fault {
        kind,
        what: Cow::Borrowed("database error"),
        code: Some(code.into_owned()),
        constraint,
    }
}

/// SQLSTATE classes: 23 integrity, 40 rollback, 08 connection, 57 operator, 55P03 lock wait over.
fn postgres_kind(code: &str) -> FaultKind {
    match code {
        "23505" => FaultKind::Unique,
        "23503" => FaultKind::ForeignKey,
        "40001" | "40P01" => FaultKind::Transient,
        "55P03" | "57014" | "57P01" | "57P02" | "57P03" | "57P05" | "53300" | "25P03" | "25006" => {
            FaultKind::Unavailable
        }
        _ if code.starts_with("23") => FaultKind::Check,
        _ if code.starts_with("08") => FaultKind::Unavailable,
        _ => FaultKind::Database,
    }
}

/// SQLite's messages for refused rows name tables and columns, never values.
fn sqlite_kind(code: &str, message: &str) -> (FaultKind, Option<String>) {
    let extended: i32 = code.parse().unwrap_or_default();
    let kind = match (extended & 0xff, extended) {
        (_, 1555 | 2067 | 2579) => FaultKind::Unique,
        (_, 787) => FaultKind::ForeignKey,
        (19, _) => FaultKind::Check,
        (5 | 6, _) => FaultKind::Transient,
        _ => FaultKind::Database,
    };
    let constraint = message
        .split_once(" constraint failed: ")
        .filter(|_| extended & 0xff == 19)
        .map(|(_, names)| names.to_owned());
    (kind, constraint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_states_are_told_apart() {
        for (code, kind) in [
            ("23505", FaultKind::Unique),
            ("23503", FaultKind::ForeignKey),
            ("23514", FaultKind::Check),
            ("23502", FaultKind::Check),
            ("40001", FaultKind::Transient),
            ("40P01", FaultKind::Transient),
            ("55P03", FaultKind::Unavailable),
            ("08006", FaultKind::Unavailable),
            ("57P01", FaultKind::Unavailable),
            ("25P02", FaultKind::Database),
            ("53100", FaultKind::Database),
            ("42P01", FaultKind::Database),
        ] {
            assert_eq!(postgres_kind(code), kind, "{code}");
        }
    }

    #[test]
    fn sqlite_codes_are_told_apart() {
        for (code, kind) in [
            ("2067", FaultKind::Unique),
            ("1555", FaultKind::Unique),
            ("787", FaultKind::ForeignKey),
            ("275", FaultKind::Check),
            ("1299", FaultKind::Check),
            ("5", FaultKind::Transient),
            ("517", FaultKind::Transient),
            ("6", FaultKind::Transient),
            ("13", FaultKind::Database),
            ("1", FaultKind::Database),
        ] {
            assert_eq!(sqlite_kind(code, "").0, kind, "{code}");
        }
    }

    #[test]
    fn the_text_of_a_foreign_error_is_left_behind() {
        let canary = "kari@example.org";
        for err in [
            DbErr::RecordNotFound(canary.into()),
            DbErr::Json(canary.into()),
            DbErr::Type(canary.into()),
            DbErr::Custom(canary.into()),
            DbErr::Query(RuntimeErr::Internal(canary.into())),
            DbErr::Exec(RuntimeErr::SqlxError(
                SqlxError::Protocol(canary.into()).into(),
            )),
        ] {
            let error = Error::from(err);
            assert!(!format!("{error} {error:?}").contains(canary));
        }
    }

    #[test]
    fn a_missing_connection_is_busy() {
        let error = Error::from(DbErr::ConnectionAcquire(ConnAcquireErr::Timeout));
        assert!(error.is_unavailable());
    }
}
