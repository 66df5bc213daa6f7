//! What an action works in: one level of a transaction.

use std::sync::Arc;

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    Value,
};

use super::levels::{Level, Standing};
use crate::clock::Clock;
use crate::domain::Time;
use crate::error::{Error, Fault};

/// A transaction or a savepoint in it. Pass it wherever `&impl ConnectionTrait` is asked for.
///
/// After any database error the level is dead, on SQLite as on PostgreSQL: further statements are
/// refused and nothing of it is kept, even if the action swallows the error. To try something and
/// go on after its failure, do it in a [`savepoint`](Tx::savepoint).
pub struct Tx {
    inner: Arc<DatabaseTransaction>,
    clock: Clock,
    level: Arc<Level>,
    standing: Arc<Standing>,
    is_ended: bool,
}

impl Tx {
    pub(super) fn root(inner: DatabaseTransaction, clock: Clock) -> Self {
        Self {
            inner: Arc::new(inner),
            clock,
            level: Level::root(),
            standing: Arc::default(),
            is_ended: false,
        }
    }

    /// The time now; ask after the lock is held.
    #[must_use]
    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// Which database it is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    /// Opens a level that can be undone alone; end it with [`settle`](Tx::settle).
    ///
    /// # Errors
    /// Where this level is dead.
    pub fn savepoint(&self) -> Result<Self, Error> {
        self.level.check()?;
        Ok(Self {
            inner: Arc::clone(&self.inner),
            clock: self.clock.clone(),
            level: Level::inner(&self.level),
            standing: Arc::clone(&self.standing),
            is_ended: false,
        })
    }

    /// Ends the level: keeps its rows if `result` is a yes and every statement went well, undoes
    /// them otherwise. The level around it can go on after a refusal or a refused row.
    pub async fn settle<T>(mut self, result: Result<T, Error>) -> Result<T, Error> {
        let verdict = self.verdict(result);
        if verdict.is_err() {
            self.take_back().await?;
        }
        self.is_ended = true;
        verdict
    }

    /// Ends the level and keeps nothing of it: what was tried in it was only a rehearsal.
    pub async fn undo(mut self) -> Result<(), Error> {
        self.take_back().await?;
        self.is_ended = true;
        match self.level.fault() {
            None => Ok(()),
            Some(fault) => Err(fault.into_error()),
        }
    }

    async fn take_back(&mut self) -> Result<(), Error> {
        let undone = self.standing.undo(&self.inner, &self.level).await;
        undone.map_err(|err| {
            let fault = Fault::from(&err);
            self.level.lose(&fault);
            self.is_ended = true;
            fault.into_error()
        })
    }

    /// What the action's answer is worth, given what its statements met.
    pub(super) fn verdict<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        let Some(fault) = self.level.fault() else {
            return result;
        };
        match result {
            Err(error) if fault.is_constraint() && error.is_undone_by_savepoint() => Err(error),
            _ => Err(fault.into_error()),
        }
    }

    /// The transaction itself, for the executor to commit or to drop; none while a level stands open.
    pub(super) fn into_inner(self) -> Option<DatabaseTransaction> {
        let inner = Arc::clone(&self.inner);
        drop(self);
        Arc::into_inner(inner)
    }

    /// Whether a statement of this very level failed, or worse, one inside it in a way that no
    /// savepoint undoes.
    pub(super) fn is_lost(&self) -> bool {
        self.level.fault().is_some()
    }

    /// Before a statement: what it writes must be undone with this level.
    async fn ready(&self, sql: &str) -> Result<(), DbErr> {
        self.level.check()?;
        if self.level.is_open() || sql.starts_with("SELECT ") {
            return Ok(());
        }
        let opened = self.standing.open(&self.inner, &self.level).await;
        opened.map_err(|err| self.level.note(err))
    }
}

/// A level that was left without a word: what it wrote would stay, so nothing around it does.
impl Drop for Tx {
    fn drop(&mut self) {
        if !self.is_ended && self.level.is_open() {
            self.level.lose(&Fault::new("a level was not ended"));
        }
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.backend()
    }

    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
        self.ready(&stmt.sql).await?;
        let result = self.inner.execute_raw(stmt).await;
        result.map_err(|err| self.level.note(err))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.ready(sql).await?;
        let result = self.inner.execute_unprepared(sql).await;
        result.map_err(|err| self.level.note(err))
    }

    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.ready(&stmt.sql).await?;
        let result = self.inner.query_one_raw(with_plain_limit(stmt)).await;
        result.map_err(|err| self.level.note(err))
    }

    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.ready(&stmt.sql).await?;
        let result = self.inner.query_all_raw(with_plain_limit(stmt)).await;
        result.map_err(|err| self.level.note(err))
    }
}

/// SQLite prepares a statement anew whenever another LIMIT is bound to it, be it the same number:
/// it is written out, and the statement stays prepared.
fn with_plain_limit(mut stmt: Statement) -> Statement {
    let is_sqlite = stmt.db_backend == DbBackend::Sqlite;
    let head = stmt.sql.strip_suffix("LIMIT ?").filter(|_| is_sqlite);
    let limit = stmt.values.as_ref().and_then(|values| values.0.last());
    if let (Some(head), Some(Value::BigUnsigned(Some(limit)))) = (head, limit) {
        stmt.sql = format!("{head}LIMIT {limit}");
        if let Some(values) = &mut stmt.values {
            values.0.pop();
        }
    }
    stmt
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limited(backend: DbBackend, sql: &str, limit: u64) -> (String, usize) {
        let values: [Value; 2] = ["3316".into(), limit.into()];
        let stmt = with_plain_limit(Statement::from_sql_and_values(backend, sql, values));
        (stmt.sql, stmt.values.map_or(0, |values| values.0.len()))
    }

    #[test]
    fn a_limit_is_written_out_for_sqlite_and_bound_for_postgres() {
        let (sql, bound) = limited(DbBackend::Sqlite, "SELECT a FROM b WHERE c = ? LIMIT ?", 1);
        assert_eq!((&*sql, bound), ("SELECT a FROM b WHERE c = ? LIMIT 1", 1));
        let same = "SELECT a FROM b WHERE c = $1 LIMIT $2";
        assert_eq!(limited(DbBackend::Postgres, same, 1), (same.to_owned(), 2));
        let offset = "SELECT a FROM b LIMIT ? OFFSET ?";
        assert_eq!(
            limited(DbBackend::Sqlite, offset, 1),
            (offset.to_owned(), 2)
        );
    }
}
