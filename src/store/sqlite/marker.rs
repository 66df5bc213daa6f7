//! How a COMMIT that failed is told from one whose answer was lost: each batch leaves its number.

use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement};
use uuid::Uuid;

use crate::clock::Clock;

/// Not a migration: it belongs to the connection, not to the history of the data.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS commit_marker (
    writer BLOB NOT NULL PRIMARY KEY,
    batch INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID";
const FORGET: &str = "DELETE FROM commit_marker WHERE at < ?";
const ERASE: &str = "DELETE FROM commit_marker WHERE writer = ?";
const LEAVE: &str = "INSERT INTO commit_marker (writer, batch, at) VALUES (?, ?, ?)
    ON CONFLICT (writer) DO UPDATE SET batch = excluded.batch, at = excluded.at";
const READ: &str = "SELECT batch FROM commit_marker WHERE writer = ? AND batch = ?";

/// One writer's marks: its random name and the number of its latest batch.
pub(super) struct Marker {
    writer: Uuid,
    batch: i64,
}

/// Makes the table, and forgets writers that are long gone.
pub(super) async fn prepare(db: &DatabaseConnection, clock: &Clock) -> Result<(), DbErr> {
    db.execute_unprepared(TABLE).await?;
    let yesterday = (clock.now() - TimeDelta::days(1)).timestamp();
    db.execute_raw(statement(FORGET, [yesterday.into()]))
        .await?;
    Ok(())
}

impl Marker {
    pub(super) fn new() -> Self {
        Self {
            writer: Uuid::new_v4(),
            batch: 0,
        }
    }

    /// Marks the open transaction as the next batch.
    pub(super) async fn leave(
        &mut self,
        tx: &impl ConnectionTrait,
        clock: &Clock,
    ) -> Result<(), DbErr> {
        self.batch += 1;
        let now = clock.now().timestamp();
        let values = [self.writer.into(), self.batch.into(), now.into()];
        tx.execute_raw(statement(LEAVE, values)).await?;
        Ok(())
    }

    /// Whether the latest batch was committed.
    pub(super) async fn is_there(&self, db: &DatabaseConnection) -> Result<bool, DbErr> {
        let values = [self.writer.into(), self.batch.into()];
        let row = db.query_one_raw(statement(READ, values)).await?;
        Ok(row.is_some())
    }

    /// Takes the marks away again.
    pub(super) async fn erase(&self, db: &DatabaseConnection) -> Result<(), DbErr> {
        db.execute_raw(statement(ERASE, [self.writer.into()]))
            .await?;
        Ok(())
    }
}

fn statement<const N: usize>(sql: &str, values: [sea_orm::Value; N]) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
}
