//! Who may do what, and what is not there.

use serde_json::json;

use super::{coordinator, published, whole};
use crate::app::on_both_sites;

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
