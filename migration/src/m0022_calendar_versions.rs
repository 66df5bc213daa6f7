//! Calendars of staff and of venues: which version of their secret address counts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::integer;

#[derive(DeriveMigrationName)]
pub struct Migration;

const OWNERS: [&str; 2] = ["account", "venue"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for owner in OWNERS {
            let more = Table::alter()
                .table(owner)
                .add_column(integer("calendar_version").default(1))
                .to_owned();
            manager.alter_table(more).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for owner in OWNERS {
            let mut less = Table::alter();
            less.table(owner).drop_column("calendar_version");
            manager.alter_table(less.clone()).await?;
        }
        Ok(())
    }
}
