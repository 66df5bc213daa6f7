//! Seats that come free: offers, answers, lapses and the way back.

use kursplass::domain::ids::CourseId;
use serde_json::json;

use crate::app::{App, on_both_sites};
use crate::given::Enrolled;

/// A course of one seat: who has it, and two who wait.
async fn full(app: &App) -> (CourseId, [Enrolled; 3]) {
    let course = app.course(app.team().await, 1).await;
    let mut people = Vec::new();
    for email in ["first@example.no", "second@example.no", "third@example.no"] {
        people.push(app.enrolled(course, email).await);
    }
    (course, people.try_into().unwrap())
}

async fn status(app: &App, person: &Enrolled) -> String {
    let own = app
        .get("/api/v1/enrolment", Some(&person.ticket))
        .await
        .is(200);
    own.text("/status")
}

const OFFER: &str = "/api/v1/enrolment/offer";

on_both_sites!(who_leaves_makes_room_for_the_next, |app| {
    let (_, [first, second, third]) = full(app).await;
    let left = app
        .delete("/api/v1/enrolment", Some(&first.ticket))
        .await
        .is(200);
    assert_eq!(
        (left.text("/status"), left.text("/ended/reason")),
        ("ended".into(), "withdrew".into())
    );
    // Leaving twice is no mistake.
    let again = app
        .delete("/api/v1/enrolment", Some(&first.ticket))
        .await
        .is(200);
    assert_eq!(again.json, left.json);
    let offered = app
        .get("/api/v1/enrolment", Some(&second.ticket))
        .await
        .is(200);
    assert_eq!(offered.text("/status"), "offered");
    // Monday, and then two working days until eight in the evening.
    assert_eq!(offered.text("/offer/until"), "2027-02-03T19:00:00Z");
    assert_eq!(status(app, &third).await, "waiting");
    assert_eq!(app.told(&second.id).await, ["code", "waiting", "offer"]);
    let seated = app
        .put(OFFER, Some(&second.ticket), json!({ "answer": "accept" }))
        .await
        .is(200);
    assert_eq!(seated.text("/status"), "seated");
    app.put(OFFER, Some(&second.ticket), json!({ "answer": "accept" }))
        .await
        .is_refused(409, "conflict");
});

on_both_sites!(a_declined_seat_goes_to_the_next, |app| {
    let (_, [first, second, third]) = full(app).await;
    app.put(OFFER, Some(&second.ticket), json!({ "answer": "decline" }))
        .await
        .is_refused(409, "conflict");
    app.delete("/api/v1/enrolment", Some(&first.ticket))
        .await
        .is(200);
    let ended = app
        .put(OFFER, Some(&second.ticket), json!({ "answer": "decline" }))
        .await
        .is(200);
    assert_eq!(ended.text("/ended/reason"), "declined");
    assert_eq!(status(app, &third).await, "offered");
});

on_both_sites!(an_offer_can_be_taken_until_its_very_last_second, |app| {
    let (_, [first, second, _]) = full(app).await;
    app.delete("/api/v1/enrolment", Some(&first.ticket))
        .await
        .is(200);
    app.clock.set("2027-02-03T19:59");
    app.put(OFFER, Some(&second.ticket), json!({ "answer": "accept" }))
        .await
        .is(200);
});

on_both_sites!(
    an_offer_lapses_and_who_lapsed_comes_back_with_the_old_number,
    |app| {
        let (course, [first, second, third]) = full(app).await;
        app.delete("/api/v1/enrolment", Some(&first.ticket))
            .await
            .is(200);
        app.post("/api/v1/enrolment/rejoin", Some(&second.ticket), json!({}))
            .await
            .is_refused(409, "conflict");
        app.clock.set("2027-02-03T20:00");
        app.put(OFFER, Some(&second.ticket), json!({ "answer": "accept" }))
            .await
            .is_refused(409, "offer_lapsed");
        app.sweep(course).await;
        assert_eq!(status(app, &second).await, "lapsed");
        assert_eq!(status(app, &third).await, "offered");
        app.put(OFFER, Some(&second.ticket), json!({ "answer": "accept" }))
            .await
            .is_refused(409, "offer_lapsed");
        let back = app
            .post("/api/v1/enrolment/rejoin", Some(&second.ticket), json!({}))
            .await
            .is(200);
        assert_eq!(
            (back.text("/status"), &back.json["position"]),
            ("waiting".into(), &json!(1))
        );
        app.delete("/api/v1/enrolment", Some(&third.ticket))
            .await
            .is(200);
        assert_eq!(status(app, &second).await, "offered");
    }
);

on_both_sites!(a_week_after_the_lapse_nobody_comes_back, |app| {
    let (course, [first, second, _]) = full(app).await;
    app.delete("/api/v1/enrolment", Some(&first.ticket))
        .await
        .is(200);
    app.clock.set("2027-02-03T20:00");
    app.sweep(course).await;
    app.clock.set("2027-02-10T20:00");
    app.post("/api/v1/enrolment/rejoin", Some(&second.ticket), json!({}))
        .await
        .is_refused(409, "conflict");
    app.sweep(course).await;
    let own = app
        .get("/api/v1/enrolment", Some(&second.ticket))
        .await
        .is(200);
    assert_eq!(own.text("/ended/reason"), "no_answer");
});
