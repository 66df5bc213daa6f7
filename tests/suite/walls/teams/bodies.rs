//! Where a body holds an id.

use rocket::http::Method::{self, Patch, Post, Put};
use serde_json::{Value, json};

use super::HERE;
use crate::walls::side::laid_out;

/// Bodies in which one thing is named, with the place of its id; `{…}` is the own thing of that kind.
pub fn bodies() -> Vec<(Method, &'static str, Value)> {
    let course = laid_out("Nytt", "Ny");
    let with = |name: &str, value: Value| {
        let mut course = course.clone();
        course[name] = value;
        course
    };
    let at = "2027-06-22T17:00:00+02:00";
    let listed = json!([{"starts_at": at, "venue": HERE}]);
    let mut caller = crate::given::form("ny@example.no");
    caller["home_municipality"] = json!(HERE);
    let window = json!({"starts_on": "2027-05-04", "start_time": "17:00", "session_minutes": 60,
        "sessions": 2, "interval_weeks": 1});
    let preview = |name: &str, value: Value| {
        let mut window = window.clone();
        window[name] = value;
        window
    };
    let course_page = "/api/v1/courses/{course}";
    let mut all = vec![
        (
            Post,
            "/api/v1/enrolments/{waiting}/move",
            json!({"course": HERE}),
        ),
        (
            Post,
            "/api/v1/enrolments/{waiting}/move",
            json!({"course": HERE, "reason": "x"}),
        ),
        (
            Post,
            "/api/v1/courses/{course}/sessions",
            json!({"starts_at": at, "venue": HERE}),
        ),
        (Patch, "/api/v1/sessions/{session}", json!({"venue": HERE})),
        (Post, "/api/v1/courses/{course}/enrolments", caller),
        (
            Post,
            "/api/v1/tickets/proof",
            json!({"reference": HERE, "code": "000000"}),
        ),
        (
            Put,
            "/api/v1/courses/{course}/decision",
            json!({"answer": "postpone", "sessions": listed}),
        ),
    ];
    for (name, value) in [
        ("template", json!(HERE)),
        ("venue", json!(HERE)),
        ("leaders", json!([HERE])),
        ("municipalities", json!([HERE])),
    ] {
        all.push((Post, "/api/v1/courses", with(name, value.clone())));
        all.push((
            Post,
            "/api/v1/schedule-previews",
            preview(name, value.clone()),
        ));
        if name != "template" {
            all.push((Patch, course_page, json!({name: value})));
        }
    }
    all.push((Post, "/api/v1/courses", with("sessions", listed)));
    all
}

/// Fields of bodies that never hold an id.
const NO_ID: &[&str] = &[
    "address",
    "after_weeks",
    "another",
    "answer",
    "capacity",
    "certificate",
    "channel",
    "closes_at",
    "code",
    "decide_by",
    "directions",
    "email",
    "ends_at",
    "enrolment",
    "follow_ups",
    "from",
    "happens",
    "home_municipality",
    "interest_list",
    "interval_weeks",
    "kind",
    "language",
    "last_entry_session",
    "message",
    "min_age",
    "min_participants",
    "mobile",
    "name",
    "needs",
    "neutral_name",
    "old_enough",
    "online_url",
    "opens_at",
    "place_later",
    "policy",
    "prefers",
    "reason",
    "retired",
    "seats",
    "session_minutes",
    "sessions",
    "start_time",
    "starts_at",
    "starts_on",
    "step_free",
    "suits",
    "summary",
    "title",
    "to",
    "unsuited",
    "venue_override",
];

#[test]
fn every_field_that_can_hold_an_id_is_tried() {
    let document = kursplass::web::api::openapi::document();
    let tried: String = bodies().iter().map(|(.., body)| body.to_string()).collect();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let inputs = bodies_of(&document);
    assert!(inputs.len() > 10, "{inputs:?}");
    for name in inputs {
        let Some(fields) = schemas[&name]["properties"].as_object() else {
            continue;
        };
        for field in fields.keys() {
            let holds = [
                format!("\"{field}\":\"{HERE}\""),
                format!("\"{field}\":[\"{HERE}\"]"),
            ];
            let is_tried = holds.iter().any(|text| tried.contains(text));
            assert!(
                is_tried || NO_ID.contains(&field.as_str()),
                "{name}.{field}: try it with another team's id, or say that it holds none"
            );
        }
    }
}

/// The schemas of what is sent.
fn bodies_of(document: &Value) -> Vec<String> {
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    let schema = |operation: &Value| {
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let name = schema["$ref"].as_str()?.rsplit('/').next()?;
        Some(name.to_owned())
    };
    operations.filter_map(schema).collect()
}
