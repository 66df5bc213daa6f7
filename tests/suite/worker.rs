//! What happens by itself as time goes by.

use std::sync::Arc;
use std::time::Duration;

use kursplass::actions::enrolments::Answer;
use kursplass::delivery::Inbox;
use kursplass::domain::Exit;
use kursplass::entity::enrolment::State;
use kursplass::entity::message::{Channel, Status};
use kursplass::entity::{code, enrolment, proof};
use kursplass::worker::{deliver, run, sweep, tidy};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::app::on_both_sites;
use crate::postman::{by_file, by_inbox};
use crate::verbs::Who;

on_both_sites!(an_offer_that_nobody_answers_goes_to_the_next, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let first = app.joins(course, "a@example.no").await;
    let second = app.joins(course, "b@example.no").await;
    let third = app.joins(course, "c@example.no").await;
    app.leaves(first).await;
    assert_eq!(app.enrolment(second).await.status, State::Offered);
    assert_eq!(sweep(&app.office).await.unwrap(), 0, "its time is not up");
    app.clock.set("2027-02-03T20:00");
    assert_eq!(sweep(&app.office).await.unwrap(), 1);
    assert_eq!(app.enrolment(second).await.status, State::Lapsed);
    assert_eq!(app.enrolment(third).await.status, State::Offered);
    app.answers(third, Answer::Accept).await;
    app.clock.set("2027-02-10T20:00");
    assert_eq!(sweep(&app.office).await.unwrap(), 1);
    let row = app.enrolment(second).await;
    assert_eq!((row.status, row.exit), (State::Ended, Some(Exit::NoAnswer)));
    assert_eq!(
        sweep(&app.office).await.unwrap(),
        0,
        "twice changes nothing"
    );
});

on_both_sites!(sweeping_at_once_is_as_sweeping_once, |app| {
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let seated = [
        app.joins(course, "a@example.no").await,
        app.joins(course, "b@example.no").await,
    ];
    for n in 0..6 {
        app.joins(course, &format!("w{n}@example.no")).await;
    }
    for id in seated {
        app.leaves(id).await;
    }
    app.clock.set("2027-02-03T20:00");
    let swept = futures_util::future::join_all((0..4).map(|_| sweep(&app.office))).await;
    assert_eq!(swept.into_iter().map(Result::unwrap).sum::<usize>(), 2);
    let rows = enrolment::Entity::find()
        .all(app.office.store.reader())
        .await
        .unwrap();
    let count = |state| rows.iter().filter(|row| row.status == state).count();
    assert_eq!(
        (
            count(State::Lapsed),
            count(State::Offered),
            count(State::Waiting)
        ),
        (2, 2, 2)
    );
});

on_both_sites!(a_seat_that_time_alone_has_made_to_give_is_offered, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let first = app.joins(course, "a@example.no").await;
    let second = app.joins(course, "b@example.no").await;
    // Less than four hours of daytime before the eve of the first session: nobody is offered it.
    app.clock.set("2027-03-01T17:00");
    app.leaves(first).await;
    sweep(&app.office).await.unwrap();
    assert_eq!(app.enrolment(second).await.status, State::Waiting);
    // The first session has begun, and the second is a week away.
    app.clock.set("2027-03-02T17:00");
    sweep(&app.office).await.unwrap();
    assert_eq!(app.enrolment(second).await.status, State::Offered);
});

on_both_sites!(what_was_never_proven_is_gone_after_a_day, |app| {
    let team = app.team().await;
    let course = app.course(team, 3).await;
    app.signs_up(course, Who::at("a@example.no")).await;
    let stays = app.joins(course, "b@example.no").await;
    let db = app.office.store.reader();
    app.clock.advance(60);
    assert_eq!(sweep(&app.office).await.unwrap(), 1);
    app.clock.advance(24 * 60 - 1);
    assert_eq!(tidy(&app.office).await.unwrap(), 0);
    app.clock.advance(60);
    assert_eq!(tidy(&app.office).await.unwrap(), 1);
    let left = enrolment::Entity::find().all(db).await.unwrap();
    assert_eq!(left.iter().map(|row| row.id).collect::<Vec<_>>(), [stays]);
    assert_eq!(proof::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(code::Entity::find().count(db).await.unwrap(), 0);
});

on_both_sites!(the_worker_goes_round_until_it_is_told_to_stop, |app| {
    let folder = tempfile::TempDir::new().unwrap();
    let worker = Arc::new(by_file(&app.office, folder.path()));
    let team = app.team().await;
    let course = app.course(team, 3).await;
    let at_work = tokio::spawn({
        let worker = Arc::clone(&worker);
        async move { run(&worker).await }
    });
    app.signs_up(course, Who::at("a@example.no")).await;
    let sent = async {
        while app.messages().await[0].status != Status::Sent {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), sent)
        .await
        .expect("it is sent by itself");
    assert!(worker.is_well());
    worker.stop();
    tokio::time::timeout(Duration::from_secs(5), at_work)
        .await
        .expect("it stops")
        .unwrap();
    // What comes now is left for the next one.
    app.signs_up(course, Who::at("b@example.no")).await;
    let left = app.messages().await.remove(1);
    assert_eq!(
        (left.channel, left.status, left.lease),
        (Channel::Email, Status::Queued, 0)
    );
});

on_both_sites!(what_can_wake_nobody_does_not_wait_for_the_morning, |app| {
    let inbox = Inbox::default();
    let worker = by_inbox(&app.office, &inbox);
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.clock.set("2027-02-01T22:00");
    app.joins(course, "ola@example.no").await;
    while deliver(&worker).await.unwrap().any() {}
    let subjects: Vec<_> = inbox
        .newest()
        .into_iter()
        .map(|mail| mail.subject)
        .collect();
    assert_eq!(subjects.len(), 2, "the code and the seat: {subjects:?}");
});
