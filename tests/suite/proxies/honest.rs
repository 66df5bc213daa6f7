//! Whoever comes by a proxy gets what our program says, and is who they are.

use std::time::{Duration, Instant};

use super::running::Proxy;
use super::visitor::{Answer, Visitor};
use super::{HOST, house, house_with_course, on_each};
use crate::live::{Live, Mailbox};

on_each!(pages_and_calendars_come_through_unchanged, |kind| {
    let (live, course) = house_with_course();
    let proxy = Proxy::shipped(kind, &[live.address()]);
    let style = linked(&live.look("/"), "/static/");
    let feed = format!("/calendar/courses/{course}.ics");
    let paths = [
        "/",
        &format!("/courses/{course}"),
        &feed,
        &style,
        "/api/v1/courses",
        "/nothing?at=all",
        "/a%20b/%C3%A6",
    ];
    let (mut past, mut by) = (
        Visitor::new(1, live.address()),
        Visitor::new(1, proxy.address),
    );
    for path in paths {
        for (method, offered) in [("GET", "identity"), ("GET", "br, gzip"), ("HEAD", "gzip")] {
            let headers = [("Accept-Encoding", offered)];
            let said = past.ask(method, path, &headers, "").await.lasting();
            let heard = by.ask(method, path, &headers, "").await.lasting();
            assert_eq!(heard, said, "{method} {path} {offered}");
        }
        let (said, heard) = (past.get(path).await.lasting(), by.get(path).await.lasting());
        assert_eq!(heard, said, "{path} for who offers nothing");
    }
    is_known_again(&mut by, &feed).await;
});

/// Packed or not, a copy that still stands is not sent again.
async fn is_known_again(by: &mut Visitor, feed: &str) {
    let packed = [("Accept-Encoding", "gzip")];
    let first = by.ask("GET", feed, &packed, "").await.is(200);
    assert_eq!(first.header("content-encoding"), Some("gzip"));
    let tag = first.header("etag").unwrap();
    let held = [packed[0], ("If-None-Match", tag)];
    let again = by.ask("GET", feed, &held, "").await.is(304);
    assert_eq!((again.header("etag"), again.body.len()), (Some(tag), 0));
}

/// The first address on a page that begins like this.
fn linked(page: &str, start: &str) -> String {
    let plain = page.replace("&#x2F;", "/");
    let (_, rest) = plain.split_once(&format!("\"{start}")).unwrap();
    format!("{start}{}", rest.split('"').next().unwrap())
}

on_each!(who_signs_up_by_a_form_has_a_place_at_the_end, |kind| {
    let (live, course) = house_with_course();
    let proxy = Proxy::shipped(kind, &[live.address()]);
    let mut ola = Visitor::new(1, proxy.address);
    let place = format!("/courses/{course}/sign-up");
    ola.get(&place).await.is(200);
    let form = "name=Ola&email=ola%40example.no&home_municipality=3316&old_enough=yes&sure=yes";
    let elsewhere = [("Origin", "https://elsewhere.example")];
    ola.ask("POST", &place, &elsewhere, form).await.is(403);
    let sent = ola.post(&place, form).await.is(303);
    leads_to(&sent, &format!("{place}/code"));
    let code = code_for(&live, "ola@example.no").await;
    let proven = ola
        .post(&format!("{place}/code"), &format!("code={code}"))
        .await;
    leads_to(&proven, "/ticket/receipt");
    let own = ola.get("/ticket").await.is(200);
    assert!(own.text().contains("Du har plass."), "{}", own.text());
});

#[track_caller]
fn leads_to(answer: &Answer, place: &str) {
    assert_eq!(answer.header("location"), Some(place), "{answer:?}");
}

async fn code_for(live: &Live, address: &str) -> String {
    let (mailbox, patience) = (Mailbox::default(), Instant::now() + Duration::from_mins(1));
    loop {
        if let Some(code) = mailbox.code_for(&live.outbox(), address) {
            return code;
        }
        assert!(Instant::now() < patience, "no code came");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

on_each!(what_clients_say_of_their_address_is_not_believed, |kind| {
    let live = house("sqlite://kursplass.db", 3);
    let proxy = Proxy::shipped(kind, &[live.address()]);
    let mut liar = Visitor::new(2, proxy.address);
    let mut statuses = Vec::new();
    for number in 0..8 {
        let told = format!("203.0.113.{number}");
        let forwarded = format!("for={told};host={HOST}");
        let lies = [
            ("Origin", "https://kurs.example.no"),
            ("X-Forwarded-For", told.as_str()),
            ("X-Real-IP", &told),
            ("Forwarded", &forwarded),
        ];
        let answer = liar.ask("POST", "/ticket/find", &lies, "email=x").await;
        statuses.push(answer.status);
    }
    assert!(statuses.contains(&429), "{statuses:?}");
    // Were it the proxy's address that counts, nobody could send a form now.
    let honest = Visitor::new(3, proxy.address)
        .post("/ticket/find", "email=x")
        .await;
    assert_ne!(honest.status, 429);
});
