//! A ticket that was lost.

use serde_json::json;

use crate::app::on_both_sites;

on_both_sites!(who_proves_an_address_gets_all_its_tickets, |app| {
    let team = app.team().await;
    let mut own = Vec::new();
    for _ in 0..2 {
        let course = app.course_elsewhere(team).await;
        own.push(app.enrolled(course, "ola@example.no").await.ticket);
    }
    app.clock.advance(61);
    let asked = app
        .post(
            "/api/v1/tickets",
            None,
            json!({ "email": "OLA@example.no" }),
        )
        .await
        .is(202);
    let reference = asked.text("/reference");
    let code = app.code_for("ola@example.no").await;
    let wrong = json!({ "reference": reference, "code": "abc" });
    app.post("/api/v1/tickets/proof", None, wrong)
        .await
        .is_refused(422, "wrong_code");
    let right = json!({ "reference": reference, "code": code });
    let tickets = app.post("/api/v1/tickets/proof", None, right).await.is(200);
    let mut given: Vec<String> = serde_json::from_value(tickets.json["tickets"].clone()).unwrap();
    given.sort();
    own.sort();
    assert_eq!(given, own);
});

on_both_sites!(
    a_reference_for_tickets_proves_no_sign_up_and_the_other_way_round,
    |app| {
        let course = app.course(app.team().await, 5).await;
        app.enrolled(course, "ola@example.no").await;
        let asked = app
            .post(
                "/api/v1/tickets",
                None,
                json!({ "email": "ola@example.no" }),
            )
            .await
            .is(202);
        let code = app.code_for("ola@example.no").await;
        app.prove(&asked.text("/reference"), &code)
            .await
            .is_refused(422, "wrong_code");
        let reference = app.sign_up(course, "ola@example.no").await;
        let code = app.code_for("ola@example.no").await;
        let swapped = json!({ "reference": reference, "code": code });
        app.post("/api/v1/tickets/proof", None, swapped)
            .await
            .is_refused(422, "wrong_code");
        for reference in ["nonsense", &uuid::Uuid::nil().to_string()] {
            let body = json!({ "reference": reference, "code": code });
            app.post("/api/v1/tickets/proof", None, body)
                .await
                .is_refused(422, "wrong_code");
        }
    }
);

on_both_sites!(bad_requests_for_tickets_name_their_fields, |app| {
    for (body, field) in [
        (json!({}), "email"),
        (json!({ "email": "nonsense" }), "email"),
        (json!({ "mobile": "12345" }), "mobile"),
        (
            json!({ "email": "a@example.no", "mobile": "+4790000000" }),
            "mobile",
        ),
    ] {
        app.team().await;
        let answer = app
            .post("/api/v1/tickets", None, body)
            .await
            .is_refused(422, "validation");
        assert_eq!(answer.text("/errors/0/field"), field, "{}", answer.text);
    }
    let answer = app
        .post("/api/v1/tickets/proof", None, json!({}))
        .await
        .is_refused(422, "validation");
    assert_eq!(answer.json["errors"].as_array().unwrap().len(), 2);
});
