//! Each bad input gets its clear answer, and nothing is half written.

use serde_json::{Value, json};

use super::{Desk, address, form, spring};
use crate::app::{Answer, App, on_both_sites};

const TABLES: [&str; 16] = [
    "team",
    "venue",
    "staff",
    "closure",
    "course_template",
    "course",
    "course_leader",
    "course_municipality",
    "session",
    "seat",
    "enrolment",
    "proof",
    "code",
    "event",
    "message",
    "answer",
];

impl App {
    /// How many rows each table has.
    pub async fn rows(&self) -> Vec<(&'static str, i64)> {
        use sea_orm::{ConnectionTrait as _, Statement};
        let db = self.office.store.reader();
        let mut rows = Vec::new();
        for table in TABLES {
            let sql = format!("SELECT COUNT(*) FROM {table}");
            let count = Statement::from_string(db.get_database_backend(), sql);
            let count = db.query_one_raw(count).await.unwrap().unwrap();
            rows.push((table, count.try_get_by_index(0).unwrap()));
        }
        rows
    }
}

fn field(answer: Answer, field: &str) {
    let answer = answer.is_refused(422, "validation");
    let errors = answer.json["errors"].as_array().unwrap().clone();
    let named = errors.iter().any(|error| error["field"] == field);
    assert!(named, "{field} in {}", answer.text);
    assert!(
        errors
            .iter()
            .all(|error| error["message"].as_str().is_some())
    );
}

fn with(mut course: Value, changes: &Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        course[name] = value.clone();
    }
    course
}

on_both_sites!(a_schedule_that_cannot_be_is_refused_by_its_field, |app| {
    let desk = Desk::of(app).await;
    let closed = json!({"from": "2029-01-01", "to": "2030-12-31", "reason": "ombygging"});
    desk.post("/closures", closed).await.is(201);
    let good = spring("Sinnemestring", "2027-04-20", 5);
    let before = app.rows().await;
    let at = |starts: &[&str]| {
        let session = |start: &&str| json!({ "starts_at": start });
        json!({"sessions": starts.iter().map(session).collect::<Vec<_>>()})
    };
    for (changes, name) in [
        (
            json!({"starts_on": "2028-03-26", "start_time": "02:30"}),
            "start_time",
        ),
        (json!({"starts_on": "2029-02-06"}), "sessions"),
        (json!({"starts_on": "2027-01-05"}), "starts_on"),
        (json!({"starts_on": "2027-02-30"}), "starts_on"),
        (json!({"start_time": "25:00"}), "start_time"),
        (json!({"min_participants": 6}), "min_participants"),
        (json!({"capacity": 0}), "capacity"),
        (json!({"sessions": 0}), "sessions"),
        (json!({"session_minutes": 5}), "session_minutes"),
        (at(&["2027-01-05T17:00:00+01:00"]), "sessions[0].starts_at"),
        (at(&["2028-03-26T02:30:00"]), "sessions[0].starts_at"),
        (
            at(&["2027-04-27T17:00:00+02:00", "2027-04-20T17:00:00+02:00"]),
            "sessions[1].starts_at",
        ),
        (
            at(&["2027-04-27T17:00:00+02:00", "2027-04-27T18:00:00+02:00"]),
            "sessions[1].starts_at",
        ),
        (
            json!({"enrolment": {"opens_at": "2027-03-02T12:00:00+01:00", "closes_at": "2027-03-01T12:00:00+01:00"}}),
            "enrolment.closes_at",
        ),
        (json!({"municipalities": ["0301"]}), "municipalities[0]"),
        (json!({"title": " "}), "title"),
        (
            json!({"template": "7b0e9c1c-6a43-4c50-9d6e-1f5f1f0e1a11"}),
            "template",
        ),
    ] {
        let mut course = with(good.clone(), &changes);
        if course["sessions"].is_array() {
            for of_series in ["starts_on", "start_time", "interval_weeks"] {
                course.as_object_mut().unwrap().remove(of_series);
            }
        }
        field(desk.post("/courses", course).await, name);
        assert_eq!(app.rows().await, before, "{changes}");
    }
});

