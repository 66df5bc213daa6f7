//! The clock jumps: a machine wakes up, a battery was flat, summer begins or ends.

mod leaps;
mod nights;

use std::io;
use std::sync::{Arc, Mutex};

use kursplass::actions::courses::{Draft, Schedule};
use kursplass::domain::ids::CourseId;
use kursplass::worker;
use serde_json::json;
use tracing::instrument::WithSubscriber as _;

use crate::app::App;
use crate::given::{Enrolled, draft};

const OFFER: &str = "/api/v1/enrolment/offer";
const HOUR: i64 = 60;
const FORTY_DAYS: i64 = 40 * 24 * 60;
/// Half an hour before the offers of [`Open`] end.
const BEFORE: &str = "2027-02-03T19:30";
const EMAIL: &str = "siv@modum.example";
const LOG_LINE: &str = "ended long after their time";

/// A course far away, with places for everybody.
fn in_december() -> Draft {
    Draft {
        schedule: Schedule::Series {
            starts_on: "2027-12-01".parse().unwrap(),
            start_time: "17:00:00".parse().unwrap(),
            minutes: Some(120),
            count: Some(2),
            interval_weeks: Some(1),
            follow_ups: None,
        },
        leaders: vec![format!("Leader {}", uuid::Uuid::new_v4())],
        venue: None,
        place_later: true,
        ..draft("Sinnemestring")
    }
}

/// Two with a seat, two who wait for one.
async fn people(app: &App, name: &str) -> (CourseId, [Enrolled; 4]) {
    let draft = Draft {
        capacity: Some(2),
        ..in_december()
    };
    let course = app.publish(app.team().await, draft).await;
    let mut people = Vec::new();
    for number in 0..4 {
        people.push(
            app.enrolled(course, &format!("{name}-{number}@example.no"))
                .await,
        );
    }
    (course, people.try_into().unwrap())
}

async fn leave(app: &App, person: &Enrolled) {
    let left = app.delete("/api/v1/enrolment", Some(&person.ticket));
    left.await.is(200);
}

async fn answer(app: &App, person: &Enrolled) -> u16 {
    let answer = app.put(OFFER, Some(&person.ticket), json!({ "answer": "accept" }));
    answer.await.status
}

/// What the worker does each second; answers how many ended, and what it told the log.
async fn swept(app: &App) -> (usize, String) {
    let log = Log::default();
    let told = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(move || told.clone())
        .finish();
    let ended = worker::round(&app.office).with_subscriber(subscriber).await;
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    (ended.unwrap(), text)
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
