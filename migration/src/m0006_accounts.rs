//! How staff sign in: accounts, invitations, sessions, and what is counted of wrong passwords.

use sea_orm_migration::prelude::ForeignKeyAction::Cascade;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    binary, binary_len, boolean, pk_uuid, small_integer, string_len, string_len_null, uuid,
};

use crate::kit::{create, drop, index, instant, instant_null, reference, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(pk_uuid("staff_id"))
        .col(uuid("team_id"))
        .col(binary("email"))
        .col(binary_len("email_index", 32))
        .col(string_len_null("password", 200))
        .col(string_len("roles", 64))
        .col(boolean("active"))
        .col(instant("created_at"))
        .check(Expr::cust("active OR password IS NULL"))
        .foreign_key(&mut reference(
            ("account", &["staff_id", "team_id"]),
            ("staff", &["id", "team_id"]),
            Cascade,
        ))
        .take()
}

/// One address opens one account: by it alone people sign in.
fn one_active_per_address() -> IndexCreateStatement {
    let mut one = unique("account", &["email_index"]);
    one.and_where(Expr::cust("active"));
    one
}

fn invitation() -> TableCreateStatement {
    Table::create()
        .table("invitation")
        .col(
            ColumnDef::new("hash")
                .binary_len(32)
                .not_null()
                .primary_key(),
        )
        .col(uuid("staff_id"))
        .col(instant("created_at"))
        .col(instant("until"))
        .col(instant_null("used_at"))
        .foreign_key(&mut reference(
            ("invitation", &["staff_id"]),
            ("account", &["staff_id"]),
            Cascade,
        ))
        .take()
}

fn staff_session() -> TableCreateStatement {
    Table::create()
        .table("staff_session")
        .col(pk_uuid("id"))
        .col(uuid("staff_id"))
        .col(binary_len("hash", 32))
        .col(string_len("agent", 60))
        .col(instant("created_at"))
        .col(instant("seen_at"))
        .col(instant("until"))
        .col(instant_null("ended_at"))
        .foreign_key(&mut reference(
            ("staff_session", &["staff_id"]),
            ("account", &["staff_id"]),
            Cascade,
        ))
        .take()
}

/// Wrong passwords by address, whether or not an account has it: who tries learns nothing.
fn sign_in_try() -> TableCreateStatement {
    Table::create()
        .table("sign_in_try")
        .col(
            ColumnDef::new("email_index")
                .binary_len(32)
                .not_null()
                .primary_key(),
        )
        .col(small_integer("wrong"))
        .col(instant_null("paused_until"))
        .col(instant("tried_at"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![account(), invitation(), staff_session(), sign_in_try()],
            vec![
                one_active_per_address(),
                index("account", &["team_id"]),
                index("invitation", &["staff_id"]),
                index("invitation", &["until"]),
                unique("staff_session", &["hash"]),
                index("staff_session", &["staff_id"]),
                index("staff_session", &["until"]),
                index("sign_in_try", &["tried_at"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &["sign_in_try", "staff_session", "invitation", "account"],
        )
        .await
    }
}
