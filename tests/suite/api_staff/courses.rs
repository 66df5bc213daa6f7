//! Laying out, publishing, changing and deciding.

use serde_json::{Value, json};

use super::{coordinator, published, whole};
use crate::app::on_both_sites;

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
        let course = json!({"id": first, "title": "Sinnemestring"});
        let clash = json!([{"date": "2027-03-02", "kind": "leader", "course": course}]);
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
        let skipped = &series.json["skipped"][0];
        assert_eq!(skipped["course"]["id"], json!(first));
        assert_eq!(
            skipped["reason"],
            "Kari er opptatt med «Sinnemestring»; Stedet er opptatt av «Sinnemestring»"
        );
        let reason = |kind: &str, message: &str| {
            let date = "2027-03-02";
            json!({"date": date, "kind": kind, "course": course, "message": message})
        };
        let mut kari = reason("leader", "Kari er opptatt med «Sinnemestring»");
        kari["leader"] = json!("Kari");
        let venue = reason("venue", "Stedet er opptatt av «Sinnemestring»");
        let reasons = series.json["reasons"].as_array().unwrap();
        assert_eq!(reasons[..2], [kari, venue]);
        assert_eq!(reasons.len(), 12);
    }
);

on_both_sites!(
    a_series_uses_a_venue_that_is_taken_if_staff_say_why,
    |app| {
        let token = coordinator(app).await;
        published(app, &token).await;
        let mut other = whole();
        other["title"] = json!("Sov godt");
        other["leaders"] = json!(["Ola"]);
        other["sessions"] = json!(7);
        let path = "/api/v1/schedule-previews";
        let pushed = app.post(path, Some(&token), other.clone()).await.is(200);
        assert_eq!(pushed.json["skipped"].as_array().unwrap().len(), 6);
        assert_eq!(pushed.json["shared"], json!([]));
        other["venue_override"] = json!("Vi deler rommet");

        let shown = app.post(path, Some(&token), other.clone()).await.is(200);

        assert_eq!(
            (&shown.json["skipped"], &shown.json["clashes"]),
            (&json!([]), &json!([]))
        );
        assert_eq!(shown.json["shared"].as_array().unwrap().len(), 6);
        let saved = app
            .post("/api/v1/courses", Some(&token), other.clone())
            .await;
        let saved = saved.is(201);
        assert_eq!(
            saved.text("/sessions/0/starts_at"),
            "2027-03-02T17:00:00+01:00"
        );
        // A leader cannot be in two places, whatever the reason.
        other["leaders"] = json!(["Kari"]);
        let pushed = app.post(path, Some(&token), other).await.is(200);
        assert_eq!(pushed.json["skipped"].as_array().unwrap().len(), 6);
    }
);

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
