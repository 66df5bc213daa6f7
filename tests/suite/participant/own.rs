//! One's own page: changing what is known, seeing who looked, leaving and coming back.

use crate::app::{Answer, on_both_sites};
use crate::browser::Browser;
use crate::participant::{leads_to, says};

async fn change(browser: &mut Browser<'_>, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get("/ticket/change").await.is(200);
    browser.submit(&page, "/ticket/change", fields).await
}

on_both_sites!(a_name_and_a_language_change_at_once, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    let saved = change(&mut ola, &[("name", "Kari"), ("language", "nn")]).await;
    leads_to(&saved, "/ticket?said=saved");
    let own = ola.follow(saved).await;
    says(&own, "Kari");
    says(&own, "lang=\"nn\"");
    says(&own, "Du har plass.");
});

on_both_sites!(a_new_address_counts_when_it_is_proven, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    let old = app.ticket_of("ola@example.no").await;
    let asked = change(&mut ola, &[("email", "ny@example.no")]).await;
    leads_to(&asked, "/ticket/address");
    let page = ola.follow(asked).await.is(200);
    says(&page, "ny@example.no");
    says(&ola.get("/ticket").await, "ola@example.no");
    let code = app.code_for("ny@example.no").await;
    let wrong = if code == "111111" { "222222" } else { "111111" };
    let place = "/ticket/address";
    let refused = ola.submit(&page, place, &[("code", wrong)]).await;
    says(&refused.is(422), "href=\"#code\"");
    let proven = ola.submit(&page, place, &[("code", &code)]).await;
    leads_to(&proven, "/ticket?said=address-proven");
    let own = ola.follow(proven).await;
    says(&own, "ny@example.no");
    assert!(!own.text.contains("ola@example.no"));
    app.get(&format!("/ticket/{old}"), None).await.is(404);
});

on_both_sites!(what_is_wrong_with_a_change_is_told_by_its_field, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    for (fields, anchor) in [
        (vec![("name", "")], "name"),
        (vec![("email", "hei")], "email"),
        (vec![("mobile", "12")], "mobile"),
        (vec![("language", "de")], "language"),
        (
            vec![("email", "ny@example.no"), ("mobile", "90000000")],
            "mobile",
        ),
    ] {
        let before = app.written().await;
        let page = change(&mut ola, &fields).await.is(422);
        says(&page, "<title>Feil: ");
        says(&page, &format!("href=\"#{anchor}\""));
        assert_eq!(app.written().await, before);
    }
    says(&ola.get("/ticket").await, "ola@example.no");
});

on_both_sites!(
    a_person_sees_who_looked_at_them_by_role_and_not_by_name,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 2).await;
        let mut ola = app.joined(course, "ola@example.no").await;
        says(
            &ola.get("/ticket/seen").await,
            "Ingen har sett på påmeldingen din",
        );
        let token = app.token(team, "coordinator", "Siv Hemmelig").await;
        let roster = format!("/api/v1/courses/{course}/enrolments");
        app.get(&roster, Some(&token)).await.is(200);
        let page = ola.get("/ticket/seen").await.is(200);
        says(&page, "Koordinator: åpnet listen over deltakerne på kurset");
        says(&page, "mandag 1. februar 2027 kl. 09.00");
        assert!(!page.text.contains("Hemmelig"));
        // Somebody else's page does not tell it.
        let mut kari = app.joined(course, "kari@example.no").await;
        says(
            &kari.get("/ticket/seen").await,
            "Ingen har sett på påmeldingen din",
        );
    }
);

on_both_sites!(leaving_is_one_page_and_one_button, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    let left = ola.press("leave").await;
    leads_to(&left, "/ticket");
    let own = ola.follow(left).await;
    says(&own, "Du er meldt av.");
    assert!(!own.text.contains("action=\"/ticket/leave\""));
    assert!(!own.text.contains("ola@example.no"));
});

on_both_sites!(who_has_no_ticket_is_led_to_the_way_to_find_it, |app| {
    app.team().await;
    let mut nobody = app.browser();
    for place in [
        "change", "seen", "receipt", "data", "erasure", "code", "address", "found",
    ] {
        leads_to(&nobody.get(&format!("/ticket/{place}")).await, "/ticket");
    }
    for verb in [
        "confirm", "another", "accept", "decline", "rejoin", "leave", "change", "address", "found",
        "code", "absences", "data", "erasure",
    ] {
        let answer = nobody
            .post(&format!("/ticket/{verb}"), &[("code", "1")])
            .await;
        leads_to(&answer, "/ticket");
    }
});

on_both_sites!(no_personal_page_is_kept_by_anybody, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    for place in [
        "/ticket",
        "/ticket/change",
        "/ticket/receipt",
        "/ticket/data",
        "/ticket/erasure",
        "/ticket/seen",
    ] {
        let page = ola.get(place).await.is(200);
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "same-origin"),
            ("x-robots-tag", "noindex, nofollow"),
        ] {
            assert_eq!(page.header(name), Some(value), "{place}");
        }
        says(&page, "tel:116117");
    }
});
