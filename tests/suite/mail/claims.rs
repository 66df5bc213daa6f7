//! Whose a message is while it is on its way, and whether it still holds.

use std::time::Duration;

use futures_util::future::join_all;
use kursplass::actions::enrolments::Answer;
use kursplass::entity::message;
use kursplass::outbox;
use kursplass::worker::{Sent, deliver};

use super::{send_all, text};
use crate::app::on_both_sites;
use crate::postman::{Postman, by_smtp};
use crate::verbs::Who;

on_both_sites!(
    a_process_that_is_too_slow_is_overtaken_and_marks_nothing,
    |app| {
        let (slow, quick) = (Postman::new(), Postman::new());
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.signs_up(course, Who::at("ola@example.no")).await;
        slow.answer("wait");
        let first = by_smtp(&app.office, &slow.url());
        let second = by_smtp(&app.office, &quick.url());
        let overtake = async {
            while slow.mails().is_empty() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert!(
                !deliver(&second).await.unwrap().any(),
                "the lease still stands"
            );
            app.clock.advance(4);
            assert_eq!(deliver(&second).await.unwrap().sent, 1);
            slow.take();
        };
        let (late, ()) = tokio::join!(deliver(&first), overtake);
        assert_eq!(
            late.unwrap(),
            Sent {
                left: 1,
                ..Sent::default()
            }
        );
        let row = app.messages().await.remove(0);
        assert_eq!(
            (row.status, row.lease, row.attempts),
            (message::Status::Sent, 2, 2)
        );
        let names: Vec<_> = [slow.mails(), quick.mails()].concat();
        assert_eq!(names.len(), 2, "once more, and no oftener");
        assert_eq!(names[0]["message-id"], names[1]["message-id"]);
    }
);

on_both_sites!(two_workers_at_once_send_each_message_once, |app| {
    let postman = Postman::new();
    let team = app.team().await;
    let course = app.course(team, 100).await;
    for n in 0..60 {
        app.signs_up(course, Who::at(&format!("p{n}@example.no")))
            .await;
    }
    let workers: Vec<_> = (0..3)
        .map(|_| by_smtp(&app.office, &postman.url()))
        .collect();
    let sent = join_all(workers.iter().map(send_all)).await;
    assert_eq!(sent.iter().map(|sent| sent.sent).sum::<usize>(), 60);
    let mut names: Vec<_> = postman
        .mails()
        .iter()
        .map(|mail| mail["message-id"].to_string())
        .collect();
    names.sort();
    names.dedup();
    assert_eq!((names.len(), postman.mails().len()), (60, 60));
});

on_both_sites!(a_claim_is_for_one_alone_until_it_runs_out, |app| {
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    let mine = app.claims().await;
    assert_eq!((mine.len(), mine[0].lease), (1, 1));
    assert!(app.claims().await.is_empty());
    app.clock.advance(3);
    let theirs = app.claims().await;
    assert_eq!((theirs.len(), theirs[0].lease), (1, 2));
    let (old, new) = (mine[0].clone(), theirs[0].clone());
    let marked = app.office.act(move |desk| {
        let (old, new) = (old.clone(), new.clone());
        Box::pin(async move {
            let now = desk.now();
            let late = outbox::mark_sent(desk.tx, &old, now).await?;
            let failed = outbox::mark_failed(desk.tx, &old, "x", outbox::Hope::None, now).await?;
            assert_eq!(failed, outbox::Verdict::Lost);
            Ok((late, outbox::mark_cancelled(desk.tx, &new, now).await?))
        })
    });
    assert_eq!(marked.await.unwrap(), (false, true));
});

on_both_sites!(an_offer_that_was_answered_is_not_mailed_any_more, |app| {
    let postman = Postman::new();
    let worker = by_smtp(&app.office, &postman.url());
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let ola = app.joins(course, "ola@example.no").await;
    let kari = app.joins(course, "kari@example.no").await;
    send_all(&worker).await;
    app.clock.set("2027-02-01T22:00");
    app.leaves(ola).await;
    app.answers(kari, Answer::Accept).await;
    app.clock.set("2027-02-02T08:00");
    let sent = send_all(&worker).await;
    assert_eq!(
        (sent.sent, sent.cancelled),
        (2, 0),
        "ola left, kari has a seat, the offer is old"
    );
    let subjects: Vec<_> = postman
        .mails()
        .iter()
        .map(|mail| text(mail, "subject").to_owned())
        .collect();
    assert!(
        !subjects.iter().any(|subject| subject.contains("Svar")),
        "{subjects:?}"
    );
    let offer = app
        .messages()
        .await
        .into_iter()
        .find(|row| row.kind == "offer")
        .unwrap();
    assert_eq!(offer.status, message::Status::Cancelled);
});

on_both_sites!(
    an_offer_that_ended_while_a_process_had_it_is_not_sent_again,
    |app| {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        let team = app.team().await;
        let course = app.course(team, 1).await;
        let ola = app.joins(course, "ola@example.no").await;
        let kari = app.joins(course, "kari@example.no").await;
        send_all(&worker).await;
        app.leaves(ola).await;
        // The process that claims it dies, and meanwhile the offer is answered by phone.
        assert_eq!(app.claims().await.len(), 2);
        app.answers(kari, Answer::Accept).await;
        app.clock.advance(3);
        let sent = send_all(&worker).await;
        assert_eq!((sent.sent, sent.cancelled), (2, 1));
    }
);
