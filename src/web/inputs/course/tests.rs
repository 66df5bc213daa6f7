use serde_json::{Value, json};

use super::*;

fn draft(sent: Value) -> Result<Draft, Vec<String>> {
    let sent: CourseIn = serde_json::from_value(sent).unwrap();
    sent.draft().map_err(|refusal| match refusal {
        Refusal::Invalid(problems) => problems.into_iter().map(|one| one.field).collect(),
        other => panic!("{other}"),
    })
}

#[test]
fn a_title_and_a_schedule_are_enough() {
    let sent = json!({"title": "Sov godt", "starts_on": "2027-03-02", "start_time": "17:00"});
    let draft = draft(sent).unwrap();
    assert_eq!(draft.title, "Sov godt");
    assert!(matches!(
        draft.schedule,
        Schedule::Series { count: None, .. }
    ));
}

#[test]
fn every_mistake_is_named_at_once() {
    let sent = json!({
        "title": " ", "summary": {"de": "Wut"}, "leaders": ["Kari", ""], "start_time": "5 pm",
        "online_url": "javascript:1", "capacity": 0, "decide_by": "soon", "template": "x",
        "enrolment": {"policy": "closed", "opens_at": "2027-01-01T00:00:00"},
    });
    let fields = [
        "title",
        "capacity",
        "enrolment.policy",
        "enrolment.opens_at",
        "starts_on",
        "start_time",
        "summary.de",
        "template",
        "leaders[1]",
        "online_url",
        "decide_by",
    ];
    assert_eq!(draft(sent).unwrap_err(), fields);
}

#[test]
fn a_list_of_sessions_may_share_their_length() {
    let sessions = json!([{"starts_at": "2027-03-02T17:00:00+01:00"}, {"kind": "party"}]);
    let sent = json!({"title": "Sov godt", "session_minutes": 90, "sessions": sessions});
    assert_eq!(
        draft(sent).unwrap_err(),
        ["sessions[1].starts_at", "sessions[1].kind"]
    );
    let sessions = json!([{"starts_at": "2027-03-02T17:00:00+01:00"}]);
    let sent = json!({"title": "Sov godt", "session_minutes": 90, "sessions": sessions});
    let Schedule::List(list) = draft(sent).unwrap().schedule else {
        panic!("no list");
    };
    let ninety = chrono::TimeDelta::minutes(90);
    assert_eq!(list[0].ends_at, Some(list[0].starts_at + ninety));
}

#[test]
fn a_mistake_in_a_list_is_told_by_its_path() {
    let sent = br#"{"sessions": [{}, {"starts": 1}]}"#;
    let mut reader = serde_json::Deserializer::from_slice(sent);
    let read: Result<CourseIn, _> = serde_path_to_error::deserialize(&mut reader);
    assert_eq!(read.unwrap_err().path().to_string(), "sessions[1].starts");
}
