//! Changes that follow each other are told as what they come to.

use serde_json::json;

use super::{session, tells, tells_at_once};
use crate::app::on_both_sites;
use crate::story::Desk;

on_both_sites!(changes_of_one_night_are_told_as_what_they_come_to, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(2).await;
    let [who] = app.queue(&course, ["who"]).await;
    tells(app, &who.id).await;
    let sessions = desk.sessions(&course).await;
    let second = session(&sessions, 1);
    let add = format!("/courses/{course}/sessions");
    let to = |at: &str| json!({"starts_at": format!("{at}:00+02:00")});

    app.clock.set("2027-03-29T22:00");
    desk.patch(&second, to("2027-04-28T18:00")).await.is(200);
    desk.patch(&second, to("2027-04-27T17:00")).await.is(200);
    let new = desk.post(&add, to("2027-06-01T17:00")).await.is(201);
    let off = format!("/sessions/{}/cancellation", new.text("/id"));
    desk.post(&off, json!({"reason": "no"})).await.is(200);
    app.clock.set("2027-03-30T08:00");
    assert!(tells(app, &who.id).await.is_empty(), "nothing came of it");

    app.clock.set("2027-03-30T22:00");
    let new = desk.post(&add, to("2027-06-02T17:00")).await.is(201);
    let new = format!("/sessions/{}", new.text("/id"));
    desk.patch(&new, to("2027-06-03T17:00")).await.is(200);
    app.clock.set("2027-03-31T08:00");
    assert_eq!(tells(app, &who.id).await, ["session_added"]);
    let off = format!("{new}/cancellation");
    desk.post(&off, json!({"reason": "no"})).await.is(200);
    assert_eq!(tells(app, &who.id).await, ["session_cancelled"]);

    app.clock.set("2027-03-31T22:00");
    desk.patch(&second, to("2027-04-28T18:00")).await.is(200);
    desk.post(&add, to("2027-06-08T17:00")).await.is(201);
    let later = json!({"answer": "postpone", "sessions": [to("2027-08-24T17:00")]});
    let path = format!("/courses/{course}/decision");
    desk.put(&path, later).await.is(200);
    app.clock.set("2027-04-01T08:00");
    assert_eq!(tells(app, &who.id).await, ["postponed"]);
});

on_both_sites!(
    who_has_heard_of_new_dates_hears_of_every_move_from_them,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(2).await;
        let [who] = app.queue(&course, ["who"]).await;
        tells(app, &who.id).await;
        let second = session(&desk.sessions(&course).await, 1);
        let to = |at: &str| json!({"starts_at": format!("{at}:00+02:00")});
        let path = format!("/courses/{course}/decision");
        let postpone = |month: &str| {
            let dates = [1, 8, 15, 22].map(|day| to(&format!("2027-{month}-{day:02}T17:00")));
            json!({"answer": "postpone", "sessions": dates})
        };
        // Moved, postponed, and in the end back where it was: by two rounds of the worker …
        app.clock.set("2027-03-29T22:00");
        desk.patch(&second, to("2027-04-28T18:00")).await.is(200);
        desk.put(&path, postpone("09")).await.is(200);
        app.clock.set("2027-03-30T08:00");
        assert_eq!(tells(app, &who.id).await, ["postponed"]);
        desk.patch(&second, to("2027-04-27T17:00")).await.is(200);
        assert_eq!(tells(app, &who.id).await, ["session_moved"]);
        // … or all of it in one.
        app.clock.set("2027-03-30T22:00");
        desk.patch(&second, to("2027-04-28T18:00")).await.is(200);
        desk.put(&path, postpone("10")).await.is(200);
        desk.patch(&second, to("2027-04-27T17:00")).await.is(200);
        app.clock.set("2027-03-31T08:00");
        let told = tells_at_once(app, &who.id).await;
        assert_eq!(told, ["postponed", "session_moved"]);
    }
);

on_both_sites!(
    a_new_session_that_moves_while_its_message_leaves_is_told_again,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(2).await;
        let [who] = app.queue(&course, ["who"]).await;
        tells(app, &who.id).await;
        let to = |at: &str| json!({"starts_at": format!("{at}:00+02:00")});
        let add = format!("/courses/{course}/sessions");
        let new = desk.post(&add, to("2027-06-01T17:00")).await.is(201);
        let leaving = app.claims().await;
        assert_eq!(leaving.len(), 1);
        let new = format!("/sessions/{}", new.text("/id"));
        desk.patch(&new, to("2027-06-02T17:00")).await.is(200);
        assert_eq!(tells(app, &who.id).await, ["session_moved"]);
    }
);
