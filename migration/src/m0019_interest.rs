//! Interest lists of course types, and who waited in vain and was asked whether to wait on.

use sea_orm_migration::prelude::*;

use crate::kit::{index, instant_null, unique, word};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A course type has one list that is not called off.
fn one_list() -> IndexCreateStatement {
    let mut one = unique("course", &["template_id", "kind"]);
    one.and_where(Expr::cust(
        "kind = 'interest_list' AND status <> 'cancelled'",
    ));
    one
}

/// The courses that have begun without this question are few, however many there were.
fn unasked() -> IndexCreateStatement {
    let mut unasked = index("course", &["starts_at"]);
    unasked.and_where(Expr::cust("asked_at IS NULL"));
    unasked
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut kind = word("kind", &["run", "interest_list"]);
        kind.not_null().default("run");
        for column in [kind, instant_null("asked_at")] {
            let more = Table::alter().table("course").add_column(column).take();
            manager.alter_table(more).await?;
        }
        let now = Expr::current_timestamp();
        let begun = Query::update()
            .table("course")
            .value("asked_at", now.clone())
            .and_where(Expr::col("starts_at").lte(now))
            .take();
        manager.exec_stmt(begun).await?;
        manager.create_index(one_list()).await?;
        manager.create_index(unasked()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["uq_course_template_id_kind", "ix_course_starts_at"] {
            let mut gone = Index::drop();
            gone.name(name).table("course");
            manager.drop_index(gone).await?;
        }
        for column in ["asked_at", "kind"] {
            let mut less = Table::alter();
            less.table("course").drop_column(column);
            manager.alter_table(less).await?;
        }
        Ok(())
    }
}
