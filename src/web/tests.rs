use std::sync::Arc;

use rocket::http::{Accept, ContentType, Cookie, Header, Status};
use rocket::local::asynchronous::{Client, LocalResponse};
use rocket::serde::json::{Json, Value, json};
use rocket::{get, post, put, routes};
use serde::Deserialize;

use super::*;
use crate::config::{Secret, Settings};
use crate::domain::Language;
use crate::domain::refusal::{Clash, Conflict, Taken};
use crate::domain::{Flaw, Problem, Refusal, ids::CourseId};
use crate::error::Error;

const KEY: &str = "q7wS1l0m3yX8r5nZk2uVbT9cJ4fG6hD0aE1iOpLsMwQ=";
const CANARY: &str = "kari.nordmann@example.no";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    title: Option<String>,
}

#[post("/courses", data = "<body>")]
fn make(body: Body<Wire>) -> Result<Json<Value>, Denied> {
    let title = body
        .value
        .title
        .ok_or(Problem::new("title", Flaw::Missing))?;
    Ok(Json(json!({ "title": title })))
}

#[get("/courses/<id>")]
fn show(id: &str) -> Result<Json<Value>, Denied> {
    Err(match id {
        "busy" => Error::busy().into(),
        "broken" => Error::broken("a gear").into(),
        "mine" => Error::SignIn.into(),
        "yours" => Error::Forbidden.into(),
        "clash" => clash().into(),
        "panic" => panic!("{CANARY}"),
        "ok" => return Ok(Json(json!({ "id": id }))),
        _ => Error::NotFound.into(),
    })
}

#[put("/sessions/<number>/attendance")]
fn attend(number: u32) -> Json<u32> {
    Json(number)
}

#[post("/forms")]
fn form(_leave: PublicForm, client: ClientAddress) -> String {
    client.0.to_string()
}

#[get("/feed.ics")]
fn feed() -> Cached {
    let text = "BEGIN:VCALENDAR\r\n".repeat(200);
    let changed_at = "2026-11-21T10:00:00Z".parse().unwrap();
    Cached::calendar(
        Arc::new(Rendition::new(text.into_bytes(), changed_at)),
        Policy::Public,
    )
}

fn clash() -> Refusal {
    Refusal::Conflict(Conflict::Clash(vec![Clash {
        date: "2027-03-02".parse().unwrap(),
        kind: Taken::Venue,
        course: CourseId(uuid::Uuid::nil()),
        title: "Sov godt".into(),
    }]))
}

fn start(settings: &Settings, health: Arc<Health>) -> Rocket<Build> {
    let templates = Arc::new(Templates::load().unwrap());
    floor(settings, &Secret::new(KEY), templates, health)
}

async fn client_with(values: &[(&'static str, &str)]) -> Client {
    let value = |text: &str| text.parse::<u32>().map_or_else(|_| text.into(), Into::into);
    let settings = Settings::with(values.iter().map(|(key, text)| (*key, value(text)))).unwrap();
    let health = Health::default().with("database", || Box::pin(async { true }));
    let rocket = start(&settings, Arc::new(health))
        .mount("/api/v1", routes![make, show, attend, form])
        .mount("/calendar", routes![feed])
        .mount("/", routes![form]);
    Client::untracked(rocket).await.unwrap()
}

async fn client() -> Client {
    client_with(&[]).await
}

async fn problem(response: LocalResponse<'_>) -> Value {
    assert_eq!(
        response.content_type(),
        Some(ContentType::new("application", "problem+json"))
    );
    let status = response.status().code;
    let body: Value = response.into_json().await.unwrap();
    assert_eq!(body["status"], status);
    body
}

fn header<'a>(response: &'a LocalResponse<'_>, name: &str) -> Option<&'a str> {
    response.headers().get_one(name)
}

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
async fn a_wrong_method_is_405_with_allow() {
    let client = client().await;
    let response = client.delete("/api/v1/courses").dispatch().await;
    assert_eq!(response.status(), Status::MethodNotAllowed);
    assert_eq!(header(&response, "Allow"), Some("OPTIONS, POST"));
    assert_eq!(problem(response).await["code"], "method_not_allowed");
    let response = client.post("/calendar/feed.ics").dispatch().await;
    assert_eq!(response.status(), Status::MethodNotAllowed);
    assert_eq!(header(&response, "Allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(response.content_type(), Some(ContentType::Plain));
    let response = client.head("/api/v1/courses").dispatch().await;
    assert_eq!(response.status(), Status::MethodNotAllowed);
    let response = client.head("/api/v1/courses/ok").dispatch().await;
    assert_eq!(response.status(), Status::Ok);
    assert!(response.into_bytes().await.unwrap_or_default().is_empty());
}

#[rocket::async_test]
async fn what_is_not_there_is_404_whatever_the_method() {
    let client = client().await;
    for uri in [
        "/api/v1/nowhere",
        "/api/v1/courses/absent",
        "/api",
        "/calendar/x.ics",
    ] {
        assert_eq!(
            client.get(uri).dispatch().await.status(),
            Status::NotFound,
            "{uri}"
        );
    }
    for uri in ["/api/v1/nowhere", "/calendar/x.ics"] {
        assert_eq!(
            client.post(uri).dispatch().await.status(),
            Status::NotFound,
            "{uri}"
        );
        assert_eq!(
            client.options(uri).dispatch().await.status(),
            Status::NotFound,
            "{uri}"
        );
    }
    let response = client
        .put("/api/v1/sessions/first/attendance")
        .dispatch()
        .await;
    assert_eq!(response.status(), Status::NotFound);
}

#[rocket::async_test]
async fn options_tells_what_can_be_done() {
    let client = client().await;
    let response = client.options("/api/v1/courses").dispatch().await;
    assert_eq!(response.status(), Status::NoContent);
    assert_eq!(header(&response, "Allow"), Some("OPTIONS, POST"));
    assert_eq!(header(&response, "Access-Control-Allow-Origin"), None);
    let response = client.options("/calendar/feed.ics").dispatch().await;
    assert_eq!(header(&response, "Access-Control-Allow-Origin"), Some("*"));
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
async fn a_form_cannot_choose_its_method() {
    let client = client().await;
    for body in ["_method=put", "&_method=delete&x=1"] {
        let request = client
            .post("/api/v1/sessions/1/attendance")
            .header(ContentType::Form);
        let response = request.body(body).dispatch().await;
        assert_eq!(response.status(), Status::BadRequest, "{body}");
        assert_eq!(problem(response).await["code"], "bad_request");
    }
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
        let request = client.post("/forms").header(Header::new(name, value));
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
