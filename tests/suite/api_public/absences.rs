//! "I cannot come that day", said by the person themselves.

use serde_json::{Value, json};

use crate::app::{App, on_both_sites};
use crate::given::Enrolled;

const OWN: &str = "/api/v1/enrolment";
const ABSENCES: &str = "/api/v1/enrolment/absences";

/// The sessions of the person's course, in their order.
async fn sessions(app: &App, person: &Enrolled) -> Vec<Value> {
    let own = app.get(OWN, Some(&person.ticket)).await.is(200);
    let sessions = own.json["course"]["sessions"].as_array().unwrap();
    sessions
        .iter()
        .map(|session| session["id"].clone())
        .collect()
}

fn sorted(mut ids: Vec<Value>) -> Value {
    ids.sort_by_key(|id| id.as_str().unwrap().to_owned());
    ids.into()
}

on_both_sites!(who_has_a_seat_names_the_days_and_takes_them_back, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let ids = sessions(app, &ola).await;
    let (first, second) = (ids[0].clone(), ids[1].clone());

    let two = json!({ "sessions": [&second, &first, &second] });
    let said = app.put(ABSENCES, Some(&ola.ticket), two).await.is(200);

    assert_eq!(said.json["absences"], sorted(vec![first, second.clone()]));
    let one = json!({ "sessions": [&second] });
    app.put(ABSENCES, Some(&ola.ticket), one).await.is(200);
    let own = app.get(OWN, Some(&ola.ticket)).await.is(200);
    assert_eq!(own.json["absences"], json!([second]));
    let none = json!({ "sessions": [] });
    let none = app.put(ABSENCES, Some(&ola.ticket), none).await.is(200);
    assert!(none.json.get("absences").is_none());
});

on_both_sites!(only_days_ahead_of_the_own_course_can_be_missed, |app| {
    let team = app.team().await;
    let (course, other) = (app.course(team, 1).await, app.course(team, 5).await);
    let ola = app.enrolled(course, "ola@example.no").await;
    let kari = app.enrolled(course, "kari@example.no").await;
    let siv = app.enrolled(other, "siv@example.no").await;
    let own = sessions(app, &ola).await[0].clone();
    let foreign = sessions(app, &siv).await[0].clone();

    for wrong in [json!([foreign]), json!(["tirsdag"]), json!(null)] {
        let body = json!({ "sessions": wrong });
        let refused = app.put(ABSENCES, Some(&ola.ticket), body).await;
        let refused = refused.is_refused(422, "validation");
        assert_eq!(refused.text("/errors/0/field"), "sessions");
    }
    let waits = app.put(ABSENCES, Some(&kari.ticket), json!({ "sessions": [own] }));
    waits.await.is_refused(409, "conflict");
});
