//! Savepoints. One is only made when something is written under it, and is let go in passing: a level that reads, or
//! that ends well, costs no statement of its own.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};
use tokio::sync::Mutex as Turn;

use crate::error::Fault;

/// One level of a transaction; 0 is the transaction itself.
pub(super) struct Level {
    number: usize,
    /// Whether its savepoint was made.
    is_open: AtomicBool,
    fault: Mutex<Option<Fault>>,
    outer: Option<Arc<Self>>,
}

impl Level {
    pub(super) fn root() -> Arc<Self> {
        Arc::new(Self {
            number: 0,
            is_open: AtomicBool::new(true),
            fault: Mutex::default(),
            outer: None,
        })
    }

    pub(super) fn inner(outer: &Arc<Self>) -> Arc<Self> {
        Arc::new(Self {
            number: outer.number + 1,
            is_open: AtomicBool::new(false),
            fault: Mutex::default(),
            outer: Some(Arc::clone(outer)),
        })
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_open.load(Ordering::Acquire)
    }

    /// What went wrong in it first, or in one inside it in a way that no savepoint undoes.
    pub(super) fn fault(&self) -> Option<Fault> {
        let fault = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
        fault.clone()
    }

    pub(super) fn check(&self) -> Result<(), DbErr> {
        match self.fault() {
            None => Ok(()),
            Some(_) => Err(DbErr::Custom("an earlier statement failed".into())),
        }
    }

    /// A refused row kills its own level; anything else kills all the levels around it too.
    pub(super) fn note(&self, err: DbErr) -> DbErr {
        let fault = Fault::from(&err);
        self.keep(&fault);
        if !fault.is_constraint() {
            self.lose(&fault);
        }
        err
    }

    /// A level that was not ended as it should leaves those around it in an unknown state.
    pub(super) fn lose(&self, fault: &Fault) {
        let mut level = self.outer.as_ref();
        while let Some(outer) = level {
            outer.keep(fault);
            level = outer.outer.as_ref();
        }
    }

    fn keep(&self, fault: &Fault) {
        let mut first = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
        if first.as_ref().is_none_or(Fault::is_constraint) {
            *first = Some(fault.clone());
        }
    }

    /// This level and those around it whose savepoints are still to be made, the innermost first.
    fn unopened(&self) -> impl Iterator<Item = &Self> {
        let around = std::iter::successors(Some(self), |level| level.outer.as_deref());
        around.take_while(|level| !level.is_open())
    }
}

/// How many savepoints stand on the connection, whether anybody needs them still or not.
#[derive(Default)]
pub(super) struct Standing(Turn<usize>);

impl Standing {
    /// Makes the savepoints up to this level, in one statement. What stands there from a level that
    /// ended well is let go; its rows stay.
    pub(super) async fn open(&self, tx: &DatabaseTransaction, level: &Level) -> Result<(), DbErr> {
        let mut standing = self.0.lock().await;
        let Some(first) = level.unopened().last() else {
            return Ok(());
        };
        let mut sql = String::new();
        if *standing >= first.number {
            let _ = write!(sql, "RELEASE SAVEPOINT level_{};", first.number);
        }
        for number in first.number..=level.number {
            let _ = write!(sql, "SAVEPOINT level_{number};");
        }
        tx.execute_unprepared(&sql).await?;
        *standing = level.number;
        for opened in level.unopened() {
            opened.is_open.store(true, Ordering::Release);
        }
        Ok(())
    }

    /// Takes back what was written under this level.
    pub(super) async fn undo(&self, tx: &DatabaseTransaction, level: &Level) -> Result<(), DbErr> {
        if !level.is_open() {
            return Ok(());
        }
        let mut standing = self.0.lock().await;
        let sql = format!("ROLLBACK TO SAVEPOINT level_{}", level.number);
        tx.execute_unprepared(&sql).await?;
        *standing = level.number;
        Ok(())
    }
}
