//! The colour of a team's pages.

use sea_orm_migration::prelude::*;

use crate::kit::word;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut color = word("color", &["blue", "green", "purple", "grey"]);
        color.not_null().default("blue");
        let more = Table::alter().table("team").add_column(color).to_owned();
        manager.alter_table(more).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut less = Table::alter();
        less.table("team").drop_column("color");
        manager.alter_table(less.clone()).await
    }
}
