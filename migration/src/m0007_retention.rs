//! How long people are kept, by team; what remains of those who are gone: numbers; and the history
//! of a team's own settings.

use sea_orm_migration::prelude::ForeignKeyAction::Cascade;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, small_integer, uuid};

use crate::kit::{create, drop, index, reference, word};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Column and default, as the law and the team's promise have it.
const KEPT: [(&str, i16); 4] = [
    ("keep_unplaced_days", 90),
    ("keep_cancelled_days", 90),
    ("keep_done_months", 6),
    ("keep_log_years", 2),
];

const OUTCOMES: [&str; 8] = [
    "seated",
    "waiting",
    "referred_on",
    "declined",
    "no_answer",
    "withdrew",
    "removed",
    "moved",
];

/// How many of those who are gone stood how at the end of a course.
fn course_count() -> TableCreateStatement {
    Table::create()
        .table("course_count")
        .col(uuid("course_id"))
        .col(word(
            "outcome",
            &[&OUTCOMES[..], &["course_cancelled"]].concat(),
        ))
        .col(integer("many"))
        .primary_key(Index::create().col("course_id").col("outcome"))
        .check(Expr::col("many").gt(0))
        .foreign_key(&mut reference(
            ("course_count", &["course_id"]),
            ("course", &["id"]),
            Cascade,
        ))
        .take()
}

/// What was done with a team itself: seldom anything.
fn of_team() -> IndexCreateStatement {
    let mut of_team = index("event", &["team_id", "id"]);
    of_team.and_where(Expr::cust("course_id IS NULL"));
    of_team
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (column, usual) in KEPT {
            let mut column = small_integer(column);
            column.default(usual);
            let add = Table::alter().table("team").add_column(column).to_owned();
            manager.alter_table(add).await?;
        }
        create(manager, vec![course_count()], vec![of_team()]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let of_team = Index::drop()
            .table("event")
            .name("ix_event_team_id_id")
            .to_owned();
        manager.drop_index(of_team).await?;
        drop(manager, &["course_count"]).await?;
        for (column, _) in KEPT {
            let gone = Table::alter().table("team").drop_column(column).to_owned();
            manager.alter_table(gone).await?;
        }
        Ok(())
    }
}
