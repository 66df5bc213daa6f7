//! A team's logo: its picture in a table of its own, so that it is read only where it is shown.

use sea_orm_migration::prelude::ForeignKeyAction::Cascade;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, pk_uuid, small_integer_null, string_len_null};

use crate::kit::{create, drop, reference};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn logo() -> TableCreateStatement {
    Table::create()
        .table("logo")
        .col(pk_uuid("team_id"))
        .col(binary("png"))
        .foreign_key(&mut reference(
            ("logo", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .take()
}

/// What a page needs to name it: another name for another picture, and its size.
fn named() -> [ColumnDef; 3] {
    [
        string_len_null("logo", 32),
        small_integer_null("logo_width"),
        small_integer_null("logo_height"),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![logo()], vec![]).await?;
        for column in named() {
            let more = Table::alter().table("team").add_column(column).take();
            manager.alter_table(more).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["logo_height", "logo_width", "logo"] {
            let mut less = Table::alter();
            less.table("team").drop_column(column);
            manager.alter_table(less).await?;
        }
        drop(manager, &["logo"]).await
    }
}
