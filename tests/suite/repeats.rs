//! Seeing somebody twice, and moving somebody to where they are already.

use kursplass::entity::access_log;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;

use crate::app::{App, on_both_sites};

async fn looks(app: &App) -> u64 {
    let all = access_log::Entity::find();
    all.count(app.office.store.reader()).await.unwrap()
}

on_both_sites!(
    a_repeated_answer_that_shows_a_person_is_logged_again_and_only_given_to_who_may_see,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let token = app.token(team, "coordinator", "Siv").await;
        let path = format!("/api/v1/courses/{course}/enrolments");
        let caller =
            json!({ "name": "Ola", "email": "ola@example.no", "home_municipality": "3316" });
        let enter = || {
            let call = app
                .call(rocket::http::Method::Post, &path)
                .token(Some(&token));
            call.key("once").json(&caller).send()
        };
        let first = enter().await.is(201);
        let before = looks(app).await;
        let second = enter().await.is(201);
        assert_eq!(first.json, second.json);
        assert_eq!(looks(app).await, before + 1);
    }
);

on_both_sites!(
    nobody_is_moved_into_a_course_where_they_are_already,
    |app| {
        let team = app.team().await;
        let (from, to) = (app.course(team, 5).await, app.course_elsewhere(team).await);
        let token = app.token(team, "coordinator", "Siv").await;
        let there = app.enrolled(to, "ola@example.no").await;
        let here = app.enrolled(from, "ola@example.no").await;
        let path = format!("/api/v1/enrolments/{}/move", here.id);
        let refused = app
            .post(
                &path,
                Some(&token),
                json!({ "course": to, "reason": "bedre tid" }),
            )
            .await
            .is(409);
        assert_eq!(refused.text("/code"), "conflict");
        assert_eq!(refused.text("/enrolment"), there.id);
    }
);
