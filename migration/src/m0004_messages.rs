//! The history of what happened, the messages that tell people of it, and who looked at whom.

use sea_orm_migration::prelude::ForeignKeyAction::{Cascade, NoAction};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_pk_auto, binary, binary_null, json_binary_null, pk_uuid, small_integer,
    string_len, string_len_null, uuid, uuid_null,
};

use crate::kit::{create, drop, index, instant, instant_null, reference, word};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn event() -> TableCreateStatement {
    Table::create()
        .table("event")
        .col(big_pk_auto("id"))
        .col(uuid_null("team_id"))
        .col(uuid_null("course_id"))
        .col(uuid_null("session_id"))
        .col(uuid_null("enrolment_id"))
        .col(string_len("verb", 40))
        .col(word("actor", &["person", "staff", "system"]))
        .col(uuid_null("staff_id"))
        .col(binary_null("reason"))
        .col(json_binary_null("facts"))
        .col(instant("at"))
        .take()
}

/// The outbox. A message cannot exist without the event it tells of.
fn message() -> TableCreateStatement {
    Table::create()
        .table("message")
        .col(pk_uuid("id"))
        .col(big_integer("event_id"))
        .col(uuid_null("team_id"))
        .col(uuid_null("course_id"))
        .col(uuid_null("enrolment_id"))
        .col(uuid_null("proof_id"))
        .col(word("channel", &["email", "sms", "call"]))
        .col(word(
            "status",
            &["queued", "sent", "dead", "cancelled", "task", "done"],
        ))
        .col(string_len("kind", 40))
        .col(binary("notice"))
        .col(binary_null("recipient"))
        .col(word("language", &["nb", "nn", "en"]))
        .col(small_integer("attempts"))
        .col(instant("not_before"))
        .col(instant_null("lease_until"))
        .col(big_integer("lease"))
        .col(string_len_null("error", 200))
        .col(instant("created_at"))
        .col(instant_null("done_at"))
        .col(uuid_null("done_by"))
        .foreign_key(&mut reference(
            ("message", &["event_id"]),
            ("event", &["id"]),
            NoAction,
        ))
        .take()
}

fn access_log() -> TableCreateStatement {
    Table::create()
        .table("access_log")
        .col(big_pk_auto("id"))
        .col(uuid("team_id"))
        .col(uuid("staff_id"))
        .col(string_len("staff_name", 200))
        .col(string_len("roles", 64))
        .col(string_len("ground", 40))
        .col(uuid_null("course_id"))
        .col(instant("at"))
        .take()
}

fn access_person() -> TableCreateStatement {
    Table::create()
        .table("access_person")
        .col(big_integer("access_id"))
        .col(uuid("enrolment_id"))
        .primary_key(Index::create().col("access_id").col("enrolment_id"))
        .foreign_key(&mut reference(
            ("access_person", &["access_id"]),
            ("access_log", &["id"]),
            Cascade,
        ))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![event(), message(), access_log(), access_person()],
            vec![
                index("event", &["course_id"]),
                index("event", &["enrolment_id"]),
                index("message", &["status", "not_before"]),
                index("message", &["enrolment_id"]),
                index("message", &["team_id", "status", "event_id"]),
                index("message", &["event_id"]),
                index("access_log", &["team_id", "at"]),
                index("access_person", &["enrolment_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &["access_person", "access_log", "message", "event"],
        )
        .await
    }
}
