//! Part one: laying out courses.

use serde_json::{Value, json};

use super::Desk;
use crate::app::{Answer, App, on_both_sites};

const TUESDAYS: [&str; 6] = [
    "2027-03-16T17:00:00+01:00",
    "2027-03-23T17:00:00+01:00",
    "2027-03-30T17:00:00+02:00",
    "2027-04-06T17:00:00+02:00",
    "2027-04-13T17:00:00+02:00",
    "2027-04-20T17:00:00+02:00",
];

/// Weekly in September and October, then 27 November and 15 January, as Åfjord's list is.
const SATURDAYS: [&str; 10] = [
    "2027-09-04T11:30:00+02:00",
    "2027-09-11T11:30:00+02:00",
    "2027-09-18T11:30:00+02:00",
    "2027-09-25T11:30:00+02:00",
    "2027-10-02T11:30:00+02:00",
    "2027-10-09T11:30:00+02:00",
    "2027-10-16T11:30:00+02:00",
    "2027-10-23T11:30:00+02:00",
    "2027-11-27T11:30:00+01:00",
    "2028-01-15T11:30:00+01:00",
];

fn starts(answer: &Value) -> Vec<&str> {
    let sessions = answer["sessions"].as_array().unwrap().iter();
    let starts = sessions.map(|session| session["starts_at"].as_str().unwrap());
    starts.collect()
}

async fn in_language(app: &App, desk: &Desk<'_>, tag: &str, asked: &Value) -> Answer {
    let call = app.call(rocket::http::Method::Post, "/api/v1/schedule-previews");
    let call = call.token(Some(&desk.token)).header("Accept-Language", tag);
    call.json(asked).send().await.is(200)
}

/// Another course that has Kari on 9 March.
async fn depression(desk: &Desk<'_>) -> String {
    let other = json!({
        "title": "Depresjonsmestring", "leaders": ["Kari"],
        "sessions": [{"starts_at": "2027-03-09T18:30:00+01:00", "ends_at": "2027-03-09T20:00:00+01:00"}],
    });
    desk.post("/courses", other).await.is(201).text("/id")
}

on_both_sites!(
    tuesdays_at_five_are_laid_out_from_a_type_around_all_that_is_taken,
    |app| {
        let desk = Desk::of(app).await;
        let kind = json!({"title": "Sinne", "summary": {"nb": "Seks kvelder om sinne."}});
        let kind = desk.post("/templates", kind).await.is(201);
        assert_eq!(kind.json["sessions"], 6);
        assert_eq!(kind.json["session_minutes"], 120);
        assert_eq!(kind.json["min_participants"], 12);
        assert_eq!(kind.json["capacity"], 20);
        let closed = json!({"from": "2027-03-01", "to": "2027-03-05", "reason": "vinterferie"});
        desk.post("/closures", closed).await.is(201);
        let other = depression(&desk).await;
        let mut asked = json!({
            "starts_on": "2027-03-02", "start_time": "17:00", "template": kind.text("/id"),
            "leaders": ["Kari", "Ola"], "venue": "Rådhuset, rom 2",
        });
        let shown = desk.post("/schedule-previews", asked.clone()).await.is(200);
        assert_eq!(starts(&shown.json), TUESDAYS);
        assert_eq!(
            shown.json["sessions"][0]["ends_at"],
            "2027-03-16T19:00:00+01:00"
        );
        assert_eq!(
            shown.json["skipped"],
            json!([
                {"date": "2027-03-02", "reason": "Stengt: vinterferie"},
                {"date": "2027-03-09",
                 "reason": "Kari er opptatt med «Depresjonsmestring»",
                 "course": {"id": other, "title": "Depresjonsmestring"}},
            ])
        );
        assert_eq!(shown.json["clashes"], json!([]));
        let venues = desk.get("/venues").await.is(200);
        assert_eq!(venues.json["items"], json!([]), "a preview saves nothing");

        asked["title"] = json!("Sinnemestring");
        let course = desk.post("/courses", asked).await.is(201);
        assert_eq!(starts(&course.json), TUESDAYS);
        assert_eq!(course.json["status"], "draft");
        assert_eq!(course.json["min_participants"], 12);
        assert_eq!(course.json["capacity"], 20);
        assert_eq!(course.json["min_age"], 16);
        assert_eq!(course.json["municipalities"].as_array().unwrap().len(), 2);
        let id = course.text("/id");
        let path = format!("/api/v1/courses/{id}");
        app.get(&path, None).await.is_refused(404, "not_found");
        let live = desk
            .put(&format!("/courses/{id}/publication"), json!({}))
            .await;
        assert_eq!(live.is(200).json["phase"], "open");
        let seen = app.get(&path, None).await.is(200);
        assert_eq!(starts(&seen.json), TUESDAYS);
        assert_eq!(seen.json["availability"], "free");
        assert_eq!(seen.json.get("capacity"), None, "the public gets no count");
    }
);

