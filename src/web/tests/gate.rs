use super::*;

#[rocket::async_test]
async fn a_foreign_host_is_misdirected() {
    let client = client_with(&[("base_url", "https://kurs.example.no")]).await;
    for (host, path, status) in [
        ("kurs.example.no", "/health/live", 200),
        ("evil.example", "/health/live", 421),
        ("evil.example", "/api/v1/courses/ok", 421),
        ("127.0.0.1:8000", "/api/v1/courses/ok", 421),
        ("127.0.0.1:8000", "/health/ready", 200),
        ("localhost:8000", "/metrics", 200),
    ] {
        let mut request = client.get(path).remote("127.0.0.1:5000".parse().unwrap());
        request
            .inner_mut()
            .set_host(rocket::http::uri::Host::parse(host).unwrap());
        let response = request.dispatch().await;
        assert_eq!(response.status().code, status, "{host} {path}");
        assert!(header(&response, "Strict-Transport-Security").is_some());
    }
    let request = client
        .get("/health/live")
        .remote("127.0.0.1:5000".parse().unwrap());
    assert_eq!(
        request.dispatch().await.status(),
        Status::MisdirectedRequest
    );
}

#[rocket::async_test]
async fn another_sites_page_cannot_use_a_persons_cookies() {
    let client = client_with(&[("rate_limit_per_minute", "0")]).await;
    for (name, value, status) in [
        ("Sec-Fetch-Site", "cross-site", 403),
        ("Sec-Fetch-Site", "same-site", 403),
        ("Sec-Fetch-Site", "same-origin", 200),
        ("Origin", "https://evil.example", 403),
        ("Origin", "null", 403),
        ("Origin", "http://127.0.0.1:8000", 200),
        ("X-Nothing", "at all", 403),
    ] {
        let request = client.post("/forms").header(Header::new(name, value));
        let response = request
            .header(Header::new("Cookie", "session=1"))
            .dispatch()
            .await;
        assert_eq!(response.status().code, status, "{name}: {value}");
        let request = client
            .post("/api/v1/forms")
            .header(Header::new(name, value));
        assert_eq!(request.dispatch().await.status(), Status::Ok);
        let request = client.post("/forms").header(Header::new(name, value));
        let request = request.header(Header::new("Cookie", "session=1"));
        let request = request.header(Header::new("Authorization", "Bearer token"));
        assert_eq!(request.dispatch().await.status(), Status::Ok);
    }
    let request = client
        .get("/health/live")
        .cookie(Cookie::new("session", "1"));
    assert_eq!(request.dispatch().await.status(), Status::Ok);
}

#[rocket::async_test]
async fn another_sites_page_cannot_send_our_forms_even_without_cookies() {
    let client = client_with(&[("rate_limit_per_minute", "0")]).await;
    for (name, value, status) in [
        ("Sec-Fetch-Site", "cross-site", 403),
        ("Sec-Fetch-Site", "same-site", 403),
        ("Sec-Fetch-Site", "same-origin", 200),
        ("Origin", "https://evil.example", 403),
        ("Origin", "null", 403),
        ("Origin", "http://127.0.0.1:8000", 200),
        ("X-Nothing", "at all", 200),
    ] {
        let request = client.post("/forms").header(Header::new(name, value));
        assert_eq!(
            request.dispatch().await.status().code,
            status,
            "{name}: {value}"
        );
    }
}

#[rocket::async_test]
async fn public_forms_are_limited_by_client() {
    let values = [
        ("rate_limit_per_minute", "2"),
        ("trusted_proxies", "127.0.0.1"),
    ];
    let client = client_with(&values).await;
    let send = |address: &'static str| {
        let request = client.post("/api/v1/forms");
        request
            .header(Header::new("X-Forwarded-For", address))
            .dispatch()
    };
    assert_eq!(
        send("203.0.113.9").await.into_string().await.unwrap(),
        "203.0.113.9"
    );
    assert_eq!(send("1.2.3.4, 203.0.113.9").await.status(), Status::Ok);
    let response = send("203.0.113.9").await;
    assert_eq!(response.status(), Status::TooManyRequests);
    assert!(
        header(&response, "Retry-After")
            .unwrap()
            .parse::<u32>()
            .unwrap()
            >= 1
    );
    assert_eq!(problem(response).await["code"], "rate_limited");
    assert_eq!(send("203.0.113.10").await.status(), Status::Ok);
}
