//! Ways to what is looked for among many years: without them, what is over costs those who come now.

use sea_orm_migration::prelude::*;

use crate::kit::{create, index};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Messages that prove an address or invite somebody: few at a time, erased after a day.
fn of_proof() -> IndexCreateStatement {
    let mut of_proof = index("message", &["proof_id"]);
    of_proof.and_where(Expr::cust("proof_id IS NOT NULL"));
    of_proof
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("course", &["team_id", "ends_at"]),
        index("course", &["team_id", "starts_at"]),
        index("proof", &["address_index"]),
        index("message", &["kind", "not_before"]),
        of_proof(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, Vec::new(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let gone = [
            ("course", "ix_course_team_id_ends_at"),
            ("course", "ix_course_team_id_starts_at"),
            ("proof", "ix_proof_address_index"),
            ("message", "ix_message_kind_not_before"),
            ("message", "ix_message_proof_id"),
        ];
        for (table, name) in gone {
            let gone = Index::drop().table(table).name(name).to_owned();
            manager.drop_index(gone).await?;
        }
        Ok(())
    }
}
