//! Whoever opens the links of a message, and however often, changes nothing: mail programs, filters and people
//! who only look. What changes something is a button.

mod reader;

use reader::Reader;
use serde_json::json;

use super::rows;
use crate::app::on_both_sites;
use crate::erasure::erases;
use crate::given::Enrolled;
use crate::story::{Desk, address, form, spring};

/// All that people are told.
const KINDS: [&str; 17] = [
    "applied",
    "code",
    "contact_changed",
    "course_cancelled",
    "erased",
    "invited",
    "lapsed",
    "left",
    "moved",
    "offer",
    "place_changed",
    "postponed",
    "seated",
    "session_added",
    "session_cancelled",
    "session_moved",
    "waiting",
];

/// Somebody signs up and is told; answers the ticket.
async fn joins(reader: &mut Reader<'_>, course: &str, name: &str) -> Enrolled {
    let app = reader.app;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let asked = app.post(&path, None, form(&address(name))).await.is(202);
    let code = app.code_for(&address(name)).await;
    reader.reads().await;
    let proven = app.prove(&asked.text("/reference"), &code).await.is(200);
    reader.reads().await;
    Enrolled {
        ticket: proven.text("/ticket"),
        id: proven.text("/enrolment/id"),
        status: proven.text("/enrolment/status"),
    }
}

on_both_sites!(
    a_link_of_a_message_changes_nothing_however_often_it_is_opened,
    |app| {
        let desk = Desk::of(app).await;
        let mut reader = Reader::of(app);
        let course = desk.course(1).await;
        app.clock.set("2027-03-15T10:00");
        let first = joins(&mut reader, &course, "first").await;
        let second = joins(&mut reader, &course, "second").await;
        let third = joins(&mut reader, &course, "third").await;
        app.withdraws(&first).await.is(200);
        reader.reads().await;
        app.clock.set("2027-03-18T10:00");
        app.sweeps(&course).await;
        reader.reads().await;
        assert_eq!(app.own(&second).await["status"], "lapsed");
        app.replies(&third, "accept").await.is(200);
        reader.reads().await;
        dates(&mut reader, &desk, &course).await;
        people(&mut reader, &desk, &third).await;
        let opened: Vec<&str> = reader.opened.keys().map(String::as_str).collect();
        assert_eq!(opened, KINDS);
        // Who is erased has nothing left to open.
        reader.opened.retain(|_, links| links.is_empty());
        assert_eq!(reader.opened.keys().collect::<Vec<_>>(), ["erased"]);
    }
);

/// All that can befall the dates of a course.
async fn dates(reader: &mut Reader<'_>, desk: &Desk<'_>, course: &str) {
    let sessions = desk.sessions(course).await;
    let session = |n: usize| format!("/sessions/{}", sessions[n]["id"].as_str().unwrap());
    let at = |at: &str| json!({ "starts_at": format!("{at}:00+02:00") });
    desk.patch(&session(1), at("2027-04-28T18:00"))
        .await
        .is(200);
    reader.reads().await;
    let add = format!("/courses/{course}/sessions");
    desk.post(&add, at("2027-06-08T17:00")).await.is(201);
    reader.reads().await;
    let off = format!("{}/cancellation", session(2));
    desk.post(&off, json!({"reason": "sick"})).await.is(200);
    reader.reads().await;
    let place = json!({"venue": "Biblioteket"});
    desk.patch(&format!("/courses/{course}"), place)
        .await
        .is(200);
    reader.reads().await;
    let later = json!({"answer": "postpone", "sessions": [at("2027-08-24T17:00")]});
    desk.put(&format!("/courses/{course}/decision"), later)
        .await
        .is(200);
    reader.reads().await;
}

/// All that can befall a person besides.
async fn people(reader: &mut Reader<'_>, desk: &Desk<'_>, third: &Enrolled) {
    let app = reader.app;
    let other = desk.publish(spring("Søvn", "2027-04-21", 5)).await;
    let to = json!({"course": other, "reason": "x"});
    desk.post(&format!("/enrolments/{}/move", third.id), to)
        .await
        .is(200);
    reader.reads().await;
    let stays = joins(reader, &other, "stays").await;
    let new = json!({"email": address("other")});
    let changed = app
        .patch("/api/v1/enrolment", Some(&stays.ticket), new)
        .await;
    let reference = changed.is(200).text("/pending/reference");
    let code = app.code_for(&address("other")).await;
    app.prove(&reference, &code).await.is(200);
    reader.reads().await;
    let mut talk = spring("Samtale", "2027-04-22", 5);
    talk["enrolment"] = json!({"policy": "after_conversation"});
    let talk = desk.publish(talk).await;
    let applies = joins(reader, &talk, "applies").await;
    let off = format!("/courses/{other}/cancellation");
    desk.post(&off, json!({"reason": "other"})).await.is(200);
    reader.reads().await;
    let team = app.holder(&desk.token).await.team;
    let mut siv = app.enters(team, "coordinator,admin", "Siv").await;
    let (talk, applies) = (talk.parse().unwrap(), applies.id.parse().unwrap());
    erases(&mut siv, talk, applies).await;
    reader.reads().await;
    let page = siv.get("/staff/people").await.is(200);
    let fields = [
        ("name", "Kari"),
        ("email", "kari@modum.example"),
        ("roles", "leader"),
    ];
    siv.submit(&page, "/staff/people", &fields).await.is(303);
    reader.reads().await;
}

// The controls: the buttons behind the same links do change something.
on_both_sites!(a_button_behind_a_link_does_what_the_link_did_not, |app| {
    let desk = Desk::of(app).await;
    let mut reader = Reader::of(app);
    let course = desk.course(1).await;
    app.clock.set("2027-03-15T10:00");
    let first = joins(&mut reader, &course, "first").await;
    joins(&mut reader, &course, "second").await;
    app.withdraws(&first).await.is(200);
    reader.reads().await;
    let asked = format!("/api/v1/courses/{course}/enrolments");
    app.post(&asked, None, form(&address("third")))
        .await
        .is(202);
    reader.opened.remove("code");
    reader.reads().await;
    for (kind, button) in [("code", "confirm"), ("offer", "decline")] {
        let link = reader.opened[kind]
            .iter()
            .find(|link| link.starts_with("/ticket/"));
        let mut browser = app.browser();
        let opened = browser.get(link.unwrap()).await;
        let page = browser.follow(opened).await.is(200);
        let before = rows(app).await;
        let action = format!("/ticket/{button}");
        browser.submit(&page, &action, &[]).await.is(303);
        assert_ne!(rows(app).await, before, "{kind}: {button}");
    }
});
