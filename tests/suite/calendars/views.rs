//! An open feed as its address asks for it: narrowed, named neutrally, in another language.

use kursplass::actions::courses::{Draft, Schedule};
use rocket::http::Method;

use super::Offered;
use super::read::calendar_property;
use crate::app::{App, on_both_sites};
use crate::given::draft;

/// A course of six Tuesdays at 17.00, and one of six at 19.00.
async fn offered(app: &App) -> Offered {
    let offered = Offered::on(app).await;
    let mut late = Draft {
        leaders: vec!["Ola".to_owned()],
        venue: Some("Biblioteket".to_owned()),
        ..draft("Sov godt")
    };
    if let Schedule::Series { start_time, .. } = &mut late.schedule {
        *start_time = "19:00:00".parse().unwrap();
    }
    app.publish(offered.team, late).await;
    offered
}

on_both_sites!(a_feed_is_narrowed_to_a_part_of_the_day, |app| {
    let offered = offered(app).await;
    let feed = format!("/calendar/teams/{}.ics", offered.team);
    let all = app.events(&feed).await;
    assert_eq!(all.len(), 12);
    for (time, title) in [("afternoon", "Sinnemestring"), ("evening", "Sov godt")] {
        let narrowed = app.events(&format!("{feed}?time={time}")).await;
        assert_eq!(narrowed.len(), 6);
        for event in &narrowed {
            assert_eq!(event.title, title);
            assert!(all.contains(event), "the same event, wherever it is seen");
        }
    }
    let evening = app.get(&format!("{feed}?time=evening"), None).await.is(200);
    let name = calendar_property(&evening.text, "NAME").unwrap();
    assert!(name.ends_with("\\, etter kl. 18"), "{name}");
    let day = app.get(&format!("{feed}?time=day"), None).await.is(200);
    assert!(!day.text.contains("VEVENT"), "an empty feed is one, too");
});

on_both_sites!(rule_14_neutral_titles_tell_nothing_but_when, |app| {
    let offered = Offered::on(app).await;
    offered.cancel(app, offered.sessions(app).await[2]).await;
    for feed in offered.feeds() {
        let open = app.events(&feed).await;
        let neutral = format!("{feed}?titles=neutral");
        let file = app.get(&neutral, None).await.is(200).text;
        for telling in [
            "Sinne", "URL", "RELATED", "CATEG", "LOCATION", "DESCR", "ursplass", "ommune",
        ] {
            assert!(!file.contains(telling), "{telling} in {file}");
        }
        assert_eq!(
            calendar_property(&file, "NAME").as_deref(),
            Some("Mine avtaler")
        );
        let told = app.events(&neutral).await;
        assert_eq!(told.len(), 6);
        for (open, told) in open.iter().zip(&told) {
            assert_eq!(told.starts_at, open.starts_at);
            assert_eq!(told.sequence, open.sequence);
            assert_eq!(told.status, open.status);
            assert_ne!(told.uid, open.uid);
        }
        assert_eq!(told[0].title, "Avtale");
        assert_eq!(told[2].title, "AVLYST: Avtale");
        let usual = app
            .get(&format!("{feed}?titles=course"), None)
            .await
            .is(200)
            .text;
        assert!(usual.contains("SUMMARY:Sinnemestring"));
    }
});

on_both_sites!(rule_28_only_the_address_decides_the_language, |app| {
    let offered = Offered::on(app).await;
    let feed = offered.feed();
    let usual = app.get(&feed, None).await.is(200).text;
    assert!(usual.contains("Samling 1 av 6"));
    let call = app.call(Method::Get, &feed).header("Accept-Language", "en");
    let asked = call.send().await.is(200).text;
    assert_eq!(asked, usual);
    let english = app.get(&format!("{feed}?lang=en"), None).await.is(200).text;
    assert!(english.contains("Session 1 of 6"), "{english}");
    assert!(
        english.contains("SUMMARY:Sinnemestring"),
        "titles are the team's"
    );
});

on_both_sites!(
    rule_28_what_an_app_adds_to_an_address_is_left_alone,
    |app| {
        let offered = Offered::on(app).await;
        let feed = offered.feed();
        let usual = app.get(&feed, None).await.is(200);
        for more in [
            "?x=1",
            "?time=",
            "?utm_source=mail&nocache",
            "?Time=evening",
        ] {
            let answer = app.get(&format!("{feed}{more}"), None).await.is(200);
            assert_eq!(answer.text, usual.text, "{more}");
            assert_eq!(answer.header("etag"), usual.header("etag"), "{more}");
        }
    }
);

on_both_sites!(a_choice_that_we_do_not_know_is_told_in_a_sentence, |app| {
    let offered = Offered::on(app).await;
    for (query, name) in [
        ("time=kanarifugl", "time"),
        ("titles=kanarifugl", "titles"),
        ("lang=kanarifugl", "lang"),
        ("time=%FF", "time"),
        ("time=kanarifugl%0d%0aX-Y:%20z", "time"),
    ] {
        for feed in offered.feeds() {
            let answer = app.get(&format!("{feed}?{query}"), None).await.is(400);
            assert_eq!(
                answer.header("content-type"),
                Some("text/plain; charset=utf-8")
            );
            let sentence = format!("etter «{name}» i adressen");
            assert!(answer.text.contains(&sentence), "{}", answer.text);
            assert!(!answer.text.contains("kanarifugl"));
            assert_eq!(answer.header("x-y"), None);
        }
    }
});
