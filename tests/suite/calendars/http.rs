//! How a feed is fetched.

use std::io::Read as _;

use flate2::read::GzDecoder;
use rocket::http::{Header, Method};

use super::Offered;
use super::read::calendar_property;
use crate::app::{Answer, App, on_both_sites};
use crate::db::on_both;
use crate::given::draft;

const UNKNOWN: &str = "7b0e9c1c-6a43-4c50-9d6e-1f5f1f0e1a11";

async fn with(app: &App, feed: &str, headers: &[(&'static str, &str)]) -> Answer {
    let call = app.call(Method::Get, feed);
    let call = headers
        .iter()
        .fold(call, |call, (name, value)| call.header(name, *value));
    call.send().await
}

on_both_sites!(each_open_feed_shows_a_published_course, |app| {
    let offered = Offered::on(app).await;
    let mut names = Vec::new();
    for feed in offered.feeds() {
        let answer = app.get(&feed, None).await.is(200);
        for (name, value) in [
            ("content-type", "text/calendar; charset=utf-8"),
            ("cache-control", "public, max-age=300"),
            ("access-control-allow-origin", "*"),
            ("x-content-type-options", "nosniff"),
            ("vary", "Accept-Encoding"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{feed}: {name}");
        }
        assert_eq!(answer.header("set-cookie"), None);
        assert_eq!(answer.header("x-robots-tag"), None);
        let events = app.events(&feed).await;
        assert_eq!(events.len(), 6, "{feed}");
        assert_eq!(events[0].title, "Sinnemestring");
        assert_eq!(events[0].category, "Sinne");
        assert_eq!(events[0].location, "Rådhuset, rom 2");
        assert!(events[2].description.contains("3 av 6"), "{:?}", events[2]);
        names.push(calendar_property(&answer.text, "NAME").unwrap());
    }
    let mut distinct = names.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 5, "{names:?}");
    assert!(names[3].contains("Sigdal"), "{names:?}");
});

on_both_sites!(what_is_not_there_is_not_found_in_plain_text, |app| {
    let offered = Offered::on(app).await;
    let (team, by) = (offered.team, offered.by.clone());
    let other = app.another_team(crate::given::modum()).await;
    let new = draft("Utkast");
    let unpublished = super::act!(app, [by, new], |desk| {
        kursplass::actions::courses::create(&desk, &by, &new)
    });
    let course = unpublished.course.id;
    for feed in [
        format!("/calendar/courses/{course}.ics"),
        format!("/calendar/courses/{UNKNOWN}.ics"),
        format!("/calendar/courses/{}", offered.course),
        format!("/calendar/courses/{}.ICS", offered.course),
        "/calendar/courses/1.ics".to_owned(),
        format!("/calendar/teams/{UNKNOWN}.ics"),
        format!("/calendar/teams/{team}/{UNKNOWN}.ics"),
        format!("/calendar/teams/{other}/{}.ics", offered.template),
        "/calendar/municipalities/0301.ics".to_owned(),
        "/calendar/municipalities/.ics".to_owned(),
        "/calendar/nothing.ics".to_owned(),
    ] {
        for conditional in [None, Some("*")] {
            let call = app.call(Method::Get, &feed);
            let answer = match conditional {
                Some(tag) => call.header("If-None-Match", tag).send().await,
                None => call.send().await,
            };
            let answer = answer.is(404);
            let kind = answer.header("content-type").unwrap();
            assert!(kind.starts_with("text/plain"), "{feed}: {kind}");
            assert!(!answer.text.contains("ics"), "{feed}: {}", answer.text);
        }
    }
    assert_eq!(app.events(&offered.feeds()[1]).await.len(), 6);
    assert_eq!(app.events(&offered.feeds()[0]).await.len(), 6);
    assert!(
        app.events(&format!("/calendar/teams/{other}.ics"))
            .await
            .is_empty()
    );
});

on_both_sites!(an_empty_site_has_an_empty_calendar, |app| {
    assert!(app.events("/calendar/all.ics").await.is_empty());
});

on_both_sites!(who_has_the_newest_copy_is_told_so, |app| {
    let feed = Offered::on(app).await.feed();
    let whole = app.get(&feed, None).await.is(200);
    let tag = whole.header("etag").unwrap();
    let changed = whole.header("last-modified").unwrap();
    let (weak, list) = (format!("W/{tag}"), format!("\"a\", {tag} , \"b\""));
    for (headers, status) in [
        (vec![("If-None-Match", tag)], 304),
        (vec![("If-None-Match", &weak)], 304),
        (vec![("If-None-Match", &list)], 304),
        (vec![("If-None-Match", "*")], 304),
        (vec![("If-None-Match", "\"old\"")], 200),
        (vec![("If-Modified-Since", changed)], 304),
        (
            vec![("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")],
            200,
        ),
        (
            vec![("If-None-Match", "\"old\""), ("If-Modified-Since", changed)],
            200,
        ),
        (
            vec![
                ("If-None-Match", tag),
                ("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"),
            ],
            304,
        ),
    ] {
        let answer = with(app, &feed, &headers).await.is(status);
        assert_eq!(answer.header("etag"), Some(tag), "{headers:?}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
        assert_eq!(answer.text.is_empty(), status == 304);
    }
});

on_both_sites!(who_takes_gzip_gets_the_same_file_smaller, |app| {
    let feed = Offered::on(app).await.feed();
    let plain = app.get(&feed, None).await.is(200);
    let request = app.client.get(feed.as_str());
    let request = request.header(Header::new("Accept-Encoding", "gzip, br"));
    let small = request.dispatch().await;
    let header = |name| small.headers().get_one(name).map(str::to_owned);
    assert_eq!(header("Content-Encoding").as_deref(), Some("gzip"));
    assert_eq!(header("Vary").as_deref(), Some("Accept-Encoding"));
    let tag = header("ETag").unwrap();
    assert_ne!(Some(tag.as_str()), plain.header("etag"));
    let bytes = small.into_bytes().await.unwrap();
    assert!(bytes.len() < plain.text.len() / 2);
    let mut text = String::new();
    GzDecoder::new(&bytes[..])
        .read_to_string(&mut text)
        .unwrap();
    assert_eq!(text, plain.text);
    let held = [("Accept-Encoding", "gzip"), ("If-None-Match", tag.as_str())];
    with(app, &feed, &held).await.is(304);
});

on_both_sites!(head_is_get_without_the_body, |app| {
    let feed = Offered::on(app).await.feed();
    let get = app.get(&feed, None).await.is(200);
    let head = app.call(Method::Head, &feed).send().await.is(200);
    assert_eq!(head.text, "");
    for name in ["etag", "last-modified", "cache-control", "content-type"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
});

on_both_sites!(a_feed_cannot_be_written_to, |app| {
    let offered = Offered::on(app).await;
    for feed in offered.feeds() {
        for method in [Method::Post, Method::Put, Method::Delete, Method::Patch] {
            let answer = app.call(method, &feed).send().await.is(405);
            let allow = answer.header("allow").unwrap();
            assert!(allow.contains("GET") && allow.contains("HEAD"), "{allow}");
            assert!(!allow.contains(method.as_str()), "{allow}");
        }
        let options = app.call(Method::Options, &feed).send().await;
        assert!(options.status < 500);
    }
});

on_both_sites!(the_answer_does_not_depend_on_who_asks_and_how, |app| {
    let feed = Offered::on(app).await.feed();
    let plain = app.get(&feed, None).await.is(200);
    for header in [
        ("Accept", "text/html"),
        ("Accept", "application/json;q=0.1"),
        ("Accept-Language", "en"),
        ("User-Agent", "Google-Calendar-Importer"),
        ("Cookie", "a=b"),
        ("Authorization", "Bearer nonsense"),
    ] {
        let answer = with(app, &feed, &[header]).await.is(200);
        assert_eq!(answer.text, plain.text, "{header:?}");
        assert_eq!(answer.header("etag"), plain.header("etag"));
    }
    let answer = app.get(&format!("{feed}?x=1&y"), None).await.is(200);
    assert_eq!(answer.text, plain.text);
});

on_both!(a_feed_is_the_same_after_a_restart, |db| {
    let before = App::on(db).await;
    let offered = Offered::on(&before).await;
    let mut answers = Vec::new();
    for feed in offered.feeds() {
        answers.push(before.get(&feed, None).await.is(200));
    }
    before.end().await;
    let after = App::on(db).await;
    after.clock.set("2027-02-05T11:30");
    for (feed, before) in offered.feeds().iter().zip(answers) {
        let after = after.get(feed, None).await.is(200);
        assert_eq!(after.text, before.text);
        for name in ["etag", "last-modified"] {
            assert_eq!(after.header(name), before.header(name), "{feed}: {name}");
        }
    }
    after.end().await;
});
