//! The staff's half of the JSON API, as a program uses it.

use kursplass::actions::enrolments::{self, Caller, SignUp};
use kursplass::domain::Language;
use kursplass::domain::contact::{Contact, Email, HomeMunicipality, Name, Needs};
use serde_json::{Value, json};

use crate::app::{App, on_both_sites};

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

on_both_sites!(a_course_is_laid_out_read_and_published, |app| {
    let token = coordinator(app).await;
    let made = app
        .post("/api/v1/courses", Some(&token), whole())
        .await
        .is(201);
    let id = made.text("/id");
    assert_eq!(
        made.header("location"),
        Some(format!("/api/v1/courses/{id}").as_str())
    );
    insta::assert_json_snapshot!("a_draft", made.json, {
        ".**.id" => "[id]",
    });
    app.get(&format!("/api/v1/courses/{id}"), None)
        .await
        .is_refused(404, "not_found");
    let path = format!("/api/v1/courses/{id}/publication");
    let live = app.put(&path, Some(&token), json!({})).await.is(200);
    assert_eq!(live.json["phase"], "open");
    let seen = app
        .get(&format!("/api/v1/courses/{id}"), None)
        .await
        .is(200);
    insta::assert_json_snapshot!("a_public_course", seen.json, {
        ".**.id" => "[id]",
        ".sessions" => insta::dynamic_redaction(|sessions, _| {
            sessions.as_slice().unwrap().len().to_string()
        }),
    });
});

