//! Part three: the course changes, and everybody concerned is told once.

use serde_json::{Value, json};

use super::{Desk, form, is, waiting};
use crate::app::{App, on_both_sites};
use crate::given::Enrolled;

/// A full course of two: one seated, one offered, one waiting, one who left.
async fn full(desk: &Desk<'_>) -> (String, [Enrolled; 4]) {
    let course = desk.course(2).await;
    desk.app.clock.set("2027-03-24T10:00");
    let people = desk
        .app
        .queue(&course, ["seated", "left", "offered", "waiting"]);
    let people = people.await;
    desk.app.withdraws(&people[1]).await.is(200);
    assert_eq!(desk.counts(&course).await, [1, 1, 1]);
    (course, people)
}

/// What each was told since: seated, left, offered, waiting.
async fn news(app: &App, people: &[Enrolled; 4], before: &mut [usize; 4]) -> [Vec<String>; 4] {
    let mut news = [const { Vec::<String>::new() }; 4];
    for (n, one) in people.iter().enumerate() {
        let told = app.heard(&one.id).await;
        news[n] = told[before[n]..].to_vec();
        before[n] = told.len();
    }
    news
}

fn words(told: &[&str]) -> Vec<String> {
    told.iter().map(|&word| word.to_owned()).collect()
}

fn six(first: &str) -> Value {
    let first: chrono::DateTime<chrono::FixedOffset> = first.parse().unwrap();
    let start = |n| first + chrono::TimeDelta::weeks(n);
    let sessions = (0..6).map(|n| json!({"starts_at": start(n).to_rfc3339()}));
    sessions.collect()
}

on_both_sites!(who_comes_hears_of_each_change_of_a_session_once, |app| {
    let desk = Desk::of(app).await;
    let (course, people) = full(&desk).await;
    let mut before = [0; 4];
    news(app, &people, &mut before).await;
    let none = Vec::new;
    let both = |word: &str| [words(&[word]), none(), words(&[word]), none()];
    let sessions = desk.sessions(&course).await;
    let path = |n: usize| format!("/sessions/{}", sessions[n]["id"].as_str().unwrap());

    let to = json!({"starts_at": "2027-04-28T18:00:00+02:00"});
    let moved = desk.patch(&path(1), to).await.is(200);
    assert_eq!(moved.json["ends_at"], "2027-04-28T20:00:00+02:00");
    assert_eq!(moved.json["number"], 2);
    assert_eq!(news(app, &people, &mut before).await, both("session_moved"));

    let off = format!("{}/cancellation", path(2));
    let cancelled = desk.post(&off, json!({"reason": "sick"})).await.is(200);
    assert_eq!(cancelled.json["status"], "cancelled");
    assert_eq!(
        news(app, &people, &mut before).await,
        both("session_cancelled")
    );
    let again = desk.post(&off, json!({"reason": "sick"})).await;
    again.is_refused(409, "conflict");

    let new = json!({"starts_at": "2027-06-01T17:00:00+02:00"});
    let added = desk.post(&format!("/courses/{course}/sessions"), new).await;
    assert_eq!(added.is(201).json["number"], 7);
    assert_eq!(news(app, &people, &mut before).await, both("session_added"));

    let numbers: Vec<_> = desk.sessions(&course).await;
    let numbers: Vec<_> = numbers.iter().map(|one| one["number"].clone()).collect();
    assert_eq!(json!(numbers), json!([1, 2, 3, 4, 5, 6, 7]));
    let overlap = json!({"starts_at": "2027-06-01T18:00:00+02:00"});
    let overlap = desk.patch(&path(4), overlap).await;
    overlap.is_refused(422, "validation");
    assert_eq!(
        news(app, &people, &mut before).await,
        [const { Vec::<String>::new() }; 4]
    );
});

on_both_sites!(
    postponing_takes_offers_back_and_passes_seats_on_for_the_new_dates,
    |app| {
        let desk = Desk::of(app).await;
        let (course, people) = full(&desk).await;
        let [seated, _left, offered, last] = &people;
        let mut before = [0; 4];
        news(app, &people, &mut before).await;
        app.clock.set("2027-03-31T12:00");
        let path = format!("/courses/{course}/decision");
        let postponed = json!({"answer": "postpone", "sessions": six("2027-08-24T17:00:00+02:00")});
        let after = desk.put(&path, postponed).await.is(200);
        assert_eq!(after.json["starts_at"], "2027-08-24T17:00:00+02:00");
        assert_eq!(after.json["sessions"].as_array().unwrap().len(), 6);
        assert_eq!(
            news(app, &people, &mut before).await,
            [
                words(&["postponed"]),
                words(&[]),
                words(&["postponed", "offer"]),
                words(&["postponed"]),
            ]
        );
        assert_eq!(
            app.status(seated).await,
            is("seated"),
            "silence keeps the seat"
        );
        let own = app.own(offered).await;
        assert_eq!(own["offer"]["until"], "2027-04-02T18:00:00Z");
        assert_eq!(app.status(last).await, waiting(1));
        // The course is open again.
        let [late] = app.queue(&course, ["late"]).await;
        assert_eq!(app.status(&late).await, waiting(2));
        app.clock.set("2027-08-24T18:00");
        let begun = json!({"answer": "postpone", "sessions": six("2027-09-28T17:00:00+02:00")});
        desk.put(&path, begun)
            .await
            .is_refused(409, "already_begun");
    }
);

