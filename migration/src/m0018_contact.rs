//! How a team is reached besides its phone.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMNS: [(&str, u32); 3] = [
    ("contact_hours", 500),
    ("contact_email", 254),
    ("contact_address", 500),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, length) in COLUMNS {
            let more = Table::alter()
                .table("team")
                .add_column(string_len_null(name, length))
                .to_owned();
            manager.alter_table(more).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in COLUMNS {
            let mut less = Table::alter();
            less.table("team").drop_column(name);
            manager.alter_table(less.clone()).await?;
        }
        Ok(())
    }
}