on_both_sites!(what_is_missing_is_named_in_one_answer, |app| {
    let token = coordinator(app).await;
    let sent = json!({"title": "Sov godt", "starts_on": "2027-03-02", "start_time": "17:00"});
    let made = app
        .post("/api/v1/courses", Some(&token), sent)
        .await
        .is(201);
    let path = format!("/api/v1/courses/{}/publication", made.text("/id"));
    let refused = app
        .put(&path, Some(&token), json!({}))
        .await
        .is_refused(422, "validation");
    let fields: Vec<_> = refused.json["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["leaders", "venue", "summary.nb"]);
});

on_both_sites!(
    a_preview_saves_nothing_and_the_course_is_what_it_shows,
    |app| {
        let token = coordinator(app).await;
        let closed = json!({"from": "2027-03-08", "to": "2027-03-12", "reason": "vinterferie"});
        app.post("/api/v1/closures", Some(&token), closed)
            .await
            .is(201);
        let asked = json!({
            "starts_on": "2027-03-02", "start_time": "17:00", "session_minutes": 120, "sessions": 4,
            "interval_weeks": 1, "leaders": ["Kari"], "venue": "Rådhuset, rom 2",
        });
        let shown = app
            .post("/api/v1/schedule-previews", Some(&token), asked.clone())
            .await
            .is(200);
        insta::assert_json_snapshot!("a_preview", shown.json);
        let venues = app.get("/api/v1/venues", Some(&token)).await.is(200);
        assert_eq!(venues.json["items"], json!([]));
        let mut course = asked;
        course["title"] = json!("Sinnemestring");
        let saved = app
            .post("/api/v1/courses", Some(&token), course)
            .await
            .is(201);
        for (planned, saved) in shown.json["sessions"]
            .as_array()
            .unwrap()
            .iter()
            .zip(saved.json["sessions"].as_array().unwrap())
        {
            assert_eq!(planned["starts_at"], saved["starts_at"]);
        }
    }
);

on_both_sites!(
    a_clash_is_named_in_the_preview_and_refused_when_saved,
    |app| {
        let token = coordinator(app).await;
        let first = published(app, &token).await;
        let list = json!({
            "title": "Sov godt", "leaders": ["Kari"], "venue": "Rom 9",
            "sessions": [{"starts_at": "2027-03-02T18:00:00+01:00", "ends_at": "2027-03-02T19:00:00+01:00"}],
        });
        let shown = app
            .post("/api/v1/schedule-previews", Some(&token), list.clone())
            .await
            .is(200);
        let clash = json!([{"date": "2027-03-02", "kind": "leader", "course": {"id": first, "title": "Sinnemestring"}}]);
        assert_eq!(shown.json["clashes"], clash);
        let refused = app
            .post("/api/v1/courses", Some(&token), list)
            .await
            .is_refused(409, "conflict");
        assert_eq!(refused.json["clashes"], clash);
        let series = app
            .post("/api/v1/schedule-previews", Some(&token), whole())
            .await
            .is(200);
        assert_eq!(series.json["skipped"].as_array().unwrap().len(), 6);
        assert_eq!(series.json["skipped"][0]["course"]["id"], json!(first));
    }
);

on_both_sites!(the_public_finds_what_is_published_page_by_page, |app| {
    let token = coordinator(app).await;
    let mut ids = Vec::new();
    for (n, title) in ["Ærlig talt", "Sov godt", "SØVN og uro"].iter().enumerate() {
        let mut course = whole();
        course["title"] = json!(title);
        course["starts_on"] = json!(format!("2027-03-{:02}", 2 + n));
        course["leaders"] = json!([format!("Leder {n}")]);
        course["venue"] = json!(format!("Rom {n}"));
        let id = app
            .post("/api/v1/courses", Some(&token), course)
            .await
            .is(201)
            .text("/id");
        let path = format!("/api/v1/courses/{id}/publication");
        app.put(&path, Some(&token), json!({})).await.is(200);
        ids.push(id);
    }
    drafted(app, &token).await;
    let all = app.get("/api/v1/courses", None).await.is(200);
    assert_eq!(titles(&all.json), ["Ærlig talt", "Sov godt", "SØVN og uro"]);
    assert!(all.json["items"][0].get("sessions").is_none());
    assert!(all.json["items"][0].get("capacity").is_none());
    let first = app.get("/api/v1/courses?limit=2", None).await.is(200);
    let next = first.text("/next");
    let rest = app
        .get(&format!("/api/v1/courses?limit=2&cursor={next}"), None)
        .await
        .is(200);
    assert_eq!(
        (titles(&rest.json), &rest.json["next"]),
        (vec!["SØVN og uro"], &Value::Null)
    );
    for (query, found) in [
        ("q=s%C3%B8vn", vec!["SØVN og uro"]),
        ("q=%C3%A6RLIG", vec!["Ærlig talt"]),
        ("q=100%25", vec![]),
        (
            "municipality=3316&from=2027-03-03",
            vec!["Sov godt", "SØVN og uro"],
        ),
        ("municipality=9999", vec![]),
        (
            "availability=free&to=2027-03-03",
            vec!["Ærlig talt", "Sov godt"],
        ),
        ("availability=full", vec![]),
    ] {
        let list = app
            .get(&format!("/api/v1/courses?{query}"), None)
            .await
            .is(200);
        assert_eq!(titles(&list.json), found, "{query}");
    }
    for query in [
        "limit=0",
        "limit=201",
        "cursor=x",
        "team=x",
        "availability=many",
        "from=soon",
    ] {
        let refused = app.get(&format!("/api/v1/courses?{query}"), None).await;
        let name = query.split('=').next().unwrap();
        assert_eq!(
            refused
                .is_refused(422, "validation")
                .text("/errors/0/field"),
            name
        );
    }
    let drafts = app
        .get("/api/v1/courses?status=draft", Some(&token))
        .await
        .is(200);
    assert_eq!(titles(&drafts.json), ["Sinnemestring"]);
    assert_eq!(drafts.json["items"][0]["phase"], Value::Null);
    app.clock.set("2027-06-01T09:00");
    assert_eq!(
        titles(&app.get("/api/v1/courses", None).await.is(200).json),
        Vec::<&str>::new()
    );
});

on_both_sites!(another_teams_things_are_not_there, |app| {
    let token = coordinator(app).await;
    let course = published(app, &token).await;
    let draft = {
        let mut other = whole();
        other["leaders"] = json!(["Per"]);
        other["venue"] = json!("Rom 3");
        app.post("/api/v1/courses", Some(&token), other)
            .await
            .is(201)
            .text("/id")
    };
    let stranger = app
        .token(
            app.another_team(crate::given::modum()).await,
            "coordinator,admin",
            "Liv",
        )
        .await;
    let who = Some(stranger.as_str());
    for path in [
        format!("/api/v1/courses/{draft}"),
        format!("/api/v1/courses/{course}/enrolments"),
    ] {
        app.get(&path, who).await.is_refused(404, "not_found");
    }
    let seen = app
        .get(&format!("/api/v1/courses/{course}"), who)
        .await
        .is(200);
    assert!(seen.json.get("capacity").is_none());
    let nothing = json!({"reason": "other"});
    app.post(
        &format!("/api/v1/courses/{course}/cancellation"),
        who,
        nothing,
    )
    .await
    .is_refused(404, "not_found");
    app.patch(
        &format!("/api/v1/courses/{course}"),
        who,
        json!({"title": "x"}),
    )
    .await
    .is_refused(404, "not_found");
    assert_eq!(
        app.get("/api/v1/courses?status=published", who)
            .await
            .is(200)
            .json["items"],
        json!([])
    );
});

on_both_sites!(each_role_does_its_own, |app| {
    let team = app.team().await;
    let boss = app.token(team, "coordinator", "Siv").await;
    let course = published(app, &boss).await;
    let people = format!("/api/v1/courses/{course}/enrolments");
    for (role, name, status) in [
        ("leader", "Kari", 200),
        ("leader", "Per", 403),
        ("admin", "Ida", 403),
        ("auditor", "Unn", 403),
    ] {
        let token = app.token(team, role, name).await;
        app.get(&people, Some(&token)).await.is(status);
    }
    let auditor = app.token(team, "auditor", "Unn").await;
    app.get("/api/v1/courses", Some(&auditor))
        .await
        .is_refused(403, "forbidden");
    let admin = app.token(team, "admin", "Ida").await;
    app.post("/api/v1/courses", Some(&admin), whole())
        .await
        .is_refused(403, "forbidden");
    app.post("/api/v1/venues", Some(&admin), json!({"name": "Rom 5"}))
        .await
        .is(201);
    app.get("/api/v1/venues", None)
        .await
        .is_refused(401, "unauthorized");
    app.get("/api/v1/courses", Some("nonsense"))
        .await
        .is_refused(401, "unauthorized");
});

on_both_sites!(people_are_seen_placed_moved_and_removed, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let course = published(app, &token).await;
    let small = json!({"capacity": 2, "min_participants": 1});
    app.patch(&format!("/api/v1/courses/{course}"), who, small)
        .await
        .is(200);
    for name in ["a", "b", "c", "d"] {
        call(app, &token, &course, &format!("{name}@example.no")).await;
    }
    let people = roster(app, &token, &course).await;
    insta::assert_json_snapshot!("a_roster", people, { ".**.id" => "[id]", ".**.course" => "[course]" });
    let person = |n: usize| people[n]["id"].as_str().unwrap().to_owned();
    let seat = json!({"reason": "Trenger plassen nå"});
    let full = app
        .put(
            &format!("/api/v1/enrolments/{}/seat", person(3)),
            who,
            seat.clone(),
        )
        .await;
    full.is_refused(409, "conflict");
    let path = format!("/api/v1/enrolments/{}/removal", person(0));
    let gone = app
        .post(&path, who, json!({"reason": "under_age"}))
        .await
        .is(200);
    assert_eq!(gone.json["ended"]["reason"], "removed");
    assert_eq!(gone.json["ended"]["detail"], "under_age");
    let next = app
        .get(&format!("/api/v1/enrolments/{}", person(2)), who)
        .await
        .is(200);
    assert_eq!(next.json["status"], "offered");
    let path = format!("/api/v1/enrolments/{}/offer", person(2));
    app.put(&path, who, json!({"answer": "perhaps"}))
        .await
        .is_refused(422, "validation");
    let answered = app
        .put(&path, who, json!({"answer": "accept"}))
        .await
        .is(200);
    assert_eq!(answered.json["status"], "seated");
    let mut other = whole();
    other["leaders"] = json!(["Per"]);
    other["venue"] = json!("Rom 3");
    let other = app
        .post("/api/v1/courses", who, other)
        .await
        .is(201)
        .text("/id");
    app.put(
        &format!("/api/v1/courses/{other}/publication"),
        who,
        json!({}),
    )
    .await
    .is(200);
    let path = format!("/api/v1/enrolments/{}/move", person(3));
    let moved = app.post(&path, who, json!({"course": other})).await.is(200);
    assert_eq!(
        (moved.json["status"].as_str(), moved.text("/course")),
        (Some("seated"), other)
    );
    let old = app
        .get(&format!("/api/v1/enrolments/{}", person(3)), who)
        .await
        .is(200);
    assert_eq!(old.json["ended"]["moved_to"], moved.json["id"]);
    let seen = app
        .get(&format!("/api/v1/courses/{course}"), who)
        .await
        .is(200);
    assert_eq!(
        [
            &seen.json["seated"],
            &seen.json["offered"],
            &seen.json["waiting"],
            &seen.json["phase"]
        ],
        [&json!(2), &json!(0), &json!(0), &json!("full")]
    );
    let few = app
        .patch(
            &format!("/api/v1/courses/{course}"),
            who,
            json!({"capacity": 1}),
        )
        .await;
    assert_eq!(few.is_refused(409, "conflict").json["taken"], 2);
});

