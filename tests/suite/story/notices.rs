//! Who hears what when the course changes under them, and what is left out.

mod nights;

use kursplass::entity::message::{Channel, Model, Status};
use kursplass::outbox;
use serde_json::{Value, json};

use super::{Desk, address, form, is, spring};
use crate::app::{App, on_both_sites};

/// What is due and still true, as a worker finds it: the words of the notices to one person.
/// Whatever is not is dropped.
async fn tells(app: &App, enrolment: &str) -> Vec<String> {
    let mut told = Vec::new();
    for row in app.claims().await {
        let is_true = is_true(app, &row).await;
        told.extend(word_to(enrolment, &row, is_true));
        mark(app, row, is_true).await;
    }
    told
}

/// The same by a worker that has all of it in hand at once.
async fn tells_at_once(app: &App, enrolment: &str) -> Vec<String> {
    let mut judged = Vec::new();
    for row in app.claims().await {
        judged.push((is_true(app, &row).await, row));
    }
    let mut told = Vec::new();
    for (is_true, row) in judged {
        told.extend(word_to(enrolment, &row, is_true));
        mark(app, row, is_true).await;
    }
    told
}

async fn is_true(app: &App, row: &Model) -> bool {
    let (store, vault) = (&app.office.store, &app.office.vault);
    let notice = outbox::open(vault, row).unwrap();
    let (db, now) = (store.reader(), store.now());
    let true_now = outbox::still_true(db, vault, row, notice, now);
    true_now.await.unwrap().is_some()
}

fn word_to(enrolment: &str, row: &Model, is_true: bool) -> Option<String> {
    let own = row.enrolment_id.unwrap().to_string() == enrolment;
    (is_true && own && row.kind != "code").then(|| row.kind.clone())
}

async fn mark(app: &App, row: Model, is_true: bool) {
    let mark = app.office.act(move |desk| {
        let row = row.clone();
        Box::pin(async move {
            let now = desk.now();
            if is_true {
                outbox::mark_sent(desk.tx, &row, now).await
            } else {
                outbox::mark_cancelled(desk.tx, &row, now).await
            }
        })
    });
    assert!(mark.await.unwrap());
}

fn session(sessions: &[Value], n: usize) -> String {
    format!("/sessions/{}", sessions[n]["id"].as_str().unwrap())
}

on_both_sites!(who_comes_hears_of_another_place_once, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let [seated, waits] = app.queue(&course, ["seated", "waits"]).await;
    let path = format!("/courses/{course}");
    tells(app, &seated.id).await;
    desk.patch(&path, json!({"title": "Mestring"}))
        .await
        .is(200);
    assert!(tells(app, &seated.id).await.is_empty());
    desk.patch(&path, json!({"venue": "Biblioteket"}))
        .await
        .is(200);
    desk.patch(&path, json!({"online_url": "https://mote.example.no/1"}))
        .await
        .is(200);
    assert_eq!(tells(app, &seated.id).await, ["place_changed"]);
    desk.patch(&path, json!({"online_url": "https://mote.example.no/2"}))
        .await
        .is(200);
    assert_eq!(tells(app, &seated.id).await, ["place_changed"]);
    assert_eq!(app.heard(&waits.id).await, ["waiting"]);
});

on_both_sites!(who_has_applied_hears_of_new_dates, |app| {
    let desk = Desk::of(app).await;
    let mut after = spring("Sinnemestring", "2027-04-20", 5);
    after["enrolment"] = json!({"policy": "after_conversation"});
    let course = desk.publish(after).await;
    let [applied] = app.queue(&course, ["applied"]).await;
    assert_eq!(app.status(&applied).await, is("applied"));
    tells(app, &applied.id).await;
    let later =
        json!({"answer": "postpone", "sessions": [{"starts_at": "2027-08-24T17:00:00+02:00"}]});
    let path = format!("/courses/{course}/decision");
    desk.put(&path, later).await.is(200);
    assert_eq!(tells(app, &applied.id).await, ["postponed"]);
});

on_both_sites!(an_offer_that_was_over_is_told_so_when_dates_change, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    app.clock.set("2027-03-24T10:00");
    let [first, second] = app.queue(&course, ["first", "second"]).await;
    app.withdraws(&first).await.is(200);
    tells(app, &second.id).await;
    app.clock.set("2027-04-12T12:00");
    let later =
        json!({"answer": "postpone", "sessions": [{"starts_at": "2027-08-24T17:00:00+02:00"}]});
    let path = format!("/courses/{course}/decision");
    desk.put(&path, later).await.is(200);
    assert_eq!(app.status(&second).await, is("lapsed"));
    assert_eq!(tells(app, &second.id).await, ["lapsed"]);
});

