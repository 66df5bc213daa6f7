//! The server is killed in the middle of a rush and started again.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use crate::db::{self, Db};
use crate::live::{Live, Said};
use crate::scale::scale;

const SEATS: u16 = 20;
/// Between one kill and the next.
const CALLERS: u32 = 60;
const AT_ONCE: u32 = 8;

#[test]
fn nothing_that_was_answered_is_lost_when_the_server_is_killed_in_a_rush_on_sqlite() {
    db::on_sqlite(killed_in_a_rush);
}

#[test]
fn nothing_that_was_answered_is_lost_when_the_server_is_killed_in_a_rush_on_postgres() {
    db::on_postgres(killed_in_a_rush);
}

async fn killed_in_a_rush(db: &Db) {
    db.store.close().await;
    let url = db.url.clone();
    tokio::task::spawn_blocking(move || rush(&url))
        .await
        .unwrap();
}

fn rush(url: &str) {
    let live = Live::new(url);
    live.start();
    let token = live.found_team();
    let course = live.publish_course(&token, SEATS);
    let told: Mutex<HashMap<u32, Said>> = Mutex::default();
    let next = AtomicU32::new(0);
    for kill in 1..=scale(4, 50) {
        let most = CALLERS * kill;
        let down = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| call_until(&live, &token, &course, &told, &next, most, &down));
            }
            // Somewhere in the rush.
            let enough = most - rand::random_range(CALLERS / 4..CALLERS);
            while next.load(Ordering::SeqCst) < enough {
                std::thread::sleep(Duration::from_millis(1));
            }
            down.store(true, Ordering::SeqCst);
            live.kill_now();
        });
        live.reap();
        live.start();
    }
    // Whoever got no answer asks again with the same key, and then everybody has one.
    for caller in 0..next.load(Ordering::SeqCst) {
        let said = call(&live, &token, &course, caller).expect("the server is up");
        assert_eq!(said.status, 201, "{said:?}");
        told.lock().unwrap().entry(caller).or_insert(said);
    }
    judge(&live.roster(&token, &course), &told.into_inner().unwrap());
    live.check();
}

fn call_until(
    live: &Live,
    token: &str,
    course: &str,
    told: &Mutex<HashMap<u32, Said>>,
    next: &AtomicU32,
    most: u32,
    down: &AtomicBool,
) {
    while !down.load(Ordering::SeqCst) {
        let caller = next.fetch_add(1, Ordering::SeqCst);
        if caller >= most {
            return;
        }
        if let Some(said) = call(live, token, course, caller) {
            assert!(said.status == 201 || said.status == 503, "{said:?}");
            if said.status == 201 {
                told.lock().unwrap().insert(caller, said);
            }
        }
    }
}

fn call(live: &Live, token: &str, course: &str, caller: u32) -> Option<Said> {
    let body = json!({
        "name": format!("Deltaker {caller}"), "email": format!("p{caller}@example.com"),
        "home_municipality": "3316", "old_enough": true,
    });
    live.post(
        &format!("/api/v1/courses/{course}/enrolments"),
        Some(token),
        &format!("call-{caller}"),
        &body,
    )
}

/// Everybody who was answered is there once, as they were told; no seat is given twice; the order stands.
fn judge(roster: &[Value], told: &HashMap<u32, Said>) {
    let by_id: HashMap<&str, &Value> = roster
        .iter()
        .map(|row| (row["id"].as_str().unwrap(), row))
        .collect();
    assert_eq!(by_id.len(), roster.len(), "an enrolment is there twice");
    assert_eq!(
        roster.len(),
        told.len(),
        "somebody is there who was not answered, or the other way round"
    );
    let emails: HashSet<&str> = roster
        .iter()
        .map(|row| row["email"].as_str().unwrap())
        .collect();
    assert_eq!(emails.len(), roster.len(), "somebody is entered twice");
    for said in told.values() {
        let row = by_id[said.body["id"].as_str().unwrap()];
        assert_eq!(row["status"], said.body["status"], "a promise was broken");
        assert_eq!(row["queue_number"], said.body["queue_number"]);
    }
    let seated: Vec<i64> = numbers(roster, "seated");
    let waiting: Vec<i64> = numbers(roster, "waiting");
    assert_eq!(seated.len(), usize::from(SEATS));
    assert!(
        seated.iter().max() < waiting.iter().min(),
        "somebody was passed over"
    );
}

fn numbers(roster: &[Value], status: &str) -> Vec<i64> {
    let rows = roster.iter().filter(|row| row["status"] == status);
    rows.map(|row| row["queue_number"].as_i64().unwrap())
        .collect()
}
