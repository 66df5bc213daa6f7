//! What a ticket opens, and how it is renewed.

use insta::assert_json_snapshot;
use kursplass::actions::enrolments;
use kursplass::domain::Exit;
use kursplass::domain::ids::ProofId;
use kursplass::entity::proof;
use kursplass::error::Error;
use kursplass::vault::Ticket;
use sea_orm::EntityTrait as _;
use serde_json::json;

use crate::app::on_both_sites;
use crate::verbs::first_ticket;

const OWN: &str = "/api/v1/enrolment";

on_both_sites!(a_wrong_ticket_opens_nothing, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    app.get(OWN, None).await.is_refused(401, "unauthorized");
    app.get(OWN, Some("nonsense"))
        .await
        .is_refused(401, "unauthorized");
    let other = if ola.ticket.starts_with('A') {
        "B"
    } else {
        "A"
    };
    let forged = format!("{other}{}", &ola.ticket[1..]);
    app.get(OWN, Some(&forged))
        .await
        .is_refused(401, "unauthorized");
    let staff = app.token(app.team().await, "coordinator", "Siv").await;
    app.get(OWN, Some(&staff))
        .await
        .is_refused(401, "unauthorized");
});

on_both_sites!(name_and_language_change_at_once, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let change = json!({ "name": "Ola Nordmann", "language": "nn", "prefers": "email" });
    let changed = app.patch(OWN, Some(&ola.ticket), change).await.is(200);
    assert_eq!(changed.json.get("pending"), None);
    assert_eq!(changed.text("/id"), ola.id);
});

on_both_sites!(a_new_address_counts_when_it_is_proven, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "old@example.no").await;
    let change = json!({ "email": "new@example.no" });
    let changed = app.patch(OWN, Some(&ola.ticket), change).await.is(200);
    assert_json_snapshot!("pending", changed.json, {
        ".**.id" => "[id]",
        ".calendar_url" => "[calendar_url]",
        ".pending.reference" => "[reference]",
    });
    app.get(OWN, Some(&ola.ticket)).await.is(200);
    let code = app.code_for("new@example.no").await;
    let proven = app
        .prove(&changed.text("/pending/reference"), &code)
        .await
        .is(200);
    let ticket = proven.text("/ticket");
    assert_ne!(ticket, ola.ticket);
    assert_eq!(proven.text("/enrolment/id"), ola.id);
    app.get(OWN, Some(&ola.ticket))
        .await
        .is_refused(401, "unauthorized");
    app.get(OWN, Some(&ticket)).await.is(200);
    assert_eq!(
        app.told(&ola.id).await,
        ["code", "seated", "code", "contact_changed"]
    );
    // From now on the enrolment is found by the new address only.
    for (email, known) in [("old@example.no", false), ("new@example.no", true)] {
        let before = app.codes_for(email).await.len();
        app.post("/api/v1/tickets", None, json!({ "email": email }))
            .await
            .is(202);
        let sent = app.codes_for(email).await.len() - before;
        assert_eq!(sent == 1, known, "{email}");
    }
});

on_both_sites!(an_address_that_is_full_takes_nobody_more, |app| {
    let course = app.course(app.team().await, 5).await;
    app.enrolled(course, "we@example.no").await;
    let reference = app.sign_up(course, "we@example.no").await;
    app.prove(&reference, &app.code_for("we@example.no").await)
        .await
        .is(200);
    let path = format!("/api/v1/enrolments/{reference}/another");
    app.post(&path, None, json!({})).await.is(201);
    let third = app.enrolled(course, "third@example.no").await;
    let change = json!({ "email": "we@example.no" });
    let changed = app.patch(OWN, Some(&third.ticket), change).await.is(200);
    let code = app.code_for("we@example.no").await;
    app.prove(&changed.text("/pending/reference"), &code)
        .await
        .is_refused(409, "conflict");
    app.get(OWN, Some(&third.ticket)).await.is(200);
});

on_both_sites!(what_has_ended_cannot_be_changed, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let pending = app
        .patch(OWN, Some(&ola.ticket), json!({ "email": "new@example.no" }))
        .await
        .is(200);
    app.delete(OWN, Some(&ola.ticket)).await.is(200);
    app.patch(OWN, Some(&ola.ticket), json!({ "name": "Per" }))
        .await
        .is_refused(409, "conflict");
    let code = app.code_for("new@example.no").await;
    app.prove(&pending.text("/pending/reference"), &code)
        .await
        .is_refused(409, "conflict");
});

on_both_sites!(
    who_was_moved_keeps_the_old_link_until_the_address_changes,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let other = app.course_elsewhere(team).await;
        let ola = app.enrolled(course, "ola@example.no").await;
        let by = app.coordinator(team).await;
        let id = ola.id.parse().unwrap();
        let moved = app.office.act(move |desk| {
            let by = by.clone();
            Box::pin(async move {
                kursplass::actions::enrolments::move_to(&desk, &by, id, other, None).await
            })
        });
        moved.await.unwrap();
        let own = app.get(OWN, Some(&ola.ticket)).await.is(200);
        assert_eq!(own.text("/course/id"), other.to_string());
        let change = json!({ "email": "new@example.no" });
        let pending = app.patch(OWN, Some(&ola.ticket), change).await.is(200);
        let code = app.code_for("new@example.no").await;
        app.prove(&pending.text("/pending/reference"), &code)
            .await
            .is(200);
        app.get(OWN, Some(&ola.ticket))
            .await
            .is_refused(401, "unauthorized");
    }
);

on_both_sites!(
    the_ticket_of_an_unproven_sign_up_changes_no_address,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let reference: ProofId = app.sign_up(course, "ola@example.no").await.parse().unwrap();
        let row = proof::Entity::find_by_id(reference)
            .one(app.office.store.reader())
            .await
            .unwrap()
            .unwrap();
        let ticket = first_ticket(row.enrolment_id.unwrap());
        let ticket = app.office.vault.print_ticket(ticket).into_exposed();
        for change in [
            json!({ "email": "new@example.no" }),
            json!({ "mobile": "+4790000000" }),
        ] {
            app.patch(OWN, Some(&ticket), change)
                .await
                .is_refused(409, "conflict");
        }
        assert_eq!(app.codes_for("new@example.no").await.len(), 0);
    }
);

on_both_sites!(a_ticket_acts_where_it_leads_when_it_acts, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let other = app.course_elsewhere(team).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let (by, id) = (app.coordinator(team).await, ola.id.parse().unwrap());
    let moved = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move { enrolments::move_to(&desk, &by, id, other, None).await })
    });
    let moved = moved.await.unwrap();
    // As if the request had looked the ticket up before the move.
    let leaves = |ticket: Ticket| {
        app.office
            .act(move |desk| Box::pin(async move { enrolments::withdraw(&desk, ticket).await }))
    };
    let renewed = Ticket {
        version: 2,
        ..first_ticket(id)
    };
    assert!(matches!(leaves(renewed).await, Err(Error::SignIn)));
    let left = leaves(first_ticket(id)).await.unwrap();
    assert_eq!((left.id, left.exit), (moved.id, Some(Exit::Withdrew)));
    assert_eq!(left.seat_no, None);
});
