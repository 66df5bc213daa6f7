//! What needs somebody: messages that were given up, and calls to be made.

mod given_up;

use kursplass::actions::teams::NewTeam;
use kursplass::domain::ids::{EnrolmentId, TeamId};
use kursplass::entity::{access_log, access_person, event};
use rocket::http::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::app::{Answer, App, on_both_sites};
use crate::given::modum;

const MESSAGES: &str = "/api/v1/messages";

/// A member of staff with a token.
struct At<'a> {
    app: &'a App,
    token: String,
}

impl<'a> At<'a> {
    async fn desk(app: &'a App, team: TeamId, roles: &str, name: &str) -> Self {
        let token = app.token(team, roles, name).await;
        Self { app, token }
    }

    async fn get(&self, rest: &str) -> Answer {
        let path = format!("{MESSAGES}{rest}");
        self.app.get(&path, Some(&self.token)).await
    }

    async fn post(&self, rest: &str) -> Answer {
        let path = format!("{MESSAGES}{rest}");
        self.app.post(&path, Some(&self.token), json!({})).await
    }

    /// The messages of a list, in its order.
    async fn list(&self, query: &str) -> Vec<Value> {
        let answer = self.get(query).await.is(200);
        answer.json["items"].as_array().unwrap().clone()
    }

    /// Enters somebody without any address; answers the enrolment.
    async fn enters(&self, course: impl std::fmt::Display, name: &str) -> String {
        let path = format!("/api/v1/courses/{course}/enrolments");
        let caller = json!({
            "name": name, "prefers": "call", "home_municipality": "3316", "old_enough": true,
        });
        let answer = self.app.post(&path, Some(&self.token), caller).await;
        answer.is(201).text("/id")
    }
}

/// On what grounds staff have seen somebody, in order.
async fn grounds(app: &App, person: &str) -> Vec<String> {
    let db = app.office.store.reader();
    let person: EnrolmentId = person.parse().unwrap();
    let seen = access_person::Entity::find()
        .filter(access_person::Column::EnrolmentId.eq(person))
        .all(db)
        .await
        .unwrap();
    let looks = access_log::Entity::find()
        .filter(access_log::Column::Id.is_in(seen.iter().map(|row| row.access_id)))
        .order_by_asc(access_log::Column::Id)
        .all(db);
    let looks = looks.await.unwrap().into_iter();
    looks.map(|row| row.ground).collect()
}

on_both_sites!(
    a_call_is_listed_with_what_to_say_and_ticked_off_by_name,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 2).await;
        let siv = At::desk(app, team, "coordinator", "Siv").await;
        let astrid = siv.enters(course, "Astrid").await;
        let listed = siv.list("?status=task").await;
        let id = listed[0]["id"].as_str().unwrap();
        let shown = &listed[0];
        assert_eq!(shown["course"]["title"], "Sinnemestring");
        assert_eq!(shown["enrolment"], astrid.as_str());
        assert_eq!(
            [
                &shown["name"],
                &shown["kind"],
                &shown["channel"],
                &shown["mobile"]
            ],
            [
                &json!("Astrid"),
                &json!("seated"),
                &json!("call"),
                &json!(null)
            ]
        );
        let opened = siv.get(&format!("/{id}")).await.is(200);
        let text = opened.text("/text");
        assert!(
            text.starts_with("Du har fått plass (ref. ") && text.ends_with("Modum kommune"),
            "{text}"
        );

        app.clock.advance(5);
        let done = siv.post(&format!("/{id}/done")).await.is(200);
        assert_eq!(done.text("/status"), "done");
        assert_eq!(done.text("/done_by/name"), "Siv");
        assert_eq!(done.text("/done_at"), "2027-02-01T08:05:00Z");
        assert!(siv.list("").await.is_empty());
        let unn = At::desk(app, team, "coordinator", "Unn").await;
        let again = unn.post(&format!("/{id}/done")).await.is(200);
        assert_eq!(again.text("/done_by/name"), "Siv");
        unn.post(&format!("/{id}/retry"))
            .await
            .is_refused(409, "conflict");
        assert_eq!(unn.list("?status=done,sent").await.len(), 1);

        let told = event::Entity::find()
            .filter(event::Column::Verb.eq("message_done"))
            .all(app.office.store.reader());
        let told = told.await.unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].facts.as_ref().unwrap()["message"], id);
        let looks = [
            "enter", "messages", "message", "message", "message", "messages",
        ];
        assert_eq!(grounds(app, &astrid).await, looks);
    }
);

