//! What was erased on request; when staff last typed their password; and what is no longer offered
//! for new courses.

use sea_orm_migration::prelude::*;

use crate::kit::{create, drop, instant, instant_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Columns that came to tables, each an instant or none.
const COLUMNS: [(&str, &str); 3] = [
    ("staff_session", "proved_at"),
    ("course_template", "retired_at"),
    ("venue", "retired_at"),
];

/// A keyed hash of what was erased, and when: nothing that tells of whom.
fn erasure() -> TableCreateStatement {
    Table::create()
        .table("erasure")
        .col(
            ColumnDef::new("hash")
                .binary_len(32)
                .not_null()
                .primary_key(),
        )
        .col(instant("at"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![erasure()], Vec::new()).await?;
        for (table, column) in COLUMNS {
            let mut column = instant_null(column);
            let add = Table::alter()
                .table(table)
                .add_column(&mut column)
                .to_owned();
            manager.alter_table(add).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in COLUMNS {
            let gone = Table::alter().table(table).drop_column(column).to_owned();
            manager.alter_table(gone).await?;
        }
        drop(manager, &["erasure"]).await
    }
}
