//! What one question to the database can tell.

use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use super::Look;
use crate::error::Error;

/// Rule, table of the rows that the question answers with, what is wrong with them, the question.
type Question = (&'static str, &'static str, &'static str, &'static str);

const SEATS: [Question; 5] = [
    (
        "I1",
        "course",
        "more are seated or offered than there are seats",
        "SELECT e.course_id FROM enrolment e JOIN course c ON c.id = e.course_id
         WHERE e.status IN ('offered', 'seated')
         GROUP BY e.course_id, c.capacity HAVING COUNT(*) > c.capacity",
    ),
    (
        "I1",
        "course",
        "the seats are not as many as the capacity",
        "SELECT c.id FROM course c LEFT JOIN seat s ON s.course_id = c.id
         GROUP BY c.id, c.capacity HAVING COUNT(s.n) <> c.capacity",
    ),
    (
        "I1",
        "enrolment",
        "a seat without a place, or a place without a seat",
        "SELECT id FROM enrolment WHERE (status IN ('offered', 'seated')) <> (seat_no IS NOT NULL)",
    ),
    (
        "I1",
        "course",
        "one seat is given twice",
        "SELECT course_id FROM enrolment WHERE seat_no IS NOT NULL
         GROUP BY course_id, seat_no HAVING COUNT(*) > 1",
    ),
    (
        "I1",
        "enrolment",
        "holds a seat that is not there",
        "SELECT e.id FROM enrolment e LEFT JOIN seat s ON s.course_id = e.course_id AND s.n = e.seat_no
         WHERE e.seat_no IS NOT NULL AND s.n IS NULL",
    ),
];

const QUEUES: [Question; 4] = [
    (
        "I2",
        "course",
        "one e-mail address is enrolled twice in the same place",
        "SELECT course_id FROM enrolment
         WHERE status NOT IN ('unproven', 'ended') AND email_index IS NOT NULL
         GROUP BY course_id, email_index, slot HAVING COUNT(*) > 1",
    ),
    (
        "I2",
        "course",
        "one mobile number is enrolled twice in the same place",
        "SELECT course_id FROM enrolment
         WHERE status NOT IN ('unproven', 'ended') AND mobile_index IS NOT NULL
         GROUP BY course_id, mobile_index, slot HAVING COUNT(*) > 1",
    ),
    (
        "I4",
        "course",
        "one queue number is used twice",
        "SELECT course_id FROM enrolment GROUP BY course_id, queue_number HAVING COUNT(*) > 1",
    ),
    (
        "I4",
        "enrolment",
        "has a queue number that is still to be given",
        "SELECT e.id FROM enrolment e JOIN course c ON c.id = e.course_id
         WHERE e.queue_number >= c.next_queue_number OR e.queue_number < 1",
    ),
];

const SESSIONS: [Question; 2] = [
    (
        "sessions",
        "session",
        "ends before it begins",
        "SELECT id FROM session WHERE ends_at <= starts_at",
    ),
    (
        "sessions",
        "course",
        "begins or ends when its sessions do not",
        "SELECT c.id FROM course c LEFT JOIN session s ON s.course_id = c.id AND s.status = 'planned'
         WHERE c.status <> 'cancelled' GROUP BY c.id, c.starts_at, c.ends_at
         HAVING (COUNT(s.id) = 0) <> (c.starts_at IS NULL) OR (COUNT(s.id) = 0) <> (c.ends_at IS NULL)
             OR MIN(s.starts_at) <> c.starts_at OR MAX(s.ends_at) <> c.ends_at",
    ),
];

const TEAMS: [Question; 5] = [
    (
        "I10",
        "session",
        "is of another team than its course",
        "SELECT s.id FROM session s JOIN course c ON c.id = s.course_id WHERE s.team_id <> c.team_id",
    ),
    (
        "I10",
        "enrolment",
        "is of another team than its course",
        "SELECT e.id FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.team_id <> c.team_id",
    ),
    (
        "I10",
        "course",
        "is led by somebody of another team",
        "SELECT l.course_id FROM course_leader l JOIN course c ON c.id = l.course_id
         JOIN staff p ON p.id = l.staff_id WHERE l.team_id <> c.team_id OR p.team_id <> c.team_id",
    ),
    (
        "I10",
        "session",
        "is held at a place of another team",
        "SELECT s.id FROM session s JOIN venue v ON v.id = s.venue_id WHERE v.team_id <> s.team_id",
    ),
    (
        "I10",
        "message",
        "is of another team than the enrolment it is about",
        "SELECT m.id FROM message m JOIN enrolment e ON e.id = m.enrolment_id WHERE m.team_id <> e.team_id",
    ),
];

