//! Which sessions somebody has said they cannot come to, and who has asked to be erased.

use sea_orm_migration::prelude::ForeignKeyAction::Cascade;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{pk_uuid, uuid};

use crate::kit::{create, drop, index, instant, reference};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Said of a session as it was planned then: one that was moved since is another.
fn absence() -> TableCreateStatement {
    Table::create()
        .table("absence")
        .col(uuid("enrolment_id"))
        .col(uuid("session_id"))
        .col(instant("starts_at"))
        .col(instant("at"))
        .primary_key(Index::create().col("enrolment_id").col("session_id"))
        .foreign_key(&mut reference(
            ("absence", &["enrolment_id"]),
            ("enrolment", &["id"]),
            Cascade,
        ))
        .foreign_key(&mut reference(
            ("absence", &["session_id"]),
            ("session", &["id"]),
            Cascade,
        ))
        .take()
}

/// A wish to be erased, until somebody of the staff has seen to it.
fn erasure_wish() -> TableCreateStatement {
    Table::create()
        .table("erasure_wish")
        .col(pk_uuid("enrolment_id"))
        .col(instant("at"))
        .foreign_key(&mut reference(
            ("erasure_wish", &["enrolment_id"]),
            ("enrolment", &["id"]),
            Cascade,
        ))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![absence(), erasure_wish()];
        create(manager, tables, vec![index("absence", &["session_id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["erasure_wish", "absence"]).await
    }
}
