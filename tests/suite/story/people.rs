//! Part two, where it is less simple: two at one address, a conversation first, people from elsewhere.

use serde_json::json;

use super::{Desk, address, form, is, spring, waiting};
use crate::app::{App, on_both_sites};

async fn asks(app: &App, course: &str, email: &str) -> (String, String) {
    let path = format!("/api/v1/courses/{course}/enrolments");
    let asked = app.post(&path, None, form(email)).await.is(202);
    (asked.text("/reference"), app.code_for(email).await)
}

on_both_sites!(two_people_share_an_address_and_a_third_does_not, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let email = address("couple");
    let [first] = app.queue(&course, ["couple"]).await;
    let (second, code) = asks(app, &course, &email).await;
    app.clock.advance(61);
    let (again, newer) = asks(app, &course, &email).await;
    assert_ne!(code, newer);
    app.prove(&second, &code)
        .await
        .is_refused(422, "wrong_code");
    let known = app.prove(&again, &newer).await.is(200);
    assert_eq!(known.json["another"], true);
    assert_eq!(known.text("/enrolment/id"), first.id);
    assert_eq!(known.text("/ticket"), first.ticket);

    let path = format!("/api/v1/enrolments/{again}/another");
    let other = app.post(&path, None, json!({})).await.is(201);
    assert_ne!(other.text("/enrolment/id"), first.id);
    assert_eq!(other.text("/enrolment/status"), "waiting");
    let repeated = app.post(&path, None, json!({})).await.is(201);
    assert_eq!(repeated.text("/ticket"), other.text("/ticket"));

    app.clock.advance(61);
    let (third, code) = asks(app, &course, &email).await;
    app.prove(&third, &code).await.is(200);
    let path = format!("/api/v1/enrolments/{third}/another");
    app.post(&path, None, json!({}))
        .await
        .is_refused(409, "conflict");
    assert_eq!(desk.counts(&course).await, [1, 0, 1]);
    app.withdraws(&first).await.is(200);
    let id = other.text("/enrolment/id");
    assert_eq!(desk.stands(&course, &id).await, is("offered"));
});

on_both_sites!(
    a_course_with_a_conversation_first_gives_no_seat_by_itself,
    |app| {
        let desk = Desk::of(app).await;
        let mut course = spring("Sinnemestring", "2027-04-20", 1);
        course["enrolment"] = json!({"policy": "after_conversation"});
        let course = desk.publish(course).await;
        let [a, b, c] = app.queue(&course, ["a", "b", "c"]).await;
        for one in [&a, &b, &c] {
            assert_eq!(app.status(one).await, is("applied"));
            assert_eq!(app.heard(&one.id).await, ["applied"]);
        }
        assert_eq!(desk.counts(&course).await, [0, 0, 0]);
        let path = |id: &str| format!("/enrolments/{id}/admission");
        let admit = json!({"answer": "admit"});
        let admitted = desk.put(&path(&b.id), admit.clone()).await.is(200);
        assert_eq!(admitted.text("/status"), "seated");
        let admitted = desk.put(&path(&a.id), admit.clone()).await.is(200);
        assert_eq!(admitted.text("/status"), "waiting");
        assert_eq!(admitted.json["position"], 1);
        let referred = desk.put(&path(&c.id), json!({"answer": "refer_on"})).await;
        assert_eq!(referred.is(200).text("/ended/reason"), "referred_on");
        assert_eq!(app.heard(&b.id).await, ["applied", "seated"]);
        assert_eq!(app.heard(&a.id).await, ["applied", "waiting"]);
        let again = desk.put(&path(&a.id), admit).await;
        again.is_refused(409, "conflict");
    }
);

on_both_sites!(staff_decide_about_somebody_from_elsewhere, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(2).await;
    let mut elsewhere = form(&address("a"));
    elsewhere["home_municipality"] = json!("other");
    let a = app.enrols(&course, elsewhere.clone()).await;
    assert_eq!(a.status, "applied");
    let path = format!("/enrolments/{}/admission", a.id);
    let admitted = desk.put(&path, json!({"answer": "admit"})).await.is(200);
    assert_eq!(admitted.text("/status"), "seated");
    // Whom staff enter themselves they have decided about.
    elsewhere["email"] = json!(address("b"));
    let path = format!("/courses/{course}/enrolments");
    let entered = desk.post(&path, elsewhere).await.is(201);
    assert_eq!(entered.text("/status"), "seated");
});

on_both_sites!(a_drop_in_course_takes_no_sign_up, |app| {
    let desk = Desk::of(app).await;
    let mut course = spring("Åpen gruppe", "2027-04-20", 5);
    course["enrolment"] = json!({"policy": "open"});
    let course = desk.publish(course).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let refused = app.post(&path, None, form(&address("a"))).await;
    refused.is_refused(409, "not_open");
    let seen = app.get(&format!("/api/v1/courses/{course}"), None).await;
    assert_eq!(seen.json["availability"], "free");
});

on_both_sites!(who_leaves_can_come_back_at_the_end_of_the_queue, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let [_a, b, c] = app.queue(&course, ["a", "b", "c"]).await;
    app.withdraws(&b).await.is(200);
    app.withdraws(&b).await.is(200);
    assert_eq!(app.heard(&b.id).await, ["waiting", "left"]);
    assert_eq!(app.status(&c).await, waiting(1));
    app.clock.advance(61);
    let [again] = app.queue(&course, ["b"]).await;
    assert_ne!(again.id, b.id);
    assert_eq!(app.status(&again).await, waiting(2));
});
