//! Many offers lapse in the same second while one of two processes stands still.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use kursplass::actions::offers;
use kursplass::entity::message;
use kursplass::store::Store;
use sea_orm::EntityTrait as _;

use super::pair::Pair;
use crate::app::App;
use crate::db::{self, Db};
use crate::mailhost::eventually;
use crate::scale::scale;

/// Courses whose offers lapse together.
const COURSES: usize = 8;
/// Nobody needs so long to pass a seat on, even after a process that holds a lock was stopped.
const CEILING: Duration = Duration::from_mins(1);

#[test]
fn offers_that_lapse_in_one_second_pass_on_once_while_a_process_stands_still() {
    db::on_postgres(async |db| {
        let url = db.url.clone();
        tokio::task::spawn_blocking(move || story(&Pair::on(&url)))
            .await
            .unwrap();
    });
}

fn story(pair: &Pair) {
    let seats: u16 = scale(40, 200) / 8;
    let number = usize::from(seats);
    let [sleeper, other] = &pair.lives;
    let teams: Vec<String> = (0..COURSES).map(|_| other.found_team()).collect();
    pair.behind.make_it_noon();
    let courses: Vec<_> = teams
        .iter()
        .map(|token| (token, other.publish_course(token, seats)))
        .collect();
    for (_, course) in &courses {
        let seated = pair.everybody_joins(course, 3 * number);
        assert_eq!(seated.len(), number);
        pair.leave(&seated);
    }
    eventually("the first offers are sent", || {
        pair.told("offer") == COURSES * number
    });
    pair.behind.end_offers();
    eventually("some have lapsed", || pair.behind.lapsed() > 0);
    sleeper.freeze();
    println!("stopped after {} lapses", pair.behind.lapsed());
    let stopped = Instant::now();
    while pair.behind.lapsed() < COURSES * number {
        assert!(
            stopped.elapsed() < CEILING,
            "the other does not go on alone"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    sleeper.thaw();
    for (token, course) in &courses {
        judge(&pair.lives[0].roster(token, course), number);
    }
    pair.all_is_told_once();
    assert_eq!(pair.told("lapsed"), COURSES * number);
    assert_eq!(pair.told("offer"), 2 * COURSES * number);
    other.check();
    sleeper.stop();
    other.stop();
}

/// Who had a seat has left it, who was offered it has let it lapse, and the next have it, in order.
fn judge(roster: &[serde_json::Value], seats: usize) {
    let statuses = roster.iter().map(|row| row["status"].as_str().unwrap());
    let (ended, queue): (Vec<_>, Vec<_>) = statuses.partition(|status| *status == "ended");
    assert_eq!(ended.len(), seats);
    let wanted = [vec!["lapsed"; seats], vec!["offered"; seats]].concat();
    assert_eq!(queue, wanted, "in the order of the queue");
}

impl Pair {
    /// Messages of this kind that were sent.
    fn told(&self, kind: &str) -> usize {
        let rows = self.behind.messages();
        let sent = rows
            .iter()
            .filter(|row| row.kind == kind && row.status == message::Status::Sent);
        sent.count()
    }
}

/// The control: the same actions of two processes on the same rows, but the lock of a course locks nothing.
#[test]
fn without_the_lock_of_the_course_somebody_is_told_twice() {
    db::on_postgres(async |db| {
        let locked = told_most(db, false).await;
        assert_eq!(locked, 1, "with the lock each is told once");
    });
    db::on_postgres(async |db| {
        let unlocked = told_most(db, true).await;
        assert!(unlocked > 1, "without the lock nothing went wrong");
    });
}

/// How often the same person was told the same at most, when many sweep one course at once.
async fn told_most(db: &Db, unlock: bool) -> usize {
    const SEATS: i64 = 5;
    let app = App::on(db).await;
    let course = app.course(app.team().await, SEATS).await;
    let mut people = Vec::new();
    for number in 0..3 * SEATS {
        people.push(app.enrolled(course, &format!("p{number}@example.no")).await);
    }
    for person in people.drain(..5) {
        let left = app.delete("/api/v1/enrolment", Some(&person.ticket));
        left.await.is(200);
    }
    if unlock {
        // What a function returns cannot be locked, and PostgreSQL passes over it without a word.
        db.execute(
            "ALTER TABLE course RENAME TO kept;
             CREATE FUNCTION courses() RETURNS SETOF kept LANGUAGE sql AS 'SELECT * FROM kept';
             CREATE VIEW course AS SELECT * FROM courses()",
        )
        .await;
    }
    app.clock.set("2027-02-03T20:00");
    let clock = app.office.store.clock().clone();
    let second = Store::open(&db.url, clock).await.unwrap();
    let mut other = app.office.clone();
    other.store = second;
    let sweeps = (0..8).map(|number| {
        let office = if number % 2 == 0 { &app.office } else { &other };
        office.act(move |desk| Box::pin(async move { offers::sweep(&desk, course).await }))
    });
    // Without the lock some of them may fail; that is not what is asked here.
    join_all(sweeps).await;
    let rows = message::Entity::find().all(app.office.store.reader());
    let mut told: HashMap<_, usize> = HashMap::new();
    for row in rows.await.unwrap() {
        if let (Some(id), "lapsed" | "offer") = (row.enrolment_id, row.kind.as_str()) {
            *told.entry((id, row.kind)).or_default() += 1;
        }
    }
    other.store.close().await;
    app.office.store.close().await;
    told.into_values().max().unwrap()
}
