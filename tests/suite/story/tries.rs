//! What is tried too often, by two at once, or again.

use rocket::http::Method;
use rocket::tokio::join;
use serde_json::{Value, json};

use super::{Desk, address, form, is};
use crate::app::on_both_sites;

on_both_sites!(after_five_wrong_tries_only_a_new_code_helps, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(5).await;
    let reference = app.sign_up(course.parse().unwrap(), &address("a")).await;
    let right = app.code_for(&address("a")).await;
    let wrong = if right == "123456" {
        "654321"
    } else {
        "123456"
    };
    for code in [wrong, wrong, wrong, wrong, wrong, &right, &right] {
        app.prove(&reference, code)
            .await
            .is_refused(422, "wrong_code");
    }
    let path = format!("/api/v1/enrolments/{reference}/code");
    app.post(&path, None, json!({})).await.is(202);
    let codes = app.codes_for(&address("a")).await;
    assert_eq!(codes.len(), 2);
    let proven = app.prove(&reference, codes.last().unwrap()).await.is(200);
    assert_eq!(proven.text("/enrolment/status"), "seated");
});

on_both_sites!(of_two_answers_at_once_one_counts, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let [a, b, c] = app.queue(&course, ["a", "b", "c"]).await;
    app.withdraws(&a).await.is(200);
    let (yes, no) = join!(app.replies(&b, "accept"), app.replies(&b, "decline"));
    let mut answers = [yes.status, no.status];
    answers.sort_unstable();
    assert_eq!(answers, [200, 409]);
    if yes.status == 200 {
        assert_eq!(app.status(&b).await, is("seated"));
        assert_eq!(desk.counts(&course).await, [1, 0, 1]);
    } else {
        assert_eq!(app.status(&c).await, is("offered"));
        assert_eq!(desk.counts(&course).await, [0, 1, 0]);
    }
});

on_both_sites!(a_key_used_again_gives_the_same_answer_or_none, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(5).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let send = async |body: Value| {
        let call = app.call(Method::Post, &path).token(Some(&desk.token));
        call.key("one").json(&body).send().await
    };
    let first = send(form(&address("a"))).await.is(201);
    let rows = app.rows().await;
    let again = send(form(&address("a"))).await.is(201);
    assert_eq!(again.json, first.json);
    assert_eq!(again.header("location"), first.header("location"));
    send(form(&address("b")))
        .await
        .is_refused(422, "idempotency_mismatch");
    assert_eq!(app.rows().await, rows);
});
