//! A draft can be deleted, after a yes; what was public cannot.

use kursplass::entity::{course, course_leader, course_municipality, event, seat, session};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use super::drafts::{id, place};
use super::mistakes;
use crate::app::on_both_sites;

on_both_sites!(
    a_draft_is_deleted_with_all_that_is_its_own_and_its_history_stays,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "leader,coordinator").await;
        let saved = siv
            .lays_out(&[
                ("follow_ups[0].after_weeks", "4"),
                ("new_venue", "Rådhuset"),
            ])
            .await
            .is(303);
        let (home, id) = (place(&saved), id(&saved));
        let page = siv.get(&home).await.is(200);
        let ask = format!("{home}/deletion");
        assert!(page.text.contains(&ask), "{}", page.text);
        let asked = siv.get(&ask).await.is(200);
        assert!(asked.text.contains("Slette «Sov godt»?"), "{}", asked.text);

        let gone = siv.submit(&asked, &ask, &[]).await.is(303);

        let list = siv.follow(gone).await;
        assert!(list.text.contains("Utkastet er slettet."), "{}", list.text);
        siv.get(&home).await.is(404);
        // The button pressed twice leads to the same place.
        siv.submit(&asked, &ask, &[]).await.is(303);
        let db = app.office.store.reader();
        assert_eq!(course::Entity::find().count(db).await.unwrap(), 0);
        assert_eq!(session::Entity::find().count(db).await.unwrap(), 0);
        assert_eq!(seat::Entity::find().count(db).await.unwrap(), 0);
        assert_eq!(course_leader::Entity::find().count(db).await.unwrap(), 0);
        let residents = course_municipality::Entity::find().count(db).await;
        assert_eq!(residents.unwrap(), 0);
        let told = event::Entity::find()
            .filter(event::Column::CourseId.eq(id))
            .filter(event::Column::Verb.eq("discarded"))
            .one(db)
            .await;
        let facts = told.unwrap().expect("the history stays").facts;
        assert_eq!(facts, Some(json!({"title": "Sov godt"})));
    }
);

on_both_sites!(a_published_course_is_not_deleted, |app| {
    let team = app.team().await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
    let (mut tom, _) = app.staff_browser(team, "Tom", "coordinator").await;
    let saved = siv
        .lays_out(&[
            ("summary.nb", "Seks samlinger."),
            ("new_leader", "Kari"),
            ("venue", "later"),
        ])
        .await
        .is(303);
    let home = place(&saved);
    let ask = format!("{home}/deletion");
    let asked = siv.get(&ask).await.is(200);
    let theirs = tom.get(&home).await.is(200);
    let publish = format!("{home}/publication");
    tom.submit(&theirs, &publish, &[]).await.is(303);

    let refused = siv.submit(&asked, &ask, &[]).await.is(409);

    assert_eq!(mistakes(&refused).len(), 1);
    let page = siv.get(&home).await.is(200);
    assert!(!page.text.contains(&ask), "{}", page.text);
    siv.get(&ask).await.is(409);
    let (mut ola, _) = app.staff_browser(team, "Ola", "leader").await;
    ola.get(&ask).await.is(403);
    let key = [("key", "another-form-altogether")];
    ola.post(&ask, &key).await.is(403);
});

on_both_sites!(a_program_deletes_a_draft_and_is_told_what_it_was, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let who = Some(token.as_str());
    let sent = json!({
        "title": "Sov godt", "summary": {"nb": "Seks kvelder."}, "leaders": ["Kari"],
        "place_later": true, "starts_on": "2027-03-02", "start_time": "17:00",
    });
    let made = app.post("/api/v1/courses", who, sent.clone()).await.is(201);
    let path = format!("/api/v1/courses/{}", made.text("/id"));
    let stranger = app.another_team(crate::given::modum()).await;
    let stranger = app.token(stranger, "coordinator", "Anna").await;
    let theirs = app.delete(&path, Some(&stranger)).await;
    theirs.is_refused(404, "not_found");
    app.delete(&path, None)
        .await
        .is_refused(401, "unauthorized");

    let gone = app.delete(&path, who).await.is(200);

    assert_eq!(gone.text("/title"), "Sov godt");
    app.get(&path, who).await.is_refused(404, "not_found");
    app.delete(&path, who).await.is_refused(404, "not_found");
    let made = app.post("/api/v1/courses", who, sent).await.is(201);
    let path = format!("/api/v1/courses/{}", made.text("/id"));
    let publish = format!("{path}/publication");
    app.put(&publish, who, json!({})).await.is(200);
    app.delete(&path, who).await.is_refused(409, "conflict");
});
