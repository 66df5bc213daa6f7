//! Teams, their messages and accounts, and what is kept too long.

use chrono::TimeDelta;

use super::Question;

pub(super) const TEAMS: [Question; 5] = [
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

pub(super) const MESSAGES: [Question; 6] = [
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

pub(super) const ACCOUNTS: [Question; 7] = [
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
pub(super) const OVERDUE: [(Question, TimeDelta); 4] = [
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
