//! The front page: who looks for something finds it, and what is shown is true at once.

mod filters;
mod month;
mod nearest;
mod order;

use kursplass::actions::courses::Draft;
use kursplass::domain::admission::Policy;
use rocket::http::Method;
use serde_json::json;

use crate::app::{Answer, App, on_both_sites, oslo};
use crate::given::{draft, modum};

async fn page(app: &App, path: &str) -> Answer {
    app.get(path, None).await.is(200)
}

/// The titles on a page, in order.
fn titles(page: &Answer) -> Vec<&str> {
    let links = page.text.split("<h3><a").skip(1);
    links
        .filter_map(|rest| rest.split_once('>')?.1.split('<').next())
        .collect()
}

/// A course on a day of its own, with nobody else's leader and no room.
fn on(title: &str, day: &str, time: &str) -> Draft {
    let mut draft = Draft {
        leaders: vec![format!("{title} {day}")],
        venue: None,
        place_later: true,
        ..draft(title)
    };
    if let kursplass::actions::courses::Schedule::Series {
        starts_on,
        start_time,
        ..
    } = &mut draft.schedule
    {
        *starts_on = day.parse().unwrap();
        *start_time = format!("{time}:00").parse().unwrap();
    }
    draft
}

on_both_sites!(courses_stand_soonest_first_and_can_be_chosen_from, |app| {
    let team = app.team().await;
    app.publish(team, on("Kveldskurs", "2027-03-09", "18:00"))
        .await;
    app.publish(team, on("Dagkurs", "2027-03-02", "10:00"))
        .await;
    let only_sigdal = Draft {
        municipalities: Some(vec!["3332".to_owned()]),
        ..on("Sigdalskurs", "2027-03-16", "17:00")
    };
    app.publish(team, only_sigdal).await;
    let all = ["Dagkurs", "Kveldskurs", "Sigdalskurs"];
    assert_eq!(titles(&page(app, "/").await), all);
    for (query, expected) in [
        ("time=day", &all[..1]),
        ("time=afternoon", &all[2..]),
        ("time=evening", &all[1..2]),
        ("municipality=3316", &all[..2]),
        ("municipality=3332&time=afternoon", &all[2..]),
        ("municipality=&template=&time=", &all[..]),
        ("municipality=9999&template=x&time=night&page=x", &all[..]),
        ("municipality=3316&time=afternoon", &[][..]),
    ] {
        let shown = page(app, &format!("/?{query}")).await;
        assert_eq!(titles(&shown), expected, "{query}");
    }
    let none = page(app, "/?municipality=3316&time=afternoon").await;
    assert!(none.text.contains("Ingen kurs passer"), "{}", none.text);
});

on_both_sites!(free_places_are_told_in_words_as_they_are_now, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let first = page(app, "/").await;
    assert!(first.text.contains("Få plasser igjen"), "{}", first.text);
    let tag = first.header("etag").unwrap().to_owned();
    let again = app
        .call(Method::Get, "/")
        .header("If-None-Match", tag.clone());
    let again = again.send().await.is(304);
    let policy = again.header("content-security-policy");
    assert_eq!(policy, None, "the copy keeps its own");
    app.enrolled(course, "ola@example.no").await;
    let full = app.call(Method::Get, "/").header("If-None-Match", tag);
    let full = full.send().await.is(200);
    assert!(full.text.contains("Fullt – venteliste"), "{}", full.text);
    let tag = full.header("etag").unwrap().to_owned();
    app.enrolled(course, "kari@example.no").await;
    let again = app.call(Method::Get, "/").header("If-None-Match", tag);
    again.send().await.is(304);
    assert!(titles(&page(app, "/?availability=free").await).is_empty());
});

on_both_sites!(a_page_is_kept_by_its_language, |app| {
    app.course(app.team().await, 5).await;
    let ask = |language: &'static str| {
        let call = app.call(Method::Get, "/");
        call.header("Accept-Language", language).send()
    };
    for _ in 0..2 {
        let english = ask("en").await.is(200);
        assert!(english.text.contains("Find a course"));
        assert!(english.text.contains("lang=\"nb\" href=\"/courses/"));
        assert_eq!(english.header("content-language"), Some("en"));
        assert_eq!(
            english.header("vary"),
            Some("Accept-Encoding, Accept-Language, Cookie")
        );
        assert_eq!(english.header("cache-control"), Some("no-cache"));
        assert!(ask("nn").await.text.contains("Finn eit kurs"));
    }
});

