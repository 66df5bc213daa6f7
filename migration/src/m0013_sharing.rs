//! What of a team's courses is said where their addresses are shared.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let neutral = boolean("neutral_sharing").default(false).take();
        let more = Table::alter().table("team").add_column(neutral).to_owned();
        manager.alter_table(more).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut less = Table::alter();
        less.table("team").drop_column("neutral_sharing");
        manager.alter_table(less.clone()).await
    }
}
