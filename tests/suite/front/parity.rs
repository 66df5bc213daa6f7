//! What the front hands on, Rocket answers as if it had read it itself.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use super::ask;
use crate::db::{Db, on_both};
use crate::live::Live;

/// Requests of every shape. `HOST` is the server's own.
const REQUESTS: [(&str, &str); 16] = [
    ("a page", "GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"),
    ("its head", "HEAD / HTTP/1.1\r\nHost: HOST\r\n\r\n"),
    (
        "with a query",
        "GET /?municipality=3316&time=evening HTTP/1.1\r\nHost: HOST\r\n\r\n",
    ),
    (
        "in another language",
        "GET / HTTP/1.1\r\nHost: HOST\r\nAccept-Language: en\r\n\r\n",
    ),
    (
        "with cookies",
        "GET / HTTP/1.1\r\nHost: HOST\r\nCookie: a=b; language=nn\r\nCookie: c=d\r\n\r\n",
    ),
    (
        "a style sheet, compressed",
        "GET /health/live HTTP/1.1\r\nHost: HOST\r\nAccept-Encoding: gzip\r\n\r\n",
    ),
    ("nothing", "GET /nothing HTTP/1.1\r\nHost: HOST\r\n\r\n"),
    (
        "nothing in the API",
        "GET /api/v1/nothing HTTP/1.1\r\nHost: HOST\r\n\r\n",
    ),
    (
        "a wrong method",
        "DELETE /api/v1/courses HTTP/1.1\r\nHost: HOST\r\n\r\n",
    ),
    (
        "a foreign host",
        "GET / HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
    ),
    ("no host", "GET / HTTP/1.0\r\n\r\n"),
    (
        "broken escapes",
        "GET /%zz%00 HTTP/1.1\r\nHost: HOST\r\n\r\n",
    ),
    (
        "a form",
        "POST /language HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 21\r\n\r\nlanguage=en&back=%2Fx",
    ),
    (
        "a form in pieces",
        "POST /language HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n\
        9\r\nlanguage=\r\nc\r\nen&back=%2Fx\r\n0\r\n\r\n",
    ),
    (
        "another site's form",
        "POST /language HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: cross-site\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\nlanguage=en",
    ),
    (
        "JSON that is none",
        "POST /api/v1/courses HTTP/1.1\r\nHost: HOST\r\n\
        Content-Type: application/json\r\nContent-Length: 3\r\n\r\n{a}",
    ),
];

/// Status, headers and body, without what differs from one answer to the next.
type Answer = (String, BTreeMap<String, String>, String);

fn parse(text: &str) -> Answer {
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let status = lines.next().unwrap_or_default().to_owned();
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .filter(|(name, _)| !matches!(name.as_str(), "date" | "last-modified" | "x-request-id"));
    (status, headers.collect(), body.to_owned())
}

async fn answers(db: &Db, front: bool, more: &[(&str, String)]) -> BTreeMap<String, Answer> {
    // Pages name their own address, which must not differ by the port.
    let settings = [
        ("ROCKET_FRONT", front.to_string()),
        ("ROCKET_BASE_URL", "http://127.0.0.1:8000".to_owned()),
    ];
    let live = Live::with(&db.url, settings);
    let live = tokio::task::spawn_blocking(move || {
        live.start();
        live
    })
    .await
    .unwrap();
    let to = live.address();
    let requests = REQUESTS.map(|(name, request)| (name, request.to_owned()));
    let mut answers = BTreeMap::new();
    for (name, request) in requests.iter().chain(more) {
        let request = request.replace("HOST", &to.to_string());
        let request = request.replacen("\r\n\r\n", "\r\nConnection: close\r\n\r\n", 1);
        let said = ask(Ipv4Addr::LOCALHOST, to, request.as_bytes()).await;
        let said = said.replace(&to.to_string(), "HOST");
        answers.insert((*name).to_owned(), parse(&said));
    }
    answers
}

on_both!(the_front_changes_no_answer, |db| {
    db.store.close().await;
    let large = format!(
        "POST /language HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 200000\r\n\r\nlanguage={}",
        "x".repeat(200_000 - 9)
    );
    let more = [("far too large a form", large)];
    let alone = answers(db, false, &more).await;
    let behind = answers(db, true, &more).await;
    for (name, expected) in &alone {
        assert!(!expected.0.is_empty(), "{name} was answered");
        assert_eq!(&behind[name], expected, "{name}");
    }
});

on_both!(what_cannot_be_asked_is_refused_by_the_front, |db| {
    db.store.close().await;
    let strange = "BREW /pot HTTP/1.1\r\nHost: HOST\r\n\r\n".to_owned();
    let two_hosts = "GET / HTTP/1.1\r\nHost: HOST\r\nHost: elsewhere.example\r\n\r\n".to_owned();
    let more = [("a strange method", strange), ("two hosts", two_hosts)];
    let said = answers(db, true, &more).await;
    assert!(said["a strange method"].0.contains(" 501 "), "{said:?}");
    assert!(said["two hosts"].0.contains(" 421 "), "{said:?}");
});

on_both!(who_sends_megabytes_hears_why_they_are_not_taken, |db| {
    db.store.close().await;
    let size = 4_000_000;
    let large = format!(
        "POST /language HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {size}\r\n\r\n{}",
        "x".repeat(size)
    );
    let said = answers(db, true, &[("megabytes", large)]).await;
    assert!(said["megabytes"].0.contains(" 413 "), "{said:?}");
});