on_both_sites!(
    easter_and_ascension_are_skipped_by_name_in_three_languages,
    |app| {
        let desk = Desk::of(app).await;
        let thursdays = json!({
            "starts_on": "2027-03-18", "start_time": "17:00", "session_minutes": 120, "sessions": 7,
            "interval_weeks": 1,
        });
        for (tag, maundy, ascension) in [
            ("nb", "skjærtorsdag", "Kristi himmelfartsdag"),
            ("nn", "skjertorsdag", "Kristi himmelfartsdag"),
            ("en", "Maundy Thursday", "Ascension Day"),
        ] {
            let shown = in_language(app, &desk, tag, &thursdays).await;
            assert_eq!(
                shown.json["skipped"],
                json!([
                    {"date": "2027-03-25", "reason": maundy},
                    {"date": "2027-05-06", "reason": ascension},
                ])
            );
            let starts = starts(&shown.json);
            assert_eq!(starts[0], "2027-03-18T17:00:00+01:00");
            assert_eq!(starts[1], "2027-04-01T17:00:00+02:00");
            assert_eq!(starts[6], "2027-05-13T17:00:00+02:00");
        }
    }
);

on_both_sites!(
    an_irregular_list_is_taken_as_it_is_with_the_place_announced_later,
    |app| {
        let desk = Desk::of(app).await;
        let session = |(n, start): (usize, &&str)| json!({"starts_at": start, "kind": if n < 8 { "ordinary" } else { "follow_up" }});
        let sessions: Vec<_> = SATURDAYS.iter().enumerate().map(session).collect();
        let kid = json!({
            "title": "KiD", "summary": {"nb": "Åtte samlinger og to oppfølginger."},
            "leaders": ["Kari", "Ola"], "place_later": true, "session_minutes": 150,
            "sessions": sessions, "min_participants": 8, "capacity": 12,
        });
        let course = desk.post("/courses", kid).await.is(201);
        assert_eq!(starts(&course.json), SATURDAYS);
        let sessions = course.json["sessions"].as_array().unwrap();
        assert_eq!(sessions[0]["ends_at"], "2027-09-04T14:00:00+02:00");
        assert_eq!(sessions[9]["ends_at"], "2028-01-15T14:00:00+01:00");
        assert_eq!(sessions[7]["kind"], "ordinary");
        assert_eq!(sessions[8]["kind"], "follow_up");
        let id = course.text("/id");
        desk.put(&format!("/courses/{id}/publication"), json!({}))
            .await
            .is(200);
        let seen = app
            .get(&format!("/api/v1/courses/{id}"), None)
            .await
            .is(200);
        assert_eq!(seen.json["venue"], json!(null));
        assert_eq!(seen.json["ends_at"], "2028-01-15T14:00:00+01:00");
        let feed = app
            .get(&format!("/calendar/courses/{id}.ics"), None)
            .await
            .is(200);
        assert_eq!(feed.text.matches("BEGIN:VEVENT").count(), 10);
    }
);

on_both_sites!(
    a_list_that_clashes_is_shown_with_the_other_course_and_not_saved,
    |app| {
        let desk = Desk::of(app).await;
        let other = depression(&desk).await;
        let clash = json!([{
            "date": "2027-03-09", "kind": "leader",
            "course": {"id": other, "title": "Depresjonsmestring"},
        }]);
        let mut list = json!({
            "title": "Søvnkurs", "leaders": ["Kari"],
            "sessions": [
                {"starts_at": "2027-03-08T18:30:00+01:00"},
                {"starts_at": "2027-03-09T18:00:00+01:00"},
            ],
        });
        let before = app.rows().await;
        let refused = desk.post("/courses", list.clone()).await;
        let refused = refused.is_refused(409, "conflict");
        assert_eq!(refused.json["clashes"], clash);
        assert_eq!(app.rows().await, before);
        let asked = list.as_object_mut().unwrap();
        asked.remove("title");
        let shown = desk.post("/schedule-previews", list).await.is(200);
        assert_eq!(shown.json["clashes"], clash);
        assert_eq!(app.rows().await, before);
    }
);
