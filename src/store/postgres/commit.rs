//! A COMMIT that is believed only when it is sure.

use std::time::{Duration, Instant};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, Statement,
};

use crate::error::{Error, Fault};
use crate::store::pause;

/// Fails in an aborted transaction, where COMMIT itself would answer as if all were well. It also
/// gives the name under which the outcome can be asked for (none if nothing was written), and
/// lifts the time limit: a COMMIT that is cancelled while it waits for a standby is kept all the
/// same.
const LAST_CHECK: &str = "SELECT set_config('statement_timeout', '0', true),
    pg_current_xact_id_if_assigned()::text";
const STATUS: &str = "SELECT pg_xact_status($1::text::xid8)";
/// How long to try to learn what became of a COMMIT.
const PATIENCE: Duration = Duration::from_secs(10);

/// Commits, and finds out what became of it if the answer is lost.
pub(super) async fn commit_checked(
    tx: DatabaseTransaction,
    db: &DatabaseConnection,
) -> Result<(), Error> {
    let last_check = Statement::from_string(DbBackend::Postgres, LAST_CHECK);
    let row = tx.query_one_raw(last_check).await?;
    let transaction: Option<String> = match row {
        Some(row) => row.try_get_by_index(1)?,
        None => None,
    };
    let Err(err) = tx.commit().await else {
        return Ok(());
    };
    let fault = Fault::from(&err);
    let committed = match transaction {
        Some(transaction) => was_committed(db, &transaction, &fault).await?,
        None => false,
    };
    if committed {
        Ok(())
    } else {
        Err(fault.into_error())
    }
}

async fn was_committed(
    db: &DatabaseConnection,
    transaction: &str,
    fault: &Fault,
) -> Result<bool, Error> {
    tracing::warn!(error = %fault, "a commit failed; asking for its outcome");
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        match status(db, transaction).await.as_deref() {
            Ok("committed") => return Ok(true),
            Ok("aborted") => return Ok(false),
            _ => pause().await,
        }
    }
    tracing::error!(error = %fault, "the outcome of a commit is unknown");
    Err(Error::broken("the outcome of a commit is unknown"))
}

/// `committed`, `aborted`, `in progress`; empty if it is too old to be known.
async fn status(db: &DatabaseConnection, transaction: &str) -> Result<String, DbErr> {
    let values = [transaction.into()];
    let question = Statement::from_sql_and_values(DbBackend::Postgres, STATUS, values);
    let row = db.query_one_raw(question).await?;
    let status: Option<String> = match row {
        Some(row) => row.try_get_by_index(0)?,
        None => None,
    };
    Ok(status.unwrap_or_default())
}