on_both_sites!(a_roster_is_read_in_pages_and_by_status, |app| {
    let token = coordinator(app).await;
    let course = published(app, &token).await;
    for name in ["a", "b", "c", "d", "e", "f"] {
        call(app, &token, &course, &format!("{name}@example.no")).await;
    }
    let path = format!("/api/v1/courses/{course}/enrolments");
    let who = Some(token.as_str());
    let first = app.get(&format!("{path}?limit=5"), who).await.is(200);
    let next = first.text("/next");
    let rest = app
        .get(&format!("{path}?limit=5&cursor={next}"), who)
        .await
        .is(200);
    assert_eq!(rest.json["items"].as_array().unwrap().len(), 1);
    assert_eq!(rest.json["items"][0]["position"], 2);
    assert_eq!(rest.json["next"], Value::Null);
    let waiting = app
        .get(&format!("{path}?status=waiting,lapsed"), who)
        .await
        .is(200);
    assert_eq!(waiting.json["items"].as_array().unwrap().len(), 2);
    app.get(&format!("{path}?status=happy"), who)
        .await
        .is_refused(422, "validation");
});

on_both_sites!(sessions_are_added_moved_and_cancelled_by_hand, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let course = published(app, &token).await;
    let path = format!("/api/v1/courses/{course}/sessions");
    let added = app
        .post(
            &path,
            who,
            json!({"starts_at": "2027-05-17T12:00:00+02:00"}),
        )
        .await
        .is(201);
    assert_eq!(added.json["number"], 7);
    assert_eq!(added.json["ends_at"], "2027-05-17T14:00:00+02:00");
    assert_eq!(added.json["warnings"][0]["kind"], "holiday");
    let path = format!("/api/v1/sessions/{}", added.text("/id"));
    assert_eq!(added.header("location"), Some(path.as_str()));
    let moved = app
        .patch(
            &path,
            who,
            json!({"starts_at": "2027-05-18T12:00:00+02:00"}),
        )
        .await
        .is(200);
    assert_eq!(
        (&moved.json["number"], &moved.json["ends_at"]),
        (&json!(7), &json!("2027-05-18T14:00:00+02:00"))
    );
    app.patch(&path, who, json!({"starts_at": "2027-05-18T12:00:00"}))
        .await
        .is_refused(422, "validation");
    let off = app
        .post(
            &format!("{path}/cancellation"),
            who,
            json!({"reason": "sykdom"}),
        )
        .await
        .is(200);
    assert_eq!(off.json["status"], "cancelled");
    let again = app
        .post(
            &format!("{path}/cancellation"),
            who,
            json!({"reason": "sykdom"}),
        )
        .await;
    again.is_refused(409, "conflict");
    let seen = app
        .get(&format!("/api/v1/courses/{course}"), None)
        .await
        .is(200);
    assert_eq!(seen.json["sessions"].as_array().unwrap().len(), 7);
    assert_eq!(seen.json["ends_at"], "2027-04-06T19:00:00+02:00");
    assert_eq!(
        app.get(&path, who).await.is(200).json["status"],
        "cancelled"
    );
});

