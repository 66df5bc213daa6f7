use super::*;

#[rocket::async_test]
async fn every_error_has_its_status_and_code() {
    let client = client().await;
    for (id, status, code) in [
        ("absent", 404, "not_found"),
        ("mine", 401, "unauthorized"),
        ("yours", 403, "forbidden"),
        ("clash", 409, "conflict"),
        ("broken", 500, "internal"),
        ("busy", 503, "unavailable"),
        ("panic", 500, "internal"),
    ] {
        let response = client.get(format!("/api/v1/courses/{id}")).dispatch().await;
        assert_eq!(response.status().code, status, "{id}");
        assert_eq!(header(&response, "Retry-After").is_some(), status == 503);
        assert_eq!(
            header(&response, "WWW-Authenticate").is_some(),
            status == 401
        );
        assert_eq!(header(&response, "X-Content-Type-Options"), Some("nosniff"));
        assert_eq!(header(&response, "Cache-Control"), Some("no-store"));
        let body = problem(response).await;
        assert_eq!(body["code"], code);
        assert!(!body.to_string().contains(CANARY) && !body.to_string().contains("gear"));
    }
}

#[rocket::async_test]
async fn a_clash_lists_what_is_taken() {
    let client = client().await;
    let body = problem(client.get("/api/v1/courses/clash").dispatch().await).await;
    assert_eq!(
        body["clashes"],
        json!([{ "date": "2027-03-02", "kind": "venue",
                 "course": { "id": "00000000-0000-0000-0000-000000000000", "title": "Sov godt" } }])
    );
}

#[rocket::async_test]
async fn an_error_speaks_the_readers_language() {
    let client = client().await;
    let mut told = Vec::new();
    for language in Language::ALL {
        let request = client.get("/api/v1/nowhere");
        let request = request.header(Header::new("Accept-Language", language.tag()));
        let response = request.dispatch().await;
        assert_eq!(header(&response, "Content-Language"), Some(language.tag()));
        told.push(problem(response).await["detail"].to_string());
    }
    told.dedup();
    assert_eq!(told.len(), 3);
}

#[rocket::async_test]
async fn a_faulty_body_is_told_by_field() {
    let client = client().await;
    for (sent, field) in [
        ("", "title"),
        ("{}", "title"),
        ("{", "body"),
        (r#"{"title": 7}"#, "title"),
        (r#"{"titel": "x"}"#, "titel"),
    ] {
        let request = client.post("/api/v1/courses").header(ContentType::JSON);
        let response = request.body(sent).dispatch().await;
        assert_eq!(response.status(), Status::UnprocessableEntity, "{sent}");
        let body = problem(response).await;
        assert_eq!(body["code"], "validation");
        assert_eq!(body["errors"][0]["field"], field, "{sent}");
        assert!(!body["errors"][0]["message"].as_str().unwrap().is_empty());
    }
    let request = client.post("/api/v1/courses").header(ContentType::JSON);
    let response = request
        .body(r#"{"title": "Sinnemestring"}"#)
        .dispatch()
        .await;
    assert_eq!(response.status(), Status::Ok);
}

#[rocket::async_test]
async fn a_large_or_foreign_body_is_refused() {
    let client = client().await;
    let large = format!(r#"{{"title": "{}"}}"#, "x".repeat(65 * 1024));
    let request = client.post("/api/v1/courses").header(ContentType::JSON);
    let response = request.body(large).dispatch().await;
    assert_eq!(response.status(), Status::PayloadTooLarge);
    assert_eq!(problem(response).await["code"], "too_large");
    let request = client.post("/api/v1/courses").header(ContentType::Form);
    let response = request.body("title=x").dispatch().await;
    assert_eq!(response.status(), Status::UnsupportedMediaType);
    assert_eq!(problem(response).await["code"], "unsupported_media_type");
}

#[rocket::async_test]
async fn pages_and_calendars_tell_errors_in_their_own_form() {
    let client = client().await;
    let response = client
        .get("/nowhere/kari")
        .header(Accept::JSON)
        .dispatch()
        .await;
    assert_eq!(response.status(), Status::NotFound);
    assert_eq!(response.content_type(), Some(ContentType::HTML));
    assert!(
        header(&response, "Content-Security-Policy")
            .unwrap()
            .contains("style-src 'self'")
    );
    let page = response.into_string().await.unwrap();
    assert!(page.contains("<html lang=\"nb\"") && !page.contains("kari"));
    let response = client.get("/calendar/p/secret.ics").dispatch().await;
    assert_eq!(response.content_type(), Some(ContentType::Plain));
    assert!(!response.into_string().await.unwrap().contains("secret"));
}
