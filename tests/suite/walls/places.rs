//! What the public sees of a course tells of nobody: not who signs up, not who leaves, not who waits.

use std::collections::BTreeMap;

use kursplass::domain::ids::{CourseId, TeamId};

use super::{headers, plain};
use crate::app::{App, on_both_sites};
use crate::participant::at;

/// Seats of a course in which one more or less is not told.
const ROOMY: i64 = 8;
/// Free seats from which on the word is another.
const FEW: i64 = 3;

/// A page with its headers, as everybody gets it.
type Public = (BTreeMap<String, String>, String);

/// Everything public that is about a course or among whose things it is.
async fn public(app: &App, team: TeamId, course: CourseId) -> BTreeMap<String, Public> {
    let addresses = [
        "/".to_owned(),
        format!("/courses/{course}"),
        at(course),
        "/calendars".to_owned(),
        "/calendar/all.ics".to_owned(),
        format!("/calendar/teams/{team}.ics"),
        "/calendar/municipalities/3316.ics".to_owned(),
        format!("/calendar/courses/{course}.ics"),
        "/api/v1/courses".to_owned(),
        "/api/v1/courses?availability=free".to_owned(),
        format!("/api/v1/courses/{course}"),
        "/api/v1/teams".to_owned(),
        "/api/v1/municipalities".to_owned(),
    ];
    let mut all = BTreeMap::new();
    for address in addresses {
        let answer = app.get(&address, None).await.is(200);
        all.insert(address, (headers(&answer), plain(&answer.text)));
    }
    all
}

/// Nothing moved.
#[track_caller]
fn is_still(before: &BTreeMap<String, Public>, after: &BTreeMap<String, Public>) {
    for (address, was) in before {
        assert_eq!(after[address], *was, "{address}");
    }
}

on_both_sites!(one_person_more_or_less_moves_nothing_public, |app| {
    let team = app.team().await;
    let course = app.course(team, ROOMY).await;
    let before = public(app, team, course).await;
    let person = app.enrolled(course, "ola@example.no").await;
    assert_eq!(person.status, "seated");
    is_still(&before, &public(app, team, course).await);
    let left = app.delete("/api/v1/enrolment", Some(&person.ticket));
    left.await.is(200);
    is_still(&before, &public(app, team, course).await);
});

on_both_sites!(
    a_sign_up_that_is_not_proven_moves_not_even_the_last_word,
    |app| {
        let team = app.team().await;
        for seats in [FEW + 1, 1] {
            let course = app.course(team, seats).await;
            let before = public(app, team, course).await;
            app.sign_up(course, "ola@example.no").await;
            app.sign_up(course, "kari@example.no").await;
            is_still(&before, &public(app, team, course).await);
        }
    }
);

on_both_sites!(who_waits_in_a_full_course_is_seen_by_nobody, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let first = app.enrolled(course, "a@example.no").await;
    let second = app.enrolled(course, "b@example.no").await;
    let before = public(app, team, course).await;
    app.enrolled(course, "c@example.no").await;
    is_still(&before, &public(app, team, course).await);
    // The seat is offered to the next, and then to the one after.
    for leaver in [first, second] {
        let left = app.delete("/api/v1/enrolment", Some(&leaver.ticket));
        left.await.is(200);
        is_still(&before, &public(app, team, course).await);
    }
});

// The control: the word is coarse, and where it turns the comparison sees it.
on_both_sites!(the_word_for_few_places_is_seen_when_it_comes, |app| {
    let team = app.team().await;
    let course = app.course(team, FEW + 1).await;
    let before = public(app, team, course).await;
    app.enrolled(course, "ola@example.no").await;
    let after = public(app, team, course).await;
    let moved: Vec<_> = before
        .iter()
        .filter(|(at, was)| after[*at] != **was)
        .collect();
    assert!(moved.len() > 3, "{moved:?}");
    let path = format!("/api/v1/courses/{course}");
    assert!(before[&path].1.contains("\"free\""));
    assert!(after[&path].1.contains("\"few\""));
});
