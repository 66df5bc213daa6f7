//! The staff's half of the JSON API, as a program uses it.

mod access;
mod catalogue;
mod courses;
mod people;
mod sessions;
mod settings;

use kursplass::actions::enrolments::{self, Caller, SignUp};
use kursplass::domain::Language;
use kursplass::domain::contact::{Contact, Email, HomeMunicipality, Name, Needs};
use serde_json::{Value, json};

use crate::app::App;

/// Six Tuesdays, whole.
fn whole() -> Value {
    json!({
        "title": "Sinnemestring", "summary": {"nb": "Seks kvelder."}, "leaders": ["Kari"],
        "venue": "Rådhuset, rom 2", "online_url": null,
        "starts_on": "2027-03-02", "start_time": "17:00", "session_minutes": 120, "sessions": 6,
        "interval_weeks": 1, "min_participants": 2, "capacity": 4,
        "enrolment": {"policy": "direct", "opens_at": null, "closes_at": null}, "decide_by": null,
    })
}

async fn coordinator(app: &App) -> String {
    let team = app.team().await;
    app.token(team, "coordinator", "Siv").await
}

async fn drafted(app: &App, token: &str) -> String {
    let made = app.post("/api/v1/courses", Some(token), whole()).await;
    made.is(201).text("/id")
}

async fn published(app: &App, token: &str) -> String {
    let id = drafted(app, token).await;
    let path = format!("/api/v1/courses/{id}/publication");
    app.put(&path, Some(token), json!({})).await.is(200);
    id
}

/// Enters somebody who called, in the queue of a course.
async fn call(app: &App, token: &str, course: &str, email: &str) {
    let by = app.holder(token).await;
    let caller = Caller {
        who: SignUp {
            name: Name::parse("Ola").unwrap(),
            contact: Contact::by_staff(Some(Email::parse(email).unwrap()), None, None).unwrap(),
            home: HomeMunicipality::Code("3316".to_owned()),
            language: Language::Nb,
            needs: Needs::parse(&["step_free"]).unwrap(),
        },
        another: false,
    };
    let course = course.parse().unwrap();
    let enter = app.office.act(move |desk| {
        let (by, caller) = (by.clone(), caller.clone());
        Box::pin(async move { enrolments::enter(&desk, &by, course, &caller).await })
    });
    enter.await.unwrap();
}

/// The rows of a roster.
async fn roster(app: &App, token: &str, course: &str) -> Vec<Value> {
    let path = format!("/api/v1/courses/{course}/enrolments");
    let answer = app.get(&path, Some(token)).await.is(200);
    answer.json["items"].as_array().unwrap().clone()
}

fn titles(list: &Value) -> Vec<&str> {
    let items = list["items"].as_array().unwrap().iter();
    items.map(|item| item["title"].as_str().unwrap()).collect()
}
