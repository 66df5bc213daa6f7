//! Teams, their municipalities, people, tokens, places, days off and course types.

use sea_orm_migration::prelude::ForeignKeyAction::Cascade;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, binary_len, boolean_null, date, integer, json_binary, pk_uuid, small_integer,
    small_integer_null, string_len, string_len_null, uuid,
};

use crate::kit::{create, drop, index, instant, instant_null, reference, unique, word};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn team() -> TableCreateStatement {
    Table::create()
        .table("team")
        .col(pk_uuid("id"))
        .col(string_len("name", 200))
        .col(word("language", &["nb", "nn", "en"]))
        .col(string_len("zone", 64))
        .col(small_integer("min_age"))
        .col(string_len_null("phone", 32))
        .col(word("promotion", &["offer", "direct"]))
        .col(string_len("sms_prefixes", 200))
        .col(string_len("emergency_phone", 16))
        .col(string_len("urgent_phone", 16))
        .col(string_len("talk_phone", 16))
        .col(small_integer("keep_unproven_hours"))
        // What the pages on privacy and accessibility say beside our own words.
        .col(string_len_null("controller", 500))
        .col(string_len_null("privacy_contact", 500))
        .col(string_len_null("processors", 2000))
        .col(string_len_null("accessibility_url", 500))
        .col(big_integer("revision"))
        .col(instant("changed_at"))
        .col(instant("created_at"))
        .take()
}

fn municipality() -> TableCreateStatement {
    Table::create()
        .table("municipality")
        .col(uuid("team_id"))
        .col(string_len("code", 4))
        .col(string_len("name", 200))
        .col(integer("population"))
        .primary_key(Index::create().col("team_id").col("code"))
        .foreign_key(&mut reference(
            ("municipality", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .take()
}

fn staff() -> TableCreateStatement {
    Table::create()
        .table("staff")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(string_len("name", 200))
        .col(instant("created_at"))
        .foreign_key(&mut reference(
            ("staff", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .take()
}

fn api_token() -> TableCreateStatement {
    Table::create()
        .table("api_token")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(uuid("staff_id"))
        .col(string_len("roles", 64))
        .col(binary_len("hash", 32))
        .col(instant("created_at"))
        .col(instant("expires_at"))
        .col(instant_null("revoked_at"))
        .foreign_key(&mut reference(
            ("api_token", &["staff_id", "team_id"]),
            ("staff", &["id", "team_id"]),
            Cascade,
        ))
        .take()
}

fn venue() -> TableCreateStatement {
    Table::create()
        .table("venue")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(string_len("name", 200))
        .col(string_len("neutral_name", 200))
        .col(string_len_null("address", 300))
        .col(small_integer_null("seats"))
        .col(boolean_null("step_free"))
        .col(instant("created_at"))
        .foreign_key(&mut reference(
            ("venue", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .take()
}

fn closure() -> TableCreateStatement {
    Table::create()
        .table("closure")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(date("from_date"))
        .col(date("to_date"))
        .col(string_len("reason", 200))
        .check(Expr::col("from_date").lte(Expr::col("to_date")))
        .foreign_key(&mut reference(
            ("closure", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .take()
}

fn course_template() -> TableCreateStatement {
    Table::create()
        .table("course_template")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(string_len("title", 250))
        .col(json_binary("summary"))
        .col(small_integer("sessions"))
        .col(small_integer("session_minutes"))
        .col(small_integer("interval_weeks"))
        .col(json_binary("follow_ups"))
        .col(small_integer("min_participants"))
        .col(small_integer("capacity"))
        .col(word("policy", &["direct", "after_conversation", "open"]))
        .col(small_integer_null("min_age"))
        .col(string_len_null("certificate", 200))
        .col(instant("created_at"))
        .check(Expr::col("min_participants").lte(Expr::col("capacity")))
        .foreign_key(&mut reference(
            ("course_template", &["team_id"]),
            ("team", &["id"]),
            Cascade,
        ))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![team(), municipality(), staff()],
            vec![
                index("municipality", &["code"]),
                unique("staff", &["team_id", "name"]),
                // Lets a row of another team never point at this person (a composite key needs a unique target).
                unique("staff", &["id", "team_id"]),
            ],
        )
        .await?;
        create(
            manager,
            vec![api_token(), venue(), closure(), course_template()],
            vec![
                unique("api_token", &["hash"]),
                unique("venue", &["team_id", "name"]),
                unique("venue", &["id", "team_id"]),
                index("closure", &["team_id", "to_date"]),
                unique("course_template", &["team_id", "title"]),
                unique("course_template", &["id", "team_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "course_template",
                "closure",
                "venue",
                "api_token",
                "staff",
                "municipality",
                "team",
            ],
        )
        .await
    }
}
