//! Part three: what staff do by hand.

use serde_json::json;

use super::{Desk, address, is, spring, waiting};
use crate::app::on_both_sites;

on_both_sites!(
    a_caller_is_entered_once_and_stands_in_the_same_queue,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        let first = desk.enter(&course, &address("a")).await.is(201);
        assert_eq!(first.text("/status"), "seated");
        assert_eq!(first.text("/channel"), "phone");
        assert_eq!(first.json["queue_number"], 1);
        let id = first.text("/id");
        assert_eq!(app.heard(&id).await, ["seated"]);
        let [b] = app.queue(&course, ["b"]).await;
        assert_eq!(app.status(&b).await, waiting(1));
        let second = desk.enter(&course, &address("c")).await.is(201);
        assert_eq!(second.text("/status"), "waiting");
        assert_eq!(second.json["position"], 2);
        let again = desk.enter(&course, &address("a")).await;
        let again = again.is_refused(409, "conflict");
        assert_eq!(again.text("/enrolment"), id);
    }
);

on_both_sites!(a_caller_who_had_begun_to_sign_up_keeps_the_number, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let reference = app.sign_up(course.parse().unwrap(), &address("a")).await;
    let [b, c] = app.queue(&course, ["b", "c"]).await;
    assert_eq!([b.status, c.status], ["seated", "waiting"]);
    let entered = desk.enter(&course, &address("a")).await.is(201);
    assert_eq!(entered.json["queue_number"], 1);
    assert_eq!(entered.json["position"], 1);
    let rows = desk.get(&format!("/courses/{course}/enrolments")).await;
    assert_eq!(rows.json["items"].as_array().unwrap().len(), 3);
    // The code still opens the same one.
    let code = app.code_for(&address("a")).await;
    let proven = app.prove(&reference, &code).await.is(200);
    assert_eq!(proven.text("/enrolment/id"), entered.text("/id"));
});

on_both_sites!(
    a_caller_with_no_address_becomes_a_task_for_each_notice,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        let path = format!("/courses/{course}/enrolments");
        let caller = json!({
            "name": "Astrid", "prefers": "call", "home_municipality": "3332", "old_enough": true,
        });
        let one = desk.post(&path, caller.clone()).await.is(201);
        assert_eq!(one.text("/status"), "seated");
        let other = desk.post(&path, caller).await.is(201);
        assert_ne!(one.text("/id"), other.text("/id"), "none has an address");
        assert_eq!(other.json["position"], 1);
        assert_eq!(app.heard(&one.text("/id")).await, ["seated"]);
    }
);

on_both_sites!(who_is_removed_makes_room_for_the_next, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let [a, b] = app.queue(&course, ["a", "b"]).await;
    let path = format!("/enrolments/{}/removal", a.id);
    let refused = desk.post(&path, json!({})).await;
    refused.is_refused(422, "validation");
    let removed = desk.post(&path, json!({"reason": "under_age"})).await;
    let removed = removed.is(200);
    assert_eq!(removed.text("/ended/reason"), "removed");
    assert_eq!(removed.text("/ended/detail"), "under_age");
    assert_eq!(app.own(&a).await["ended"]["reason"], "removed");
    assert_eq!(app.heard(&a.id).await, ["seated", "left"]);
    assert_eq!(app.status(&b).await, is("offered"));
    let again = desk.post(&path, json!({"reason": "twice"})).await;
    again.is_refused(409, "conflict");
});

on_both_sites!(out_of_turn_needs_a_free_seat_and_a_reason, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let [a, b, c] = app.queue(&course, ["a", "b", "c"]).await;
    let place = |id: &str| format!("/enrolments/{id}/seat");
    let why = json!({"reason": "pressing"});
    let full = desk.put(&place(&c.id), why.clone()).await;
    full.is_refused(409, "conflict");
    // Too late for an offer: the seat stays free, and staff call.
    app.clock.set("2027-04-19T15:00");
    app.withdraws(&a).await.is(200);
    let refused = desk.put(&place(&c.id), json!({})).await;
    let refused = refused.is_refused(422, "validation");
    assert_eq!(refused.text("/errors/0/field"), "reason");
    let placed = desk.put(&place(&c.id), why.clone()).await.is(200);
    assert_eq!(placed.text("/status"), "seated");
    assert_eq!(app.heard(&c.id).await, ["waiting", "seated"]);
    assert_eq!(app.status(&b).await, waiting(1));
    let full = desk.put(&place(&b.id), why).await;
    full.is_refused(409, "conflict");
});

