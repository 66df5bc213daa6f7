//! Each invariant is broken by hand, behind the back of the program, and `check` must name it.

use kursplass::actions::check::{Report, check};
use kursplass::actions::enrolments::Answer;
use kursplass::domain::ids::CourseId;
use kursplass::worker::{deliver, sweep};
use sea_orm::{ConnectionTrait, DbBackend};
use tempfile::TempDir;

use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites};
use crate::db::on_both;
use crate::given::modum;
use crate::live::Live;
use crate::postman::by_file;
use crate::verbs::Who;

/// Lets SQLite take what the schema forbids.
const SQLITE: &str = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;";
/// The same for PostgreSQL: no triggers of foreign keys, no checks.
const POSTGRES: &str = "SET session_replication_role = replica;
    DO $$ DECLARE c record; BEGIN
        FOR c IN SELECT conrelid::regclass AS place, conname FROM pg_constraint
            WHERE contype = 'c' AND connamespace = 'public'::regnamespace
        LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.place, c.conname); END LOOP;
    END $$;";
const UNIQUE: &str = "DROP INDEX IF EXISTS uq_enrolment_course_id_seat_no;
    DROP INDEX IF EXISTS uq_enrolment_course_id_queue_number;
    DROP INDEX IF EXISTS uq_enrolment_course_id_email_index_slot;
    DROP INDEX IF EXISTS uq_enrolment_course_id_mobile_index_slot;
    DROP INDEX IF EXISTS uq_account_email_index;";

/// One test body for both databases, with a site that is a ruin at its end.
macro_rules! on_both_ruins {
    ($name:ident, |$app:ident| $body:block) => {
        on_both!($name, |db| {
            let site = App::on(db).await;
            {
                let $app = &site;
                $body
            }
            site.office.store.close().await;
        });
    };
}

async fn checked(app: &App) -> Report {
    check(&app.office.store, &app.office.vault, |_| ())
        .await
        .unwrap()
}

fn names(report: &Report, rule: &str, what: &str) -> bool {
    let mut breaches = report.breaches.iter();
    breaches.any(|breach| breach.rule == rule && breach.what.contains(what))
}

/// Breaks the data and sees that `check` names exactly this, which held before.
async fn breaks(app: &App, sql: &str, rule: &str, what: &str) {
    assert!(
        !names(&checked(app).await, rule, what),
        "{rule} {what} was broken before"
    );
    let free = match app.office.store.backend() {
        DbBackend::Postgres => POSTGRES,
        _ => SQLITE,
    };
    let db = app.office.store.connect_for_migrations().await.unwrap();
    db.execute_unprepared(&format!("{free} {UNIQUE} {sql}"))
        .await
        .unwrap();
    db.close().await.unwrap();
    let report = checked(app).await;
    assert!(
        names(&report, rule, what),
        "{rule} {what} is not among {:?}",
        report.breaches
    );
    for breach in &report.breaches {
        let line = breach.to_string();
        assert!(!line.contains('@') && !line.contains("Ola"), "{line}");
    }
}

/// Two seats: one given away, one offered and answered, one waits; all that is due was sent.
async fn lived_in(app: &App) -> CourseId {
    let folder = TempDir::new().unwrap();
    let worker = by_file(&app.office, folder.path());
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let a = app.joins(course, "a@example.no").await;
    app.joins(course, "b@example.no").await;
    let c = app.joins(course, "c@example.no").await;
    app.joins(course, "d@example.no").await;
    app.joins(course, "+4791234567").await;
    app.signs_up(course, Who::at("f@example.no")).await;
    app.leaves(a).await;
    while deliver(&worker).await.unwrap().any() {}
    app.clock.advance(30);
    app.answers(c, Answer::Accept).await;
    app.moves_first(course, "2027-03-03T17:00").await;
    while deliver(&worker).await.unwrap().any() {}
    app.clock.advance(2);
    course
}

on_both_sites!(a_house_that_is_lived_in_keeps_every_invariant, |app| {
    lived_in(app).await;
    let report = checked(app).await;
    assert_eq!(report.breaches, []);
    assert_eq!((report.courses, report.enrolments), (1, 6));
    assert!(report.events > 12 && report.messages > 12);
});

