use super::*;

#[rocket::async_test]
async fn readiness_ends_when_the_service_stops_or_a_part_is_ill() {
    let settings = Settings::with([]).unwrap();
    let health = Arc::new(Health::default().with("database", || Box::pin(async { true })));
    let rocket = start(&settings, Arc::clone(&health));
    let client = Client::untracked(rocket).await.unwrap();
    let response = client.get("/health/ready").dispatch().await;
    assert_eq!(response.status(), Status::Ok);
    let body: Value = response.into_json().await.unwrap();
    assert_eq!(
        body,
        json!({ "status": "ready", "checks": { "database": true } })
    );
    health.stop();
    let response = client.get("/health/ready").dispatch().await;
    assert_eq!(response.status(), Status::ServiceUnavailable);
    assert_eq!(
        client.get("/health/live").dispatch().await.status(),
        Status::Ok
    );

    let ill = Health::default().with("database", || Box::pin(async { false }));
    let client = Client::untracked(start(&settings, Arc::new(ill))).await;
    let response = client
        .unwrap()
        .get("/health/ready")
        .dispatch()
        .await
        .status();
    assert_eq!(response, Status::ServiceUnavailable);
}

#[rocket::async_test]
async fn numbers_name_routes_and_are_for_neighbours_only() {
    let client = client().await;
    client.get("/api/v1/courses/ok").dispatch().await;
    client.get(format!("/api/v1/{CANARY}")).dispatch().await;
    let text = client
        .get("/metrics")
        .dispatch()
        .await
        .into_string()
        .await
        .unwrap();
    assert!(text.contains("http_requests_total"), "{text}");
    assert!(text.contains("route=\"/api/v1/courses/<id>\""), "{text}");
    assert!(text.contains("http_request_duration_seconds_bucket") && !text.contains(CANARY));
    let request = client
        .get("/metrics")
        .remote("203.0.113.9:1".parse().unwrap());
    let request = request.header(Header::new("Host", "localhost"));
    assert_ne!(request.dispatch().await.status(), Status::Ok);
    let request = client
        .get("/metrics")
        .header(Header::new("X-Forwarded-For", "127.0.0.1"));
    assert_eq!(request.dispatch().await.status(), Status::NotFound);
}
