//! A participant's own calendar: it tells nothing, holds what they come to, and ends when they do.

use kursplass::actions::courses;
use kursplass::actions::enrolments::move_to;
use kursplass::domain::course::CancelReason;
use kursplass::domain::ids::EnrolmentId;
use rocket::http::Method;

use super::read::{both, property};
use super::{Offered, act, secret_paths};
use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;
use crate::participant::{leads_to, says};

const CHOOSE: &str = "/ticket/calendar";
const RENEW: &str = "/ticket/calendar/renewal";

/// The path of somebody's calendar, as their own page shows it.
async fn path(browser: &mut Browser<'_>) -> String {
    secret_paths(browser, CHOOSE).await.remove(0)
}

async fn choose(browser: &mut Browser<'_>, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(CHOOSE).await.is(200);
    browser.submit(&page, CHOOSE, fields).await
}

async fn renew(browser: &mut Browser<'_>) {
    let page = browser.get(CHOOSE).await.is(200);
    leads_to(
        &browser.submit(&page, RENEW, &[]).await,
        "/ticket/calendar?said=saved",
    );
}

/// A course of one seat, whom it is full with, and who waits.
async fn full(app: &App) -> (Offered, Browser<'_>, Browser<'_>) {
    let offered = Offered::of(app, 1).await;
    let ola = app.joined(offered.course, "ola@example.no").await;
    let kari = app.joined(offered.course, "kari@example.no").await;
    (offered, ola, kari)
}

async fn person(app: &App, email: &str) -> EnrolmentId {
    let ticket = app.ticket_of(email).await;
    app.office.vault.parse_ticket(&ticket).unwrap().enrolment
}

on_both_sites!(rules_14_to_17_it_tells_nothing_of_the_course, |app| {
    let (offered, mut ola, _) = full(app).await;
    let path = path(&mut ola).await;
    let answer = app.get(&path, None).await.is(200);
    let token = path.trim_start_matches("/calendar/p/");
    let token = token.strip_suffix(".ics").unwrap();
    let mut telling = vec![
        "Sinne".to_owned(),
        "Modum".to_owned(),
        "Rådhuset".to_owned(),
        "kursplass".to_owned(),
        "http".to_owned(),
        "3 av 6".to_owned(),
        offered.course.to_string(),
        token.to_owned(),
    ];
    telling.extend(offered.sessions(app).await.iter().map(ToString::to_string));
    let said = format!("{:?}\n{}", answer.headers, answer.text).to_lowercase();
    for word in telling {
        assert!(!said.contains(&word.to_lowercase()), "{word} in {said}");
    }
    for name in [
        "URL",
        "CATEGORIES",
        "RELATED-TO",
        "COLOR",
        "CLASS",
        "DESCRIPTION",
        "LOCATION",
        "ATTENDEE",
        "METHOD",
    ] {
        assert!(!answer.text.contains(&format!("\r\n{name}")), "{name}");
    }
    let events = both(&answer.text);
    assert_eq!(events.len(), 6);
    assert!(events.iter().all(|event| event.title == "Avtale"));
    assert!(answer.text.contains("X-WR-CALNAME:Mine avtaler\r\n"));
});

