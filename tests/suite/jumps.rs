//! The clock jumps: a machine wakes up, a battery was flat, summer begins or ends.

use std::io;
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use chrono_tz::Europe::Oslo;
use kursplass::actions::courses::{Draft, Schedule};
use kursplass::domain::Time;
use kursplass::domain::ids::CourseId;
use kursplass::entity::enrolment::State;
use kursplass::worker;
use serde_json::json;
use tracing::instrument::WithSubscriber as _;

use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites, oslo};
use crate::given::{Enrolled, draft};

const OFFER: &str = "/api/v1/enrolment/offer";
const HOUR: i64 = 60;
const FORTY_DAYS: i64 = 40 * 24 * 60;
/// Half an hour before the offers of [`Open`] end.
const BEFORE: &str = "2027-02-03T19:30";
const EMAIL: &str = "siv@modum.example";
const LOG_LINE: &str = "ended long after their time";

/// What stands open: offers to half of those who waited, a code, and a session of staff.
struct Open {
    course: CourseId,
    offered: Vec<Enrolled>,
    next: Vec<Enrolled>,
    reference: String,
    code: String,
    session: String,
}

on_both_sites!(
    after_a_jump_of_an_hour_nothing_is_taken_that_has_ended,
    |app| {
        jump(app, HOUR).await;
    }
);

on_both_sites!(
    after_a_jump_of_forty_days_nothing_is_taken_that_has_ended,
    |app| {
        jump(app, FORTY_DAYS).await;
    }
);

async fn jump(app: &App, minutes: i64) {
    let open = Open::before(app).await;
    app.clock.advance(minutes);
    // The control: who asked the status alone, and not the stored end, would say yes to each of them.
    assert_eq!(open.states(app, &open.offered).await, [State::Offered; 3]);
    // Before any sweep, and after it.
    open.all_are_refused(app).await;
    assert!(app.present(&open.session).await.is_err(), "idle too long");
    let (ended, log) = swept(app).await;
    // The three offers and the sign-up, which ends after an hour.
    assert_eq!(ended, 4);
    assert!(log.contains(LOG_LINE), "no line in the log: {log}");
    assert_eq!(open.states(app, &open.offered).await, [State::Lapsed; 3]);
    assert_eq!(open.states(app, &open.next).await, [State::Offered; 3]);
    open.all_are_refused(app).await;
    let (ended, log) = swept(app).await;
    assert_eq!((ended, log.as_str()), (0, ""), "it happens once");
    for person in &open.next {
        assert_eq!(answer(app, person).await, 200, "the seats have passed on");
    }
}

// The control of the line: time that goes its way ends the same, and is worth no line.
on_both_sites!(
    time_that_goes_its_way_ends_offers_without_a_line_in_the_log,
    |app| {
        let open = Open::before(app).await;
        for minute in 1..=HOUR {
            app.clock.advance(1);
            let (ended, log) = swept(app).await;
            let wanted = match minute {
                30 => 3,
                60 => 1,
                _ => 0,
            };
            assert_eq!((ended, log.as_str()), (wanted, ""), "minute {minute}");
        }
        assert_eq!(open.states(app, &open.offered).await, [State::Lapsed; 3]);
    }
);

on_both_sites!(a_clock_that_is_put_back_revives_nothing, |app| {
    for (back, first) in [(HOUR, "a"), (FORTY_DAYS, "b")] {
        let open = Open::of(app, first).await;
        // It was a mistake: an hour too far, then where it was, or long before.
        app.clock.advance(HOUR);
        swept(app).await;
        app.clock.advance(-back);
        let (ended, log) = swept(app).await;
        assert_eq!((ended, log.as_str()), (0, ""));
        open.offers_are_refused(app).await;
        // Where the code counts again it shows what has become of the sign-up, and changes nothing.
        let proof = app.prove(&open.reference, &open.code).await;
        assert!(
            proof.status == 422 || proof.text("/enrolment/status") == "ended",
            "{proof:?}"
        );
        assert_eq!(open.states(app, &open.next).await, [State::Offered; 3]);
        assert_eq!(answer(app, &open.next[0]).await, 200, "theirs stands");
        app.clock.set(BEFORE);
    }
});

