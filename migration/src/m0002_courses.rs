//! Courses, their leaders, municipalities, sessions and seats.

use sea_orm_migration::prelude::ForeignKeyAction::{Cascade, NoAction};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date, date_null, integer, json_binary, pk_uuid, small_integer, small_integer_null,
    string_len, string_len_null, time, uuid, uuid_null,
};

use crate::kit::{create, drop, index, instant, instant_null, reference, unique, word, word_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn course() -> TableCreateStatement {
    Table::create()
        .table("course")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(uuid_null("template_id"))
        .col(string_len("title", 250))
        .col(json_binary("summary"))
        .col(word("language", &["nb", "nn", "en"]))
        .col(small_integer_null("min_age"))
        .col(small_integer("min_participants"))
        .col(small_integer("capacity"))
        .col(word("policy", &["direct", "after_conversation", "open"]))
        .col(small_integer("last_entry_session"))
        .col(instant_null("opens_at"))
        .col(instant_null("closes_at"))
        .col(date_null("decide_by"))
        .col(word_null("decision", &["run", "postpone", "cancel"]))
        .col(instant_null("decided_at"))
        .col(uuid_null("venue_id"))
        .col(boolean("place_later"))
        .col(string_len_null("online_url", 500))
        .col(word("status", &["draft", "published", "cancelled"]))
        .col(word_null(
            "cancel_reason",
            &["too_few", "leader_absent", "venue_lost", "other"],
        ))
        .col(instant_null("published_at"))
        .col(instant_null("cancelled_at"))
        .col(integer("next_queue_number"))
        .col(instant_null("starts_at"))
        .col(instant_null("ends_at"))
        .col(instant("created_at"))
        .col(instant("updated_at"))
        .check(Expr::col("min_participants").gte(1))
        .check(Expr::col("min_participants").lte(Expr::col("capacity")))
        .check(Expr::cust(
            "(status = 'cancelled') = (cancel_reason IS NOT NULL)",
        ))
        .check(Expr::cust(
            "(status = 'cancelled') = (cancelled_at IS NOT NULL)",
        ))
        .check(Expr::cust(
            "status = 'draft' OR status = 'cancelled' OR published_at IS NOT NULL",
        ))
        .foreign_key(&mut reference(
            ("course", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .foreign_key(&mut reference(
            ("course", &["template_id", "team_id"]),
            ("course_template", &["id", "team_id"]),
            NoAction,
        ))
        .foreign_key(&mut reference(
            ("course", &["venue_id", "team_id"]),
            ("venue", &["id", "team_id"]),
            NoAction,
        ))
        .take()
}

fn course_leader() -> TableCreateStatement {
    Table::create()
        .table("course_leader")
        .col(uuid("course_id"))
        .col(uuid("staff_id"))
        .col(uuid("team_id"))
        .col(small_integer("place"))
        .primary_key(Index::create().col("course_id").col("staff_id"))
        .foreign_key(&mut reference(
            ("course_leader", &["course_id", "team_id"]),
            ("course", &["id", "team_id"]),
            Cascade,
        ))
        .foreign_key(&mut reference(
            ("course_leader", &["staff_id", "team_id"]),
            ("staff", &["id", "team_id"]),
            NoAction,
        ))
        .take()
}

fn course_municipality() -> TableCreateStatement {
    Table::create()
        .table("course_municipality")
        .col(uuid("course_id"))
        .col(uuid("team_id"))
        .col(string_len("code", 4))
        .primary_key(Index::create().col("course_id").col("code"))
        .foreign_key(&mut reference(
            ("course_municipality", &["course_id", "team_id"]),
            ("course", &["id", "team_id"]),
            Cascade,
        ))
        .foreign_key(&mut reference(
            ("course_municipality", &["team_id", "code"]),
            ("municipality", &["team_id", "code"]),
            NoAction,
        ))
        .take()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(uuid("course_id"))
        .col(small_integer("number"))
        .col(word("kind", &["ordinary", "follow_up"]))
        .col(word("status", &["planned", "cancelled"]))
        .col(date("local_date"))
        .col(time("local_start"))
        .col(small_integer("minutes"))
        .col(instant("starts_at"))
        .col(instant("ends_at"))
        .col(uuid_null("venue_id"))
        .col(string_len_null("online_url", 500))
        .col(string_len_null("venue_override", 200))
        .col(integer("sequence"))
        .col(instant("created_at"))
        .col(instant("updated_at"))
        .check(Expr::cust("ends_at > starts_at"))
        .foreign_key(&mut reference(
            ("session", &["course_id", "team_id"]),
            ("course", &["id", "team_id"]),
            Cascade,
        ))
        .foreign_key(&mut reference(
            ("session", &["venue_id", "team_id"]),
            ("venue", &["id", "team_id"]),
            NoAction,
        ))
        .take()
}

/// A row per seat: what does not exist cannot be given away, and what is taken cannot be removed.
fn seat() -> TableCreateStatement {
    Table::create()
        .table("seat")
        .col(uuid("course_id"))
        .col(small_integer("n"))
        .primary_key(Index::create().col("course_id").col("n"))
        .foreign_key(&mut reference(
            ("seat", &["course_id"]),
            ("course", &["id"]),
            Cascade,
        ))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![course()],
            vec![
                unique("course", &["id", "team_id"]),
                index("course", &["status", "starts_at"]),
                index("course", &["status", "ends_at"]),
                index("course", &["team_id", "status", "starts_at"]),
                index("course", &["template_id"]),
            ],
        )
        .await?;
        create(
            manager,
            vec![course_leader(), course_municipality(), session(), seat()],
            vec![
                index("course_leader", &["staff_id"]),
                index("course_municipality", &["code"]),
                unique("session", &["course_id", "number"]),
                index("session", &["course_id", "starts_at"]),
                index("session", &["venue_id", "starts_at"]),
                index("session", &["team_id", "ends_at"]),
                index("session", &["ends_at"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "seat",
                "session",
                "course_municipality",
                "course_leader",
                "course",
            ],
        )
        .await
    }
}
