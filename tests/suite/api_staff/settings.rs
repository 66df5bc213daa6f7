//! Course types, places and days off.

use serde_json::json;

use super::coordinator;
use crate::app::on_both_sites;

on_both_sites!(settings_are_added_and_changed, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let kind = json!({
        "title": "KiD", "summary": {"nb": "Kurs i mestring."}, "sessions": 8, "session_minutes": 150,
        "follow_ups": [{"after_weeks": 4}, {"after_weeks": 12}], "min_participants": 8, "capacity": 12,
    });
    let made = app
        .post("/api/v1/templates", who, kind.clone())
        .await
        .is(201);
    insta::assert_json_snapshot!("a_course_type", made.json, { ".id" => "[id]" });
    app.post("/api/v1/templates", who, kind)
        .await
        .is_refused(409, "conflict");
    let path = made.header("location").unwrap().to_owned();
    app.patch(&path, who, json!({"capacity": 7, "sessions": 99}))
        .await
        .is_refused(422, "validation");
    let changed = app
        .patch(
            &path,
            who,
            json!({"min_age": 18, "policy": "after_conversation"}),
        )
        .await
        .is(200);
    assert_eq!(
        (&changed.json["min_age"], &changed.json["title"]),
        (&json!(18), &json!("KiD"))
    );
    assert_eq!(app.get(&path, who).await.is(200).json, changed.json);
    let course = json!({"title": "KiD vår", "template": made.text("/id"), "starts_on": "2027-03-02", "start_time": "17:00"});
    let course = app.post("/api/v1/courses", who, course).await.is(201);
    assert_eq!(course.json["sessions"].as_array().unwrap().len(), 10);
    assert_eq!(
        (
            &course.json["capacity"],
            &course.json["enrolment"]["policy"]
        ),
        (&json!(12), &json!("after_conversation"))
    );

    let place = app
        .post(
            "/api/v1/venues",
            who,
            json!({"name": "Klinikken", "seats": 12}),
        )
        .await
        .is(201);
    assert_eq!(place.json["neutral_name"], "");
    let path = place.header("location").unwrap().to_owned();
    let place = app
        .patch(&path, who, json!({"neutral_name": "Bygg B", "seats": null}))
        .await
        .is(200);
    assert_eq!(
        place.json,
        json!({"id": place.json["id"], "name": "Klinikken", "neutral_name": "Bygg B", "retired": false})
    );
    app.post("/api/v1/venues", who, json!({}))
        .await
        .is_refused(422, "validation");

    let closed = json!({"from": "2027-06-21", "to": "2027-06-20", "reason": "sommer"});
    app.post("/api/v1/closures", who, closed)
        .await
        .is_refused(422, "validation");
    let closed = json!({"from": "2027-06-21", "to": "2027-08-15", "reason": "sommer"});
    let closed = app.post("/api/v1/closures", who, closed).await.is(201);
    let path = closed.header("location").unwrap().to_owned();
    assert_eq!(
        app.patch(&path, who, json!({"to": "2027-08-16"}))
            .await
            .is(200)
            .json["to"],
        "2027-08-16"
    );
});