on_both_sites!(
    who_is_moved_keeps_the_ticket_and_leaves_the_seat_to_the_next,
    |app| {
        let desk = Desk::of(app).await;
        let from = desk.course(1).await;
        let to = desk.publish(spring("Søvnkurs", "2027-04-21", 1)).await;
        let [a, b, c] = app.queue(&from, ["a", "b", "c"]).await;
        let path = |id: &str| format!("/enrolments/{id}/move");
        let moved = desk.post(&path(&a.id), json!({"course": to})).await.is(200);
        assert_eq!(moved.text("/status"), "seated");
        assert_eq!(moved.text("/course"), to);
        let new = moved.text("/id");
        let own = app.own(&a).await;
        assert_eq!(own["id"], new);
        assert_eq!(own["course"]["id"], to);
        assert_eq!(own["status"], "seated");
        assert_eq!(app.heard(&new).await, ["moved"]);
        assert_eq!(app.heard(&a.id).await, ["seated"]);
        assert_eq!(app.status(&b).await, is("offered"));
        let full = desk.post(&path(&c.id), json!({"course": to})).await;
        full.is_refused(409, "conflict");
        let same = desk.post(&path(&c.id), json!({"course": from})).await;
        same.is_refused(409, "conflict");
        // The old ticket acts on the new enrolment.
        app.withdraws(&a).await.is(200);
        assert_eq!(desk.stands(&to, &new).await, is("ended"));
        assert_eq!(desk.counts(&to).await, [0, 0, 0]);
    }
);

on_both_sites!(
    a_move_past_others_who_wait_is_a_placing_out_of_turn,
    |app| {
        let desk = Desk::of(app).await;
        let from = desk.course(1).await;
        let to = desk.publish(spring("Søvnkurs", "2027-04-20", 1)).await;
        let [a] = app.queue(&from, ["a"]).await;
        let [x, y] = app.queue(&to, ["x", "y"]).await;
        app.clock.set("2027-04-19T15:00");
        app.withdraws(&x).await.is(200);
        let path = format!("/enrolments/{}/move", a.id);
        let refused = desk.post(&path, json!({"course": to})).await;
        let refused = refused.is_refused(422, "validation");
        assert_eq!(refused.text("/errors/0/field"), "reason");
        let why = json!({"course": to, "reason": "same evening as a friend"});
        desk.post(&path, why).await.is(200);
        assert_eq!(app.status(&y).await, waiting(1));
        assert_eq!(desk.counts(&to).await, [1, 0, 1]);
    }
);

on_both_sites!(another_teams_people_and_courses_are_not_there, |app| {
    let desk = Desk::of(app).await;
    let other = Desk::of(app).await;
    let course = desk.course(1).await;
    let theirs = other.publish(spring("Søvnkurs", "2027-04-21", 1)).await;
    let [a] = app.queue(&course, ["a"]).await;
    let id = &a.id;
    let not = |answer: crate::app::Answer| answer.is_refused(404, "not_found");
    not(other.enter(&course, &address("b")).await);
    not(other.get(&format!("/courses/{course}/enrolments")).await);
    not(other
        .post(&format!("/enrolments/{id}/removal"), json!({"reason": "x"}))
        .await);
    not(other
        .put(&format!("/enrolments/{id}/seat"), json!({"reason": "x"}))
        .await);
    not(desk
        .post(&format!("/enrolments/{id}/move"), json!({"course": theirs}))
        .await);
    not(other
        .post(
            &format!("/courses/{course}/cancellation"),
            json!({"reason": "other"}),
        )
        .await);
    assert_eq!(app.status(&a).await, is("seated"));
});
