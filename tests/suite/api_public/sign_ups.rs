//! Signing up: who gets a seat, who waits, and what a stranger can learn.

use insta::assert_json_snapshot;
use kursplass::domain::admission::Policy;
use serde_json::json;

use crate::app::{Answer, on_both_sites};
use crate::given::{draft, form, modum};

on_both_sites!(the_whole_way_from_the_form_to_a_seat, |app| {
    let course = app.course(app.team().await, 1).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let receipt = app.post(&path, None, form("ola@example.no")).await.is(202);
    assert_json_snapshot!("receipt", receipt.json, { ".reference" => "[reference]" });
    let code = app.code_for("ola@example.no").await;
    let proof = app.prove(&receipt.text("/reference"), &code).await.is(200);
    assert_json_snapshot!("seated", proof.json, {
        ".ticket" => "[ticket]",
        ".**.id" => "[id]",
        ".enrolment.calendar_url" => "[calendar_url]",
    });
    let own = app
        .get("/api/v1/enrolment", Some(&proof.text("/ticket")))
        .await
        .is(200);
    assert_eq!(own.json, proof.json["enrolment"]);
    assert_eq!(own.header("cache-control"), Some("no-store"));
    assert!(own.text("/calendar_url").contains("/calendar/p/"));
    assert_eq!(app.told(&own.text("/id")).await, ["code", "seated"]);
});

on_both_sites!(who_comes_when_all_seats_are_taken_waits, |app| {
    let course = app.course(app.team().await, 1).await;
    assert_eq!(app.enrolled(course, "a@example.no").await.status, "seated");
    for (email, position) in [("b@example.no", 1), ("c@example.no", 2)] {
        let waiting = app.enrolled(course, email).await;
        let own = app
            .get("/api/v1/enrolment", Some(&waiting.ticket))
            .await
            .is(200);
        assert_eq!(
            (&own.json["status"], &own.json["position"]),
            (&json!("waiting"), &json!(position))
        );
    }
});

on_both_sites!(the_place_in_the_queue_is_the_moment_of_submitting, |app| {
    let course = app.course(app.team().await, 1).await;
    app.enrolled(course, "seated@example.no").await;
    let early = app.sign_up(course, "early@example.no").await;
    let late = app.enrolled(course, "late@example.no").await;
    let code = app.code_for("early@example.no").await;
    let early = app.prove(&early, &code).await.is(200);
    assert_eq!(early.json["enrolment"]["position"], 1);
    let late = app.get("/api/v1/enrolment", Some(&late.ticket)).await;
    assert_eq!(late.json["position"], 2);
});

on_both_sites!(an_unproven_sign_up_holds_no_seat, |app| {
    let course = app.course(app.team().await, 1).await;
    app.sign_up(course, "never@example.no").await;
    assert_eq!(
        app.enrolled(course, "ola@example.no").await.status,
        "seated"
    );
});

/// Everything of an answer that a stranger can see, without what is random in it.
fn seen(answer: &Answer) -> (u16, usize, Vec<(String, String)>, Vec<String>) {
    let mut headers = answer.headers.clone();
    headers.remove("x-request-id");
    let fields = answer.json.as_object().unwrap().keys().cloned().collect();
    (
        answer.status,
        answer.text.len(),
        headers.into_iter().collect(),
        fields,
    )
}

on_both_sites!(a_second_sign_up_looks_like_the_first_to_a_stranger, |app| {
    let course = app.course(app.team().await, 5).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let first = app.post(&path, None, form("ola@example.no")).await;
    app.prove(
        &first.text("/reference"),
        &app.code_for("ola@example.no").await,
    )
    .await
    .is(200);
    let second = app.post(&path, None, form("Ola@Example.no")).await;
    assert_eq!(seen(&first), seen(&second));
    let tickets = |email: &str| app.post("/api/v1/tickets", None, json!({ "email": email }));
    let known = tickets("ola@example.no").await.is(202);
    let unknown = tickets("nobody@example.no").await.is(202);
    assert_eq!(seen(&known), seen(&unknown));
    assert!(app.codes_for("nobody@example.no").await.is_empty());
});

