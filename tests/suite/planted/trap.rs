//! Triggers that write each new row a second time, so that the database refuses it as there already.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::app::App;

/// How many rows each table has.
pub type Rows = BTreeMap<String, i64>;

/// Lays a trap under each table that a row can be put into; none is armed.
pub async fn lay(app: &App) {
    let is_sqlite = app.office.store.backend() == DbBackend::Sqlite;
    let mut sql = vec!["CREATE TABLE armed (name text PRIMARY KEY)".to_owned()];
    for table in tables(app).await {
        let columns = columns(app, &table).await;
        let list = |before: &str| {
            let quoted = columns.iter().map(|name| format!("{before}\"{name}\""));
            quoted.collect::<Vec<_>>().join(", ")
        };
        let (into, values) = (list(""), list("NEW."));
        let armed = format!("EXISTS (SELECT 1 FROM armed WHERE name = '{table}')");
        if is_sqlite {
            sql.push(format!(
                "CREATE TRIGGER trap_{table} AFTER INSERT ON \"{table}\" WHEN {armed} \
                 BEGIN INSERT INTO \"{table}\" ({into}) VALUES ({values}); END"
            ));
            continue;
        }
        sql.push(format!(
            "CREATE FUNCTION trap_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             IF pg_trigger_depth() = 1 AND {armed} THEN \
             INSERT INTO \"{table}\" ({into}) OVERRIDING SYSTEM VALUE VALUES ({values}); END IF; \
             RETURN NULL; END $$"
        ));
        sql.push(format!(
            "CREATE TRIGGER trap_{table} AFTER INSERT ON \"{table}\" \
             FOR EACH ROW EXECUTE FUNCTION trap_{table}()"
        ));
    }
    execute(app, &sql).await;
}

/// From now on this table refuses each new row.
pub async fn arm(app: &App, table: &str) {
    execute(app, &[format!("INSERT INTO armed VALUES ('{table}')")]).await;
}

/// Every table takes rows again.
pub async fn disarm(app: &App) {
    execute(app, &["DELETE FROM armed".to_owned()]).await;
}

/// Takes every trap away.
pub async fn clear(app: &App) {
    let is_sqlite = app.office.store.backend() == DbBackend::Sqlite;
    let mut sql = Vec::new();
    for table in tables(app).await {
        sql.push(if is_sqlite {
            format!("DROP TRIGGER trap_{table}")
        } else {
            format!("DROP FUNCTION trap_{table} CASCADE")
        });
    }
    sql.push("DROP TABLE armed".to_owned());
    execute(app, &sql).await;
}

/// Counts the rows of every table.
pub async fn rows(app: &App) -> Rows {
    let mut rows = Rows::new();
    for table in tables(app).await {
        let number = texts(
            app,
            &format!("SELECT CAST(COUNT(*) AS text) FROM \"{table}\""),
        )
        .await;
        rows.insert(table, number[0].parse().unwrap());
    }
    rows
}

/// The tables that rows are put into.
pub async fn tables(app: &App) -> Vec<String> {
    let sql = match app.office.store.backend() {
        DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        _ => "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'",
    };
    let mut tables = texts(app, sql).await;
    // Not ours to judge: the trap itself, and how a store on SQLite knows its own commits.
    let others = ["armed", "seaql_migrations", "commit_marker"];
    tables.retain(|name| !others.contains(&name.as_str()));
    tables
}

/// What a row of a table has.
pub async fn columns(app: &App, table: &str) -> Vec<String> {
    let sql = match app.office.store.backend() {
        DbBackend::Sqlite => format!("SELECT name FROM pragma_table_info('{table}')"),
        _ => format!(
            "SELECT column_name::text FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name = '{table}' AND is_generated = 'NEVER'"
        ),
    };
    texts(app, &sql).await
}

async fn texts(app: &App, sql: &str) -> Vec<String> {
    let db = app.office.store.reader();
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql));
    let rows = rows.await.unwrap().into_iter();
    rows.map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// Past the store, as somebody else would do it.
async fn execute(app: &App, sql: &[String]) {
    let db = app.office.store.connect_for_migrations().await.unwrap();
    for sql in sql {
        db.execute_unprepared(sql).await.unwrap();
    }
    db.close().await.unwrap();
}
