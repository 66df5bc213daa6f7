//! Whether everybody may read the first names of those who lead a team's courses.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::boolean;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let shown = boolean("show_leaders").default(false).take();
        let more = Table::alter().table("team").add_column(shown).to_owned();
        manager.alter_table(more).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut less = Table::alter();
        less.table("team").drop_column("show_leaders");
        manager.alter_table(less.clone()).await
    }
}
