//! A schedule as a whole: laid out with follow-ups, and laid anew while the course is a draft.

use serde_json::{Value, json};

use crate::app::{Answer, App, on_both_sites};

const COURSES: &str = "/api/v1/courses";

fn tuesdays(title: &str) -> Value {
    json!({
        "title": title, "summary": {"nb": "Seks samlinger."}, "leaders": ["Kari"], "venue": "Rådhuset",
        "starts_on": "2027-03-02", "start_time": "17:00", "sessions": 3,
    })
}

/// The starts of the sessions, by local time, with their numbers.
fn dates(course: &Answer) -> Vec<String> {
    let sessions = course.json["sessions"].as_array().unwrap();
    let line = |session: &Value| {
        let start = &session["starts_at"].as_str().unwrap()[..16];
        match session.get("number") {
            Some(number) => format!("{number}: {start}"),
            None => start.to_owned(),
        }
    };
    sessions.iter().map(line).collect()
}

async fn drafted(app: &App, token: &str, body: Value) -> (Answer, String) {
    let made = app.post(COURSES, Some(token), body).await.is(201);
    let path = format!("{COURSES}/{}", made.text("/id"));
    (made, path)
}

on_both_sites!(a_course_can_have_follow_ups_of_its_own, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let mut body = tuesdays("KiD");
    body["follow_ups"] = json!([{"after_weeks": 4}, {"after_weeks": 12}]);
    let (made, _) = drafted(app, &token, body.clone()).await;
    let all = [
        "1: 2027-03-02T17:00",
        "2: 2027-03-09T17:00",
        "3: 2027-03-16T17:00",
        "4: 2027-04-13T17:00",
        "5: 2027-06-08T17:00",
    ];
    assert_eq!(dates(&made), all);
    assert_eq!(made.text("/sessions/3/kind"), "follow_up");
    body["follow_ups"] = json!([{"after_weeks": 0}]);
    let refused = app.post(COURSES, Some(&token), body).await;
    let refused = refused.is_refused(422, "validation");
    assert_eq!(refused.text("/errors/0/field"), "follow_ups[0].after_weeks");
});

on_both_sites!(a_draft_gets_another_schedule_as_a_whole, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let (_, path) = drafted(app, &token, tuesdays("Sinnemestring")).await;
    let change = json!({"starts_on": "2027-03-09", "start_time": "18:00", "sessions": 2});
    let shown = app
        .post(
            &format!("/api/v1/schedule-previews?course={}", &path[COURSES.len() + 1..]),
            Some(&token),
            json!({"leaders": ["Kari"], "venue": "Rådhuset", "starts_on": "2027-03-09", "start_time": "18:00", "sessions": 2}),
        )
        .await
        .is(200);
    let changed = app.patch(&path, Some(&token), change).await.is(200);
    assert_eq!(dates(&shown), ["2027-03-09T18:00", "2027-03-16T18:00"]);
    assert_eq!(
        dates(&changed),
        ["1: 2027-03-09T18:00", "2: 2027-03-16T18:00"]
    );
    let list = json!({"title": "KiD", "sessions": [
        {"starts_at": "2027-09-07T11:30:00+02:00", "ends_at": "2027-09-07T14:00:00+02:00"},
        {"starts_at": "2028-01-15T11:30:00+01:00", "ends_at": "2028-01-15T14:00:00+01:00", "kind": "follow_up"},
    ]});
    let changed = app.patch(&path, Some(&token), list).await.is(200);
    assert_eq!(
        dates(&changed),
        ["1: 2027-09-07T11:30", "2: 2028-01-15T11:30"]
    );
    assert_eq!(changed.text("/title"), "KiD");
    assert_eq!(changed.text("/starts_at"), "2027-09-07T11:30:00+02:00");
});

on_both_sites!(a_draft_makes_room_only_for_other_courses, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let (_, path) = drafted(app, &token, tuesdays("Sinnemestring")).await;
    let mut other = tuesdays("Sov godt");
    other["starts_on"] = json!("2027-04-06");
    other["sessions"] = json!(1);
    drafted(app, &token, other).await;
    let clash = json!({"sessions": [{"starts_at": "2027-04-06T18:00:00+02:00"}]});
    let refused = app.patch(&path, Some(&token), clash.clone()).await;
    let refused = refused.is_refused(409, "conflict");
    assert_eq!(refused.text("/clashes/0/course/title"), "Sov godt");
    let around = json!({"starts_on": "2027-03-30", "start_time": "17:00", "sessions": 2});
    let changed = app.patch(&path, Some(&token), around).await.is(200);
    assert_eq!(
        dates(&changed),
        ["1: 2027-03-30T17:00", "2: 2027-04-13T17:00"]
    );
    let mut freed = clash;
    freed["leaders"] = json!(["Ola"]);
    freed["venue"] = json!("Biblioteket");
    app.patch(&path, Some(&token), freed).await.is(200);
});

on_both_sites!(a_published_course_is_not_laid_anew, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let (_, path) = drafted(app, &token, tuesdays("Sinnemestring")).await;
    let publish = format!("{path}/publication");
    app.put(&publish, Some(&token), json!({})).await.is(200);
    let change = json!({"title": "Annet", "starts_on": "2027-04-06", "start_time": "18:00"});
    let refused = app.patch(&path, Some(&token), change).await;
    let refused = refused.is_refused(422, "validation");
    assert_eq!(refused.text("/errors/0/field"), "sessions");
    let course = app.get(&path, Some(&token)).await.is(200);
    assert_eq!(course.text("/title"), "Sinnemestring");
    assert_eq!(dates(&course).len(), 3);
    let broken = json!({"starts_on": "2027-03-09"});
    let refused = app.patch(&path, Some(&token), broken).await;
    let refused = refused.is_refused(422, "validation");
    assert_eq!(refused.text("/errors/0/field"), "start_time");
});
