//! The plans of the statements that were really sent while people joined, looked and left, staff read
//! their pages, and the worker came round.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::{outbox, worker};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

use super::explained::scanned;
use crate::app::{App, on_both_sites};

/// What was asked, each question once.
type Heard = Arc<Mutex<BTreeMap<String, Statement>>>;

/// Listens from now on.
fn listen(app: &App) -> Heard {
    let heard = Heard::default();
    let all = Arc::clone(&heard);
    app.office.store.listen(move |asked| {
        all.lock().unwrap().insert(asked.sql.clone(), asked.clone());
    });
    heard
}

/// Everything that is done often.
async fn a_day(app: &App, team: TeamId, course: CourseId) {
    people(app, course).await;
    let open = [
        "/".to_owned(),
        format!("/courses/{course}"),
        "/calendars".to_owned(),
        "/calendar/all.ics".to_owned(),
        format!("/calendar/teams/{team}.ics"),
        "/calendar/municipalities/3316.ics".to_owned(),
        format!("/calendar/courses/{course}.ics"),
        "/api/v1/courses".to_owned(),
    ];
    for path in open {
        app.get(&path, None).await.is(200);
    }
    staff(app, team, course).await;
    let desk = &app.office;
    let claim =
        desk.act(|desk| Box::pin(async move { outbox::claim(desk.tx, 16, desk.now()).await }));
    assert_ne!(claim.await.unwrap(), []);
    outbox::standing(desk.store.reader(), desk.store.now())
        .await
        .unwrap();
    worker::round(desk).await.unwrap();
}

/// They join, come back with the same key, wait, and leave.
async fn people(app: &App, course: CourseId) {
    let kari = app.enrolled(course, "kari@example.no").await;
    app.enrolled(course, "siv@example.no").await;
    app.enrolled(course, "ola@example.no").await;
    let path = "/api/v1/enrolment";
    app.get(path, Some(&kari.ticket)).await.is(200);
    app.delete(path, Some(&kari.ticket)).await.is(200);
    app.sweep(course).await;
}

async fn staff(app: &App, team: TeamId, course: CourseId) {
    let mut reader = app.enters(team, "coordinator", "Tove").await;
    let page = format!("/staff/courses/{course}");
    let paths = [
        "/staff".to_owned(),
        "/staff/courses".to_owned(),
        "/staff/courses?standing=over".to_owned(),
        "/staff/courses?standing=open".to_owned(),
        "/staff/courses?week=2027-W09".to_owned(),
        "/staff/courses?month=2027-03".to_owned(),
        "/staff/courses/new".to_owned(),
        page.clone(),
        format!("{page}/history"),
        format!("{page}/people"),
        "/staff/messages".to_owned(),
        format!("/staff/messages?course={course}"),
    ];
    for path in paths {
        reader.get(&path).await.is(200);
    }
}

/// Every question that reads a large table from end to end, with its plan.
async fn faults(db: &DatabaseConnection, heard: &Heard) -> Vec<String> {
    let heard = heard.lock().unwrap().clone();
    let mut faults = Vec::new();
    for asked in heard.values().filter(|asked| can_be_explained(&asked.sql)) {
        let (tables, plan) = scanned(db, asked).await;
        if !tables.is_empty() {
            faults.push(format!("{tables:?}: {}\n{plan}\n", asked.sql));
        }
    }
    faults
}

/// Whether it is a question about tables that can have an answer: an empty list of ids asks for no
/// row, which both databases know before they read one.
fn can_be_explained(sql: &str) -> bool {
    let verbs = ["SELECT \"", "SELECT CO", "UPDATE", "DELETE"];
    let asks_nothing = sql.contains("WHERE ? = ?") || sql.contains("WHERE $1 = $2");
    verbs.iter().any(|verb| sql.starts_with(verb)) && !asks_nothing
}

on_both_sites!(nothing_that_is_asked_often_reads_a_whole_table, |app| {
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let heard = listen(app);
    a_day(app, team, course).await;
    let db = app.office.store.connect_for_migrations().await.unwrap();
    if db.get_database_backend() == DbBackend::Postgres {
        let index_only = "SET enable_seqscan = off";
        db.execute_unprepared(index_only).await.unwrap();
    }
    assert!(heard.lock().unwrap().len() > 60, "much was asked");
    let faults_found = faults(&db, &heard).await;
    assert!(faults_found.is_empty(), "{}", faults_found.join("\n"));

    // Without the index by which the codes of an address are found, the same day is a bad one.
    let gone = "DROP INDEX ix_code_address_index_sent_at";
    db.execute_unprepared(gone).await.unwrap();
    let codes = faults(&db, &heard).await;
    assert!(codes.iter().any(|fault| fault.contains("[\"code\"]")));
    db.close().await.unwrap();
});
