//! Whoever asks about an address is answered alike, whether it has a place, waits, or was never heard of.

use kursplass::domain::ids::CourseId;
use kursplass::domain::ids::TeamId;
use serde_json::json;

use super::seen::{Seen, Watcher, are_alike};
use crate::app::{App, on_both_sites};
use crate::given::form;
use crate::participant::{at, form as fields};

/// Of one length, so that the length of an answer can be compared.
pub const SEATED: &str = "known@example.no";
pub const WAITING: &str = "waits@example.no";
pub const UNKNOWN: &str = "never@example.no";
/// Not one that is ever sent: a code has six digits.
const WRONG: &str = "000000";

/// A course with one seat, in which one has the seat and another waits; long enough ago that no code lives.
pub async fn full_course(app: &App) -> (TeamId, CourseId) {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    assert_eq!(app.enrolled(course, SEATED).await.status, "seated");
    assert_eq!(app.enrolled(course, WAITING).await.status, "waiting");
    app.clock.advance(120);
    (team, course)
}

/// By program: signs up, has the code sent again, types a wrong one; then the same for a lost ticket, which is
/// the way to leave.
async fn by_program(app: &App, course: CourseId, email: &str) -> Vec<Seen> {
    let mut stranger = Watcher::of(app, email);
    let path = format!("/api/v1/courses/{course}/enrolments");
    let signed_up = app.post(&path, None, form(email)).await.is(202);
    let signed_up = stranger.sees("sign-up", signed_up);
    let reference = signed_up.text("/reference");
    for _ in 0..3 {
        let again = format!("/api/v1/enrolments/{reference}/code");
        stranger.sees("resend", app.post(&again, None, json!({})).await.is(202));
    }
    stranger.sees("proof", app.prove(&reference, WRONG).await.is(422));
    let another = format!("/api/v1/enrolments/{reference}/another");
    stranger.sees("another", app.post(&another, None, json!({})).await.is(409));
    let lost = json!({ "email": email });
    let asked = app.post("/api/v1/tickets", None, lost).await.is(202);
    let reference = stranger.sees("ticket", asked).text("/reference");
    for _ in 0..3 {
        let again = format!("/api/v1/enrolments/{reference}/code");
        stranger.sees("resend", app.post(&again, None, json!({})).await.is(202));
    }
    let proof = json!({ "reference": reference, "code": WRONG });
    let proof = app.post("/api/v1/tickets/proof", None, proof).await;
    stranger.sees("ticket proof", proof.is(422));
    stranger.seen
}

/// The same on the pages.
async fn by_pages(app: &App, course: CourseId, email: &str) -> Vec<Seen> {
    let mut stranger = Watcher::of(app, email);
    let mut browser = app.browser();
    for (start, send, code, name) in [
        (
            at(course),
            at(course),
            format!("{}/code", at(course)),
            "email",
        ),
        (
            "/ticket".to_owned(),
            "/ticket/find".to_owned(),
            "/ticket/code".to_owned(),
            "address",
        ),
    ] {
        let page = browser.get(&start).await.is(200);
        let page = stranger.sees("form", page);
        let mut filled = fields(email);
        filled.push((name, email));
        let mut sent = browser.submit(&page, &send, &filled).await;
        if sent.status == 200 {
            let checked = stranger.sees("check", sent);
            sent = browser.submit(&checked, &send, &[("sure", "yes")]).await;
        }
        stranger.sees("sent", sent.is(303));
        let page = browser.get(&code).await.is(200);
        let page = stranger.sees("code", page);
        let typed = [("code", WRONG)];
        let wrong = browser.submit(&page, &code, &typed).await.is(422);
        stranger.sees("wrong", wrong);
        for _ in 0..3 {
            let again = format!("{code}/again");
            let again = browser.submit(&page, &again, &[]).await.is(303);
            stranger.sees("again", again);
        }
    }
    stranger.seen
}

on_both_sites!(
    an_address_is_answered_alike_by_program_whoever_has_it,
    |app| {
        let (_, course) = full_course(app).await;
        let unknown = by_program(app, course, UNKNOWN).await;
        for known in [SEATED, WAITING] {
            are_alike(&by_program(app, course, known).await, &unknown);
        }
    }
);

on_both_sites!(
    an_address_is_answered_alike_on_the_pages_whoever_has_it,
    |app| {
        let (_, course) = full_course(app).await;
        let unknown = by_pages(app, course, UNKNOWN).await;
        for known in [SEATED, WAITING] {
            are_alike(&by_pages(app, course, known).await, &unknown);
        }
    }
);

on_both_sites!(
    an_address_that_was_just_asked_about_is_answered_like_a_new_one,
    |app| {
        let (_, course) = full_course(app).await;
        for _ in 0..3 {
            app.sign_up(course, SEATED).await;
        }
        let unknown = by_program(app, course, UNKNOWN).await;
        are_alike(&by_program(app, course, SEATED).await, &unknown);
    }
);

// The controls: staff are told the truth, and a watcher sees it; so does one who counts statements only.
on_both_sites!(a_watcher_sees_an_answer_that_tells, |app| {
    let (team, course) = full_course(app).await;
    let token = app.token(team, "coordinator", "Siv").await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let mut seen = Vec::new();
    for email in [UNKNOWN, SEATED] {
        let mut watcher = Watcher::of(app, email);
        let entered = app.post(&path, Some(&token), form(email)).await;
        watcher.sees("entered", entered);
        seen.push(watcher.seen);
    }
    assert_ne!(
        seen[0], seen[1],
        "a conflict is no answer to be taken for another"
    );
});

on_both_sites!(a_watcher_sees_that_more_was_asked_of_the_database, |app| {
    let mut seen = Vec::new();
    for looks in [0, 1] {
        let mut watcher = Watcher::of(app, UNKNOWN);
        for _ in 0..looks {
            app.written().await;
        }
        let page = app.get("/privacy", None).await.is(200);
        watcher.sees("page", page);
        seen.push(watcher.seen);
    }
    assert_ne!(seen[0], seen[1]);
});
