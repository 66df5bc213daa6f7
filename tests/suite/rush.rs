//! 400 people want 20 seats, 64 at a time, through HTTP with the mails read.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, DatabaseConnection, TransactionTrait};
use serde_json::{Value, json};

use crate::db::{self, Db};
use crate::live::{Live, Mailbox};

const PEOPLE: u32 = 400;
const AT_ONCE: u32 = 64;
const SEATS: u16 = 20;

#[test]
fn a_rush_of_400_on_20_seats_ends_with_20_seated_and_the_rest_in_order_on_sqlite() {
    db::on_sqlite(rush);
}

#[test]
fn a_rush_of_400_on_20_seats_ends_with_20_seated_and_the_rest_in_order_on_postgres() {
    db::on_postgres(rush);
}

async fn rush(db: &Db) {
    db.store.close().await;
    let url = db.url.clone();
    tokio::task::spawn_blocking(move || everybody_at_once(&url))
        .await
        .unwrap();
}

fn everybody_at_once(url: &str) {
    let live = Live::new(url);
    live.start();
    let token = live.found_team();
    let course = live.publish_course(&token, SEATS);
    let references = in_parallel(|person| sign_up(&live, &course, person));
    let mailbox = Mailbox::default();
    let answers = in_parallel(|person| prove(&live, &mailbox, person, &references[&person]));
    let roster = live.roster(&token, &course);
    judge(&roster, &answers);
    live.check();
}

fn in_parallel<T: Send>(act: impl Fn(u32) -> T + Sync) -> HashMap<u32, T> {
    let (next, done) = (AtomicU32::new(0), Mutex::new(HashMap::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let person = next.fetch_add(1, Ordering::SeqCst);
                    if person >= PEOPLE {
                        return;
                    }
                    let result = act(person);
                    done.lock().unwrap().insert(person, result);
                }
            });
        }
    });
    done.into_inner().unwrap()
}

fn email(person: u32) -> String {
    format!("rush{person}x@example.com")
}

fn sign_up(live: &Live, course: &str, person: u32) -> String {
    let body = json!({
        "name": format!("Deltaker {person}"), "email": email(person), "home_municipality": "3316", "old_enough": true,
    });
    let path = format!("/api/v1/courses/{course}/enrolments");
    let said = live.post_patiently(&path, &format!("s{person}"), &body);
    assert_eq!(said.status, 202, "{said:?}");
    said.body["reference"].as_str().unwrap().to_owned()
}

fn prove(live: &Live, mailbox: &Mailbox, person: u32, reference: &str) -> Value {
    let patience = Instant::now() + Duration::from_mins(1);
    let code = loop {
        if let Some(code) = mailbox.code_for(&live.outbox(), &email(person)) {
            break code;
        }
        assert!(
            Instant::now() < patience,
            "no code came for person {person}"
        );
        std::thread::sleep(Duration::from_millis(200));
    };
    let path = format!("/api/v1/enrolments/{reference}/proof");
    let said = live.post_patiently(&path, &format!("p{person}"), &json!({ "code": code }));
    assert_eq!(said.status, 200, "{said:?}");
    said.body["enrolment"].clone()
}

fn judge(roster: &[Value], answers: &HashMap<u32, Value>) {
    assert_eq!(roster.len(), answers.len());
    let rows: HashMap<&str, &Value> = roster
        .iter()
        .map(|row| (row["id"].as_str().unwrap(), row))
        .collect();
    for answer in answers.values() {
        let row = rows[answer["id"].as_str().unwrap()];
        assert_eq!(
            row["status"], answer["status"],
            "somebody was told what is not so"
        );
        // Others with lower numbers may have proven later, so one can only have moved back since.
        assert!(
            answer["position"].as_i64() <= row["position"].as_i64(),
            "{answer} {row}"
        );
    }
    let count = |status: &str| roster.iter().filter(|row| row["status"] == status).count();
    assert_eq!(count("seated"), usize::from(SEATS));
    assert_eq!(count("waiting"), roster.len() - usize::from(SEATS));
    let positions: Vec<i64> = roster
        .iter()
        .filter_map(|row| row["position"].as_i64())
        .collect();
    assert!(
        positions
            .iter()
            .copied()
            .eq(1..=i64::try_from(positions.len()).unwrap()),
        "the queue has a gap"
    );
}

/// The control: the same rush on a course that nobody locks. If it went well, the tests above would prove nothing.
#[test]
fn the_same_rush_without_the_lock_goes_wrong_on_sqlite() {
    db::on_sqlite(async |db: &Db| {
        let refused = without_the_lock(db, "SELECT seated FROM naive").await;
        assert!(
            refused.failed > 0,
            "deferred transactions that read and then write must collide: {refused:?}"
        );
    });
}

#[test]
fn the_same_rush_without_the_lock_goes_wrong_on_postgres() {
    db::on_postgres(async |db: &Db| {
        let given = without_the_lock(db, "SELECT seated FROM naive").await;
        assert!(
            given.seats > i64::from(SEATS),
            "nobody got a seat too many: {given:?}"
        );
    });
    db::on_postgres(async |db: &Db| {
        let given = without_the_lock(db, "SELECT seated FROM naive FOR UPDATE").await;
        assert_eq!(given.seats, i64::from(SEATS), "with the lock it goes well");
    });
}

#[derive(Debug)]
struct Outcome {
    seats: i64,
    failed: u32,
}

/// Reads how many seats are given, and gives one if it is not too many, in a transaction of its own.
async fn without_the_lock(db: &Db, read: &'static str) -> Outcome {
    db.execute("CREATE TABLE naive (seated INTEGER NOT NULL)")
        .await;
    db.execute("INSERT INTO naive VALUES (0)").await;
    db.execute("CREATE TABLE given (person INTEGER NOT NULL)")
        .await;
    let mut options = sea_orm::ConnectOptions::new(&db.url);
    options.max_connections(16).sqlx_logging(false);
    let pool = sea_orm::Database::connect(options).await.unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for person in 0..PEOPLE {
        let pool = pool.clone();
        tasks.spawn(async move { take_a_seat(&pool, read, person).await.is_err() });
    }
    let failed = tasks
        .join_all()
        .await
        .into_iter()
        .filter(|failed| *failed)
        .count();
    let count = "SELECT COUNT(*) AS seats FROM given";
    let statement = sea_orm::Statement::from_string(pool.get_database_backend(), count);
    let row = pool.query_one_raw(statement).await.unwrap().unwrap();
    let seats = row.try_get("", "seats").unwrap();
    pool.close().await.unwrap();
    Outcome {
        seats,
        failed: u32::try_from(failed).unwrap(),
    }
}

async fn take_a_seat(
    pool: &DatabaseConnection,
    read: &str,
    person: u32,
) -> Result<(), sea_orm::DbErr> {
    let tx = pool.begin().await?;
    let statement = sea_orm::Statement::from_string(pool.get_database_backend(), read);
    let seated: i32 = tx
        .query_one_raw(statement)
        .await?
        .unwrap()
        .try_get("", "seated")?;
    tokio::time::sleep(Duration::from_millis(5)).await;
    if seated < i32::from(SEATS) {
        tx.execute_unprepared(&format!("INSERT INTO given VALUES ({person})"))
            .await?;
        tx.execute_unprepared(&format!("UPDATE naive SET seated = {}", seated + 1))
            .await?;
    }
    tx.commit().await
}
