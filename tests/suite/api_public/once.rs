//! The same request sent again, and too many of them.

use rocket::http::Method;
use serde_json::json;

use crate::app::{App, on_both_sites};
use crate::db::on_both;
use crate::given::form;

on_both_sites!(
    the_same_key_and_body_have_one_effect_and_one_answer,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let path = format!("/api/v1/courses/{course}/enrolments");
        let send = |email: &str, key: &str| {
            app.call(Method::Post, &path)
                .key(key)
                .json(&form(email))
                .send()
        };
        let first = send("ola@example.no", "one").await.is(202);
        let second = send("ola@example.no", "one").await.is(202);
        assert_eq!(first.text, second.text);
        assert_eq!(app.codes_for("ola@example.no").await.len(), 1);
        send("other@example.no", "one")
            .await
            .is_refused(422, "idempotency_mismatch");
        assert_ne!(send("ola@example.no", "two").await.text, first.text);
        app.clock.advance(48 * 60);
        assert_ne!(send("ola@example.no", "one").await.is(202).text, first.text);
        let long = "k".repeat(256);
        send("ola@example.no", &long)
            .await
            .is_refused(422, "validation");
    }
);

on_both_sites!(a_refusal_is_kept_too_and_a_wrong_try_counts_once, |app| {
    let course = app.course(app.team().await, 5).await;
    let reference = app.sign_up(course, "ola@example.no").await;
    let code = app.code_for("ola@example.no").await;
    let path = format!("/api/v1/enrolments/{reference}/proof");
    let wrong = json!({ "code": "nothing" });
    for _ in 0..9 {
        let again = app
            .call(Method::Post, &path)
            .key("wrong")
            .json(&wrong)
            .send()
            .await;
        assert_eq!(
            again.is_refused(422, "wrong_code").header("content-type"),
            Some("application/problem+json")
        );
    }
    let right = app
        .call(Method::Post, &path)
        .key("right")
        .json(&json!({ "code": code }));
    let proof = right.send().await.is(200);
    let right = app
        .call(Method::Post, &path)
        .key("right")
        .json(&json!({ "code": code }));
    assert_eq!(right.send().await.text, proof.text);
});

on_both_sites!(leaving_with_a_key_is_answered_once, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let leave = || {
        let call = app.call(Method::Delete, "/api/v1/enrolment");
        call.token(Some(&ola.ticket)).key("leave").send()
    };
    assert_eq!(leave().await.is(200).text, leave().await.is(200).text);
    assert_eq!(app.told(&ola.id).await, ["code", "seated", "left"]);
});

on_both!(public_forms_are_limited_and_staff_are_not, |db| {
    let app = App::with(db, [("rate_limit_per_minute", 3.into())]).await;
    let team = app.team().await;
    let course = app.course(team, 5).await;
    for n in 0..3 {
        app.sign_up(course, &format!("n{n}@example.no")).await;
    }
    let path = format!("/api/v1/courses/{course}/enrolments");
    let call = || {
        app.call(Method::Post, &path)
            .key("k")
            .json(&form("more@example.no"))
    };
    let limited = call().send().await.is_refused(429, "rate_limited");
    assert!(limited.header("retry-after").is_some());
    for path in ["/api/v1/tickets", "/api/v1/tickets/proof"] {
        app.post(path, None, json!({}))
            .await
            .is_refused(429, "rate_limited");
    }
    app.prove(&uuid::Uuid::nil().to_string(), "123456")
        .await
        .is_refused(429, "rate_limited");
    let token = app.token(team, "coordinator", "Siv").await;
    for n in 0..5 {
        let caller = form(&format!("caller{n}@example.no"));
        app.post(&path, Some(&token), caller).await.is(201);
    }
    app.end().await;
});
