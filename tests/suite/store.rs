//! The one way to write, on both databases.

mod levels;
mod postgres;
mod sqlite;

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{FutureExt, join_all};
use kursplass::domain::Refusal;
use kursplass::error::Error;
use kursplass::store::{QUEUE, Store, Tx};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use tokio::sync::Semaphore;

use crate::db::{Db, on_both};

const TABLE: &str =
    "CREATE TABLE line (seq bigint PRIMARY KEY, n bigint NOT NULL UNIQUE CHECK (n >= 0))";

/// Adds `n` as the next line, as a sign-up takes the next number.
async fn add(tx: &Tx, n: i64) -> Result<i64, Error> {
    if tx.backend() == DbBackend::Postgres {
        tx.execute_unprepared("LOCK TABLE line IN EXCLUSIVE MODE")
            .await?;
    }
    let insert = "INSERT INTO line (seq, n)
        SELECT COALESCE(MAX(seq), 0) + 1, $1 FROM line RETURNING seq";
    let insert = Statement::from_sql_and_values(tx.backend(), insert, [n.into()]);
    let row = tx.query_one_raw(insert).await?.unwrap();
    Ok(row.try_get_by_index(0)?)
}

/// The lines in the order of their numbers.
async fn lines(store: &Store) -> Vec<i64> {
    let select = Statement::from_string(store.backend(), "SELECT n FROM line ORDER BY seq");
    let rows = store.reader().query_all_raw(select).await.unwrap();
    let values = rows.iter().map(|row| row.try_get_by_index(0).unwrap());
    values.collect()
}

async fn with_table(db: &Db) -> &Store {
    db.execute(TABLE).await;
    &db.store
}

on_both!(a_thousand_writes_at_once_are_all_answered_in_order, |db| {
    let store = with_table(db).await;
    let writes = (0..1000).map(|n| store.write(move |tx| Box::pin(add(tx, n))));
    let answers = join_all(writes).await;
    let seqs: Vec<i64> = answers.into_iter().map(Result::unwrap).collect();
    let lines = lines(store).await;
    assert_eq!(lines.len(), 1000);
    for (n, seq) in (0_i64..).zip(&seqs) {
        assert_eq!(lines[usize::try_from(seq - 1).unwrap()], n);
    }
    // On PostgreSQL those that run at once may overtake each other on their way to the lock.
    if store.backend() == DbBackend::Sqlite {
        assert!(seqs.is_sorted());
    }
});

/// How an action can go wrong after it has added its line.
#[derive(Clone, Copy)]
enum Failure {
    Refusal,
    RefusedRow,
    OurOwn,
    Statement,
    Swallowed,
    Panic,
}

impl Failure {
    async fn happen(self, tx: &Tx) -> Result<(), Error> {
        match self {
            Self::Refusal => Err(Refusal::OfferLapsed.into()),
            Self::RefusedRow => add(tx, -1).await.map(drop),
            Self::OurOwn => Err(Error::broken("by test")),
            Self::Statement => nonsense(tx).await,
            Self::Swallowed => nonsense(tx).await.or(Ok(())),
            Self::Panic => panic!("by test"),
        }
    }
}

async fn nonsense(tx: &Tx) -> Result<(), Error> {
    tx.execute_unprepared("SELECT * FROM nowhere").await?;
    Ok(())
}

/// Runs a hundred actions at once, every seventh of which fails; all others must be kept.
async fn every_seventh_fails(store: &Store, failure: Failure) -> Vec<Error> {
    let writes = (0..100).map(|n| {
        store.write(move |tx| {
            Box::pin(async move {
                add(tx, n).await?;
                if n % 7 == 0 {
                    failure.happen(tx).await?;
                }
                Ok(n)
            })
        })
    });
    let answers = join_all(writes).await.into_iter();
    let (kept, told_no): (Vec<_>, Vec<_>) = answers.partition(Result::is_ok);
    let kept: Vec<i64> = kept.into_iter().map(Result::unwrap).collect();
    let mut lines = lines(store).await;
    lines.sort_unstable();
    assert_eq!(kept, lines);
    assert!(lines.into_iter().eq((0..100).filter(|n| n % 7 != 0)));
    told_no.into_iter().map(Result::unwrap_err).collect()
}

on_both!(a_refusal_is_undone_and_its_neighbours_kept, |db| {
    let store = with_table(db).await;
    for error in every_seventh_fails(store, Failure::Refusal).await {
        assert!(matches!(error, Error::Refused(Refusal::OfferLapsed)));
    }
});

