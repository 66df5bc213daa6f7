//! Part three: the course fills, and seats that come free are offered round in order.

use kursplass::worker;
use serde_json::json;

use super::{Desk, address, form, is, waiting};
use crate::app::on_both_sites;

on_both_sites!(
    an_offer_goes_round_in_order_until_somebody_takes_it,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(2).await;
        // The Wednesday before Easter: Thursday, Friday and Monday are holidays.
        app.clock.set("2027-03-24T10:00");
        let people = ["ada", "bo", "cato", "dina", "even"];
        let [ada, bo, cato, dina, even] = app.queue(&course, people).await;
        assert_eq!([&ada, &bo].map(|one| one.status.as_str()), ["seated"; 2]);
        assert_eq!(app.status(&even).await, waiting(3));
        let seen = app.get(&format!("/api/v1/courses/{course}"), None).await;
        assert_eq!(seen.json["availability"], "full");

        let left = app.withdraws(&ada).await.is(200);
        assert_eq!(left.text("/ended/reason"), "withdrew");
        let offered = app.own(&cato).await;
        assert_eq!(offered["status"], "offered");
        // The second working day is Wednesday; 20.00 is 18.00 UTC in summer time.
        assert_eq!(offered["offer"]["until"], "2027-03-31T18:00:00Z");
        assert_eq!(app.status(&dina).await, waiting(1));
        assert_eq!(desk.counts(&course).await, [1, 1, 2]);

        let declined = app.replies(&cato, "decline").await.is(200);
        assert_eq!(declined.text("/ended/reason"), "declined");
        let offered = app.own(&dina).await;
        assert_eq!(offered["offer"]["until"], "2027-03-31T18:00:00Z");

        app.clock.set("2027-03-31T20:00");
        let refused = app.replies(&dina, "accept").await;
        refused.is_refused(409, "offer_lapsed");
        app.sweeps(&course).await;
        assert_eq!(app.status(&dina).await, is("lapsed"));
        assert_eq!(app.heard(&dina.id).await, ["waiting", "offer", "lapsed"]);
        let refused = app.replies(&dina, "accept").await;
        refused.is_refused(409, "offer_lapsed");
        let offered = app.own(&even).await;
        assert_eq!(offered["offer"]["until"], "2027-04-02T18:00:00Z");

        app.rejoins(&dina).await.is(200);
        let [late] = app.queue(&course, ["late"]).await;
        assert_eq!(app.status(&dina).await, waiting(1), "the old number counts");
        assert_eq!(app.status(&late).await, waiting(2));
        app.rejoins(&dina).await.is_refused(409, "conflict");

        app.clock.set("2027-04-02T19:59");
        let taken = app.replies(&even, "accept").await.is(200);
        assert_eq!(taken.text("/status"), "seated");
        app.replies(&even, "accept")
            .await
            .is_refused(409, "conflict");
        app.withdraws(&bo).await.is(200);
        let offered = app.own(&dina).await;
        assert_eq!(offered["offer"]["until"], "2027-04-06T18:00:00Z");
        let path = format!("/enrolments/{}/offer", dina.id);
        let answer = desk.put(&path, json!({"answer": "accept"})).await.is(200);
        assert_eq!(answer.text("/status"), "seated");
        assert_eq!(desk.counts(&course).await, [2, 0, 1]);
        assert_eq!(
            app.heard(&dina.id).await,
            ["waiting", "offer", "lapsed", "waiting", "offer", "seated"]
        );
        let roster = desk.get(&format!("/courses/{course}/enrolments")).await;
        let rows = roster.is(200).json["items"].as_array().unwrap().clone();
        let numbers: Vec<_> = rows.iter().map(|row| row["queue_number"].clone()).collect();
        assert_eq!(json!(numbers), json!([1, 2, 3, 4, 5, 6]));
        assert_eq!(rows[0]["ended"]["reason"], "withdrew");
    }
);

on_both_sites!(an_offer_made_at_night_counts_from_the_morning, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    app.clock.set("2027-04-05T22:00");
    let [a, b] = app.queue(&course, ["a", "b"]).await;
    app.withdraws(&a).await.is(200);
    let offered = app.own(&b).await;
    assert_eq!(offered["offer"]["until"], "2027-04-08T18:00:00Z");
});

on_both_sites!(
    an_offer_never_stands_past_the_evening_before_its_session,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        app.clock.set("2027-04-16T10:00");
        let [a, b] = app.queue(&course, ["a", "b"]).await;
        app.withdraws(&a).await.is(200);
        let offered = app.own(&b).await;
        assert_eq!(offered["offer"]["until"], "2027-04-19T16:00:00Z");
    }
);

