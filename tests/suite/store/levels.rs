//! Savepoints: what is undone alone, and what takes the rest along.

use futures_util::FutureExt;
use kursplass::domain::Refusal;
use kursplass::error::Error;
use kursplass::store::Tx;

use super::{add, lines, nonsense, with_table};
use crate::db::on_both;

/// Adds a line on a level of its own and ends that with `result`.
async fn inner(tx: &Tx, n: i64, result: Result<(), Error>) -> Result<(), Error> {
    let level = tx.savepoint().await?;
    add(&level, n).await?;
    level.settle(result).await
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
            let level = tx.savepoint().await?;
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
            let outer = tx.savepoint().await?;
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

on_both!(a_level_that_is_dropped_is_undone, |db| {
    let store = with_table(db).await;
    let action = store.write(|tx| {
        Box::pin(async move {
            let level = tx.savepoint().await?;
            add(&level, 1).await?;
            drop(level);
            add(tx, 2).await
        })
    });
    action.await.unwrap();
    assert_eq!(lines(store).await, [2]);
});

on_both!(
    an_inner_failure_that_is_no_refused_row_takes_the_action_along,
    |db| {
        let store = with_table(db).await;
        let action = store.write(|tx| {
            Box::pin(async move {
                add(tx, 1).await?;
                let level = tx.savepoint().await?;
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
