//! Single sessions.

use serde_json::json;

use super::{coordinator, published};
use crate::app::on_both_sites;

on_both_sites!(sessions_are_added_moved_and_cancelled_by_hand, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let course = published(app, &token).await;
    let path = format!("/api/v1/courses/{course}/sessions");
    let added = app
        .post(
            &path,
            who,
            json!({"starts_at": "2027-05-17T12:00:00+02:00"}),
        )
        .await
        .is(201);
    assert_eq!(added.json["number"], 7);
    assert_eq!(added.json["ends_at"], "2027-05-17T14:00:00+02:00");
    assert_eq!(added.json["warnings"][0]["kind"], "holiday");
    let path = format!("/api/v1/sessions/{}", added.text("/id"));
    assert_eq!(added.header("location"), Some(path.as_str()));
    let moved = app
        .patch(
            &path,
            who,
            json!({"starts_at": "2027-05-18T12:00:00+02:00"}),
        )
        .await
        .is(200);
    assert_eq!(
        (&moved.json["number"], &moved.json["ends_at"]),
        (&json!(7), &json!("2027-05-18T14:00:00+02:00"))
    );
    app.patch(&path, who, json!({"starts_at": "2027-05-18T12:00:00"}))
        .await
        .is_refused(422, "validation");
    let off = app
        .post(
            &format!("{path}/cancellation"),
            who,
            json!({"reason": "sykdom"}),
        )
        .await
        .is(200);
    assert_eq!(off.json["status"], "cancelled");
    let again = app
        .post(
            &format!("{path}/cancellation"),
            who,
            json!({"reason": "sykdom"}),
        )
        .await;
    again.is_refused(409, "conflict");
    let seen = app
        .get(&format!("/api/v1/courses/{course}"), None)
        .await
        .is(200);
    assert_eq!(seen.json["sessions"].as_array().unwrap().len(), 7);
    assert_eq!(seen.json["ends_at"], "2027-04-06T19:00:00+02:00");
    assert_eq!(
        app.get(&path, who).await.is(200).json["status"],
        "cancelled"
    );
});