on_both_sites!(a_course_is_postponed_or_called_off, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let course = published(app, &token).await;
    let path = format!("/api/v1/courses/{course}/decision");
    app.put(&path, who, json!({"answer": "postpone"}))
        .await
        .is_refused(422, "validation");
    let new = json!({"answer": "postpone", "sessions": [
        {"starts_at": "2027-04-06T17:00:00+02:00"}, {"starts_at": "2027-04-13T17:00:00+02:00"},
    ]});
    let later = app.put(&path, who, new).await.is(200);
    assert_eq!(later.json["starts_at"], "2027-04-06T17:00:00+02:00");
    assert_eq!(later.json["sessions"].as_array().unwrap().len(), 6);
    assert_eq!(
        app.put(&path, who, json!({"answer": "run"}))
            .await
            .is(200)
            .json["decision"],
        "run"
    );
    let path = format!("/api/v1/courses/{course}/cancellation");
    app.post(&path, who, json!({"reason": "rain"}))
        .await
        .is_refused(422, "validation");
    let off = json!({"reason": "leader_absent", "message": "Kari er syk"});
    let off = app.post(&path, who, off).await.is(200);
    assert_eq!(
        (&off.json["status"], &off.json["cancel_reason"]),
        (&json!("cancelled"), &json!("leader_absent"))
    );
    let seen = app
        .get(&format!("/api/v1/courses/{course}"), None)
        .await
        .is(200);
    assert_eq!(
        (&seen.json["status"], &seen.json["availability"]),
        (&json!("cancelled"), &json!("closed"))
    );
});

