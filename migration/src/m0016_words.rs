//! For whom a course is and for whom it is not, what happens there, and how one gets there.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_binary, string_len_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Texts by language, as the summary is.
const TEXTS: [&str; 3] = ["suits", "unsuited", "happens"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in TEXTS {
            let text = json_binary(name).default("{}").take();
            let more = Table::alter()
                .table("course_template")
                .add_column(text)
                .to_owned();
            manager.alter_table(more).await?;
        }
        let directions = string_len_null("directions", 5000);
        let more = Table::alter()
            .table("venue")
            .add_column(directions)
            .to_owned();
        manager.alter_table(more).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut less = Table::alter();
        less.table("venue").drop_column("directions");
        manager.alter_table(less.clone()).await?;
        for name in TEXTS {
            let mut less = Table::alter();
            less.table("course_template").drop_column(name);
            manager.alter_table(less.clone()).await?;
        }
        Ok(())
    }
}