on_both_ruins!(broken_seats_are_named, |app| {
    lived_in(app).await;
    let more = "UPDATE course SET capacity = 3; INSERT INTO seat SELECT id, 3 FROM course";
    breaks(app, more, "I3", "a seat is free while somebody waits").await;
    let taken = "UPDATE enrolment SET status = 'seated' WHERE status = 'waiting'";
    breaks(app, taken, "I1", "more are seated or offered").await;
    assert!(names(&checked(app).await, "I1", "a place without a seat"));
    assert!(names(
        &checked(app).await,
        "I8",
        "stands where its history does not lead"
    ));
    let gone = "DELETE FROM seat WHERE n = 3";
    breaks(app, gone, "I1", "the seats are not as many").await;
    let away = "DELETE FROM seat WHERE n = 2";
    breaks(app, away, "I1", "a seat that is not there").await;
    let twice = "UPDATE enrolment SET seat_no = 1 WHERE seat_no IS NOT NULL";
    breaks(app, twice, "I1", "one seat is given twice").await;
});

on_both_ruins!(broken_queues_are_named, |app| {
    lived_in(app).await;
    let next = "UPDATE course SET next_queue_number = 1";
    breaks(app, next, "I4", "still to be given").await;
    let twice = "UPDATE enrolment SET queue_number = 1";
    breaks(app, twice, "I4", "one queue number is used twice").await;
    let same = "UPDATE enrolment SET mobile_index = (SELECT mobile_index FROM enrolment
        WHERE mobile_index IS NOT NULL) WHERE status <> 'ended'";
    breaks(app, same, "I2", "one mobile number").await;
    assert!(names(
        &checked(app).await,
        "sealed",
        "an address that it does not have"
    ));
    let same = "UPDATE enrolment SET email_index = (SELECT email_index FROM enrolment
        WHERE email_index IS NOT NULL LIMIT 1)";
    breaks(app, same, "I2", "one e-mail address").await;
});

on_both_ruins!(a_broken_history_is_named, |app| {
    lived_in(app).await;
    let late = "UPDATE event SET at = (SELECT starts_at FROM course) WHERE verb = 'accepted'";
    breaks(app, late, "I5", "after the offer's end").await;
    let other = "UPDATE event SET enrolment_id =
        (SELECT id FROM enrolment WHERE queue_number = 4) WHERE verb = 'offered'";
    breaks(app, other, "I4", "somebody with a lower number waited").await;
    assert!(names(&checked(app).await, "I5", "where no offer stood"));
    assert!(names(&checked(app).await, "I8", "what happened to another"));
    let lapsed = "UPDATE event SET verb = 'lapsed' WHERE verb = 'accepted'";
    breaks(app, lapsed, "I5", "an offer ended that did not stand").await;
    let back = "UPDATE event SET verb = 'rejoined' WHERE verb = 'withdrew'";
    breaks(app, back, "I8", "without a lapse").await;
    let ended = "UPDATE event SET verb = 'withdrew' WHERE verb = 'signed_up'";
    breaks(app, ended, "I8", "something happened after the end").await;
    breaks(app, "DELETE FROM event", "I8", "has no history").await;
    assert!(names(
        &checked(app).await,
        "I8",
        "an event that is not there"
    ));
});

on_both_ruins!(broken_messages_are_named, |app| {
    lived_in(app).await;
    let leased = "UPDATE message SET lease_until = created_at WHERE status = 'sent'";
    breaks(app, leased, "I9", "is done and still leased").await;
    let late = "UPDATE message SET done_at = (SELECT starts_at FROM course) WHERE kind = 'offer'";
    breaks(app, late, "I9", "an offer was sent after its end").await;
    let kind = "UPDATE message SET kind = 'lapsed' WHERE kind = 'left'";
    breaks(app, kind, "I8", "of another kind").await;
    let kept = "UPDATE message SET recipient = notice WHERE kind = 'seated'";
    breaks(app, kept, "I12", "is done and keeps an address").await;
    assert!(names(&checked(app).await, "sealed", "does not open"));
    let code =
        "UPDATE message SET notice = (SELECT notice FROM message WHERE kind = 'seated' LIMIT 1)
        WHERE kind = 'code'";
    breaks(app, code, "I13", "keeps its code or link").await;
    let never = "UPDATE message SET done_at = NULL";
    breaks(app, never, "I9", "is done at no time").await;
    let again = "UPDATE message SET status = 'queued', lease_until = NULL WHERE kind = 'offer'";
    app.clock.advance(10);
    breaks(app, again, "I9", "offers what is no longer offered").await;
});

