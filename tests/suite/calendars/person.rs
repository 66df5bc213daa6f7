//! Who signed up more than once has all of it in one calendar.

use super::read::both;
use super::{Offered, secret_paths};
use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::participant::{leads_to, says};

const PAGE: &str = "/ticket/found";
const RENEW: &str = "/ticket/found/calendar/renewal";
const OLA: &str = "ola@example.no";

/// Ola on two courses, with a ticket of each, and in a browser where his address is proven.
async fn twice(app: &App) -> (Offered, [Browser<'_>; 2], Browser<'_>) {
    let offered = Offered::of(app, 1).await;
    let other = app.course_elsewhere(offered.team).await;
    let one = app.joined(offered.course, OLA).await;
    app.clock.advance(1);
    let two = app.joined(other, OLA).await;
    (offered, [one, two], app.proves(OLA).await)
}

on_both_sites!(one_calendar_has_all_that_somebody_comes_to, |app| {
    let (_, [mut first, _], mut ola) = twice(app).await;
    let all = secret_paths(&mut ola, PAGE).await.remove(0);
    let file = app.get(&all, None).await.is(200).text;
    let events = both(&file);
    assert_eq!(events.len(), 12);
    assert!(events.iter().all(|event| event.title == "Avtale"));
    for telling in ["Sinne", "http", "DESCRIPTION", "LOCATION"] {
        assert!(!file.contains(telling), "{telling}");
    }
    let one = secret_paths(&mut first, "/ticket/calendar").await.remove(0);
    assert_ne!(one, all);
    for event in app.events(&one).await {
        assert!(events.contains(&event), "the same names in both");
    }
});

on_both_sites!(rule_23_one_question_for_all_of_it, |app| {
    let (offered, _, mut ola) = twice(app).await;
    let all = secret_paths(&mut ola, PAGE).await.remove(0);
    let tag = app.etag(&all).await;
    let before = app.office.store.asked();
    app.held(&all, &tag).await.is(304);
    assert_eq!(app.office.store.asked() - before, 1);
    let first = offered.sessions(app).await[0];
    offered.shift(app, first, "2027-03-03T17:00").await;
    app.held(&all, &tag).await.is(200);
});

on_both_sites!(
    rule_27_it_ends_with_the_last_of_them_or_with_its_address,
    |app| {
        let (_, [mut first, mut second], mut ola) = twice(app).await;
        let all = secret_paths(&mut ola, PAGE).await.remove(0);
        first.press("leave").await.is(303);
        assert_eq!(app.events(&all).await.len(), 6);
        second.press("leave").await.is(303);
        assert_eq!(app.events(&all).await, []);
        app.clock.advance(60 * 24 * 60);
        app.get(&all, None).await.is(410);
    }
);

on_both_sites!(rule_27_a_new_address_of_all_ends_the_old_one, |app| {
    let (_, _, mut ola) = twice(app).await;
    let old = secret_paths(&mut ola, PAGE).await.remove(0);
    let page = ola.get(PAGE).await.is(200);
    says(&page, "Alle avtalene i én kalender");
    leads_to(
        &ola.submit(&page, RENEW, &[]).await,
        "/ticket/found?said=saved",
    );
    app.get(&old, None).await.is(410);
    let new = secret_paths(&mut ola, PAGE).await.remove(0);
    assert_eq!(app.events(&new).await.len(), 12);
});
