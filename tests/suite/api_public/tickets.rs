//! A ticket that was lost.

use std::sync::Arc;
use std::time::Duration;

use kursplass::actions::{codes, enrolments};
use kursplass::domain::ids::ProofId;
use kursplass::entity::{message, proof};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use tokio::sync::Notify;

use crate::app::on_both_sites;
use crate::verbs::first_ticket;

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

on_both_sites!(
    a_code_that_is_sent_again_names_the_team_as_the_first_did,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        app.enrolled(course, "ola@example.no").await;
        let ask = json!({ "email": "ola@example.no" });
        let asked = app.post("/api/v1/tickets", None, ask).await.is(202);
        let path = format!("/api/v1/enrolments/{}/code", asked.text("/reference"));
        app.post(&path, None, json!({})).await.is(202);
        let codes = message::Entity::find()
            .filter(message::Column::Kind.eq("code"))
            .all(app.office.store.reader())
            .await
            .unwrap();
        let teams: Vec<_> = codes.iter().map(|row| row.team_id).collect();
        assert_eq!(teams, [Some(team); 3]);
    }
);

on_both_sites!(who_proves_an_address_at_this_moment_is_known, |app| {
    let course = app.course(app.team().await, 5).await;
    let reference = app.sign_up(course, "ola@example.no").await;
    let reference: ProofId = reference.parse().unwrap();
    let row = proof::Entity::find_by_id(reference)
        .one(app.office.store.reader())
        .await
        .unwrap()
        .unwrap();
    let (index, own) = (row.address_index, first_ticket(row.enrolment_id.unwrap()));
    let locked = Arc::new(Notify::new());
    let is_locked = Arc::clone(&locked);
    // The proof holds the lock of its address for a while, and then commits.
    let proving = app.office.act(move |desk| {
        let (index, is_locked) = (index.clone(), Arc::clone(&is_locked));
        Box::pin(async move {
            codes::lock_address(&desk, &index).await?;
            is_locked.notify_one();
            tokio::time::sleep(Duration::from_millis(500)).await;
            enrolments::prove_by_ticket(&desk, own).await
        })
    });
    let asking = async {
        locked.notified().await;
        let ask = json!({ "email": "ola@example.no" });
        app.post("/api/v1/tickets", None, ask).await.is(202)
    };
    let (proven, _) = tokio::join!(proving, asking);
    proven.unwrap();
    assert_eq!(app.codes_for("ola@example.no").await.len(), 2);
});
