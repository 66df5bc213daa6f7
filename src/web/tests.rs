mod cached;
mod colors;
mod errors;
mod gate;
mod html;
mod links;
mod methods;
mod ops;
mod pages;
mod shown;

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
