//! What we have about somebody: to be read, taken along, and wished away.

use kursplass::entity::{erasure_wish, event};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::app::{App, on_both_sites};
use crate::participant::{leads_to, says};

async fn copies(app: &App) -> u64 {
    let rows = event::Entity::find()
        .filter(event::Column::Verb.eq("copied"))
        .count(app.office.store.reader());
    rows.await.unwrap()
}

on_both_sites!(a_person_reads_and_takes_along_all_that_is_kept, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    app.joined(course, "kari@example.no").await;
    let token = app.token(team, "coordinator", "Siv Hemmelig").await;
    let roster = format!("/api/v1/courses/{course}/enrolments");
    app.get(&roster, Some(&token)).await.is(200);

    let page = ola.get("/ticket/data").await.is(200);

    for words in [
        "Sinnemestring",
        "ola@example.no",
        "Modum",
        "Meldte seg på (av deg)",
        "Plass på kurset, E-post",
        "Koordinator: åpnet listen",
    ] {
        says(&page, words);
    }
    assert_eq!(copies(app).await, 0, "reading notes nothing");
    let file = ola.submit(&page, "/ticket/data", &[]).await.is(200);
    let name = file.header("content-disposition").unwrap();
    assert!(name.starts_with("attachment; filename=\""), "{name}");
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert_eq!(file.header("content-type"), Some("application/json"));
    assert_eq!(file.text("/email/address"), "ola@example.no");
    assert_eq!(file.text("/status"), "seated");
    assert_eq!(file.text("/history/0/what"), "signed_up");
    assert_eq!(file.text("/messages/0/kind"), "code");
    assert_eq!(file.text("/seen_by/0/ground"), "roster");
    for other in ["kari@", "Hemmelig"] {
        assert!(!file.text.contains(other), "{}", file.text);
        assert!(!page.text.contains(other), "{}", page.text);
    }
    assert_eq!(copies(app).await, 1);
    says(&ola.get("/ticket/data").await, "Lastet ned opplysningene");
    let mut nobody = app.browser();
    leads_to(&nobody.get("/ticket/data").await, "/ticket");
    leads_to(&nobody.post("/ticket/data", &[]).await, "/ticket");
    assert_eq!(copies(app).await, 1);
});

on_both_sites!(
    a_wish_to_be_erased_reaches_the_desk_and_can_be_taken_back,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let mut ola = app.joined(course, "ola@example.no").await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let place = "/ticket/erasure";
        let page = ola.get(place).await.is(200);
        says(&page, "Dette blir igjen");
        let many = async || {
            let rows = erasure_wish::Entity::find().count(app.office.store.reader());
            rows.await.unwrap()
        };

        let asked = ola.submit(&page, place, &[]).await;

        leads_to(&asked, "/ticket/erasure?said=saved");
        says(&ola.follow(asked).await, "om å slette opplysningene dine");
        assert_eq!(many().await, 1);
        says(
            &siv.get("/staff").await,
            "Én person ber om å få opplysningene slettet.",
        );
        let people = format!("/staff/courses/{course}/people");
        says(&siv.get(&people).await, "om å få opplysningene slettet");
        says(&ola.get("/ticket").await, "Du har plass.");
        // Once more is no mistake, and the own page takes it back.
        ola.post(place, &[]).await.is(303);
        assert_eq!(many().await, 1);
        let page = ola.get(place).await;
        ola.submit(&page, place, &[]).await.is(303);
        assert_eq!(many().await, 0);
        assert!(
            !siv.get("/staff")
                .await
                .text
                .contains("ber om å få opplysningene slettet")
        );
    }
);

on_both_sites!(a_wish_from_a_course_long_over_is_on_the_desk, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    app.joined(course, "ola@example.no").await;
    app.clock.set("2027-06-20T09:00");
    let mut ola = app.holding(&app.ticket_of("ola@example.no").await).await;
    ola.post("/ticket/erasure", &[]).await.is(303);
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    says(
        &siv.get("/staff").await,
        "ber om å få opplysningene slettet",
    );
    let other = crate::doors::other_team();
    let other = app.another_team(other).await;
    let mut per = app.enters(other, "coordinator", "Per").await;
    assert!(
        !per.get("/staff")
            .await
            .text
            .contains("ber om å få opplysningene slettet")
    );
});