on_both_sites!(
    with_too_little_time_left_nobody_is_offered_a_seat_for_that_session,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        app.clock.set("2027-04-19T15:00");
        let [a, b, c] = app.queue(&course, ["a", "b", "c"]).await;
        app.withdraws(&a).await.is(200);
        assert_eq!(app.status(&b).await, waiting(1));
        assert_eq!(desk.counts(&course).await, [0, 0, 2]);
        let [d] = app.queue(&course, ["d"]).await;
        assert_eq!(app.status(&d).await, waiting(3), "nobody jumps the queue");
        // The first session has begun: the free seat is for the second.
        app.clock.set("2027-04-20T17:30");
        worker::sweep(&app.office).await.unwrap();
        let offered = app.own(&b).await;
        assert_eq!(offered["offer"]["until"], "2027-04-22T18:00:00Z");
        assert_eq!(app.status(&c).await, waiting(1));
        // After the second, nobody is let in any more.
        app.clock.set("2027-04-27T17:30");
        worker::sweep(&app.office).await.unwrap();
        assert_eq!(app.status(&b).await, is("lapsed"));
        assert_eq!(app.status(&c).await, waiting(1));
        let path = format!("/api/v1/courses/{course}/enrolments");
        let late = app.post(&path, None, form(&address("e"))).await;
        late.is_refused(409, "not_open");
        desk.enter(&course, &address("e"))
            .await
            .is_refused(409, "already_begun");
    }
);

on_both_sites!(who_never_answers_is_off_the_list_after_a_week, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    app.clock.set("2027-03-01T10:00");
    let [a, b] = app.queue(&course, ["a", "b"]).await;
    app.withdraws(&a).await.is(200);
    app.clock.set("2027-03-03T20:00");
    worker::sweep(&app.office).await.unwrap();
    assert_eq!(app.status(&b).await, is("lapsed"));
    app.clock.set("2027-03-10T20:00");
    app.rejoins(&b).await.is_refused(409, "conflict");
    worker::sweep(&app.office).await.unwrap();
    let own = app.own(&b).await;
    assert_eq!(own["ended"]["reason"], "no_answer");
    assert_eq!(worker::sweep(&app.office).await.unwrap(), 0);
    assert_eq!(
        app.heard(&b.id).await,
        ["waiting", "offer", "lapsed", "left"]
    );
});

on_both_sites!(
    more_seats_are_passed_on_at_once_and_none_is_taken_away,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        let [_a, b, c, d] = app.queue(&course, ["a", "b", "c", "d"]).await;
        let path = format!("/courses/{course}");
        let more = json!({"capacity": 3, "reason": "a larger room"});
        let changed = desk.patch(&path, more).await.is(200);
        assert_eq!(changed.json["offered"], 2);
        for one in [&b, &c] {
            assert_eq!(app.status(one).await, is("offered"));
            assert_eq!(app.heard(&one.id).await, ["waiting", "offer"]);
        }
        assert_eq!(app.status(&d).await, waiting(1));
        let small = json!({"capacity": 2, "reason": "a small room"});
        let fewer = desk.patch(&path, small.clone()).await;
        let fewer = fewer.is_refused(409, "conflict");
        assert_eq!(fewer.json["taken"], 3);
        assert_eq!(desk.counts(&course).await, [1, 2, 1]);
        app.replies(&b, "decline").await.is(200);
        assert_eq!(app.status(&d).await, is("offered"));
        app.replies(&c, "decline").await.is(200);
        desk.patch(&path, small).await.is(200);
        assert_eq!(desk.counts(&course).await, [1, 1, 0]);
    }
);

on_both_sites!(
    an_unproven_sign_up_holds_no_seat_and_keeps_its_number,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        let early = app
            .sign_up(course.parse().unwrap(), &address("early"))
            .await;
        assert_eq!(desk.counts(&course).await, [0, 0, 0]);
        let [a, b] = app.queue(&course, ["a", "b"]).await;
        assert_eq!(a.status, "seated");
        assert_eq!(app.status(&b).await, waiting(1));
        let code = app.code_for(&address("early")).await;
        let proven = app.prove(&early, &code).await.is(200);
        assert_eq!(proven.text("/enrolment/status"), "waiting");
        assert_eq!(proven.json["enrolment"]["position"], 1);
        assert_eq!(app.status(&b).await, waiting(2));
        app.withdraws(&a).await.is(200);
        let id = proven.text("/enrolment/id");
        assert_eq!(desk.stands(&course, &id).await, is("offered"));
    }
);