const MESSAGES: [Question; 6] = [
    (
        "I8",
        "message",
        "tells of an event that is not there",
        "SELECT m.id FROM message m LEFT JOIN event v ON v.id = m.event_id WHERE v.id IS NULL",
    ),
    (
        "I8",
        "message",
        "tells somebody of what happened to another",
        "SELECT m.id FROM message m JOIN event v ON v.id = m.event_id
         WHERE v.enrolment_id IS NOT NULL AND m.enrolment_id IS NOT NULL
             AND v.enrolment_id <> m.enrolment_id",
    ),
    (
        "I9",
        "message",
        "is done and still leased",
        "SELECT id FROM message WHERE status <> 'queued' AND lease_until IS NOT NULL",
    ),
    (
        "I9",
        "message",
        "is done at no time, or not done at a time",
        "SELECT id FROM message WHERE (status IN ('queued', 'task')) <> (done_at IS NULL)",
    ),
    (
        "I12",
        "message",
        "is done and keeps an address",
        "SELECT id FROM message
         WHERE status IN ('sent', 'dead', 'cancelled') AND recipient IS NOT NULL",
    ),
    (
        "I13",
        "message",
        "is done and keeps its code or link",
        "SELECT id FROM message
         WHERE kind IN ('code', 'invited') AND status IN ('sent', 'dead', 'cancelled') AND length(notice) > 0",
    ),
];

const ACCOUNTS: [Question; 7] = [
    (
        "I10",
        "account",
        "is of another team than its person",
        "SELECT a.staff_id FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.team_id <> s.team_id",
    ),
    (
        "I13",
        "account",
        "is closed and keeps a password",
        "SELECT staff_id FROM account WHERE NOT active AND password IS NOT NULL",
    ),
    (
        "I13",
        "account",
        "has a password that is not hashed as ours are",
        "SELECT staff_id FROM account WHERE password NOT LIKE '$argon2id$%'",
    ),
    (
        "accounts",
        "account",
        "shares its address with another one that is open",
        "SELECT a.staff_id FROM account a JOIN account b ON b.email_index = a.email_index
         WHERE a.active AND b.active AND a.staff_id <> b.staff_id",
    ),
    (
        "accounts",
        "staff_session",
        "goes on though its account is closed",
        "SELECT s.id FROM staff_session s JOIN account a ON a.staff_id = s.staff_id
         WHERE NOT a.active AND s.ended_at IS NULL",
    ),
    (
        "accounts",
        "staff_session",
        "was used before it began or after its end",
        "SELECT id FROM staff_session WHERE seen_at < created_at OR seen_at >= until",
    ),
    (
        "accounts",
        "invitation of account",
        "is open though the account is closed",
        "SELECT i.staff_id FROM invitation i JOIN account a ON a.staff_id = i.staff_id
         WHERE NOT a.active AND i.used_at IS NULL",
    ),
];

/// Questions that know the time: it stands for `$1`.
const OVERDUE: [(Question, TimeDelta); 4] = [
    (
        (
            "I9",
            "message",
            "offers what is no longer offered, and has not been taken back",
            "SELECT m.id FROM message m LEFT JOIN enrolment e ON e.id = m.enrolment_id
             WHERE m.kind = 'offer' AND m.status = 'queued' AND m.lease_until IS NULL
                 AND m.not_before < $1 AND m.created_at < $1
                 AND (e.id IS NULL OR e.status <> 'offered')",
        ),
        TimeDelta::minutes(10),
    ),
    (
        (
            "I12",
            "proof",
            "is kept long after its end",
            "SELECT id FROM proof WHERE until < $1",
        ),
        TimeDelta::hours(25),
    ),
    (
        (
            "I12",
            "invitation of account",
            "is kept long after its end",
            "SELECT staff_id FROM invitation WHERE until < $1",
        ),
        TimeDelta::hours(25),
    ),
    (
        (
            "I12",
            "staff_session",
            "is kept long after its end",
            "SELECT id FROM staff_session WHERE until < $1",
        ),
        TimeDelta::days(91),
    ),
];

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
