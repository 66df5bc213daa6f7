//! Savepoints: what is undone alone, and what takes the rest along.

use futures_util::FutureExt;
use kursplass::domain::Refusal;
use kursplass::error::Error;
use kursplass::store::Tx;
use sea_orm::{ConnectionTrait as _, Statement};

use super::{add, lines, nonsense, with_table};
use crate::db::on_both;

/// Adds a line on a level of its own and ends that with `result`.
async fn inner(tx: &Tx, n: i64, result: Result<(), Error>) -> Result<(), Error> {
    let level = tx.savepoint()?;
    add(&level, n).await?;
    level.settle(result).await
}

/// How many lines this level sees.
async fn count(tx: &Tx) -> Result<i64, Error> {
    let count = Statement::from_string(tx.backend(), "SELECT count(*) FROM line");
    Ok(tx
        .query_one_raw(count)
        .await?
        .unwrap()
        .try_get_by_index(0)?)
}

fn refused() -> Result<(), Error> {
    Err(Refusal::WrongCode.into())
}

on_both!(an_inner_refusal_is_undone_and_the_outer_row_is_kept, |db| {
    let store = with_table(db).await;
    let answer = store.write(|tx| {
        Box::pin(async move {
            let answer = inner(tx, 1, refused()).await;
            add(tx, 2).await?;
            Ok(answer.unwrap_err().to_string())
        })
    });
    assert_eq!(answer.await.unwrap(), Refusal::WrongCode.to_string());
    assert_eq!(lines(store).await, [2]);
});

on_both!(
    an_inner_yes_is_kept_with_the_outer_one_and_undone_with_it,
    |db| {
        let store = with_table(db).await;
        let kept = store.write(|tx| inner(tx, 1, Ok(())).boxed());
        kept.await.unwrap();
        let undone = store.write(|tx| {
            Box::pin(async move {
                inner(tx, 2, Ok(())).await?;
                refused()
            })
        });
        undone.await.unwrap_err();
        assert_eq!(lines(store).await, [1]);
    }
);

on_both!(an_inner_refused_row_lets_the_outer_action_go_on, |db| {
    let store = with_table(db).await;
    let action = store.write(|tx| {
        Box::pin(async move {
            add(tx, 1).await?;
            let level = tx.savepoint()?;
            let again = add(&level, 1).await;
            assert!(level.settle(again).await.unwrap_err().is_unique());
            add(tx, 2).await
        })
    });
    action.await.unwrap();
    assert_eq!(lines(store).await, [1, 2]);
});

on_both!(levels_nest, |db| {
    let store = with_table(db).await;
    let action = store.write(|tx| {
        Box::pin(async move {
            let outer = tx.savepoint()?;
            add(&outer, 1).await?;
            inner(&outer, 2, refused()).await.unwrap_err();
            inner(&outer, 3, Ok(())).await?;
            outer.settle(Ok(())).await?;
            inner(tx, 4, refused()).await.unwrap_err();
            add(tx, 5).await
        })
    });
    action.await.unwrap();
    assert_eq!(lines(store).await, [1, 3, 5]);
});

on_both!(a_level_that_is_dropped_takes_the_action_along, |db| {
    let store = with_table(db).await;
    let action = store.write(|tx| {
        Box::pin(async move {
            let level = tx.savepoint()?;
            add(&level, 1).await?;
            drop(level);
            assert!(add(tx, 2).await.is_err());
            Ok(())
        })
    });
    assert!(matches!(action.await, Err(Error::Broken(_))));
    assert_eq!(lines(store).await, [] as [i64; 0]);
});

on_both!(
    rows_of_a_level_that_ended_well_outlast_the_levels_after_it,
    |db| {
        let store = with_table(db).await;
        let action = store.write(|tx| {
            Box::pin(async move {
                inner(tx, 1, Ok(())).await?;
                add(tx, 2).await?;
                inner(tx, 3, refused()).await.unwrap_err();
                inner(tx, 4, refused()).await.unwrap_err();
                add(tx, 5).await?;
                inner(tx, 6, Ok(())).await
            })
        });
        action.await.unwrap();
        assert_eq!(lines(store).await, [1, 2, 5, 6]);
    }
);

on_both!(a_level_that_only_reads_can_be_undone_or_kept, |db| {
    let store = with_table(db).await;
    let action = store.write(|tx| {
        Box::pin(async move {
            add(tx, 1).await?;
            let level = tx.savepoint()?;
            count(&level).await?;
            level.undo().await?;
            let level = tx.savepoint()?;
            assert_eq!(count(&level).await?, 1);
            level.settle(refused()).await.unwrap_err();
            add(tx, 2).await
        })
    });
    action.await.unwrap();
    assert_eq!(lines(store).await, [1, 2]);
});

on_both!(
    an_inner_failure_that_is_no_refused_row_takes_the_action_along,
    |db| {
        let store = with_table(db).await;
        let action = store.write(|tx| {
            Box::pin(async move {
                add(tx, 1).await?;
                let level = tx.savepoint()?;
                let failed = nonsense(&level).await;
                level.settle(failed).await.unwrap_err();
                Ok(())
            })
        });
        assert!(matches!(action.await, Err(Error::Broken(_))));
        assert_eq!(lines(store).await, [] as [i64; 0]);
    }
);

on_both!(after_a_refused_row_a_level_takes_no_more_statements, |db| {
    let store = with_table(db).await;
    let action = store.write(|tx| {
        Box::pin(async move {
            add(tx, 1).await?;
            add(tx, 1).await.unwrap_err();
            assert!(add(tx, 2).await.is_err());
            Ok(())
        })
    });
    assert!(action.await.unwrap_err().is_unique());
    assert_eq!(lines(store).await, [] as [i64; 0]);
});
