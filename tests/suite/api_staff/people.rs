//! The people of a course.

use serde_json::{Value, json};

use super::{call, coordinator, published, roster, whole};
use crate::app::on_both_sites;

on_both_sites!(people_are_seen_placed_moved_and_removed, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let course = published(app, &token).await;
    let small = json!({"capacity": 2, "min_participants": 1, "reason": "Lite rom"});
    app.patch(&format!("/api/v1/courses/{course}"), who, small)
        .await
        .is(200);
    for name in ["a", "b", "c", "d"] {
        call(app, &token, &course, &format!("{name}@example.no")).await;
    }
    let people = roster(app, &token, &course).await;
    insta::assert_json_snapshot!("a_roster", people, { ".**.id" => "[id]", ".**.course" => "[course]" });
    let person = |n: usize| people[n]["id"].as_str().unwrap().to_owned();
    let seat = json!({"reason": "Trenger plassen nå"});
    let full = app
        .put(
            &format!("/api/v1/enrolments/{}/seat", person(3)),
            who,
            seat.clone(),
        )
        .await;
    full.is_refused(409, "conflict");
    let path = format!("/api/v1/enrolments/{}/removal", person(0));
    let gone = app
        .post(&path, who, json!({"reason": "under_age"}))
        .await
        .is(200);
    assert_eq!(gone.json["ended"]["reason"], "removed");
    assert_eq!(gone.json["ended"]["detail"], "under_age");
    let next = app
        .get(&format!("/api/v1/enrolments/{}", person(2)), who)
        .await
        .is(200);
    assert_eq!(next.json["status"], "offered");
    let path = format!("/api/v1/enrolments/{}/offer", person(2));
    app.put(&path, who, json!({"answer": "perhaps"}))
        .await
        .is_refused(422, "validation");
    let answered = app
        .put(&path, who, json!({"answer": "accept"}))
        .await
        .is(200);
    assert_eq!(answered.json["status"], "seated");
    let mut other = whole();
    other["leaders"] = json!(["Per"]);
    other["venue"] = json!("Rom 3");
    let other = app
        .post("/api/v1/courses", who, other)
        .await
        .is(201)
        .text("/id");
    app.put(
        &format!("/api/v1/courses/{other}/publication"),
        who,
        json!({}),
    )
    .await
    .is(200);
    let path = format!("/api/v1/enrolments/{}/move", person(3));
    let moved = app.post(&path, who, json!({"course": other})).await.is(200);
    assert_eq!(
        (moved.json["status"].as_str(), moved.text("/course")),
        (Some("seated"), other)
    );
    let old = app
        .get(&format!("/api/v1/enrolments/{}", person(3)), who)
        .await
        .is(200);
    assert_eq!(old.json["ended"]["moved_to"], moved.json["id"]);
    let seen = app
        .get(&format!("/api/v1/courses/{course}"), who)
        .await
        .is(200);
    assert_eq!(
        [
            &seen.json["seated"],
            &seen.json["offered"],
            &seen.json["waiting"],
            &seen.json["phase"]
        ],
        [&json!(2), &json!(0), &json!(0), &json!("full")]
    );
    let few = app
        .patch(
            &format!("/api/v1/courses/{course}"),
            who,
            json!({"capacity": 1, "reason": "Lite rom"}),
        )
        .await;
    assert_eq!(few.is_refused(409, "conflict").json["taken"], 2);
});

on_both_sites!(leaving_by_phone_is_a_withdrawal, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let course = published(app, &token).await;
    call(app, &token, &course, "a@example.no").await;
    let people = roster(app, &token, &course).await;
    let path = format!(
        "/api/v1/enrolments/{}/withdrawal",
        people[0]["id"].as_str().unwrap()
    );

    let gone = app.post(&path, who, json!({})).await.is(200);

    assert_eq!(gone.json["ended"]["reason"], "withdrew");
    app.post(&path, who, json!({}))
        .await
        .is_refused(409, "conflict");
});

on_both_sites!(a_roster_is_read_in_pages_and_by_status, |app| {
    let token = coordinator(app).await;
    let course = published(app, &token).await;
    for name in ["a", "b", "c", "d", "e", "f"] {
        call(app, &token, &course, &format!("{name}@example.no")).await;
    }
    let path = format!("/api/v1/courses/{course}/enrolments");
    let who = Some(token.as_str());
    let first = app.get(&format!("{path}?limit=5"), who).await.is(200);
    let next = first.text("/next");
    let rest = app
        .get(&format!("{path}?limit=5&cursor={next}"), who)
        .await
        .is(200);
    assert_eq!(rest.json["items"].as_array().unwrap().len(), 1);
    assert_eq!(rest.json["items"][0]["position"], 2);
    assert_eq!(rest.json["next"], Value::Null);
    let waiting = app
        .get(&format!("{path}?status=waiting,lapsed"), who)
        .await
        .is(200);
    assert_eq!(waiting.json["items"].as_array().unwrap().len(), 2);
    app.get(&format!("{path}?status=happy"), who)
        .await
        .is_refused(422, "validation");
});