on_both_sites!(a_course_is_changed_and_null_empties, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let path = format!("/api/v1/courses/{}", published(app, &token).await);
    let change = json!({
        "title": "Ro", "summary": {"en": "Six evenings."}, "online_url": "https://example.no/rom",
        "enrolment": {"closes_at": "2027-02-20T12:00:00+01:00"}, "min_age": 18,
    });
    let seen = app.patch(&path, who, change).await.is(200);
    assert_eq!(
        seen.json["summary"],
        json!({"nb": "Seks kvelder.", "en": "Six evenings."})
    );
    assert_eq!(
        seen.json["enrolment"]["closes_at"],
        "2027-02-20T12:00:00+01:00"
    );
    assert_eq!(
        (&seen.json["min_age"], &seen.json["online"]),
        (&json!(18), &json!(true))
    );
    let back = json!({"summary": {"en": null}, "enrolment": {"closes_at": null}, "min_age": null});
    let seen = app.patch(&path, who, back).await.is(200);
    assert_eq!(
        (&seen.json["enrolment"]["closes_at"], &seen.json["min_age"]),
        (&Value::Null, &json!(16))
    );
    assert_eq!(seen.json["summary"], json!({"nb": "Seks kvelder."}));
    assert_eq!(seen.json["title"], "Ro");
    let wrong = json!({"online_url": "javascript:alert(1)", "capacity": 0, "sessions": 3});
    app.patch(&path, who, wrong)
        .await
        .is_refused(422, "validation");
});