on_both_sites!(
    offers_end_at_eight_in_the_evening_across_both_changes_of_the_clock,
    |app| {
        // Easter lies between them in March, and only a weekend in October.
        for (number, (made, until)) in [
            ("2027-03-24T10:00", "2027-03-31T20:00"),
            ("2027-10-29T10:00", "2027-11-02T20:00"),
        ]
        .into_iter()
        .enumerate()
        {
            let (_, [first, second, third, fourth]) = people(app, &number.to_string()).await;
            app.clock.set(made);
            swept(app).await;
            leave(app, &first).await;
            leave(app, &second).await;
            while app.office.store.now() + TimeDelta::hours(1) < oslo(until) {
                app.clock.advance(HOUR);
                assert_eq!(swept(app).await, (0, String::new()), "its time is not up");
            }
            app.clock.set(until);
            app.clock.advance_seconds(-1);
            assert_eq!(answer(app, &third).await, 200, "the last second");
            app.clock.advance_seconds(1);
            assert_eq!(answer(app, &fourth).await, 409, "one second late");
            swept(app).await;
        }
    }
);

on_both_sites!(a_code_counts_for_sixty_minutes_in_both_nights, |app| {
    let course = app.publish(app.team().await, in_december()).await;
    for (night, twice) in [("2027-03-28T01:30", false), ("2027-10-31T01:30", true)] {
        app.clock.set(night);
        if twice {
            // Half past two, for the first time that night.
            app.clock.advance(HOUR);
        }
        let (in_time, late) = (
            format!("in-time{twice}@example.no"),
            format!("late{twice}@example.no"),
        );
        let (first, second) = (
            app.sign_up(course, &in_time).await,
            app.sign_up(course, &late).await,
        );
        let (first_code, second_code) = (app.code_for(&in_time).await, app.code_for(&late).await);
        let asked = app.office.store.now();
        app.clock.advance_seconds(60 * 60 - 1);
        app.prove(&first, &first_code).await.is(200);
        app.clock.advance_seconds(1);
        // The control: the hands of a clock on the wall would say something else.
        let now = app.office.store.now();
        assert_ne!(on_the_wall(now) - on_the_wall(asked), TimeDelta::hours(1));
        let late = app.prove(&second, &second_code).await;
        late.is_refused(422, "wrong_code");
        swept(app).await;
    }
});

fn on_the_wall(time: Time) -> chrono::NaiveDateTime {
    time.with_timezone(&Oslo).naive_local()
}

impl Open {
    async fn before(app: &App) -> Self {
        Self::of(app, "").await
    }

    /// Everything open, half an hour before the offers end.
    async fn of(app: &App, name: &str) -> Self {
        let team = app.team().await;
        let course = app
            .publish(
                team,
                Draft {
                    capacity: Some(3),
                    ..in_december()
                },
            )
            .await;
        let mut people = Vec::new();
        for number in 0..9 {
            people.push(
                app.enrolled(course, &format!("{name}{number}@example.no"))
                    .await,
            );
        }
        app.clock.set("2027-02-01T09:00");
        for person in &people[..3] {
            leave(app, person).await;
        }
        let next = people.split_off(6);
        let offered = people.split_off(3);
        let staff = format!("{name}{EMAIL}");
        app.member(team, &staff, "Siv", "coordinator").await;
        app.clock.set(BEFORE);
        let session = app.signs_in(&staff, PASSWORD).await.unwrap();
        let email = format!("{name}late@example.no");
        let reference = app.sign_up(course, &email).await;
        Self {
            course,
            offered,
            next,
            code: app.code_for(&email).await,
            reference,
            session,
        }
    }

    async fn states<const N: usize>(&self, app: &App, people: &[Enrolled]) -> [State; N] {
        let mut states = Vec::new();
        for person in people {
            let row = app.enrolment(person.id.parse().unwrap()).await;
            assert_eq!(row.course_id, self.course);
            states.push(row.status);
        }
        states.try_into().unwrap()
    }

    /// Every offer and the code are over.
    async fn all_are_refused(&self, app: &App) {
        self.offers_are_refused(app).await;
        let proof = app.prove(&self.reference, &self.code).await;
        proof.is_refused(422, "wrong_code");
    }

    async fn offers_are_refused(&self, app: &App) {
        for person in &self.offered {
            let answer = app.put(OFFER, Some(&person.ticket), json!({ "answer": "accept" }));
            answer.await.is_refused(409, "offer_lapsed");
        }
    }
}

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
