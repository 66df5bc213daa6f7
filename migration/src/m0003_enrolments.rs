//! Enrolments, and the codes and references that prove an address.
//!
//! The constraints make three things impossible even if the code is wrong: a seat given twice,
//! a queue number given twice, and an address with two live enrolments under one slot.

use sea_orm_migration::prelude::ForeignKeyAction::{Cascade, NoAction};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, binary_len, binary_len_null, binary_null, boolean, integer, pk_uuid, small_integer,
    small_integer_null, string_len, uuid, uuid_null,
};

use crate::kit::{create, drop, index, instant, instant_null, reference, unique, word, word_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

const STATES: [&str; 7] = [
    "unproven", "applied", "waiting", "offered", "seated", "lapsed", "ended",
];
const EXITS: [&str; 8] = [
    "unproven",
    "referred_on",
    "declined",
    "no_answer",
    "withdrew",
    "removed",
    "moved",
    "course_cancelled",
];

fn enrolment() -> TableCreateStatement {
    Table::create()
        .table("enrolment")
        .col(pk_uuid("id"))
        .col(uuid("team_id"))
        .col(uuid("course_id"))
        .col(integer("queue_number"))
        .col(word("status", &STATES))
        .col(instant("since"))
        .col(instant_null("until"))
        .col(word_null("exit", &EXITS))
        .col(small_integer_null("seat_no"))
        .col(small_integer("slot"))
        .col(integer("ticket_version"))
        .col(binary("name"))
        .col(binary_null("email"))
        .col(binary_null("mobile"))
        .col(binary_len_null("email_index", 32))
        .col(binary_len_null("mobile_index", 32))
        .col(word("prefers", &["email", "sms", "call"]))
        .col(word("language", &["nb", "nn", "en"]))
        .col(string_len("home_municipality", 8))
        .col(string_len("needs", 64))
        .col(word("channel", &["web", "phone"]))
        .col(uuid_null("moved_to"))
        .col(instant("created_at"))
        .col(instant("updated_at"))
        .check(Expr::cust(
            "(status IN ('offered', 'seated')) = (seat_no IS NOT NULL)",
        ))
        .check(Expr::cust(
            "(status IN ('unproven', 'offered')) = (until IS NOT NULL)",
        ))
        .check(Expr::cust("(status = 'ended') = (exit IS NOT NULL)"))
        .check(Expr::cust("slot BETWEEN 1 AND 9"))
        .foreign_key(&mut reference(
            ("enrolment", &["course_id", "team_id"]),
            ("course", &["id", "team_id"]),
            NoAction,
        ))
        .foreign_key(&mut reference(
            ("enrolment", &["course_id", "seat_no"]),
            ("seat", &["course_id", "n"]),
            NoAction,
        ))
        .take()
}

fn one_live_per_slot(column: &'static str) -> IndexCreateStatement {
    let mut one = unique("enrolment", &["course_id", column, "slot"]);
    one.and_where(Expr::cust("status NOT IN ('unproven', 'ended')"));
    one
}

/// Those whose address nobody proved: most that ended so are erased after a day or two.
fn nobodys() -> IndexCreateStatement {
    let mut nobodys = index("enrolment", &["team_id", "status", "since"]);
    nobodys.and_where(Expr::cust("email_index IS NULL AND mobile_index IS NULL"));
    nobodys
}

/// One live code per address serves every reference of that address; those not mailed serve silent ones.
fn code() -> TableCreateStatement {
    Table::create()
        .table("code")
        .col(pk_uuid("id"))
        .col(binary_len("address_index", 32))
        .col(binary_len("hash", 32))
        .col(small_integer("tries"))
        .col(boolean("mailed"))
        .col(instant("sent_at"))
        .col(instant("until"))
        .take()
}

/// A public reference: who holds it and knows the code has proven the address.
fn proof() -> TableCreateStatement {
    Table::create()
        .table("proof")
        .col(pk_uuid("id"))
        .col(word("purpose", &["sign_up", "ticket", "contact"]))
        .col(uuid_null("enrolment_id"))
        .col(binary("address"))
        .col(binary_len("address_index", 32))
        .col(word("address_kind", &["email", "mobile"]))
        .col(word("language", &["nb", "nn", "en"]))
        .col(uuid_null("code_id"))
        .col(small_integer("tries"))
        .col(instant("until"))
        .col(instant_null("proven_at"))
        .col(instant("created_at"))
        .check(Expr::cust("(purpose = 'ticket') = (enrolment_id IS NULL)"))
        .foreign_key(&mut reference(
            ("proof", &["enrolment_id"]),
            ("enrolment", &["id"]),
            Cascade,
        ))
        .foreign_key(&mut reference(
            ("proof", &["code_id"]),
            ("code", &["id"]),
            ForeignKeyAction::SetNull,
        ))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![enrolment(), code(), proof()],
            vec![
                unique("enrolment", &["course_id", "queue_number"]),
                unique("enrolment", &["course_id", "seat_no"]),
                one_live_per_slot("email_index"),
                one_live_per_slot("mobile_index"),
                index("enrolment", &["course_id", "status", "queue_number"]),
                index("enrolment", &["email_index"]),
                index("enrolment", &["mobile_index"]),
                index("enrolment", &["status", "until"]),
                index("enrolment", &["status", "since"]),
                index("enrolment", &["moved_to"]),
                nobodys(),
                index("code", &["address_index", "sent_at"]),
                index("code", &["until"]),
                index("proof", &["enrolment_id"]),
                index("proof", &["code_id"]),
                index("proof", &["until"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["proof", "code", "enrolment"]).await
    }
}
