//! What an action works in: one level of a transaction.

use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
    TransactionTrait,
};

use crate::clock::Clock;
use crate::domain::Time;
use crate::error::{Error, Fault};

/// A transaction or a savepoint in it. Pass it wherever `&impl ConnectionTrait` is asked for.
///
/// After any database error the level is dead, on SQLite as on PostgreSQL: further statements are
/// refused and nothing of it is kept, even if the action swallows the error. To try something and
/// go on after its failure, do it in a [`savepoint`](Tx::savepoint).
pub struct Tx {
    inner: DatabaseTransaction,
    clock: Clock,
    faults: Arc<Faults>,
}

impl Tx {
    pub(super) fn root(inner: DatabaseTransaction, clock: Clock) -> Self {
        Self {
            inner,
            clock,
            faults: Arc::default(),
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
    pub async fn savepoint(&self) -> Result<Self, Error> {
        self.faults.check()?;
        let inner = self.inner.begin().await;
        Ok(Self {
            inner: inner.map_err(|err| self.faults.note(err))?,
            clock: self.clock.clone(),
            faults: Arc::new(Faults {
                first: Mutex::default(),
                outer: Some(Arc::clone(&self.faults)),
            }),
        })
    }

    /// Ends the level: keeps its rows if `result` is a yes and every statement went well, undoes
    /// them otherwise. The level around it can go on after a refusal or a refused row.
    pub async fn settle<T>(self, result: Result<T, Error>) -> Result<T, Error> {
        let verdict = self.verdict(result);
        let ended = match &verdict {
            Ok(_) => self.inner.commit().await,
            Err(_) => self.inner.rollback().await,
        };
        match ended {
            Ok(()) => verdict,
            Err(err) => Err(self.faults.end(&err).into_error()),
        }
    }

    /// Ends the level and keeps nothing of it: what was tried in it was only a rehearsal.
    pub async fn undo(self) -> Result<(), Error> {
        let lost = self.faults.first();
        match (self.inner.rollback().await, lost) {
            (Ok(()), None) => Ok(()),
            (Ok(()), Some(fault)) => Err(fault.into_error()),
            (Err(err), _) => Err(self.faults.end(&err).into_error()),
        }
    }

    /// What the action's answer is worth, given what its statements met.
    pub(super) fn verdict<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        let Some(fault) = self.faults.first() else {
            return result;
        };
        match result {
            Err(error) if fault.is_constraint() && error.is_undone_by_savepoint() => Err(error),
            _ => Err(fault.into_error()),
        }
    }

    /// The transaction itself, for the executor to commit or to drop.
    pub(super) fn into_inner(self) -> DatabaseTransaction {
        self.inner
    }

    /// Whether a statement of this very level failed, or worse, one inside it in a way that no
    /// savepoint undoes.
    pub(super) fn is_lost(&self) -> bool {
        self.faults.first().is_some()
    }
}

/// The first failure of a level, and the levels around it.
#[derive(Default)]
struct Faults {
    first: Mutex<Option<Fault>>,
    outer: Option<Arc<Faults>>,
}

impl Faults {
    fn first(&self) -> Option<Fault> {
        self.first
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn check(&self) -> Result<(), DbErr> {
        match self.first() {
            None => Ok(()),
            Some(_) => Err(DbErr::Custom("an earlier statement failed".into())),
        }
    }

    fn note(&self, err: DbErr) -> DbErr {
        let fault = Fault::from(&err);
        self.keep(&fault);
        err
    }

    /// A level that could not be ended leaves the levels around it in an unknown state.
    fn end(&self, err: &DbErr) -> Fault {
        let fault = Fault::from(err);
        let mut level = self.outer.as_ref();
        while let Some(faults) = level {
            faults.keep_here(&fault);
            level = faults.outer.as_ref();
        }
        fault
    }

    /// A refused row kills its own level; anything else kills all the levels around it too.
    fn keep(&self, fault: &Fault) {
        self.keep_here(fault);
        if let Some(outer) = &self.outer
            && !fault.is_constraint()
        {
            outer.keep(fault);
        }
    }

    fn keep_here(&self, fault: &Fault) {
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        if first.as_ref().is_none_or(Fault::is_constraint) {
            *first = Some(fault.clone());
        }
    }
}

#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.backend()
    }

    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
        self.faults.check()?;
        let result = self.inner.execute_raw(stmt).await;
        result.map_err(|err| self.faults.note(err))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.faults.check()?;
        let result = self.inner.execute_unprepared(sql).await;
        result.map_err(|err| self.faults.note(err))
    }

    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.faults.check()?;
        let result = self.inner.query_one_raw(stmt).await;
        result.map_err(|err| self.faults.note(err))
    }

    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.faults.check()?;
        let result = self.inner.query_all_raw(stmt).await;
        result.map_err(|err| self.faults.note(err))
    }
}
