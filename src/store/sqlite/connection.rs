//! The writer's connection: thrown away after any failure that leaves its state in doubt.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sea_orm::{DatabaseConnection, DbErr};

use super::batch::{self, Outcomes, Setback};
use super::marker::{self, Marker};
use super::{Access, WRITERS, connect};
use crate::clock::Clock;
use crate::error::{Error, Fault};
use crate::store::job::Job;
use crate::store::pause;
use crate::store::tally::Tally;

/// How long to try to learn what became of a COMMIT.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why none of the actions has an outcome.
pub(super) enum Failure {
    /// The file cannot be written now: nothing was tried.
    Shut,
    /// Tried, failed, and nothing is kept.
    Undone(Error),
    /// Perhaps kept, perhaps not; running anything again could do it twice.
    Unknown,
}

/// The one connection that writes, opened anew when it must be.
pub(super) struct Connection {
    path: PathBuf,
    access: Access,
    clock: Clock,
    tally: Tally,
    marker: Marker,
    db: Option<DatabaseConnection>,
}

impl Connection {
    pub(super) fn new(
        path: &Path,
        db: DatabaseConnection,
        clock: &Clock,
        access: Access,
        tally: &Tally,
    ) -> Self {
        Self {
            path: path.to_owned(),
            access,
            clock: clock.clone(),
            tally: tally.clone(),
            marker: Marker::new(),
            db: Some(db),
        }
    }

    /// Runs `jobs` in one transaction and finds out what became of it.
    pub(super) async fn run(&mut self, jobs: &mut [Box<dyn Job>]) -> Result<Outcomes, Failure> {
        let db = match self.open().await {
            Ok(db) => db,
            Err(err) => return Err(shut(&Fault::from(&err))),
        };
        match batch::run(&db, &mut self.marker, &self.clock, jobs).await {
            Ok(outcomes) => Ok(outcomes),
            Err(setback) => self.resolve(setback).await,
        }
    }

    /// Throws the connection away, and finds out whether anything was kept.
    async fn resolve(&mut self, setback: Setback) -> Result<Outcomes, Failure> {
        self.discard().await;
        match setback {
            Setback::NotBegun(fault) => Err(shut(&fault)),
            Setback::Undone(error) => Err(Failure::Undone(error)),
            Setback::Unknown(outcomes, fault) => match self.was_committed(&fault).await {
                Some(true) => Ok(outcomes),
                Some(false) => Err(Failure::Undone(fault.into_error())),
                None => Err(Failure::Unknown),
            },
        }
    }

    /// Takes the marks away and closes.
    pub(super) async fn close(mut self) {
        if let Ok(db) = self.open().await
            && let Err(err) = self.marker.erase(&db).await
        {
            tracing::warn!(error = %Fault::from(&err), "the writer's mark was left behind");
        }
        self.discard().await;
    }

    async fn open(&mut self) -> Result<DatabaseConnection, DbErr> {
        if let Some(db) = &self.db {
            return Ok(db.clone());
        }
        let db = self
            .tally
            .watch(connect(&self.path, WRITERS, self.access).await?);
        marker::prepare(&db, &self.clock).await?;
        self.db = Some(db.clone());
        Ok(db)
    }

    async fn discard(&mut self) {
        if let Some(db) = self.db.take() {
            // Closing rolls back whatever is open.
            let _ = db.close().await;
        }
    }

    async fn was_committed(&mut self, fault: &Fault) -> Option<bool> {
        tracing::warn!(error = %fault, "a commit failed; looking for its mark");
        let started = Instant::now();
        loop {
            match self.look_for_mark().await {
                Ok(is_there) => return Some(is_there),
                Err(err) if started.elapsed() > PATIENCE => {
                    tracing::error!(error = %Fault::from(&err), "the outcome of a commit is unknown");
                    return None;
                }
                Err(_) => {
                    self.discard().await;
                    pause().await;
                }
            }
        }
    }

    async fn look_for_mark(&mut self) -> Result<bool, DbErr> {
        let db = self.open().await?;
        self.marker.is_there(&db).await
    }
}

fn shut(fault: &Fault) -> Failure {
    tracing::error!(error = %fault, "the database cannot be written");
    Failure::Shut
}

#[cfg(test)]
mod tests {
    use sea_orm::TransactionTrait;
    use tempfile::TempDir;

    use super::*;
    use crate::store::sqlite::connect_writer;

    async fn connection(folder: &TempDir) -> Connection {
        let path = folder.path().join("test.db");
        let db = connect_writer(&path).await.unwrap();
        let clock = Clock::System;
        marker::prepare(&db, &clock).await.unwrap();
        Connection::new(&path, db, &clock, Access::Write, &Tally::default())
    }

    fn lost_answer() -> Setback {
        let refused = Err(Error::NotFound);
        Setback::Unknown(vec![Ok(()), refused], Fault::new("the answer was lost"))
    }

    #[tokio::test]
    async fn a_commit_that_took_effect_is_answered_as_decided() {
        let folder = TempDir::new().unwrap();
        let mut connection = connection(&folder).await;
        assert!(connection.run(&mut []).await.is_ok());
        let Ok(outcomes) = connection.resolve(lost_answer()).await else {
            panic!("the batch was committed");
        };
        assert!(matches!(outcomes[..], [Ok(()), Err(Error::NotFound)]));
        connection.close().await;
    }

    #[tokio::test]
    async fn a_commit_without_effect_is_undone_even_after_one_that_had_it() {
        let folder = TempDir::new().unwrap();
        let mut connection = connection(&folder).await;
        assert!(connection.run(&mut []).await.is_ok());
        let db = connection.open().await.unwrap();
        let tx = db.begin().await.unwrap();
        let Connection { marker, clock, .. } = &mut connection;
        marker.leave(&tx, clock).await.unwrap();
        tx.rollback().await.unwrap();
        let resolved = connection.resolve(lost_answer()).await;
        assert!(matches!(resolved, Err(Failure::Undone(_))));
        connection.close().await;
    }
}
