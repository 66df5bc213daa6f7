//! The code: how often it may be wrong, how long it counts, how many are sent.

use kursplass::entity::code;
use sea_orm::EntityTrait as _;
use sea_orm::sea_query::Expr;
use serde_json::json;

use crate::app::{App, on_both_sites};

/// Another code than this one.
fn wrong(code: &str) -> String {
    let last = if code.ends_with('0') { '1' } else { '0' };
    format!("{}{last}", &code[..5])
}

on_both_sites!(after_five_wrong_tries_even_the_right_code_is_wrong, |app| {
    let course = app.course(app.team().await, 5).await;
    let reference = app.sign_up(course, "ola@example.no").await;
    let code = app.code_for("ola@example.no").await;
    for _ in 0..5 {
        app.prove(&reference, &wrong(&code))
            .await
            .is_refused(422, "wrong_code");
    }
    app.prove(&reference, &code)
        .await
        .is_refused(422, "wrong_code");
    let path = format!("/api/v1/enrolments/{reference}/code");
    app.post(&path, None, json!({})).await.is(202);
    let new = app.code_for("ola@example.no").await;
    app.prove(&reference, &new).await.is(200);
});

on_both_sites!(four_wrong_tries_do_no_harm, |app| {
    let course = app.course(app.team().await, 5).await;
    let reference = app.sign_up(course, "ola@example.no").await;
    let code = app.code_for("ola@example.no").await;
    for _ in 0..4 {
        app.prove(&reference, &wrong(&code))
            .await
            .is_refused(422, "wrong_code");
    }
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    app.prove(&reference, &spaced).await.is(200);
    // Sent once more, it says the same.
    app.prove(&reference, &code).await.is(200);
});

on_both_sites!(a_code_counts_for_sixty_minutes, |app| {
    let course = app.course(app.team().await, 5).await;
    let (in_time, late) = ("in-time@example.no", "late@example.no");
    let first = app.sign_up(course, in_time).await;
    let second = app.sign_up(course, late).await;
    app.clock.advance(59);
    app.prove(&first, &app.code_for(in_time).await)
        .await
        .is(200);
    app.clock.advance(1);
    let code = app.code_for(late).await;
    app.prove(&second, &code)
        .await
        .is_refused(422, "wrong_code");
    // A new code does not lengthen the time of a sign-up.
    let path = format!("/api/v1/enrolments/{second}/code");
    app.post(&path, None, json!({})).await.is(202);
    assert_eq!(app.codes_for(late).await, [code]);
    assert_eq!(app.sweep(course).await, 1);
});

on_both_sites!(
    an_address_gets_three_messages_an_hour_and_the_newest_code_serves_all,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let email = "flooded@example.no";
        for _ in 0..3 {
            app.sign_up(course, email).await;
        }
        assert_eq!(app.codes_for(email).await.len(), 3);
        let fourth = app.sign_up(course, email).await;
        let path = format!("/api/v1/enrolments/{fourth}/code");
        app.post(&path, None, json!({})).await.is(202);
        let codes = app.codes_for(email).await;
        assert_eq!(codes.len(), 3);
        app.prove(&fourth, &codes[2]).await.is(200);
        app.clock.advance(61);
        app.sign_up(course, email).await;
        assert_eq!(app.codes_for(email).await.len(), 4);
    }
);

on_both_sites!(a_code_of_one_address_proves_no_other, |app| {
    let course = app.course(app.team().await, 5).await;
    let mine = app.sign_up(course, "me@example.no").await;
    app.sign_up(course, "you@example.no").await;
    let yours = app.code_for("you@example.no").await;
    app.prove(&mine, &yours).await.is_refused(422, "wrong_code");
});

on_both_sites!(
    a_reference_that_is_not_known_is_a_wrong_code_and_no_reference_is_not_there,
    |app| {
        let unknown = uuid::Uuid::new_v4().to_string();
        app.prove(&unknown, "123456")
            .await
            .is_refused(422, "wrong_code");
        app.prove("nonsense", "123456")
            .await
            .is_refused(404, "not_found");
        let path = format!("/api/v1/enrolments/{unknown}/code");
        app.post(&path, None, json!({})).await.is(202);
        let path = format!("/api/v1/enrolments/{unknown}/another");
        app.post(&path, None, json!({}))
            .await
            .is_refused(404, "not_found");
    }
);

on_both_sites!(
    codes_that_were_never_mailed_do_not_count_for_a_sign_up,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let email = "new@example.no";
        for _ in 0..3 {
            let ask = json!({ "email": email });
            app.post("/api/v1/tickets", None, ask).await.is(202);
        }
        let reference = app.sign_up(course, email).await;
        let codes = app.codes_for(email).await;
        assert_eq!(codes.len(), 1);
        app.prove(&reference, &codes[0]).await.is(200);
    }
);

on_both_sites!(
    a_code_that_was_mailed_still_counts_when_nobody_is_enrolled_any_more,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let ola = app.enrolled(course, "ola@example.no").await;
        let ask = json!({ "email": "ola@example.no" });
        let asked = app.post("/api/v1/tickets", None, ask).await.is(202);
        let (reference, code) = (
            asked.text("/reference"),
            app.code_for("ola@example.no").await,
        );
        app.delete("/api/v1/enrolment", Some(&ola.ticket))
            .await
            .is(200);
        let path = format!("/api/v1/enrolments/{reference}/code");
        app.post(&path, None, json!({})).await.is(202);
        let proof = json!({ "reference": reference, "code": code });
        let shown = app.post("/api/v1/tickets/proof", None, proof).await.is(200);
        assert_eq!(shown.json["tickets"], json!([]));
    }
);

/// Types wrong codes until none of those that were sent counts any more.
async fn spend_all(app: &App) {
    let spend = app.office.act(|desk| {
        Box::pin(async move {
            code::Entity::update_many()
                .col_expr(code::Column::Tries, Expr::value(50))
                .exec(desk.tx)
                .await?;
            Ok(())
        })
    });
    spend.await.unwrap();
}

on_both_sites!(
    spent_codes_keep_nobody_out_and_a_day_has_an_end_of_tries,
    |app| {
        let course = app.course(app.team().await, 9).await;
        let email = "target@example.no";
        for _ in 0..3 {
            app.sign_up(course, email).await;
        }
        spend_all(app).await;
        let reference = app.sign_up(course, email).await;
        let codes = app.codes_for(email).await;
        assert_eq!(codes.len(), 4);
        app.prove(&reference, &codes[3]).await.is(200);
        // Four spent codes are two hundred wrong tries: for this day that is all.
        spend_all(app).await;
        let late = app.sign_up(course, email).await;
        let code = app.code_for(email).await;
        app.prove(&late, &code).await.is_refused(422, "wrong_code");
        app.clock.advance(24 * 60);
        let next_day = app.sign_up(course, email).await;
        let code = app.code_for(email).await;
        app.prove(&next_day, &code).await.is(200);
    }
);
