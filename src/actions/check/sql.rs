//! What one question to the database can tell.

mod courses;
mod teams;

use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use super::Look;
use crate::error::Error;
use courses::{QUEUES, SEATS, SESSIONS};
use teams::{ACCOUNTS, MESSAGES, OVERDUE, TEAMS};

/// Rule, table of the rows that the question answers with, what is wrong with them, the question.
type Question = (&'static str, &'static str, &'static str, &'static str);

pub(super) async fn check(look: &mut Look<'_>) -> Result<(), Error> {
    let questions = SEATS
        .iter()
        .chain(&QUEUES)
        .chain(&SESSIONS)
        .chain(&TEAMS)
        .chain(&MESSAGES)
        .chain(&ACCOUNTS);
    for question in questions {
        ask(look, question, []).await?;
    }
    for (question, age) in &OVERDUE {
        let before = look.now - *age;
        ask(look, question, [before.into()]).await?;
    }
    Ok(())
}

async fn ask<const N: usize>(
    look: &mut Look<'_>,
    (rule, table, what, question): &Question,
    values: [sea_orm::Value; N],
) -> Result<(), Error> {
    let backend = look.tx.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, *question, values);
    for row in look.tx.query_all_raw(statement).await? {
        let id: Uuid = row.try_get_by_index(0)?;
        look.found(rule, format_args!("{table} {id}"), what);
    }
    Ok(())
}