on_both_sites!(
    a_local_time_that_comes_twice_is_the_first_and_warned_of,
    |app| {
        let desk = Desk::of(app).await;
        let twice = json!({
            "starts_on": "2027-10-31", "start_time": "02:30", "session_minutes": 60, "sessions": 1,
        });
        let shown = desk.post("/schedule-previews", twice).await.is(200);
        assert_eq!(
            shown.json["sessions"][0]["starts_at"],
            "2027-10-31T02:30:00+02:00"
        );
        let kinds = shown.json["warnings"].as_array().unwrap();
        let kinds: Vec<_> = kinds
            .iter()
            .map(|one| one["kind"].as_str().unwrap())
            .collect();
        assert!(kinds.contains(&"time_twice"), "{kinds:?}");
    }
);

on_both_sites!(a_draft_without_sessions_cannot_be_published, |app| {
    let desk = Desk::of(app).await;
    let bare = json!({
        "title": "Sinnemestring",
        "sessions": [{"starts_at": "2027-04-20T17:00:00+02:00"}],
    });
    let course = desk.post("/courses", bare).await.is(201);
    let session = course.text("/sessions/0/id");
    let off = format!("/sessions/{session}/cancellation");
    desk.post(&off, json!({"reason": "not yet"})).await.is(200);
    let before = app.rows().await;
    let path = format!("/courses/{}/publication", course.text("/id"));
    let refused = desk.put(&path, json!({})).await;
    for name in ["sessions", "leaders", "venue", "summary.nb"] {
        field(refused.clone(), name);
    }
    assert_eq!(app.rows().await, before);
    let join = format!("/api/v1/courses/{}/enrolments", course.text("/id"));
    let refused = app.post(&join, None, form(&address("a"))).await;
    refused.is_refused(404, "not_found");
});

on_both_sites!(a_sign_up_that_cannot_be_is_refused_by_its_field, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(5).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let before = app.rows().await;
    for (changes, name) in [
        (json!({"home_municipality": "0301"}), "home_municipality"),
        (json!({"old_enough": false}), "old_enough"),
        (json!({"email": "ola@"}), "email"),
        (json!({"mobile": "12"}), "mobile"),
        (json!({"name": ""}), "name"),
        (json!({"reason": "sinne"}), "reason"),
    ] {
        let sent = with(form(&address("a")), &changes);
        field(app.post(&path, None, sent).await, name);
        assert_eq!(app.rows().await, before);
    }
    let large = with(form(&address("a")), &json!({"name": "x".repeat(2_000_000)}));
    app.post(&path, None, large)
        .await
        .is_refused(413, "too_large");
    assert_eq!(app.rows().await, before);
});

on_both_sites!(outside_the_window_nobody_signs_up, |app| {
    let desk = Desk::of(app).await;
    let mut course = spring("Sinnemestring", "2027-04-20", 5);
    course["enrolment"] = json!({
        "opens_at": "2027-03-01T08:00:00+01:00", "closes_at": "2027-04-01T12:00:00+02:00",
    });
    let course = desk.publish(course).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let before = app.rows().await;
    let early = app.post(&path, None, form(&address("a"))).await;
    early.is_refused(409, "not_open");
    desk.enter(&course, &address("a"))
        .await
        .is_refused(409, "not_open");
    assert_eq!(app.rows().await, before);
    app.clock.set("2027-03-01T08:00");
    app.queue(&course, ["a"]).await;
    app.clock.set("2027-04-01T12:00");
    let before = app.rows().await;
    let late = app.post(&path, None, form(&address("b"))).await;
    late.is_refused(409, "not_open");
    assert_eq!(app.rows().await, before);
    desk.enter(&course, &address("b")).await.is(201);
});