on_both_sites!(messages_are_shown_to_those_who_run_the_course, |app| {
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let siv = At::desk(app, team, "coordinator", "Siv").await;
    siv.enters(course, "Astrid").await;
    let id = siv.list("").await[0]["id"].as_str().unwrap().to_owned();
    let (one, done) = (format!("/{id}"), format!("/{id}/done"));
    let of_course = format!("?course={course}");

    let kari = At::desk(app, team, "leader", "Kari").await;
    assert_eq!(kari.list("").await.len(), 1);
    assert_eq!(kari.list(&of_course).await.len(), 1);
    let per = At::desk(app, team, "leader", "Per").await;
    assert!(per.list("").await.is_empty());
    for refused in [
        per.get(&of_course).await,
        per.get(&one).await,
        per.post(&done).await,
    ] {
        refused.is_refused(403, "forbidden");
    }
    for role in ["admin", "auditor"] {
        let by = At::desk(app, team, role, "Ida").await;
        for refused in [by.get("").await, by.get(&one).await, by.post(&done).await] {
            refused.is_refused(403, "forbidden");
        }
    }
    let other = NewTeam {
        name: "Åfjord".to_owned(),
        ..modum()
    };
    let other = app.another_team(other).await;
    let stranger = At::desk(app, other, "coordinator", "Liv").await;
    assert!(stranger.list("?status=task,dead,done").await.is_empty());
    let retry = format!("/{id}/retry");
    for missing in [
        stranger.get(&of_course).await,
        stranger.get(&one).await,
        stranger.post(&done).await,
        stranger.post(&retry).await,
    ] {
        missing.is_refused(404, "not_found");
    }
    assert_eq!(kari.post(&done).await.is(200).text("/done_by/name"), "Kari");
});

on_both_sites!(messages_come_in_pages_the_oldest_first, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let siv = At::desk(app, team, "coordinator", "Siv").await;
    for name in ["Astrid", "Berit", "Cecilie"] {
        siv.enters(course, name).await;
    }
    let first = siv.get("?limit=2").await.is(200);
    let next = first.text("/next");
    let last = siv.get(&format!("?limit=2&cursor={next}")).await.is(200);
    let names: Vec<_> = [&first, &last]
        .iter()
        .flat_map(|page| page.json["items"].as_array().unwrap())
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Astrid", "Berit", "Cecilie"]);
    assert_eq!(last.json["next"], Value::Null);
    let refused = siv.get("?status=lost&course=x&cursor=!&limit=0").await;
    let refused = refused.is_refused(422, "validation");
    assert_eq!(refused.json["errors"].as_array().unwrap().len(), 4);
});

on_both_sites!(
    a_repeated_answer_about_a_message_is_logged_once_more,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 2).await;
        let siv = At::desk(app, team, "coordinator", "Siv").await;
        let astrid = siv.enters(course, "Astrid").await;
        let id = siv.list("").await[0]["id"].as_str().unwrap().to_owned();
        let path = format!("{MESSAGES}/{id}/done");
        for _ in 0..2 {
            let call = app.call(Method::Post, &path).token(Some(&siv.token));
            let done = call.key("k").json(&json!({})).send().await.is(200);
            assert_eq!(done.text("/name"), "Astrid");
        }
        assert_eq!(
            grounds(app, &astrid).await,
            ["enter", "messages", "message", "repeat"]
        );
    }
);
