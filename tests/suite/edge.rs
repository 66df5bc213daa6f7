//! The last second of an offer: people answer while the worker ends what is over.

use futures_util::future::join_all;
use kursplass::domain::ids::CourseId;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};
use serde_json::json;
use tokio::sync::Barrier;
use tokio::time::{Duration, sleep};

use crate::app::{Answer, App, on_both_sites};
use crate::db::{Db, on_both};
use crate::given::Enrolled;

const SEATS: usize = 8;
const WAITING: usize = 16;
const OFFER: &str = "/api/v1/enrolment/offer";
/// Two working days from Monday morning, at eight in the evening.
const JUST_BEFORE: &str = "2027-02-03T19:59";

on_both_sites!(
    an_offer_answered_in_its_last_second_is_taken_or_lapsed_and_never_both,
    |app| {
        let (course, offered) = offered(app).await;
        app.clock.set(JUST_BEFORE);
        app.clock.advance_seconds(59);
        let answers = at_the_edge(app, course, &offered).await;
        app.sweep(course).await;
        let mut taken = 0;
        for (person, answer) in offered.iter().zip(answers) {
            let status = status(app, person).await;
            let told = app.told(&person.id).await;
            let is_told_lapsed = told.iter().any(|kind| kind == "lapsed");
            if answer.status == 200 {
                taken += 1;
                assert_eq!(status, "seated", "told yes: {told:?}");
                assert!(!is_told_lapsed, "told yes, and that it was too late");
            } else {
                answer.is_refused(409, "offer_lapsed");
                assert_eq!(status, "lapsed", "told no: {told:?}");
            }
        }
        assert!(taken <= SEATS);
        let free = SEATS - taken;
        assert_eq!(
            count(app, course, "offered").await,
            free,
            "each freed seat is offered to one"
        );
    }
);

/// Half of them answer in the last second and half in the next one, while two workers sweep and the clock moves on.
async fn at_the_edge(app: &App, course: CourseId, offered: &[Enrolled]) -> Vec<Answer> {
    let answers = offered
        .iter()
        .enumerate()
        .map(|(number, person)| async move {
            sleep(Duration::from_millis(number as u64 * 3)).await;
            app.put(OFFER, Some(&person.ticket), json!({ "answer": "accept" }))
                .await
        });
    let sweeps = (0..12).map(|number| async move {
        sleep(Duration::from_millis(number * 2)).await;
        app.sweep(course).await;
    });
    let clock = async {
        sleep(Duration::from_millis(6)).await;
        app.clock.advance_seconds(1);
        sleep(Duration::from_millis(6)).await;
        app.clock.advance_seconds(1);
    };
    let (answers, _, ()) = tokio::join!(join_all(answers), join_all(sweeps), clock);
    answers
}

/// A course whose seats have all been given back, and are offered to those who wait.
async fn offered(app: &App) -> (CourseId, Vec<Enrolled>) {
    let team = app.team().await;
    let seats = i64::try_from(SEATS).unwrap();
    let course = app.course(team, seats).await;
    let mut people = Vec::new();
    for number in 0..SEATS + WAITING {
        people.push(app.enrolled(course, &format!("p{number}@example.no")).await);
    }
    let waiting = people.split_off(SEATS);
    for person in people {
        let left = app.delete("/api/v1/enrolment", Some(&person.ticket));
        left.await.is(200);
    }
    (course, waiting.into_iter().take(SEATS).collect())
}

async fn status(app: &App, person: &Enrolled) -> String {
    let own = app.get("/api/v1/enrolment", Some(&person.ticket)).await;
    own.is(200).text("/status")
}

async fn count(app: &App, course: CourseId, status: &str) -> usize {
    let sql = format!(
        "SELECT COUNT(*) AS found FROM enrolment WHERE course_id = {} AND status = '{status}'",
        match app.office.store.reader().get_database_backend() {
            sea_orm::DbBackend::Sqlite => format!("X'{}'", course.0.simple()),
            _ => format!("'{}'", course.0),
        }
    );
    let db = app.office.store.reader();
    number(db, &sql).await
}

async fn number(db: &impl ConnectionTrait, sql: &str) -> usize {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let row = db.query_one_raw(statement).await.unwrap().unwrap();
    let found: i64 = row.try_get("", "found").unwrap();
    usize::try_from(found).unwrap()
}

// The control: the same answers and the same worker, without a lock around reading and writing.
on_both!(
    without_a_lock_the_last_second_says_both_yes_and_too_late,
    |db| {
        let pool = unlocked(db).await;
        // All of them have looked before any of them writes: no lock keeps them from it.
        let looked = Barrier::new(SEATS + 1);
        let answers = (0..SEATS).map(|person| naive_answer(&pool, person, &looked));
        let sweep = naive_sweep(&pool, &looked);
        tokio::join!(join_all(answers), sweep);
        let both = number(
            &pool,
            "SELECT COUNT(DISTINCT yes.person) AS found FROM told yes JOIN told late ON late.person = yes.person \
             WHERE yes.word = 'yes' AND late.word = 'late'",
        );
        assert!(both.await > 0, "nobody was told both");
        pool.close().await.unwrap();
    }
);

async fn unlocked(db: &Db) -> DatabaseConnection {
    db.execute("CREATE TABLE offer (person INTEGER NOT NULL, status TEXT NOT NULL)")
        .await;
    db.execute("CREATE TABLE told (person INTEGER NOT NULL, word TEXT NOT NULL)")
        .await;
    for person in 0..SEATS {
        db.execute(&format!("INSERT INTO offer VALUES ({person}, 'offered')"))
            .await;
    }
    Database::connect(&db.url).await.unwrap()
}

async fn naive_answer(pool: &DatabaseConnection, person: usize, looked: &Barrier) {
    let stands = is_offered(pool, person).await;
    looked.wait().await;
    if stands {
        tell(pool, person, "seated", "yes").await;
    }
}

async fn naive_sweep(pool: &DatabaseConnection, looked: &Barrier) {
    let mut stand = Vec::new();
    for person in 0..SEATS {
        stand.extend(is_offered(pool, person).await.then_some(person));
    }
    looked.wait().await;
    for person in stand {
        tell(pool, person, "lapsed", "late").await;
    }
}

async fn is_offered(pool: &DatabaseConnection, person: usize) -> bool {
    let sql = format!(
        "SELECT COUNT(*) AS found FROM offer WHERE person = {person} AND status = 'offered'"
    );
    number(pool, &sql).await == 1
}

async fn tell(pool: &DatabaseConnection, person: usize, status: &str, word: &str) {
    for sql in [
        format!("UPDATE offer SET status = '{status}' WHERE person = {person}"),
        format!("INSERT INTO told VALUES ({person}, '{word}')"),
    ] {
        pool.execute_unprepared(&sql).await.unwrap();
    }
}
