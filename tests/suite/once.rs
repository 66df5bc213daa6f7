//! Each message leaves once, whatever happens to the process or to the other side.

use std::collections::HashSet;
use std::time::Duration;

use kursplass::entity::message::Status;
use kursplass::worker::{Sent, deliver};
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::json;

use crate::app::{App, on_both_sites};
use crate::behind::Behind;
use crate::db::{self, Db};
use crate::live::Live;
use crate::mailhost::{Mailhost, Step, eventually};
use crate::postman::by_smtp;
use crate::verbs::Who;

/// How many messages a process has in the air at most.
const LANES: usize = 8;
const PEOPLE: usize = 20;

on_both_sites!(a_server_that_says_no_farewell_has_the_message, |app| {
    let host = Mailhost::open();
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    host.fall_silent(Step::Quit, 0);
    let worker = by_smtp(&app.office, &host.url());
    let sent = tokio::time::timeout(Duration::from_secs(10), deliver(&worker)).await;
    assert_eq!(sent.expect("nobody waits for it").unwrap().sent, 1);
    assert_eq!(host.taken().len(), 1);
});

on_both_sites!(what_stood_in_line_for_too_long_is_left_to_others, |app| {
    let (slow, quick) = (Mailhost::open(), Mailhost::open());
    let team = app.team().await;
    let course = app.course(team, 12).await;
    for n in 0..=LANES {
        let address = format!("p{n}@example.no");
        app.signs_up(course, Who::at(&address)).await;
    }
    slow.fall_silent(Step::Data, 0);
    let [first, second] = [&slow, &quick].map(|host| by_smtp(&app.office, &host.url()));
    let overtake = async {
        while slow.silent() < LANES {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        // The lease runs for a little while yet, but not for as long as a letter may take.
        app.clock.advance_seconds(150);
        slow.hang_up();
    };
    let (held_up, ()) = tokio::join!(deliver(&first), overtake);
    let left = Sent {
        failed: LANES,
        left: 1,
        ..Sent::default()
    };
    assert_eq!(held_up.unwrap(), left);
    app.clock.advance(3);
    assert_eq!(deliver(&second).await.unwrap().sent, LANES + 1);
    assert_eq!((slow.letters().len(), quick.taken().len()), (0, LANES + 1));
});

/// Only a database with several writers can hold up one mark alone.
#[test]
fn a_mark_that_is_held_up_holds_up_no_other() {
    db::on_postgres(async |db| {
        let app = App::on(db).await;
        let host = Mailhost::open();
        let team = app.team().await;
        let course = app.course(team, 12).await;
        for n in 0..LANES {
            let address = format!("p{n}@example.no");
            app.signs_up(course, Who::at(&address)).await;
        }
        host.fall_silent(Step::End, 0);
        let worker = by_smtp(&app.office, &host.url());
        let hold_up = async {
            while host.silent() < LANES {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            let id = app.messages().await[0].id;
            let other = app.office.store.reader().begin().await.unwrap();
            let lock = format!("SELECT id FROM message WHERE id = '{id}' FOR UPDATE");
            other.execute_unprepared(&lock).await.unwrap();
            host.speak();
            tokio::time::sleep(Duration::from_secs(1)).await;
            let rows = app.messages().await;
            let marked = rows.iter().filter(|row| row.status == Status::Sent);
            assert_eq!(marked.count(), LANES - 1);
            other.rollback().await.unwrap();
        };
        let (sent, ()) = tokio::join!(deliver(&worker), hold_up);
        assert_eq!(sent.unwrap().sent, LANES);
        app.end().await;
    });
}

#[test]
fn a_kill_in_the_middle_of_a_conversation_sends_nothing_else_twice_on_sqlite() {
    db::on_sqlite(killed_while_speaking);
}

#[test]
fn a_kill_in_the_middle_of_a_conversation_sends_nothing_else_twice_on_postgres() {
    db::on_postgres(killed_while_speaking);
}

async fn killed_while_speaking(db: &Db) {
    db.store.close().await;
    let url = db.url.clone();
    tokio::task::spawn_blocking(move || story(&url))
        .await
        .unwrap();
}

fn story(url: &str) {
    let host = Mailhost::open();
    let live = Live::with(url, [("ROCKET_SMTP_URL", host.url())]);
    live.start();
    let token = live.found_team();
    let course = live.publish_course(&token, 5);
    let behind = Behind::open(url);
    // The server has the first letters whole, and does not say that it takes them.
    host.fall_silent(Step::End, 0);
    (0..PEOPLE).for_each(|person| sign_up(&live, &course, person));
    eventually("a letter is in the air", || host.silent() > 0);
    cut_off(&live, &host);
    // It takes five, and then as many are in the air as there can be.
    behind.end_leases();
    host.fall_silent(Step::End, 5);
    live.start();
    eventually("all lanes stand still", || host.silent() == LANES);
    assert_eq!((host.taken().len(), behind.count(Status::Sent)), (5, 5));
    cut_off(&live, &host);
    // It takes everything, and the end comes somewhere in a rush.
    (PEOPLE..3 * PEOPLE).for_each(|person| {
        if person == PEOPLE {
            behind.end_leases();
            live.start();
        }
        sign_up(&live, &course, person);
    });
    eventually("the rush is on", || host.taken().len() > 2 * PEOPLE);
    cut_off(&live, &host);
    let (marked, arrived) = (names(&behind), host.taken());
    let unmarked: Vec<_> = arrived.iter().filter(|id| !marked.contains(*id)).collect();
    assert!(unmarked.len() <= LANES, "{unmarked:?}");
    behind.end_leases();
    live.start();
    eventually("all is sent", || behind.count(Status::Queued) == 0);
    judge(&host, &behind, &unmarked);
    live.check();
}

fn sign_up(live: &Live, course: &str, person: usize) {
    let body = json!({
        "name": "Deltaker", "email": format!("p{person}@example.com"),
        "home_municipality": "3316", "old_enough": true,
    });
    let path = format!("/api/v1/courses/{course}/enrolments");
    let said = live.post_patiently(&path, &format!("k{person}"), &body);
    assert_eq!(said.status, 202, "{said:?}");
}

/// Kills the process.
fn cut_off(live: &Live, host: &Mailhost) {
    live.kill_now();
    live.reap();
    host.hang_up();
    // What lies on the wire still arrives, at the mail server and at the database.
    std::thread::sleep(Duration::from_millis(200));
}

fn names(behind: &Behind) -> HashSet<String> {
    let rows = behind.messages().into_iter();
    let sent = rows.filter(|row| row.status == Status::Sent);
    sent.map(|row| format!("{}@localhost", row.id)).collect()
}

/// Nothing is lost; what comes again has its old name and was in the air when the process died:
/// the server had not said that it took it, or nobody had time to mark it.
fn judge(host: &Mailhost, behind: &Behind, unmarked: &[&String]) {
    let (names, letters) = (names(behind), host.letters());
    assert_eq!(names.len(), 3 * PEOPLE);
    for name in &names {
        let came = letters.iter().filter(|letter| letter.id == *name);
        let untaken = came.clone().filter(|letter| !letter.taken).count();
        let again = unmarked.iter().filter(|id| **id == name).count();
        assert_eq!(came.count(), 1 + untaken + again, "{name}");
    }
    let others = letters.iter().filter(|letter| !names.contains(&letter.id));
    assert_eq!(others.count(), 0);
}
