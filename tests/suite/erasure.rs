//! Erasing somebody who asks for it: at once, wherever they were, and again when an older copy of the
//! database is put back.

mod copies;

use kursplass::domain::ids::{CourseId, EnrolmentId};
use kursplass::entity::{answer, enrolment, erasure, message};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::staff_course::{says, says_not};
use crate::traces::{counts, everything, found, hex};

fn page_of(course: CourseId, id: EnrolmentId) -> String {
    format!("/staff/courses/{course}/people/{id}")
}

/// Erases somebody by the form, with a yes to what is shown.
pub async fn erases(siv: &mut Browser<'_>, course: CourseId, id: EnrolmentId) {
    let address = format!("{}/erasure", page_of(course, id));
    let form = siv.get(&address).await.is(200);
    let shown = siv.submit(&form, &address, &[]).await;
    let led = match shown.status {
        200 => siv.submit(&shown, &address, &[("sure", "yes")]).await,
        _ => shown,
    };
    let to = led.is(303);
    let people = format!("/staff/courses/{course}/people?said=erased");
    assert_eq!(to.header("location"), Some(people.as_str()));
}

/// What would tell of somebody, as it stands in the database.
async fn marks(app: &App, id: EnrolmentId) -> Vec<String> {
    let row = app.enrolment(id).await;
    let id = id.0.simple().to_string().to_uppercase();
    let sealed = [Some(row.name), row.email, row.email_index, row.mobile];
    let sealed = sealed.iter().flatten().map(|bytes| hex(bytes));
    std::iter::once(id).chain(sealed).collect()
}

on_both_sites!(
    who_asks_for_it_is_erased_and_the_seat_goes_to_the_next,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 1).await;
        let path = format!("/api/v1/courses/{course}/enrolments");
        let body = json!({
            "name": "Kanari", "email": "kanari@example.no", "home_municipality": "3316",
            "old_enough": true,
        });
        let call = app.call(rocket::http::Method::Post, &path).key("once");
        let reference = call.json(&body).send().await.is(202).text("/reference");
        let code = app.code_for("kanari@example.no").await;
        let proven = app.prove(&reference, &code).await.is(200);
        let (id, ticket) = (proven.text("/enrolment/id"), proven.text("/ticket"));
        let id: EnrolmentId = id.parse().unwrap();
        let next = app.enrolled(course, "neste@example.no").await;
        let lost = json!({ "email": "kanari@example.no" });
        app.post("/api/v1/tickets", None, lost).await.is(202);
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let page = siv.get(&page_of(course, id)).await.is(200);
        says(&page, "Slett opplysningene");
        let needles = marks(app, id).await;
        let tables = found(&everything(app).await, &needles);
        for table in ["enrolment", "event", "message", "access_person", "proof"] {
            assert!(tables.iter().any(|own| own == table), "{table}: {tables:?}");
        }
        let db = app.office.store.reader();
        assert_eq!(answer::Entity::find().count(db).await.unwrap(), 1);

        let address = format!("{}/erasure", page_of(course, id));
        let form = siv.get(&address).await.is(200);
        says(&form, "Dette slettes");
        let shown = siv.submit(&form, &address, &[]).await.is(200);
        says(&shown, "2 får beskjed");
        says(&shown, "Opplysningene dine hos Modum kommune er slettet");
        assert_eq!(app.told(&next.id).await, ["code", "waiting"], "nothing yet");
        let led = siv.submit(&shown, &address, &[("sure", "yes")]).await;
        let people = siv.follow(led).await.is(200);
        says(&people, "Opplysningene om deltakeren er slettet.");
        says_not(&people, "Kanari");

        assert!(found(&everything(app).await, &needles).is_empty());
        app.get("/api/v1/enrolment", Some(&ticket)).await.is(401);
        siv.get(&page_of(course, id)).await.is(404);
        assert_eq!(counts(app, course).await, [("withdrew".to_owned(), 1)]);
        assert_eq!(
            app.told(&next.id).await,
            ["code", "waiting", "offer"],
            "the seat went to who waited"
        );
        // The form's own answer, which names nobody.
        assert_eq!(answer::Entity::find().count(db).await.unwrap(), 1);
        let receipts = message::Entity::find().filter(message::Column::Kind.eq("erased"));
        let receipts = receipts.all(db).await.unwrap();
        assert_eq!(receipts.len(), 1);
        assert!(receipts[0].enrolment_id.is_none() && receipts[0].recipient.is_some());
        let history = format!("/staff/courses/{course}/history");
        let history = siv.get(&history).await.is(200);
        says(&history, "Opplysningene om en deltaker ble slettet");
        assert!(app.breaches().await.is_empty());
    }
);

on_both_sites!(erasing_follows_where_somebody_was_moved, |app| {
    let team = app.team().await;
    let first = app.course(team, 5).await;
    let later = app.course_elsewhere(team).await;
    let before = app.joins(first, "a@example.no").await;
    let other = app.joins(first, "b@example.no").await;
    let after = app.moves(team, before, later).await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;

    erases(&mut siv, first, before).await;

    let db = app.office.store.reader();
    let left = enrolment::Entity::find().all(db).await.unwrap();
    let left: Vec<EnrolmentId> = left.into_iter().map(|row| row.id).collect();
    assert_eq!(left, [other], "and not {before} or {after}");
    assert_eq!(counts(app, first).await, [("moved".to_owned(), 1)]);
    assert_eq!(counts(app, later).await, [("withdrew".to_owned(), 1)]);
    assert_eq!(erasure::Entity::find().count(db).await.unwrap(), 2);
});

on_both_sites!(
    who_was_there_to_the_end_counts_among_those_who_were,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let id = app.joins(course, "a@example.no").await;
        app.clock.set("2027-04-20T12:00");
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        erases(&mut siv, course, id).await;
        assert_eq!(counts(app, course).await, [("seated".to_owned(), 1)]);
    }
);

on_both_sites!(only_a_coordinator_is_offered_to_erase, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let id = app.joins(course, "a@example.no").await;
    let mut kari = app.enters(team, "leader", "Kari").await;
    let page = kari.get(&page_of(course, id)).await.is(200);
    says_not(&page, "/erasure");
    let address = format!("{}/erasure", page_of(course, id));
    kari.get(&address).await.is(403);
    kari.post(&address, &[("sure", "yes")]).await.is(403);
    assert_eq!(app.enrolment(id).await.id, id);
});