on_both_sites!(twenty_courses_stand_on_a_page, |app| {
    let team = app.team().await;
    for n in 0..21 {
        let day = format!("2027-03-{:02}", n + 1);
        app.publish(team, on(&format!("Kurs {n:02}"), &day, "17:00"))
            .await;
    }
    let first = page(app, "/?time=afternoon").await;
    assert_eq!(titles(&first).len(), 20);
    let next = "href=\"/?time=afternoon&amp;page=2\"";
    assert!(first.text.contains(next), "{}", first.text);
    let second = page(app, "/?time=afternoon&page=2").await;
    assert_eq!(titles(&second).len(), 1);
    assert_eq!(titles(&page(app, "/?page=99").await).len(), 1);
});

on_both_sites!(what_was_done_is_said_once_and_never_kept, |app| {
    app.team().await;
    for _ in 0..2 {
        assert!(page(app, "/?said=saved").await.text.contains("Lagret."));
        assert!(!page(app, "/").await.text.contains("Lagret."));
        assert!(!page(app, "/?said=you-won").await.text.contains("you-won"));
    }
});

on_both_sites!(a_course_says_how_one_joins_or_why_one_cannot, |app| {
    let team = app.team().await;
    let later = Draft {
        opens_at: Some(oslo("2027-02-10T09:00")),
        ..on("Senere", "2027-03-02", "17:00")
    };
    let later = app.publish(team, later).await;
    let open = Draft {
        policy: Some(Policy::Open),
        ..on("Åpent", "2027-03-02", "17:00")
    };
    let open = app.publish(team, open).await;
    let shown = page(app, &format!("/courses/{open}")).await;
    assert!(shown.text.contains("Bare kom, ingen påmelding"));
    assert!(!shown.text.contains("/sign-up\""));
    let address = format!("/courses/{later}");
    let early = page(app, &address).await;
    let opens = "Påmeldingen åpner onsdag 10. februar 2027 kl. 09.00.";
    assert!(early.text.contains(opens), "{}", early.text);
    assert!(!early.text.contains(&format!("{address}/sign-up\"")));
    app.clock.set("2027-02-10T09:00");
    let now = page(app, &address).await;
    assert!(
        now.text.contains(&format!("{address}/sign-up\"")),
        "{}",
        now.text
    );
    app.clock.set("2027-03-02T17:00");
    let running = page(app, &address).await;
    assert!(
        running.text.contains("Kurset er i gang"),
        "{}",
        running.text
    );
    let token = app.token(team, "coordinator", "Siv").await;
    let cancel = format!("/api/v1{address}/cancellation");
    let reason = json!({ "reason": "other" });
    app.post(&cancel, Some(&token), reason).await.is(200);
    let cancelled = page(app, &address).await;
    assert!(cancelled.text.contains("Avlyst"), "{}", cancelled.text);
    assert!(!titles(&page(app, "/").await).contains(&"Senere"));
});

on_both_sites!(a_team_answers_for_its_own, |app| {
    app.team().await;
    let only = page(app, "/privacy").await;
    assert!(only.text.contains("Modum kommune og Sigdal kommune"));
    let mut other = modum();
    "Mestring".clone_into(&mut other.name);
    other.municipalities.truncate(1);
    let other = app.another_team(other).await;
    for path in ["/contact", "/privacy", "/accessibility"] {
        let unchosen = page(app, path).await;
        assert!(unchosen.text.contains("Hvem gjelder det?"), "{path}");
        let chosen = page(app, &format!("{path}?team={other}")).await;
        assert!(
            chosen.text.contains("aria-current=\"true\">Mestring"),
            "{path}"
        );
    }
});

on_both_sites!(calendars_can_be_followed_and_copied, |app| {
    let team = app.team().await;
    let shown = page(app, "/calendars").await;
    for address in [
        format!("webcal://127.0.0.1:8000/calendar/teams/{team}.ics"),
        format!("http://127.0.0.1:8000/calendar/teams/{team}.ics"),
        "webcal://127.0.0.1:8000/calendar/municipalities/3316.ics".to_owned(),
        format!(
            "https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2F127.0.0.1%3A8000%2Fcalendar%2Fteams%2F{team}.ics"
        ),
        "name=Rask+psykisk+helsehjelp\"".to_owned(),
        "opptil et døgn".to_owned(),
    ] {
        assert!(shown.text.contains(&address), "{address}: {}", shown.text);
    }
});
