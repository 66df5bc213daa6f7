//! What only PostgreSQL can do to us: lost races, lost answers, connections left in a transaction.

mod lost_answer;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use kursplass::error::Error;
use kursplass::store::{Store, Tx};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement,
    TransactionTrait,
};

use super::{add, lines, nonsense, with_table};
use crate::db::{Db, on_postgres};

/// A connection past the store, without its precautions.
async fn raw(db: &Db) -> DatabaseConnection {
    let mut options = ConnectOptions::new(&db.url);
    options.max_connections(1);
    Database::connect(options).await.unwrap()
}

/// Loses its race `times` times before it succeeds; says how often it was run.
async fn lose(db: &Db, times: usize) -> (Result<i64, Error>, usize) {
    let store = with_table(db).await;
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&runs);
    let write = store.write(move |tx| {
        let run = counted.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            let line = add(tx, 1).await?;
            if run < times {
                let lose = "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$";
                tx.execute_unprepared(lose).await?;
            }
            Ok(line)
        })
    });
    (write.await, runs.load(Ordering::SeqCst))
}

#[test]
fn a_lost_race_is_run_again_as_a_whole() {
    on_postgres(async |db: &Db| {
        let (answer, runs) = lose(db, 3).await;
        assert_eq!((answer.unwrap(), runs), (1, 4));
        assert_eq!(lines(&db.store).await, [1]);
    });
}

#[test]
fn who_keeps_losing_is_told_that_we_are_busy() {
    on_postgres(async |db: &Db| {
        let (answer, runs) = lose(db, 99).await;
        assert!(answer.unwrap_err().is_unavailable());
        assert_eq!(runs, 5);
        assert_eq!(lines(&db.store).await, [] as [i64; 0]);
    });
}

/// The control: PostgreSQL answers COMMIT with a ROLLBACK, and the driver calls that a success.
#[test]
fn an_aborted_transaction_is_never_answered_with_yes() {
    on_postgres(async |db: &Db| {
        let store = with_table(db).await;
        let raw = raw(db).await;
        let tx = raw.begin().await.unwrap();
        tx.execute_unprepared("INSERT INTO line VALUES (1, 1)")
            .await
            .unwrap();
        tx.execute_unprepared("SELECT * FROM nowhere")
            .await
            .unwrap_err();
        tx.commit().await.unwrap();
        let swallow = store.write(|tx: &Tx| {
            Box::pin(async move {
                add(tx, 2).await?;
                let _ = nonsense(tx).await;
                Ok(())
            })
        });
        swallow.await.unwrap_err();
        assert_eq!(lines(store).await, [] as [i64; 0]);
        raw.close().await.unwrap();
    });
}

#[test]
fn a_lock_that_is_not_given_back_makes_us_busy_and_not_stuck() {
    on_postgres(async |db: &Db| {
        let store = with_table(db).await;
        let raw = raw(db).await;
        let holder = raw.begin().await.unwrap();
        holder
            .execute_unprepared("LOCK TABLE line IN EXCLUSIVE MODE")
            .await
            .unwrap();
        let blocked = store.write(|tx| add(tx, 1).boxed()).await;
        assert!(blocked.unwrap_err().is_unavailable());
        holder.rollback().await.unwrap();
        store.write(|tx| add(tx, 2).boxed()).await.unwrap();
        assert_eq!(lines(store).await, [2]);
        raw.close().await.unwrap();
    });
}

#[test]
fn a_connection_that_is_cut_makes_us_busy_and_keeps_nothing() {
    on_postgres(async |db: &Db| {
        let store = with_table(db).await;
        let cut = store.write(|tx| {
            Box::pin(async move {
                add(tx, 1).await?;
                let cut = "SELECT pg_terminate_backend(pg_backend_pid())";
                tx.execute_unprepared(cut).await?;
                add(tx, 2).await
            })
        });
        assert!(cut.await.unwrap_err().is_unavailable());
        store.write(|tx| add(tx, 3).boxed()).await.unwrap();
        assert_eq!(lines(store).await, [3]);
    });
}

#[test]
fn every_connection_has_its_time_limits() {
    on_postgres(async |db: &Db| {
        let show = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
            WHERE name IN ('lock_timeout', 'statement_timeout',
                'idle_in_transaction_session_timeout')";
        let show = Statement::from_string(DbBackend::Postgres, show);
        let told = async |connection: &DatabaseConnection| -> String {
            let row = connection.query_one_raw(show.clone()).await.unwrap();
            row.unwrap().try_get_by_index(0).unwrap()
        };
        let idle = "idle_in_transaction_session_timeout=10000 lock_timeout=3000";
        let served = told(db.store.reader()).await;
        assert_eq!(served, format!("{idle} statement_timeout=10000"));
        let migrations = db.store.connect_for_migrations().await.unwrap();
        assert_eq!(
            told(&migrations).await,
            format!("{idle} statement_timeout=0")
        );
        migrations.close().await.unwrap();
    });
}

/// How many lines others see, of those that are added after going away while beginning.
async fn seen_after_going_away(
    connection: &DatabaseConnection,
    others: &Store,
    round: i64,
) -> usize {
    let mut seen = 0;
    for polls in 1..=5 {
        let mut begin = Box::pin(connection.begin());
        for _ in 0..polls {
            if begin.as_mut().now_or_never().is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        drop(begin);
        tokio::time::sleep(Duration::from_millis(20)).await;
        // More than the pool has connections, so that each is used.
        let first = round * 1000 + polls * 100;
        for n in first..first + 20 {
            let insert = format!("INSERT INTO line VALUES ({n}, {n})");
            connection.execute_unprepared(&insert).await.unwrap();
            seen += usize::from(lines(others).await.contains(&n));
        }
    }
    seen
}

#[test]
fn who_goes_away_while_beginning_does_not_poison_the_pool() {
    on_postgres(async |db: &Db| {
        let store = with_table(db).await;
        let others = db.open_again().await;
        for round in 0..3 {
            let seen = seen_after_going_away(store.reader(), &others, round).await;
            assert_eq!(seen, 100);
        }
        others.close().await;
    });
}

/// The control: without the ROLLBACK on release, lines land in a transaction that nobody ends.
#[test]
fn without_precaution_who_goes_away_while_beginning_poisons_the_pool() {
    on_postgres(async |db: &Db| {
        let store = with_table(db).await;
        let raw = raw(db).await;
        let mut round = 0;
        while seen_after_going_away(&raw, store, round).await == 100 {
            round += 1;
            assert!(
                round < 50,
                "the hazard is gone, and the precaution can go too"
            );
        }
        raw.close().await.unwrap();
    });
}
