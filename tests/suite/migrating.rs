//! The tables come by themselves at the first start, or step by step by hand.

use std::thread;

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};

use crate::db::{Db, on_both};
use crate::live::Live;

on_both!(
    before the first start,
    two_servers_that_start_at_once_on_a_new_database_are_both_ready,
    |db| {
        let houses = [Live::new(&db.url), Live::new(&db.url)];
        thread::scope(|scope| {
            for house in &houses {
                scope.spawn(|| house.start());
            }
        });
        houses[0].check();
        assert_eq!(pending(&houses[0]), 0);
    }
);

on_both!(
    before the first start,
    every_step_can_be_taken_back_and_taken_again,
    |db| {
        let (house, all) = (Live::new(&db.url), Migrator::migrations().len());
        assert_eq!(pending(&house), all);
        assert_eq!(told(&house, &["migrate", "up"]), format!("{all} applied\n"));
        let tables = tables(db).await;
        assert!(tables.iter().any(|column| column == "enrolment.status"));
        let back = told(&house, &["migrate", "down"]);
        assert_eq!((back.as_str(), pending(&house)), ("1 taken back\n", 1));
        told(&house, &["migrate", "up"]);
        told(&house, &["migrate", "down", "--steps", &all.to_string()]);
        assert_eq!(pending(&house), all);
        assert_eq!(told(&house, &["migrate", "up"]), format!("{all} applied\n"));
        assert_eq!(self::tables(db).await, tables);
        assert_eq!(told(&house, &["migrate", "up"]), "0 applied\n");
    }
);

/// How many steps are not taken.
fn pending(house: &Live) -> usize {
    let listed = told(house, &["migrate", "status"]);
    assert_eq!(listed.lines().count(), Migrator::migrations().len());
    let pending = listed.lines().filter(|line| line.starts_with("pending "));
    pending.count()
}

fn told(house: &Live, words: &[&str]) -> String {
    let output = house.run(words);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// Every column of every table, as `table.column`.
async fn tables(db: &Db) -> Vec<String> {
    let connection = db.store.connect_for_migrations().await.unwrap();
    let backend = connection.get_database_backend();
    let sql = if backend == DatabaseBackend::Sqlite {
        "SELECT t.name || '.' || c.name AS told FROM sqlite_schema t, pragma_table_info(t.name) c \
         WHERE t.type = 'table' ORDER BY told"
    } else {
        "SELECT table_name || '.' || column_name AS told FROM information_schema.columns \
         WHERE table_schema = 'public' ORDER BY told"
    };
    let rows = connection.query_all_raw(Statement::from_string(backend, sql));
    let rows = rows.await.unwrap();
    connection.close().await.unwrap();
    let told = rows.iter().map(|row| row.try_get("", "told").unwrap());
    told.collect()
}
