//! Each invariant is broken by hand, behind the back of the program, and `check` must name it.

mod past;
mod places;

use kursplass::actions::check::{Report, check};
use kursplass::actions::enrolments::Answer;
use kursplass::domain::ids::CourseId;
use kursplass::worker::deliver;
use sea_orm::{ConnectionTrait, DbBackend};
use tempfile::TempDir;

use crate::app::{App, on_both_sites};
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
        $crate::db::on_both!($name, |db| {
            let site = $crate::app::App::on(db).await;
            {
                let $app = &site;
                $body
            }
            site.office.store.close().await;
        });
    };
}
use on_both_ruins;

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
