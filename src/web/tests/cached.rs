use super::*;

#[rocket::async_test]
async fn a_cached_answer_is_sent_again_only_when_it_changed() {
    let client = client().await;
    let whole = client.get("/calendar/feed.ics").dispatch().await;
    assert_eq!(
        header(&whole, "Content-Type"),
        Some("text/calendar; charset=utf-8")
    );
    assert_eq!(
        header(&whole, "Last-Modified"),
        Some("Sat, 21 Nov 2026 10:00:00 GMT")
    );
    assert_eq!(header(&whole, "Cache-Control"), Some("public, max-age=300"));
    assert_eq!(header(&whole, "Vary"), Some("Accept-Encoding"));
    let tag = header(&whole, "ETag").unwrap().to_owned();
    for (name, value, status) in [
        ("If-None-Match", tag.clone(), 304),
        ("If-None-Match", format!("\"other\", W/{tag}"), 304),
        ("If-None-Match", "*".into(), 304),
        ("If-None-Match", "\"other\"".into(), 200),
        (
            "If-Modified-Since",
            "Sat, 21 Nov 2026 10:00:00 GMT".into(),
            304,
        ),
        (
            "If-Modified-Since",
            "Sat, 21 Nov 2026 09:59:59 GMT".into(),
            200,
        ),
        ("If-Modified-Since", "yesterday".into(), 200),
    ] {
        let request = client
            .get("/calendar/feed.ics")
            .header(Header::new(name, value.clone()));
        let response = request.dispatch().await;
        assert_eq!(response.status().code, status, "{name}: {value}");
        assert_eq!(header(&response, "ETag"), Some(tag.as_str()));
        assert_eq!(
            header(&response, "Cache-Control"),
            Some("public, max-age=300")
        );
        let body = response.into_bytes().await.unwrap_or_default();
        assert_eq!(body.is_empty(), status == 304);
    }
    let both = client
        .get("/calendar/feed.ics")
        .header(Header::new("If-None-Match", "\"other\""));
    let both = both.header(Header::new(
        "If-Modified-Since",
        "Sat, 21 Nov 2026 10:00:00 GMT",
    ));
    assert_eq!(both.dispatch().await.status(), Status::Ok);
}

#[rocket::async_test]
async fn a_reader_that_takes_gzip_gets_the_twin_with_its_own_tag() {
    let client = client().await;
    let get = |accepted: &'static str| {
        let request = client.get("/calendar/feed.ics");
        request
            .header(Header::new("Accept-Encoding", accepted))
            .dispatch()
    };
    let plain = get("gzip;q=0, br").await;
    let small = get("br, gzip;q=0.5").await;
    assert_eq!(header(&plain, "Content-Encoding"), None);
    assert_eq!(header(&small, "Content-Encoding"), Some("gzip"));
    assert_ne!(header(&plain, "ETag"), header(&small, "ETag"));
    let tag = header(&small, "ETag").unwrap().to_owned();
    let head = client
        .head("/calendar/feed.ics")
        .header(Header::new("Accept-Encoding", "gzip"));
    let head = head.dispatch().await;
    assert_eq!(header(&head, "ETag"), Some(tag.as_str()));
    assert_eq!(header(&head, "Content-Encoding"), Some("gzip"));
    let plain = plain.into_bytes().await.unwrap();
    let small = small.into_bytes().await.unwrap();
    let mut unpacked = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&small[..]), &mut unpacked)
        .unwrap();
    assert_eq!(unpacked, plain);
}

#[rocket::async_test]
async fn what_the_copy_came_with_is_not_repeated() {
    let client = client_with(&[("base_url", "https://kurs.example.no")]).await;
    let ask = |tag: String| {
        let mut request = client.get("/calendar/feed.ics");
        let host = rocket::http::uri::Host::parse("kurs.example.no").unwrap();
        request.inner_mut().set_host(host);
        request.header(Header::new("If-None-Match", tag)).dispatch()
    };
    let whole = ask("\"other\"".to_owned()).await;
    let same = ask(header(&whole, "ETag").unwrap().to_owned()).await;
    assert_eq!(same.status(), Status::NotModified);
    for name in [
        "Content-Security-Policy",
        "Referrer-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Last-Modified",
        "X-Request-Id",
    ] {
        assert!(header(&whole, name).is_some(), "{name}");
        assert_eq!(header(&same, name), None, "{name}");
    }
    for name in ["Cache-Control", "ETag", "Strict-Transport-Security", "Vary"] {
        assert!(header(&same, name).is_some(), "{name}");
    }
}