on_both_sites!(a_repeated_write_is_answered_once, |app| {
    let token = coordinator(app).await;
    let send = async |body: Value| {
        let call = app.call(rocket::http::Method::Post, "/api/v1/courses");
        call.token(Some(&token)).key("k1").json(&body).send().await
    };
    let first = send(whole()).await.is(201);
    let second = send(whole()).await.is(201);
    assert_eq!(
        (&first.text, first.header("location")),
        (&second.text, second.header("location"))
    );
    send(json!({"title": "x"}))
        .await
        .is_refused(422, "validation");
    let mut other = whole();
    other["capacity"] = json!(5);
    send(other).await.is_refused(422, "idempotency_mismatch");
});

on_both_sites!(settings_are_added_and_changed, |app| {
    let token = coordinator(app).await;
    let who = Some(token.as_str());
    let kind = json!({
        "title": "KiD", "summary": {"nb": "Kurs i mestring."}, "sessions": 8, "session_minutes": 150,
        "follow_ups": [{"after_weeks": 4}, {"after_weeks": 12}], "min_participants": 8, "capacity": 12,
    });
    let made = app
        .post("/api/v1/templates", who, kind.clone())
        .await
        .is(201);
    insta::assert_json_snapshot!("a_course_type", made.json, { ".id" => "[id]" });
    app.post("/api/v1/templates", who, kind)
        .await
        .is_refused(409, "conflict");
    let path = made.header("location").unwrap().to_owned();
    app.patch(&path, who, json!({"capacity": 7, "sessions": 99}))
        .await
        .is_refused(422, "validation");
    let changed = app
        .patch(
            &path,
            who,
            json!({"min_age": 18, "policy": "after_conversation"}),
        )
        .await
        .is(200);
    assert_eq!(
        (&changed.json["min_age"], &changed.json["title"]),
        (&json!(18), &json!("KiD"))
    );
    assert_eq!(app.get(&path, who).await.is(200).json, changed.json);
    let course = json!({"title": "KiD vår", "template": made.text("/id"), "starts_on": "2027-03-02", "start_time": "17:00"});
    let course = app.post("/api/v1/courses", who, course).await.is(201);
    assert_eq!(course.json["sessions"].as_array().unwrap().len(), 10);
    assert_eq!(
        (
            &course.json["capacity"],
            &course.json["enrolment"]["policy"]
        ),
        (&json!(12), &json!("after_conversation"))
    );

    let place = app
        .post(
            "/api/v1/venues",
            who,
            json!({"name": "Klinikken", "seats": 12}),
        )
        .await
        .is(201);
    assert_eq!(place.json["neutral_name"], "");
    let path = place.header("location").unwrap().to_owned();
    let place = app
        .patch(&path, who, json!({"neutral_name": "Bygg B", "seats": null}))
        .await
        .is(200);
    assert_eq!(
        place.json,
        json!({"id": place.json["id"], "name": "Klinikken", "neutral_name": "Bygg B"})
    );
    app.post("/api/v1/venues", who, json!({}))
        .await
        .is_refused(422, "validation");

    let closed = json!({"from": "2027-06-21", "to": "2027-06-20", "reason": "sommer"});
    app.post("/api/v1/closures", who, closed)
        .await
        .is_refused(422, "validation");
    let closed = json!({"from": "2027-06-21", "to": "2027-08-15", "reason": "sommer"});
    let closed = app.post("/api/v1/closures", who, closed).await.is(201);
    let path = closed.header("location").unwrap().to_owned();
    assert_eq!(
        app.patch(&path, who, json!({"to": "2027-08-16"}))
            .await
            .is(200)
            .json["to"],
        "2027-08-16"
    );
});

on_both_sites!(teams_and_municipalities_are_open_to_all, |app| {
    app.team().await;
    let teams = app.get("/api/v1/teams", None).await.is(200);
    insta::assert_json_snapshot!("teams", teams.json, { ".**.id" => "[id]" });
    let places = app
        .get("/api/v1/municipalities?limit=1", None)
        .await
        .is(200);
    assert_eq!(
        places.json["items"],
        json!([{"code": "3316", "name": "Modum"}])
    );
    let path = format!("/api/v1/municipalities?cursor={}", places.text("/next"));
    assert_eq!(
        app.get(&path, None).await.is(200).json["items"][0]["code"],
        "3318"
    );
});
