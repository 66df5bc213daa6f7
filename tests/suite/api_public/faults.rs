//! What is wrong with a form is told by field, all at once, in the reader's language.

use insta::assert_json_snapshot;
use rocket::http::Method;
use serde_json::{Value, json};

use crate::app::{App, on_both_sites};
use crate::db::on_both;
use crate::given::form;

on_both_sites!(every_mistake_is_named_at_once_in_three_languages, |app| {
    let course = app.course(app.team().await, 5).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let bad = json!({
        "name": " ", "email": "nonsense", "mobile": "+461234567890", "prefers": "pigeon",
        "home_municipality": "0301", "old_enough": false, "language": "se", "needs": ["step_free", "lift"],
    });
    for (language, name) in [
        ("nb", "faults_nb"),
        ("nn", "faults_nn"),
        ("en", "faults_en"),
    ] {
        let call = app
            .call(Method::Post, &path)
            .header("Accept-Language", language);
        let answer = call.json(&bad).send().await.is_refused(422, "validation");
        assert_json_snapshot!(name, answer.json);
    }
});

on_both_sites!(each_field_is_checked, |app| {
    let course = app.course(app.team().await, 5).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let without = |field: &str| {
        let mut form = form("ola@example.no");
        form.as_object_mut().unwrap().remove(field);
        form
    };
    let with = |field: &str, value: Value| {
        let mut form = form("ola@example.no");
        form[field] = value;
        form
    };
    for (body, field) in [
        (without("name"), "name"),
        (without("email"), "email"),
        (without("home_municipality"), "home_municipality"),
        (without("old_enough"), "old_enough"),
        (with("name", json!("x".repeat(201))), "name"),
        (with("name", json!(7)), "name"),
        (with("prefers", json!("sms")), "prefers"),
        (with("prefers", json!("call")), "prefers"),
        (with("mobile", json!("123")), "mobile"),
        (with("birth_number", json!("01010112345")), "birth_number"),
        (with("channel", json!("phone")), "channel"),
        (with("another", json!(true)), "another"),
        (json!([]), "body"),
    ] {
        let answer = app
            .post(&path, None, body.clone())
            .await
            .is_refused(422, "validation");
        assert_eq!(
            answer.text("/errors/0/field"),
            field,
            "{body} {}",
            answer.text
        );
    }
});

on_both_sites!(a_wrong_method_names_the_right_ones, |app| {
    let answer = app
        .delete("/api/v1/tickets", None)
        .await
        .is_refused(405, "method_not_allowed");
    assert_eq!(answer.header("allow"), Some("OPTIONS, POST"));
    let own = app
        .post("/api/v1/enrolment", None, json!({}))
        .await
        .is_refused(405, "method_not_allowed");
    assert_eq!(
        own.header("allow"),
        Some("DELETE, GET, HEAD, OPTIONS, PATCH")
    );
});

on_both!(
    without_a_way_for_text_messages_nobody_is_promised_one,
    |db| {
        let settings = [
            ("rate_limit_per_minute", 0.into()),
            ("smtp_url", "smtp://127.0.0.1:2525".into()),
        ];
        let app = App::with(db, settings).await;
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let path = format!("/api/v1/courses/{course}/enrolments");
        let mut by_sms = form("ola@example.no");
        by_sms["mobile"] = json!("90000000");
        app.post(&path, None, by_sms.clone()).await.is(202);
        by_sms["prefers"] = json!("sms");
        let answer = app
            .post(&path, None, by_sms.clone())
            .await
            .is_refused(422, "validation");
        assert_eq!(answer.text("/errors/0/field"), "prefers");
        for field in ["email", "prefers"] {
            by_sms.as_object_mut().unwrap().remove(field);
        }
        let answer = app
            .post(&path, None, by_sms.clone())
            .await
            .is_refused(422, "validation");
        assert_eq!(answer.text("/errors/0/field"), "mobile");
        let mobile = json!({ "mobile": "90000000" });
        let answer = app
            .post("/api/v1/tickets", None, mobile)
            .await
            .is_refused(422, "validation");
        assert_eq!(answer.text("/errors/0/field"), "mobile");
        // Staff call somebody who has a mobile only.
        let token = app.token(team, "coordinator", "Siv").await;
        let called = app.post(&path, Some(&token), by_sms).await.is(201);
        assert_eq!(called.text("/prefers"), "call");
        app.end().await;
    }
);
