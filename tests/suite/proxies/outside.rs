//! What does not come in by a proxy: questions for our numbers, bodies that nobody reads, too much of one client.

use std::io::ErrorKind;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::time::sleep;

use super::files::Kind;
use super::running::Proxy;
use super::visitor::Visitor;
use super::{HOST, house, house_with_course, on_each};
use crate::db::runtime;
use crate::siege::{Manner, attacker, hold_many_files, try_connect};

/// Connections of one client that a file lets in.
const SHARE: usize = 128;

on_each!(our_numbers_are_for_nobody_outside, |kind| {
    let (live, _) = house_with_course();
    let proxy = Proxy::shipped(kind, &[live.address()]);
    let mut stranger = Visitor::new(1, proxy.address);
    assert!(live.metrics().contains("http_requests_total"));
    let spellings = [
        "/metrics",
        "/metrics?a=b",
        "/%6Detrics",
        "//metrics",
        "/./metrics",
        "/courses/../metrics",
        "/metrics/",
        "/metrics;a",
    ];
    for path in spellings {
        let answer = stranger.get(path).await;
        assert!(answer.status >= 300, "{path}: {answer:?}");
        assert!(!answer.text().contains("http_requests_total"), "{path}");
    }
    let answer = stranger.get("/metrics").await.is(404);
    assert_eq!(answer.header("x-request-id"), None, "it was passed on");
    Visitor::new(1, proxy.address).get("/").await.is(200);
});

on_each!(a_body_that_is_too_large_is_answered, |kind| {
    let (live, _) = house_with_course();
    let proxy = Proxy::shipped(kind, &[live.address()]);
    let mut writer = Visitor::new(1, proxy.address);
    for _ in 0..5 {
        // More than a page takes: that is said by us, with the way back. More than anybody takes: by the proxy.
        for (size, is_ours) in [
            (300_000, true),
            (524_288, true),
            (600_000, false),
            (3_000_000, false),
        ] {
            let answer = writer.post("/language", &"x".repeat(size)).await.is(413);
            let came_from_us = answer.header("x-request-id").is_some();
            assert_eq!(came_from_us, is_ours, "{size}");
        }
    }
    writer.get("/").await.is(200);
});

on_each!(who_comes_without_tls_is_led_to_it, |kind| {
    // Caddy does so by itself, where it has a certificate.
    if kind != Kind::Caddy {
        let proxy = Proxy::shipped(kind, &["127.0.0.1:9".parse().unwrap()]);
        let answer = Visitor::new(1, proxy.plain)
            .get("/courses?a=b")
            .await
            .is(308);
        let there = format!("https://{HOST}/courses?a=b");
        assert_eq!(answer.header("location"), Some(there.as_str()));
    }
});

/// Nobody else is kept out by one client who opens many connections, and who opens them does not get them all. nginx
/// counts only whole heads, and Caddy not at all, as their files say.
async fn one_client_gets_no_more_than_its_share(kind: Kind) {
    hold_many_files();
    let live = house("sqlite://kursplass.db", 0);
    let ours = [live.address()];
    let with_share = held(&Proxy::shipped(kind, &ours)).await;
    assert!((SHARE / 2..=SHARE).contains(&with_share), "{with_share}");
    let without = held(&Proxy::careless(kind, &ours)).await;
    assert_eq!(without, 2 * SHARE, "is the share needed?");
}

/// How many connections one client holds who opens too many and gets no answer to any, while another is served.
async fn held(proxy: &Proxy) -> usize {
    let mut streams = Vec::new();
    for _ in 0..2 * SHARE {
        if let Ok(mut stream) = try_connect(attacker(1), proxy.address).await {
            // Who is refused may hear of it now or later.
            let _ = stream
                .write_all(&Manner::BodyDropByDrop.first_words())
                .await;
            streams.push(stream);
        }
    }
    Visitor::new(1, proxy.address).get("/").await.is(200);
    sleep(Duration::from_secs(2)).await;
    let waits = |stream: &&TcpStream| {
        let heard = stream.try_read(&mut [0]);
        heard.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
    };
    streams.iter().filter(waits).count()
}

#[test]
fn one_client_gets_no_more_than_its_share_of_nginx() {
    runtime().block_on(one_client_gets_no_more_than_its_share(Kind::Nginx));
}

#[test]
fn one_client_gets_no_more_than_its_share_of_haproxy() {
    runtime().block_on(one_client_gets_no_more_than_its_share(Kind::Haproxy));
}