on_both_sites!(a_couple_shares_an_address_but_no_third_person_does, |app| {
    let course = app.course(app.team().await, 5).await;
    let first = app.enrolled(course, "we@example.no").await;
    let reference = app.sign_up(course, "we@example.no").await;
    let again = app
        .prove(&reference, &app.code_for("we@example.no").await)
        .await
        .is(200);
    assert_eq!(
        (&again.json["another"], again.text("/enrolment/id")),
        (&json!(true), first.id.clone())
    );
    assert_eq!(again.text("/ticket"), first.ticket);
    let path = |reference: &str| format!("/api/v1/enrolments/{reference}/another");
    let second = app.post(&path(&reference), None, json!({})).await.is(201);
    assert_ne!(second.text("/enrolment/id"), first.id);
    assert_eq!(second.text("/enrolment/status"), "seated");
    assert_eq!(second.header("location"), Some("/api/v1/enrolment"));
    let reference = app.sign_up(course, "we@example.no").await;
    app.post(&path(&reference), None, json!({}))
        .await
        .is_refused(409, "conflict");
    app.prove(&reference, &app.code_for("we@example.no").await)
        .await
        .is(200);
    app.post(&path(&reference), None, json!({}))
        .await
        .is_refused(409, "conflict");
});

on_both_sites!(somebody_from_elsewhere_is_called_first, |app| {
    let course = app.course(app.team().await, 5).await;
    let mut elsewhere = form("far@example.no");
    elsewhere["home_municipality"] = json!("other");
    let path = format!("/api/v1/courses/{course}/enrolments");
    let reference = app
        .post(&path, None, elsewhere)
        .await
        .is(202)
        .text("/reference");
    let proof = app
        .prove(&reference, &app.code_for("far@example.no").await)
        .await
        .is(200);
    assert_eq!(proof.text("/enrolment/status"), "applied");
});

on_both_sites!(
    a_course_with_a_first_conversation_gives_no_seat_at_once,
    |app| {
        let team = app.team().await;
        let talk = kursplass::actions::courses::Draft {
            policy: Some(Policy::AfterConversation),
            ..draft("Sinnemestring")
        };
        let course = app.publish(team, talk).await;
        assert_eq!(
            app.enrolled(course, "ola@example.no").await.status,
            "applied"
        );
    }
);

on_both_sites!(sign_up_is_shut_from_the_first_session_on, |app| {
    let course = app.course(app.team().await, 5).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    app.clock.set("2027-03-02T16:59");
    let reference = app.sign_up(course, "last@example.no").await;
    app.clock.set("2027-03-02T17:00");
    app.post(&path, None, form("late@example.no"))
        .await
        .is_refused(409, "not_open");
    // Who signed up in time may prove it in time.
    let proof = app
        .prove(&reference, &app.code_for("last@example.no").await)
        .await
        .is(200);
    assert_eq!(proof.text("/enrolment/status"), "seated");
});

on_both_sites!(staff_enter_a_caller_in_the_same_queue, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let course = app.course(team, 1).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let mut caller = form("caller@example.no");
    caller["channel"] = json!("phone");
    let seated = app.post(&path, Some(&token), caller.clone()).await.is(201);
    assert_eq!(
        (seated.text("/status"), seated.text("/channel")),
        ("seated".into(), "phone".into())
    );
    assert_eq!(
        seated.header("location"),
        Some(&*format!("/api/v1/enrolments/{}", seated.text("/id")))
    );
    let known = app
        .post(&path, Some(&token), caller)
        .await
        .is_refused(409, "conflict");
    assert_eq!(known.text("/enrolment"), seated.text("/id"));
    let per = json!({
        "name": "Per", "home_municipality": "3332", "old_enough": true, "prefers": "call",
    });
    let waiting = app.post(&path, Some(&token), per).await.is(201);
    assert_eq!(
        (waiting.text("/status"), &waiting.json["position"]),
        ("waiting".into(), &json!(1))
    );
});

on_both_sites!(a_token_of_another_team_finds_no_course, |app| {
    let course = app.course(app.team().await, 5).await;
    let other = app.another_team(modum()).await;
    let token = app.token(other, "coordinator", "Per").await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let foreign = app.post(&path, Some(&token), form("ola@example.no")).await;
    let absent = format!("/api/v1/courses/{}/enrolments", uuid::Uuid::nil());
    let absent = app
        .post(&absent, Some(&token), form("ola@example.no"))
        .await;
    assert_eq!(seen(&foreign.is_refused(404, "not_found")), seen(&absent));
    app.post(&path, Some("kp_wrong"), form("ola@example.no"))
        .await
        .is_refused(401, "unauthorized");
});

on_both_sites!(a_draft_is_not_there, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let lay_out = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let laid = kursplass::actions::courses::create(&desk, &by, &draft("Søvn")).await?;
            Ok(laid.course.id)
        })
    });
    let path = format!("/api/v1/courses/{}/enrolments", lay_out.await.unwrap());
    app.post(&path, None, form("ola@example.no"))
        .await
        .is_refused(404, "not_found");
});
