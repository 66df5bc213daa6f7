//! The page behind the link of a mail: opening it changes nothing, its buttons do.

use kursplass::domain::ids::EnrolmentId;
use kursplass::vault::Ticket;
use rocket::http::Method;

use crate::app::{Answer, App, on_both_sites};

/// Presses the button whose form goes to this verb; it must be on the page.
async fn press(app: &App, ticket: &str, verb: &str) -> Answer {
    let page = open(app, ticket).await;
    let action = format!("/ticket/{ticket}/{verb}");
    assert!(
        page.text.contains(&format!("action=\"{action}\"")),
        "{}",
        page.text
    );
    app.call(Method::Post, &action).send().await
}

async fn open(app: &App, ticket: &str) -> Answer {
    app.get(&format!("/ticket/{ticket}"), None).await.is(200)
}

/// The ticket in the mail of the newest sign-up.
async fn mailed(app: &App, reference: &str) -> String {
    use kursplass::domain::ids::ProofId;
    use kursplass::entity::proof;
    use sea_orm::EntityTrait as _;
    let id: ProofId = reference.parse().unwrap();
    let row = proof::Entity::find_by_id(id)
        .one(app.office.store.reader())
        .await;
    let enrolment: EnrolmentId = row.unwrap().unwrap().enrolment_id.unwrap();
    let ticket = Ticket {
        enrolment,
        version: 1,
    };
    app.office.vault.print_ticket(ticket).into_exposed()
}

fn lead_to(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text);
    let to = answer.header("location").unwrap();
    to.strip_prefix("/ticket/").unwrap().to_owned()
}

on_both_sites!(
    the_button_in_the_mail_proves_the_address_and_opening_it_does_not,
    |app| {
        let course = app.course(app.team().await, 1).await;
        let reference = app.sign_up(course, "ola@example.no").await;
        let ticket = mailed(app, &reference).await;
        for method in [Method::Get, Method::Head] {
            let page = app
                .call(method, &format!("/ticket/{ticket}"))
                .send()
                .await
                .is(200);
            for (name, value) in [
                ("cache-control", "no-store"),
                ("referrer-policy", "no-referrer"),
                ("x-robots-tag", "noindex, nofollow"),
            ] {
                assert_eq!(page.header(name), Some(value));
            }
        }
        assert!(
            open(app, &ticket)
                .await
                .text
                .contains("ikke bekreftet ennå")
        );
        assert_eq!(lead_to(&press(app, &ticket, "confirm").await), ticket);
        assert!(open(app, &ticket).await.text.contains("Du har plass."));
        // Who holds the reference, but has not read the mail, gets nothing from it.
        let another = format!("/api/v1/enrolments/{reference}/another");
        app.post(&another, None, serde_json::json!({}))
            .await
            .is_refused(409, "conflict");
    }
);

on_both_sites!(
    an_offer_is_taken_or_left_and_a_lapse_mended_by_buttons,
    |app| {
        let course = app.course(app.team().await, 1).await;
        let mut tickets = Vec::new();
        for email in ["a@example.no", "b@example.no", "c@example.no"] {
            tickets.push(app.enrolled(course, email).await.ticket);
        }
        press(app, &tickets[0], "leave").await.is(303);
        assert!(
            open(app, &tickets[0])
                .await
                .text
                .contains("Du er meldt av.")
        );
        app.clock.set("2027-02-03T20:00");
        app.sweep(course).await;
        press(app, &tickets[1], "rejoin").await.is(303);
        assert!(open(app, &tickets[1]).await.text.contains("som nummer 1"));
        press(app, &tickets[2], "decline").await.is(303);
        press(app, &tickets[1], "accept").await.is(303);
        assert!(open(app, &tickets[1]).await.text.contains("Du har plass."));
    }
);

on_both_sites!(a_couple_is_asked_who_signed_up, |app| {
    let course = app.course(app.team().await, 5).await;
    let first = app.enrolled(course, "we@example.no").await;
    let reference = app.sign_up(course, "we@example.no").await;
    let ticket = mailed(app, &reference).await;
    assert_eq!(lead_to(&press(app, &ticket, "confirm").await), first.ticket);
    assert_eq!(lead_to(&press(app, &ticket, "another").await), ticket);
    assert!(open(app, &ticket).await.text.contains("Du har plass."));
});

on_both_sites!(a_wrong_or_renewed_ticket_leads_nowhere, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    for wrong in [
        "nonsense",
        &ola.ticket[..40],
        &format!("B{}", &ola.ticket[1..]),
    ] {
        app.get(&format!("/ticket/{wrong}"), None).await.is(404);
        let leave = format!("/ticket/{wrong}/leave");
        app.call(Method::Post, &leave).send().await.is(404);
    }
    app.get(&format!("/ticket/{}/leave", ola.ticket), None)
        .await
        .is(404);
    assert!(open(app, &ola.ticket).await.text.contains("Du har plass."));
});

on_both_sites!(a_refusal_is_a_page, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let accept = format!("/ticket/{}/accept", ola.ticket);
    let page = app.call(Method::Post, &accept).send().await.is(409);
    assert!(
        page.header("content-type")
            .unwrap()
            .starts_with("text/html")
    );
});

on_both_sites!(who_lost_the_link_is_told_whom_to_call, |app| {
    app.team().await;
    let page = app.get("/ticket", None).await.is(200);
    assert!(
        page.text.contains("tel:") && page.text.contains("32 78 90 00"),
        "{}",
        page.text
    );
});
