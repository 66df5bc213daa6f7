//! What is open to all.

use serde_json::{Value, json};

use super::{coordinator, drafted, titles, whole};
use crate::app::on_both_sites;

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
        "3332"
    );
});