on_both!(a_refused_row_is_undone_and_its_neighbours_kept, |db| {
    let store = with_table(db).await;
    for error in every_seventh_fails(store, Failure::RefusedRow).await {
        assert!(error.is_constraint() && !error.is_unique(), "{error}");
    }
});

on_both!(a_failure_of_our_own_hurts_nobody_else, |db| {
    let store = with_table(db).await;
    for error in every_seventh_fails(store, Failure::OurOwn).await {
        assert_eq!(error.to_string(), "by test");
    }
});

on_both!(a_statement_that_fails_hurts_nobody_else, |db| {
    let store = with_table(db).await;
    for error in every_seventh_fails(store, Failure::Statement).await {
        assert!(matches!(error, Error::Broken(_)), "{error}");
    }
});

on_both!(an_action_that_swallows_an_error_is_not_kept, |db| {
    let store = with_table(db).await;
    for error in every_seventh_fails(store, Failure::Swallowed).await {
        assert!(matches!(error, Error::Broken(_)), "{error}");
    }
});

on_both!(a_panic_leaves_nothing_and_hurts_nobody_else, |db| {
    let store = with_table(db).await;
    for error in every_seventh_fails(store, Failure::Panic).await {
        assert_eq!(error.to_string(), "an action panicked");
    }
});

on_both!(a_client_that_goes_away_cuts_no_action_in_half, |db| {
    let store = with_table(db).await;
    for n in 0..50 {
        let write = store.write(move |tx| {
            Box::pin(async move {
                add(tx, n).await?;
                tokio::time::sleep(Duration::from_millis(1)).await;
                add(tx, 1000 + n).await
            })
        });
        assert!(Box::pin(write).now_or_never().is_none());
    }
    for _ in 0..500 {
        if lines(store).await.len() == 100 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let mut lines = lines(store).await;
    lines.sort_unstable();
    assert_eq!(lines, (0..50).chain(1000..1050).collect::<Vec<_>>());
});

on_both!(
    beyond_the_queue_we_are_busy_within_it_all_are_served,
    |db| {
        let store = with_table(db).await;
        let gate = Arc::new(Semaphore::new(0));
        let mut admitted = Vec::new();
        let busy = loop {
            let (gate, n) = (Arc::clone(&gate), i64::try_from(admitted.len()).unwrap());
            let mut write = Box::pin(store.write(move |tx| {
                let gate = Arc::clone(&gate);
                Box::pin(async move {
                    drop(gate.acquire().await);
                    add(tx, n).await
                })
            }));
            match write.as_mut().now_or_never() {
                None => admitted.push(write),
                Some(answer) => break answer,
            }
        };
        assert!(busy.unwrap_err().is_unavailable());
        // The writer may have taken a batch off the queue already.
        assert!((QUEUE..=QUEUE + 256).contains(&admitted.len()));
        gate.close();
        let count = admitted.len();
        assert!(join_all(admitted).await.iter().all(Result::is_ok));
        assert_eq!(lines(store).await.len(), count);
    }
);

on_both!(closing_serves_who_waits_and_takes_nobody_more, |db| {
    let store = with_table(db).await;
    let writes: Vec<_> = (0..50)
        .map(|n| {
            let store = store.clone();
            tokio::spawn(async move { store.write(move |tx| add(tx, n).boxed()).await })
        })
        .collect();
    while lines(store).await.is_empty() {
        tokio::task::yield_now().await;
    }
    store.close().await;
    let late = store.write(|tx| add(tx, 1000).boxed()).await;
    assert!(late.unwrap_err().is_unavailable());
    let mut told_yes = 0;
    for write in writes {
        match write.await.unwrap() {
            Ok(_) => told_yes += 1,
            Err(error) => assert!(error.is_unavailable(), "{error}"),
        }
    }
    assert_eq!(lines(&db.open_again().await).await.len(), told_yes);
});

on_both!(an_error_never_repeats_what_was_being_stored, |db| {
    db.execute("CREATE TABLE address (email varchar(40) NOT NULL UNIQUE)")
        .await;
    let twice = db.store.write(|tx| {
        Box::pin(async move {
            let insert = "INSERT INTO address (email) VALUES ($1)";
            for _ in 0..2 {
                let values = ["kari.nordmann@example.org".into()];
                let insert = Statement::from_sql_and_values(tx.backend(), insert, values);
                tx.execute_raw(insert).await?;
            }
            Ok(())
        })
    });
    let error = twice.await.unwrap_err();
    assert!(error.is_unique());
    assert!(!format!("{error} {error:?}").contains("kari"), "{error:?}");
    assert!(error.to_string().contains("email"), "{error}");
});
