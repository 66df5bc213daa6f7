//! Addresses and what is done with those that nobody proved.

use serde_json::json;

use crate::app::on_both_sites;
use crate::given::form;

on_both_sites!(a_second_contact_that_is_not_proven_gets_nothing, |app| {
    let course = app.course(app.team().await, 5).await;
    let mut both = form("ola@example.no");
    both["mobile"] = json!("900 00 000");
    let path = format!("/api/v1/courses/{course}/enrolments");
    let reference = app.post(&path, None, both).await.is(202).text("/reference");
    let proof = app
        .prove(&reference, &app.code_for("ola@example.no").await)
        .await
        .is(200);
    let change = json!({ "prefers": "sms" });
    let refused = app
        .patch("/api/v1/enrolment", Some(&proof.text("/ticket")), change)
        .await;
    assert_eq!(
        refused
            .is_refused(422, "validation")
            .text("/errors/0/field"),
        "prefers"
    );
});

on_both_sites!(staff_prove_the_sign_up_that_waits_for_its_code, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let reference = app.sign_up(course, "ola@example.no").await;
    let token = app.token(team, "coordinator", "Siv").await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let entered = app
        .post(&path, Some(&token), form("OLA@example.no"))
        .await
        .is(201);
    assert_eq!(
        (&entered.json["queue_number"], entered.text("/status")),
        (&json!(1), "seated".into())
    );
    let proof = app
        .prove(&reference, &app.code_for("ola@example.no").await)
        .await
        .is(200);
    assert_eq!(proof.text("/enrolment/id"), entered.text("/id"));
});