on_both_sites!(everybody_hears_once_that_the_course_is_off, |app| {
    let desk = Desk::of(app).await;
    let (course, people) = full(&desk).await;
    let mut before = [0; 4];
    news(app, &people, &mut before).await;
    let path = format!("/courses/{course}/cancellation");
    let refused = desk.post(&path, json!({"reason": "because"})).await;
    refused.is_refused(422, "validation");
    let off = desk.post(&path, json!({"reason": "leader_absent"})).await;
    assert_eq!(off.is(200).json["status"], "cancelled");
    let told = words(&["course_cancelled"]);
    let told = [told.clone(), words(&[]), told.clone(), told];
    assert_eq!(news(app, &people, &mut before).await, told);
    for one in [&people[0], &people[2], &people[3]] {
        assert_eq!(app.own(one).await["ended"]["reason"], "course_cancelled");
    }
    assert_eq!(desk.counts(&course).await, [0, 0, 0]);
    let again = desk.post(&path, json!({"reason": "other"})).await;
    again.is_refused(409, "conflict");
    let seen = app.get(&format!("/api/v1/courses/{course}"), None).await;
    assert_eq!(seen.is(200).json["status"], "cancelled");
    let join = format!("/api/v1/courses/{course}/enrolments");
    let late = app.post(&join, None, form("late@example.no")).await;
    late.is_refused(409, "not_open");
    app.sweeps(&course).await;
    assert_eq!(
        news(app, &people, &mut before).await,
        [const { Vec::<String>::new() }; 4]
    );
});

on_both_sites!(
    whether_a_course_with_too_few_runs_is_for_people_to_decide,
    |app| {
        let desk = Desk::of(app).await;
        let mut few = super::spring("Sinnemestring", "2027-04-20", 5);
        few["min_participants"] = json!(3);
        let course = desk.publish(few).await;
        let [a] = app.queue(&course, ["a"]).await;
        let show = format!("/courses/{course}");
        app.clock.set("2027-04-12T12:00");
        assert_eq!(desk.get(&show).await.json["decision_due"], false);
        app.clock.set("2027-04-13T12:00");
        let due = desk.get(&show).await.is(200);
        assert_eq!(due.json["decide_by"], "2027-04-13");
        assert_eq!(due.json["decision_due"], true);
        app.sweeps(&course).await;
        assert_eq!(
            app.status(&a).await,
            is("seated"),
            "no machine calls it off"
        );
        let path = format!("{show}/decision");
        let run = desk.put(&path, json!({"answer": "run"})).await.is(200);
        assert_eq!(run.json["decision_due"], false);
        let off = desk.put(&path, json!({"answer": "cancel"})).await.is(200);
        assert_eq!(off.json["cancel_reason"], "too_few");
        assert_eq!(app.heard(&a.id).await, ["seated", "course_cancelled"]);
    }
);

on_both_sites!(
    a_session_by_hand_is_refused_only_where_a_leader_or_a_place_is_taken,
    |app| {
        let desk = Desk::of(app).await;
        let one = desk
            .publish(super::spring("Sinnemestring", "2027-04-20", 5))
            .await;
        let mut other = super::spring("Søvnkurs", "2027-04-21", 5);
        other["venue"] = json!("Sinnemestring");
        let other = desk.publish(other).await;
        let sessions = desk.sessions(&other).await;
        let path = format!("/sessions/{}", sessions[5]["id"].as_str().unwrap());
        let clash = json!({"starts_at": "2027-05-25T18:30:00+02:00"});
        let refused = desk.patch(&path, clash.clone()).await;
        let refused = refused.is_refused(409, "conflict");
        assert_eq!(
            refused.json["clashes"],
            json!([{"date": "2027-05-25", "kind": "venue", "course": {"id": one, "title": "Sinnemestring"}}])
        );
        let mut anyway = clash;
        anyway["venue_override"] = json!("two rooms");
        desk.patch(&path, anyway).await.is(200);
        // The National Day only warns.
        let path = format!("/sessions/{}", sessions[4]["id"].as_str().unwrap());
        let holiday = json!({"starts_at": "2027-05-17T17:00:00+02:00"});
        let warned = desk.patch(&path, holiday).await.is(200);
        assert_eq!(warned.json["warnings"][0]["kind"], "holiday");
    }
);
