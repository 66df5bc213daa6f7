//! On which sites a team's list of courses may stand.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let hosts = string_len_null("frame_hosts", 2000);
        let more = Table::alter().table("team").add_column(hosts).to_owned();
        manager.alter_table(more).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut less = Table::alter();
        less.table("team").drop_column("frame_hosts");
        manager.alter_table(less.clone()).await
    }
}
