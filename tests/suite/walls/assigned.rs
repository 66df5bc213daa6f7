//! What the program decides is decided by nobody who sends it along: teams, states, numbers, ids.

mod day;
mod forms;

use kursplass::domain::ids::CourseId;
use kursplass::entity::enrolment;
use rocket::http::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use super::rows;
use super::side::Side;
use crate::app::{App, on_both_sites};
use crate::participant::{at, form};

/// What nobody may say of a thing, with something that another team or state would have.
fn decided(other: &Side) -> Vec<(&'static str, String)> {
    vec![
        ("team_id", other.ids["team"].clone()),
        ("team", other.ids["team"].clone()),
        ("course_id", other.ids["course"].clone()),
        ("id", other.ids["enrolment"].clone()),
        ("status", "seated".to_owned()),
        ("state", "seated".to_owned()),
        ("queue_number", "1".to_owned()),
        ("seat_no", "1".to_owned()),
        ("slot", "2".to_owned()),
        ("revision", "999".to_owned()),
        ("ticket_version", "9".to_owned()),
        ("created_at", "2020-01-01T00:00:00Z".to_owned()),
        ("proven_at", "2020-01-01T00:00:00Z".to_owned()),
        ("published_at", "2020-01-01T00:00:00Z".to_owned()),
    ]
}

on_both_sites!(no_program_sets_what_is_decided_here, |app| {
    let (own, other) = (Side::of(app, "nord").await, Side::of(app, "sor").await);
    let before = rows(app).await;
    let document = kursplass::web::api::openapi::document();
    let mut tried = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            let Some(name) = schema["$ref"]
                .as_str()
                .and_then(|name| name.rsplit('/').next())
            else {
                continue;
            };
            let known = &document["components"]["schemas"][name]["properties"];
            let by_ticket = operation["security"].to_string().contains("ticket");
            let token = if by_ticket { &own.ticket } else { &own.token };
            let path = filled(&own, path);
            for (field, value) in decided(&other) {
                if known.get(field).is_some() {
                    continue;
                }
                let method = method.to_uppercase().parse().unwrap();
                let body = json!({ field: value });
                let refused = send(app, method, &path, token, &body).await;
                assert_eq!(refused, (422, field.to_owned()), "{method} {path} {field}");
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "{tried}");
    assert_eq!(rows(app).await, before);
});

async fn send(app: &App, method: Method, path: &str, token: &str, body: &Value) -> (u16, String) {
    let sent = app.call(method, path).token(Some(token)).json(body);
    let answer = sent.send().await;
    (answer.status, answer.text("/errors/0/field"))
}

/// An address of the document with the own things in it.
fn filled(own: &Side, path: &str) -> String {
    let mut kind = "";
    let parts = path.split('/').map(|part| {
        let id = match (part.starts_with('{'), kind) {
            (false, _) => None,
            (true, "enrolments") if part == "{reference}" => Some("reference"),
            (true, "enrolments") => Some("waiting"),
            (true, kind) => Some(kind.trim_end_matches('s')),
        };
        kind = part;
        id.map_or(part, |id| own.ids[id].as_str()).to_owned()
    });
    parts.collect::<Vec<_>>().join("/")
}

on_both_sites!(the_public_form_takes_nothing_that_is_decided_here, |app| {
    let (own, other) = (Side::of(app, "nord").await, Side::of(app, "sor").await);
    let theirs = other.rows(app).await;
    let course: CourseId = own.ids["course"].parse().unwrap();
    let mut ola = app.browser();
    let extra = decided(&other);
    let mut fields = form("ola@example.no");
    fields.extend(extra.iter().map(|(name, value)| (*name, value.as_str())));
    ola.sign_up(course, &fields).await.is(303);
    let row = enrolment::Entity::find()
        .filter(enrolment::Column::Status.eq(enrolment::State::Unproven))
        .one(app.office.store.reader());
    let row = row.await.unwrap().expect("not seated");
    assert_eq!((row.course_id, row.team_id), (course, own.team));
    assert_eq!((row.queue_number, row.slot, row.seat_no), (3, 1, None));
    assert_eq!(
        (row.ticket_version, row.created_at),
        (1, app.office.store.now())
    );
    assert_ne!(row.id.to_string(), other.ids["enrolment"]);
    assert_eq!(other.rows(app).await, theirs);
    // The control: what the form does have is taken.
    let page = ola.get(&at(course)).await.is(200);
    assert!(page.text.contains("name=\"home_municipality\""));
    assert_eq!(row.home_municipality, "3316");
});
