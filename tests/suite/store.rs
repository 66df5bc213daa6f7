//! The one way to write, on both databases.

use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, DbBackend, Statement};

use kursplass::domain::Refusal;
use kursplass::error::Error;
use kursplass::store::{Store, Tx};

use crate::db::on_both;

const TABLE: &str =
    "CREATE TABLE line (seq bigint PRIMARY KEY, n bigint NOT NULL UNIQUE CHECK (n >= 0))";

/// Adds `n` as the next line, as a sign-up takes the next number.
async fn add(tx: &Tx, n: i64) -> Result<i64, Error> {
    if tx.backend() == DbBackend::Postgres {
        tx.execute_unprepared("LOCK TABLE line IN EXCLUSIVE MODE")
            .await?;
    }
    let insert =
        "INSERT INTO line (seq, n) SELECT COALESCE(MAX(seq), 0) + 1, $1 FROM line RETURNING seq";
    let insert = Statement::from_sql_and_values(tx.backend(), insert, [n.into()]);
    let row = tx.query_one_raw(insert).await?.unwrap();
    Ok(row.try_get_by_index(0)?)
}

/// The lines in the order of their numbers.
async fn lines(store: &Store) -> Vec<(i64, i64)> {
    let select = Statement::from_string(store.backend(), "SELECT seq, n FROM line ORDER BY seq");
    let rows = store.reader().query_all_raw(select).await.unwrap();
    rows.iter()
        .map(|row| {
            let seq = row.try_get_by_index(0).unwrap();
            (seq, row.try_get_by_index(1).unwrap())
        })
        .collect()
}

on_both!(a_thousand_writes_at_once_are_all_answered_in_order, |db| {
    db.execute(TABLE).await;
    let writes = (0..1000).map(|n| db.store.write(move |tx| Box::pin(add(tx, n))));
    let answers = join_all(writes).await;
    let seqs: Vec<i64> = answers.into_iter().map(Result::unwrap).collect();
    let lines = lines(&db.store).await;
    for (n, seq) in (0_i64..).zip(&seqs) {
        assert!(lines.contains(&(*seq, n)));
    }
    assert_eq!(lines.len(), 1000);
    // On PostgreSQL those that run at once may overtake each other on their way to the lock.
    if db.store.backend() == DbBackend::Sqlite {
        assert!(seqs.is_sorted());
    }
});

on_both!(a_refusal_is_undone_while_its_neighbours_are_kept, |db| {
    db.execute(TABLE).await;
    let writes = (0..100).map(|n| {
        db.store.write(move |tx| {
            Box::pin(async move {
                let seq = add(tx, n).await?;
                if n % 3 == 0 {
                    Err(Refusal::OfferLapsed)?;
                }
                Ok(seq)
            })
        })
    });
    let answers = join_all(writes).await;
    for (n, answer) in answers.iter().enumerate() {
        match answer {
            Ok(_) => assert_ne!(n % 3, 0),
            Err(error) => assert!(matches!(error, Error::Refused(Refusal::OfferLapsed))),
        }
    }
    assert_eq!(lines(&db.store).await.len(), 66);
});