on_both_sites!(rules_22_to_28_it_is_for_one_reader_alone, |app| {
    let (_, mut ola, _) = full(app).await;
    let path = path(&mut ola).await;
    let answer = app.get(&path, None).await.is(200);
    for (name, value) in [
        ("content-type", Some("text/calendar; charset=utf-8")),
        ("cache-control", Some("private, max-age=0, must-revalidate")),
        ("referrer-policy", Some("no-referrer")),
        ("x-robots-tag", Some("noindex")),
        ("access-control-allow-origin", None),
        ("set-cookie", None),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
    let head = app.call(Method::Head, &path).send().await.is(200);
    assert_eq!(
        (head.text.as_str(), head.header("etag")),
        ("", answer.header("etag"))
    );
    for method in [Method::Post, Method::Put, Method::Delete] {
        app.call(method, &path).send().await.is(405);
    }
    let other = app.get(&format!("{path}?x=1"), None).await.is(200);
    assert_eq!(other.text, answer.text);
});

on_both_sites!(
    rule_23_a_copy_that_is_still_right_costs_one_question,
    |app| {
        let (offered, mut ola, _) = full(app).await;
        let path = path(&mut ola).await;
        let tag = app.etag(&path).await;
        let before = app.office.store.asked();
        app.held(&path, &tag).await.is(304);
        assert_eq!(app.office.store.asked() - before, 1);
        let first = offered.sessions(app).await[0];
        offered.shift(app, first, "2027-03-03T17:00").await;
        let moved = app.held(&path, &tag).await.is(200);
        assert_ne!(moved.header("etag"), Some(tag.as_str()));
        assert_ne!(moved.header("last-modified"), None);
        // The control: a calendar that nobody asked for yet is made first.
        let fresh = app.etag(&path).await;
        choose(&mut ola, &[("title", "meeting")]).await;
        let before = app.office.store.asked();
        app.held(&path, &fresh).await.is(200);
        assert!(app.office.store.asked() - before > 1);
    }
);

on_both_sites!(rule_15_names_are_ones_own_and_stay, |app| {
    let offered = Offered::of(app, 2).await;
    let mut ola = app.joined(offered.course, "ola@example.no").await;
    let mut kari = app.joined(offered.course, "kari@example.no").await;
    let (olas, karis) = (path(&mut ola).await, path(&mut kari).await);
    let uids = async |path: &str| -> Vec<String> {
        let events = app.events(path).await.into_iter();
        events.map(|event| event.uid).collect()
    };
    let (before, open) = (uids(&olas).await, uids(&offered.feed()).await);
    let others = uids(&karis).await;
    for uid in &before {
        assert!(!open.contains(uid) && !others.contains(uid), "{uid}");
        let last = open[0].rsplit('@').next().unwrap();
        assert!(!uid.contains(last), "{uid}");
    }
    let sessions = offered.sessions(app).await;
    offered.shift(app, sessions[0], "2027-03-03T17:00").await;
    offered.cancel(app, sessions[5]).await;
    assert_eq!(uids(&olas).await, before);
    let events = app.events(&olas).await;
    assert_eq!((events[0].sequence, events[5].sequence), (1, 1));
    assert_eq!(events[5].title, "AVLYST: Avtale");
    assert_eq!(events[5].status, "CANCELLED");
    let text = app.get(&olas, None).await.text;
    let time = property(&text, &events[5].uid, "TRANSP");
    assert_eq!(time.as_deref(), Some("TRANSPARENT"));
});

on_both_sites!(the_reader_chooses_what_it_says, |app| {
    let (_, mut ola, _) = full(app).await;
    let path = path(&mut ola).await;
    let before = app.events(&path).await;
    app.clock.advance(5);
    let chosen = choose(&mut ola, &[("title", "course"), ("place", "yes")]).await;
    leads_to(&chosen, "/ticket/calendar?said=saved");
    let after = app.events(&path).await;
    assert_eq!(after[0].title, "Sinnemestring");
    assert_eq!(after[0].location, "Rådhuset, rom 2");
    assert!(after[0].changed_at > before[0].changed_at);
    assert_eq!(after[0].uid, before[0].uid);
    let page = ola.get(CHOOSE).await.is(200);
    says(&page, "value=\"course\" checked");
    // Again in the same second: it counts, and is newer.
    let fields = [("title", "busy")];
    leads_to(
        &ola.post(CHOOSE, &fields).await,
        "/ticket/calendar?said=saved",
    );
    let last = app.events(&path).await;
    let shown = (last[0].title.as_str(), last[0].location.as_str());
    assert_eq!(shown, ("Opptatt", ""));
    assert!(last[0].changed_at > after[0].changed_at);
    for nonsense in ["", "sinne"] {
        let refused = choose(&mut ola, &[("title", nonsense)]).await.is(422);
        says(&refused, "href=\"#title\"");
    }
    assert_eq!(app.events(&path).await, last);
});

on_both_sites!(who_waits_has_an_empty_one_until_they_accept, |app| {
    let (_, mut ola, mut kari) = full(app).await;
    let path = path(&mut kari).await;
    says(&kari.get(CHOOSE).await, "Nå er den tom");
    assert_eq!(app.events(&path).await, []);
    leads_to(&ola.press("leave").await, "/ticket");
    assert_eq!(app.events(&path).await, []);
    kari.press("accept").await.is(303);
    assert_eq!(app.events(&path).await.len(), 6);
});

on_both_sites!(rule_27_who_leaves_gets_an_emptied_one_for_60_days, |app| {
    let (_, mut ola, _) = full(app).await;
    let path = path(&mut ola).await;
    let full = app.etag(&path).await;
    ola.press("leave").await.is(303);
    let emptied = app.held(&path, &full).await.is(200);
    assert_eq!(both(&emptied.text), []);
    let tag = emptied.header("etag").unwrap().to_owned();
    app.clock.advance(60 * 24 * 60 - 1);
    app.held(&path, &tag).await.is(304);
    app.clock.advance(1);
    for held_tag in [&tag, "*"] {
        let gone = app.held(&path, held_tag).await.is(410);
        assert!(
            gone.header("content-type")
                .unwrap()
                .starts_with("text/plain")
        );
        assert_eq!(gone.header("cache-control"), Some("no-store"));
        let token = path.rsplit('/').next().unwrap();
        assert!(!gone.text.contains(token));
    }
});

on_both_sites!(rule_27_a_new_address_ends_the_old_one_at_once, |app| {
    let (_, mut ola, _) = full(app).await;
    let old = path(&mut ola).await;
    let tag = app.etag(&old).await;
    renew(&mut ola).await;
    let new = path(&mut ola).await;
    assert_ne!(new, old);
    assert_eq!(app.events(&new).await.len(), 6);
    app.get(&old, None).await.is(410);
    app.held(&old, &tag).await.is(410);
    app.held(&old, "*").await.is(410);
    for wrong in [
        "/calendar/p/.ics".to_owned(),
        "/calendar/p/nonsense.ics".to_owned(),
        new.replace(".ics", ""),
        new.replace(".ics", "A.ics"),
        format!("/calendar/p/{}.ics", app.ticket_of("ola@example.no").await),
    ] {
        let refused = app.get(&wrong, None).await.is(404);
        assert!(!refused.text.contains("ics"), "{}", refused.text);
    }
});

on_both_sites!(
    a_course_that_is_called_off_is_seen_by_who_had_a_seat,
    |app| {
        let (offered, mut ola, mut kari) = full(app).await;
        let (olas, karis) = (path(&mut ola).await, path(&mut kari).await);
        let (by, course) = (offered.by.clone(), offered.course);
        let reason = CancelReason::TooFew;
        act!(app, [by], |desk| courses::cancel(
            &desk, &by, course, reason, None
        ));
        let events = app.events(&olas).await;
        assert_eq!(events.len(), 6);
        assert!(events.iter().all(|event| event.title == "AVLYST: Avtale"));
        assert_eq!(app.events(&karis).await, []);
    }
);

on_both_sites!(who_is_moved_takes_it_along, |app| {
    let (offered, mut ola, _) = full(app).await;
    let path = path(&mut ola).await;
    choose(&mut ola, &[("title", "private")]).await;
    let before = app.events(&path).await;
    let to = app.course_elsewhere(offered.team).await;
    let (by, id) = (offered.by.clone(), person(app, "ola@example.no").await);
    act!(app, [by], |desk| move_to(
        &desk,
        &by,
        id,
        to,
        Some("Ba om det")
    ));
    let after = app.events(&path).await;
    assert!(!after.is_empty());
    assert!(after.iter().all(|event| event.title == "Privat"));
    assert_ne!(after[0].uid, before[0].uid);
});
