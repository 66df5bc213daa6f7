//! Answers kept for 48 hours, so that a request sent twice has one effect and one answer.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{binary, binary_len, small_integer};

use crate::kit::{create, drop, index, instant};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let answer = Table::create()
            .table("answer")
            .col(
                ColumnDef::new("key")
                    .binary_len(32)
                    .not_null()
                    .primary_key(),
            )
            .col(binary_len("request", 32))
            .col(small_integer("status"))
            .col(binary("body"))
            .col(instant("created_at"))
            .take();
        create(
            manager,
            vec![answer],
            vec![index("answer", &["created_at"])],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["answer"]).await
    }
}
