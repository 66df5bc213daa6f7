//! Messages that were given up, and what can be done about them.

use kursplass::outbox::{self, Hope};
use kursplass::worker::deliver;
use rocket::http::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::At;
use crate::app::{App, on_both_sites};
use crate::postman::by_file;

/// Whatever is to be sent is given up.
async fn all_fails(app: &App) {
    let fail = app.office.act(|desk| {
        Box::pin(async move {
            let now = desk.now();
            for row in outbox::claim(desk.tx, 100, now).await? {
                outbox::mark_failed(desk.tx, &row, "smtp_550", Hope::None, now).await?;
            }
            Ok(())
        })
    });
    fail.await.unwrap();
}

on_both_sites!(what_was_given_up_is_sent_once_more, |app| {
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let siv = At::desk(app, team, "coordinator", "Siv").await;
    let ola = app.enrolled(course, "ola@example.no").await;
    all_fails(app).await;
    let dead = siv.list(&format!("?status=dead&course={course}")).await;
    let kinds: Vec<_> = dead
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["code", "seated"]);
    assert_eq!(dead[1]["error"], "smtp_550");
    assert_eq!(dead[1]["email"], "ola@example.no");
    let path = |n: usize, verb: &str| format!("/{}{verb}", dead[n]["id"].as_str().unwrap());
    // Nothing is kept of a code, and nobody but the person is to see one.
    siv.post(&path(0, "/retry"))
        .await
        .is_refused(409, "conflict");
    assert_eq!(
        siv.get(&path(0, "")).await.is(200).json["text"],
        Value::Null
    );

    let queued = siv.post(&path(1, "/retry")).await.is(200);
    assert_eq!(queued.text("/status"), "queued");
    assert_eq!(
        (&queued.json["attempts"], queued.json.get("error")),
        (&json!(0), None)
    );
    assert_eq!(
        siv.post(&path(1, "/retry")).await.is(200).text("/status"),
        "queued"
    );
    siv.post(&path(1, "/done"))
        .await
        .is_refused(409, "conflict");
    let folder = TempDir::new().unwrap();
    assert_eq!(
        deliver(&by_file(&app.office, folder.path()))
            .await
            .unwrap()
            .sent,
        1
    );
    assert_eq!(siv.get(&path(1, "")).await.is(200).text("/status"), "sent");
    siv.post(&path(1, "/retry"))
        .await
        .is_refused(409, "conflict");
    assert_eq!(app.told(&ola.id).await, ["code", "seated"]);
});

on_both_sites!(
    what_is_no_longer_true_is_not_sent_again_but_can_be_ticked_off,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 2).await;
        let siv = At::desk(app, team, "coordinator", "Siv").await;
        let ola = app.enrolled(course, "ola@example.no").await;
        all_fails(app).await;
        let dead = siv.list("").await.remove(1);
        let path = format!("/{}", dead["id"].as_str().unwrap());
        assert!(
            siv.get(&path)
                .await
                .is(200)
                .text("/text")
                .starts_with("Du har fått plass")
        );
        let own = app.call(Method::Delete, "/api/v1/enrolment");
        own.token(Some(&ola.ticket)).send().await.is(200);
        assert_eq!(siv.get(&path).await.is(200).json["text"], Value::Null);
        let refused = siv.post(&format!("{path}/retry")).await;
        refused.is_refused(409, "conflict");
        let done = siv.post(&format!("{path}/done")).await.is(200);
        assert_eq!(done.text("/status"), "done");
    }
);