on_both_ruins!(broken_sessions_teams_and_seals_are_named, |app| {
    lived_in(app).await;
    let mut other = modum();
    "Other".clone_into(&mut other.name);
    app.another_team(other).await;
    let wall = "UPDATE session SET minutes = minutes + 1";
    breaks(
        app,
        wall,
        "sessions",
        "its wall clock and its instant differ",
    )
    .await;
    let course = "UPDATE course SET starts_at = created_at";
    breaks(app, course, "sessions", "when its sessions do not").await;
    let none = "UPDATE session SET ends_at = starts_at";
    breaks(app, none, "sessions", "ends before it begins").await;
    let team = "team_id = (SELECT id FROM team WHERE name = 'Other')";
    let session = format!("UPDATE session SET {team} WHERE number = 1");
    breaks(app, &session, "I10", "is of another team than its course").await;
    assert!(names(
        &checked(app).await,
        "I10",
        "at a place of another team"
    ));
    breaks(
        app,
        &format!("UPDATE staff SET {team}"),
        "I10",
        "led by somebody of another team",
    )
    .await;
    let message = format!("UPDATE message SET {team}");
    breaks(app, &message, "I10", "than the enrolment it is about").await;
    let name = "UPDATE enrolment SET name = email WHERE email IS NOT NULL";
    breaks(app, name, "sealed", "does not open").await;
});

on_both_ruins!(broken_accounts_are_named, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.member(team, "siv@modum.example", "Siv", "admin").await;
    app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    app.signs_in("siv@modum.example", "feil passord, altså")
        .await
        .unwrap_err();
    app.invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    let used = "UPDATE staff_session SET seen_at = until";
    breaks(app, used, "accounts", "before it began or after its end").await;
    let plain = "UPDATE account SET password = 'hemmelig'";
    breaks(app, plain, "I13", "not hashed as ours are").await;
    let closed = "UPDATE account SET active = FALSE";
    breaks(app, closed, "I13", "is closed and keeps a password").await;
    let report = checked(app).await;
    assert!(names(&report, "accounts", "goes on though its account"));
    assert!(names(&report, "accounts", "is open though the account"));
    let same = "UPDATE account SET active = TRUE,
        email_index = (SELECT email_index FROM account LIMIT 1)";
    breaks(app, same, "accounts", "shares its address").await;
    assert!(names(&checked(app).await, "sealed", "does not have"));
    let swapped = "UPDATE account SET email = email_index";
    breaks(app, swapped, "sealed", "does not open").await;
    app.clock.advance(9 * 24 * 60);
    let report = checked(app).await;
    assert!(names(&report, "I12", "is kept long after its end"));
    assert!(names(&report, "I12", "counted too long"));
});

on_both_ruins!(what_is_kept_too_long_is_named, |app| {
    lived_in(app).await;
    app.clock.advance(60);
    sweep(&app.office).await.unwrap();
    app.clock.advance(24 * 60);
    assert_eq!(
        checked(app).await.breaches,
        [],
        "tidying may be a little late"
    );
    app.clock.advance(2 * 60);
    let report = checked(app).await;
    assert!(
        names(&report, "I12", "never proven and is kept too long"),
        "{:?}",
        report.breaches
    );
    assert!(names(&report, "I12", "long after its end"));
    let old = "INSERT INTO answer (key, request, status, body, created_at)
        SELECT email_index, email_index, 200, name, created_at FROM enrolment
        WHERE email_index IS NOT NULL LIMIT 1";
    app.clock.advance(24 * 60);
    breaks(app, old, "I12", "answers are kept too long").await;
});

/// The command as an operator meets it: one line and success, or each breach on a line and failure.
#[test]
fn the_command_ends_well_only_if_all_holds() {
    let folder = TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let live = Live::new(&url);
    live.found_team();
    let well = live.run(&["check"]);
    assert!(well.status.success());
    let said = String::from_utf8(well.stdout).unwrap();
    assert!(said.starts_with("all invariants hold: 0 courses"), "{said}");
    crate::db::runtime().block_on(async {
        let db = sea_orm::Database::connect(&url).await.unwrap();
        let unreadable = "INSERT INTO proof (id, purpose, address, address_index, address_kind, language,
                tries, until, created_at)
            SELECT id, 'ticket', 'x', zeroblob(32), 'email', 'nb', 0, created_at, created_at FROM team";
        db.execute_unprepared(unreadable).await.unwrap();
        db.close().await.unwrap();
    });
    let ill = live.run(&["check"]);
    assert_eq!(ill.status.code(), Some(1));
    let said = String::from_utf8(ill.stdout).unwrap();
    assert!(said.starts_with("sealed proof "), "{said}");
    assert_eq!(said.lines().count(), 1);
}
