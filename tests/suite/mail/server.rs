//! Letters and a mail server: one that is busy, down, or says no.

use std::time::{Duration, Instant};

use kursplass::entity::message;
use kursplass::worker::deliver;
use serde_json::json;

use super::{send_all, text};
use crate::app::on_both_sites;
use crate::given::form;
use crate::live::Live;
use crate::postman::{Postman, by_smtp};
use crate::verbs::Who;

on_both_sites!(
    a_busy_server_gets_the_same_message_again_under_the_same_name,
    |app| {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.signs_up(course, Who::at("ola@example.no")).await;
        postman.answer("451 too busy for <ola@example.no>");
        assert_eq!(send_all(&worker).await.failed, 1);
        let row = app.messages().await.remove(0);
        assert_eq!((row.error.as_deref(), row.attempts), (Some("smtp_451"), 1));
        let wait = (row.not_before - app.office.store.now()).num_seconds();
        assert!((48..=72).contains(&wait), "{wait}");
        assert!(
            !deliver(&worker).await.unwrap().any(),
            "not before its time"
        );
        postman.take();
        app.clock.advance(2);
        assert_eq!(send_all(&worker).await.sent, 1);
        let mails = postman.mails();
        assert_eq!(mails.len(), 2);
        let name = format!("<{}@avtale.example.no>", row.id);
        assert!(mails.iter().all(|mail| text(mail, "message-id") == name));
    }
);

on_both_sites!(a_server_that_is_down_loses_nothing, |app| {
    let postman = Postman::new();
    let url = postman.url();
    drop(postman);
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    assert_eq!(send_all(&by_smtp(&app.office, &url)).await.failed, 1);
    assert_eq!(app.messages().await[0].error.as_deref(), Some("connection"));
    app.clock.advance(2);
    let postman = Postman::new();
    assert_eq!(
        send_all(&by_smtp(&app.office, &postman.url())).await.sent,
        1
    );
});

on_both_sites!(what_a_server_refuses_for_good_is_soon_given_up, |app| {
    let postman = Postman::new();
    let worker = by_smtp(&app.office, &postman.url());
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    postman.answer("550 no mailbox ola@example.no here");
    for _ in 0..10 {
        send_all(&worker).await;
        app.clock.advance(3);
    }
    let row = app.messages().await.remove(0);
    assert_eq!((row.status, row.attempts), (message::Status::Dead, 3));
    assert_eq!(row.error.as_deref(), Some("smtp_550"));
    assert!(row.notice.is_empty(), "a dead code is no code");
    assert_eq!(postman.mails().len(), 3);
});

on_both_sites!(a_text_message_has_no_way_by_a_mail_server, |app| {
    let postman = Postman::new();
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("+4791234567")).await;
    assert_eq!(
        send_all(&by_smtp(&app.office, &postman.url())).await.dead,
        1
    );
    assert_eq!(app.messages().await[0].error.as_deref(), Some("no_sms"));
});

/// The program itself, with its own settings: STARTTLS by an authority that the system trusts, and a log-in.
#[test]
fn the_program_sends_encrypted_and_logged_in() {
    let postman = Postman::secure();
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let authority = postman.authority();
    let live = Live::with(
        &url,
        [
            ("ROCKET_SMTP_URL", postman.url()),
            ("SSL_CERT_FILE", authority.display().to_string()),
        ],
    );
    let token = live.found_team();
    live.start();
    let course = live.publish_course(&token, 3);
    let path = format!("/api/v1/courses/{course}/enrolments");
    live.post(&path, None, "k", &form("ola@example.no"))
        .unwrap();
    let patience = Instant::now() + Duration::from_secs(20);
    while postman.mails().is_empty() {
        assert!(Instant::now() < patience, "no mail came in 20 s");
        std::thread::sleep(Duration::from_millis(50));
    }
    let mail = postman.mails().remove(0);
    assert_eq!(
        (&mail["encrypted"], &mail["logged_in"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(text(&mail, "subject"), "Kode fra Modum kommune");
    live.stop();
}