on_both_sites!(what_is_off_today_is_texted_or_becomes_a_call, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(3).await;
    let [mailed] = app.queue(&course, ["mailed"]).await;
    let mut caller = form(&address("texted"));
    caller["mobile"] = json!("91234567");
    let path = format!("/courses/{course}/enrolments");
    let texted = desk.post(&path, caller).await.is(201).text("/id");
    let sessions = desk.sessions(&course).await;
    app.clock.set("2027-04-20T06:30");
    let off = format!("{}/cancellation", session(&sessions, 0));
    desk.post(&off, json!({"reason": "sick"})).await.is(200);
    let ways = |kind: &'static str, id: String| async move {
        let rows = app.messages().await;
        let own = rows
            .into_iter()
            .filter(|row| row.kind == kind && row.enrolment_id.unwrap().to_string() == id);
        let mut ways: Vec<_> = own
            .map(|row| {
                (
                    row.channel == Channel::Call,
                    row.channel == Channel::Sms,
                    row.status,
                )
            })
            .collect();
        ways.sort_by_key(|way| way.0);
        ways
    };
    let mail_and_call = [(false, false, Status::Queued), (true, false, Status::Task)];
    let sms = [(false, true, Status::Queued)];
    assert_eq!(
        ways("session_cancelled", mailed.id.clone()).await,
        mail_and_call
    );
    assert_eq!(ways("session_cancelled", texted.clone()).await, sms);
    // All of it off on the day of a session is as urgent.
    app.clock.set("2027-04-27T06:30");
    let off = format!("/courses/{course}/cancellation");
    desk.post(&off, json!({"reason": "other"})).await.is(200);
    assert_eq!(ways("course_cancelled", mailed.id).await, mail_and_call);
    assert_eq!(ways("course_cancelled", texted).await, sms);
});

on_both_sites!(only_what_is_new_is_looked_at_for_clashes, |app| {
    let desk = Desk::of(app).await;
    let one = desk.publish(spring("Ein", "2027-04-20", 5)).await;
    let mut other = spring("To", "2027-04-21", 5);
    other["venue"] = json!("Ein");
    let other = desk.publish(other).await;
    let sessions = desk.sessions(&other).await;
    let into = json!({"starts_at": "2027-05-25T18:30:00+02:00", "venue_override": "two rooms"});
    let moved = session(&sessions, 5);
    desk.patch(&moved, into).await.is(200);
    let path = format!("/courses/{other}");
    // The overlap that was allowed is in the way of neither new leaders nor the same venue again.
    let led = json!({"leaders": ["To", "Tre"], "venue": "Ein"});
    desk.patch(&path, led).await.is(200);
    desk.patch(&moved, json!({"starts_at": "2027-05-25T18:30:00+02:00"}))
        .await
        .is(200);
    // Nor is one that was allowed for the whole course, when one of its sessions is looked at again.
    let mut third = spring("Tre", "2027-04-20", 5);
    third["leaders"] = json!(["Fire"]);
    let third = desk.publish(third).await;
    let shared = json!({"venue": "Ein", "venue_override": "two rooms"});
    desk.patch(&format!("/courses/{third}"), shared)
        .await
        .is(200);
    let sessions = desk.sessions(&third).await;
    desk.patch(
        &session(&sessions, 0),
        json!({"starts_at": "2027-04-20T17:00:00+02:00"}),
    )
    .await
    .is(200);
    let clash = desk.patch(&path, json!({"leaders": ["Ein"]})).await;
    clash.is_refused(409, "conflict");
    // What is over is not looked at.
    app.clock.set("2027-06-30T12:00");
    desk.patch(&path, json!({"leaders": ["Ein"]})).await.is(200);
    desk.get(&format!("/courses/{one}")).await.is(200);
});

on_both_sites!(a_published_course_keeps_what_publishing_needs, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(2).await;
    let path = format!("/courses/{course}");
    let empty = json!({"leaders": [], "venue": null, "summary": {"nb": null}});
    let refused = desk.patch(&path, empty).await;
    let refused = refused.is_refused(422, "validation");
    let fields = refused.json["errors"].as_array().unwrap().iter();
    let fields: Vec<_> = fields.map(|error| error["field"].clone()).collect();
    assert_eq!(json!(fields), json!(["leaders", "venue", "summary.nb"]));
    let later = json!({"venue": null, "place_later": true});
    desk.patch(&path, later).await.is(200);
});

on_both_sites!(
    a_course_names_each_municipality_once_and_one_at_least,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(2).await;
        let field = |answer: crate::app::Answer| {
            answer.is_refused(422, "validation").text("/errors/0/field")
        };
        for (codes, wrong) in [
            (json!([]), "municipalities"),
            (json!(["3316", "3332", "3316"]), "municipalities[2]"),
        ] {
            let mut new = spring("Annet", "2027-04-22", 5);
            new["municipalities"] = codes.clone();
            assert_eq!(field(desk.post("/courses", new).await), wrong);
            let change = json!({"municipalities": codes});
            let path = format!("/courses/{course}");
            assert_eq!(field(desk.patch(&path, change).await), wrong);
        }
    }
);
