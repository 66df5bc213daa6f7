//! A participant's own calendar, as far as it differs from everybody's: what its entries are called, and which version
//! of its address counts. And when somebody took their seat: who had one is shown that the course was called off.

use sea_orm_migration::prelude::ForeignKeyAction::Cascade;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, integer, pk_uuid};

use crate::kit::{create, drop, instant, instant_null, reference, word};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TITLES: [&str; 5] = ["appointment", "meeting", "busy", "private", "course"];

fn own_calendar() -> TableCreateStatement {
    let mut title = word("title", &TITLES);
    title.not_null();
    Table::create()
        .table("own_calendar")
        .col(pk_uuid("enrolment_id"))
        .col(integer("version"))
        .col(title)
        .col(boolean("shows_place"))
        .col(instant("changed_at"))
        .foreign_key(&mut reference(
            ("own_calendar", &["enrolment_id"]),
            ("enrolment", &["id"]),
            Cascade,
        ))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![own_calendar()], vec![]).await?;
        let seated_at = instant_null("seated_at");
        let mut more = Table::alter();
        more.table("enrolment").add_column(seated_at);
        manager.alter_table(more).await?;
        let seated = Query::update()
            .table("enrolment")
            .value("seated_at", Expr::col("since"))
            .and_where(Expr::col("status").eq("seated"))
            .take();
        manager.exec_stmt(seated).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut less = Table::alter();
        less.table("enrolment").drop_column("seated_at");
        manager.alter_table(less).await?;
        drop(manager, &["own_calendar"]).await
    }
}
