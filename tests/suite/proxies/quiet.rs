//! The logs of a proxy tell nothing of whom it let through: no address of a page, no Referer, no client.

use super::running::Proxy;
use super::visitor::Visitor;
use super::{house, on_each};

/// What only somebody who was asked for it would know.
const SECRET: &str = "kanari7319";

on_each!(no_log_tells_what_somebody_read, |kind| {
    let live = house("sqlite://kursplass.db", 0);
    let (proxy, careless) = (
        Proxy::shipped(kind, &[live.address()]),
        Proxy::careless(kind, &[live.address()]),
    );
    for to in [&proxy, &careless] {
        let mut reader = Visitor::new(77, to.address);
        read(&mut reader).await;
        // All in vain, which is told most readily.
        reader
            .post(&format!("/{SECRET}"), &"x".repeat(600_000))
            .await;
        reader.ask("BREW", &format!("/{SECRET}"), &[], "").await;
    }
    live.stop();
    let mut late = [&proxy, &careless].map(|to| Visitor::new(77, to.address));
    let [one, other] = &mut late;
    tokio::join!(read(one), read(other));
    let log = proxy.log();
    for telling in [SECRET, "ticket", "courses", "127.0.9.77", "Mozilla"] {
        assert!(!log.contains(telling), "{telling} is told: {log}");
    }
    assert!(
        log.contains("200") && log.contains("50"),
        "nothing was logged: {log}"
    );
    assert!(
        careless.log().contains(SECRET),
        "would it have been told at all?"
    );
});

async fn read(reader: &mut Visitor) {
    let referer = format!("https://kurs.example.no/ticket/{SECRET}");
    let cookie = format!("ticket={SECRET}");
    let headers = [
        ("Referer", referer.as_str()),
        ("Cookie", &cookie),
        ("User-Agent", "Mozilla"),
        ("Authorization", SECRET),
    ];
    for path in [
        "/",
        "/ticket/kanari7319",
        "/courses/kanari7319?kanari7319=kanari7319",
    ] {
        reader.ask("GET", path, &headers, "").await;
    }
}
