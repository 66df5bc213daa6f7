//! The page behind the link of a mail: opening it changes nothing, its buttons do.

use std::collections::BTreeMap;

use kursplass::domain::ids::{EnrolmentId, ProofId};
use kursplass::entity::proof;
use kursplass::vault::Ticket;
use rocket::http::Method;
use sea_orm::EntityTrait as _;
use serde_json::json;

use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;
use crate::db::on_both;

impl App {
    /// The link in the mail of a sign-up: its ticket.
    pub async fn mailed_ticket(&self, reference: &str) -> String {
        let id: ProofId = reference.parse().unwrap();
        let row = proof::Entity::find_by_id(id).one(self.office.store.reader());
        let enrolment: EnrolmentId = row.await.unwrap().unwrap().enrolment_id.unwrap();
        let ticket = Ticket {
            enrolment,
            version: 1,
        };
        self.office.vault.print_ticket(ticket).into_exposed()
    }

    /// A browser in which the link of a mail was opened.
    pub async fn holding(&self, ticket: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let entered = browser.get(&format!("/ticket/{ticket}")).await.is(303);
        assert_eq!(entered.header("location"), Some("/ticket"));
        browser.follow(entered).await.is(200);
        browser
    }
}

/// The person's own page.
async fn open(browser: &mut Browser<'_>) -> Answer {
    browser.get("/ticket").await.is(200)
}

/// Presses the button whose form goes to this verb; it must be on the page.
async fn press(browser: &mut Browser<'_>, verb: &str) -> Answer {
    let page = open(browser).await;
    let action = format!("/ticket/{verb}");
    browser.submit(&page, &action, &[]).await
}

#[track_caller]
fn says(page: &Answer, words: &str) {
    assert!(page.text.contains(words), "{words} is not in {}", page.text);
}

on_both_sites!(
    the_button_in_the_mail_proves_the_address_and_opening_it_does_not,
    |app| {
        let course = app.course(app.team().await, 1).await;
        let reference = app.sign_up(course, "ola@example.no").await;
        let ticket = app.mailed_ticket(&reference).await;
        for method in [Method::Get, Method::Head] {
            let call = app.call(method, &format!("/ticket/{ticket}"));
            call.send().await.is(303);
        }
        let mut ola = app.holding(&ticket).await;
        says(&open(&mut ola).await, "ikke bekreftet ennå");
        press(&mut ola, "confirm").await.is(303);
        says(&open(&mut ola).await, "Du har plass.");
        // Who holds the reference, but has not read the mail, gets nothing from it.
        let another = format!("/api/v1/enrolments/{reference}/another");
        app.post(&another, None, json!({}))
            .await
            .is_refused(409, "conflict");
    }
);

on_both_sites!(neither_address_nor_page_tells_the_ticket, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let mut browser = app.browser();
    let entered = browser.get(&format!("/ticket/{}", ola.ticket)).await;
    let page = open(&mut browser).await;
    for (answer, referrer) in [(&entered, "no-referrer"), (&page, "same-origin")] {
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", referrer),
            ("x-robots-tag", "noindex, nofollow"),
        ] {
            assert_eq!(answer.header(name), Some(value));
        }
        assert!(!answer.text.contains(&ola.ticket));
        assert!(!answer.cookies.join(" ").contains(&ola.ticket));
    }
});

on_both_sites!(the_cookie_is_short_lived_and_no_script_s, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let entered = app.get(&format!("/ticket/{}", ola.ticket), None).await;
    let cookie = entered.cookies.first().unwrap();
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=3600"] {
        assert!(cookie.contains(part), "{part} is not in {cookie}");
    }
    assert!(cookie.starts_with("ticket=") && !cookie.contains("Secure"));
    let mut browser = app.holding(&ola.ticket).await;
    app.clock.advance(59);
    says(&open(&mut browser).await, "Du har plass.");
    // A browser that keeps it longer has nothing of it.
    app.clock.advance(1);
    says(&open(&mut browser).await, "Finn påmeldingen din");
    let leave = browser.post("/ticket/leave", &[]).await.is(303);
    assert_eq!(leave.header("location"), Some("/ticket"));
    says(
        &open(&mut app.holding(&ola.ticket).await).await,
        "Du har plass.",
    );
});

on_both!(under_https_the_cookie_is_bound_to_the_host, |db| {
    let settings = [
        ("rate_limit_per_minute", 0.into()),
        ("base_url", "https://kurs.example.no".into()),
    ];
    let app = App::with(db, settings).await;
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let entered = app.get(&format!("/ticket/{}", ola.ticket), None).await;
    let cookie = entered.cookies.first().unwrap();
    assert!(cookie.starts_with("__Host-ticket="), "{cookie}");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{part} is not in {cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let mut browser = app.holding(&ola.ticket).await;
    says(&open(&mut browser).await, "Du har plass.");
    // The plain name of a cookie that some other site on the host could set opens nothing.
    let value = browser.cookies.remove("__Host-ticket").unwrap();
    browser.cookies = BTreeMap::from([("ticket".to_owned(), value)]);
    says(&open(&mut browser).await, "Finn påmeldingen din");
    app.end().await;
});

on_both_sites!(who_finishes_leaves_nothing_to_the_next, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let mut browser = app.holding(&ola.ticket).await;
    press(&mut browser, "finish").await.is(303);
    assert!(browser.cookies.is_empty());
    says(&open(&mut browser).await, "Finn påmeldingen din");
});

on_both_sites!(another_site_cannot_press_the_buttons, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let mut browser = app.holding(&ola.ticket).await;
    let cookie = format!("ticket={}", browser.cookies["ticket"]);
    for site in ["cross-site", "same-site"] {
        let call = app.call(Method::Post, "/ticket/leave");
        let call = call
            .header("Cookie", &cookie)
            .header("Sec-Fetch-Site", site);
        let refused = call.send().await.is(403);
        says(&refused, "Skjemaet kom fra et annet nettsted");
    }
    says(&open(&mut browser).await, "Du har plass.");
});

on_both_sites!(
    an_offer_is_taken_or_left_and_a_lapse_mended_by_buttons,
    |app| {
        let course = app.course(app.team().await, 1).await;
        let mut tickets = Vec::new();
        for email in ["a@example.no", "b@example.no", "c@example.no"] {
            tickets.push(app.enrolled(course, email).await.ticket);
        }
        let mut a = app.holding(&tickets[0]).await;
        press(&mut a, "leave").await.is(303);
        says(&open(&mut a).await, "Du er meldt av.");
        app.clock.set("2027-02-03T20:00");
        app.sweep(course).await;
        let mut b = app.holding(&tickets[1]).await;
        press(&mut b, "rejoin").await.is(303);
        says(&open(&mut b).await, "som nummer 1");
        press(&mut app.holding(&tickets[2]).await, "decline")
            .await
            .is(303);
        press(&mut b, "accept").await.is(303);
        says(&open(&mut b).await, "Du har plass.");
    }
);

on_both_sites!(a_couple_is_asked_who_signed_up, |app| {
    let course = app.course(app.team().await, 5).await;
    let first = app.enrolled(course, "we@example.no").await;
    let reference = app.sign_up(course, "we@example.no").await;
    let ticket = app.mailed_ticket(&reference).await;
    let mut we = app.holding(&ticket).await;
    press(&mut we, "confirm").await.is(303);
    // It was me again: the page is that of the first sign-up.
    let own = open(&mut we).await;
    says(&own, "Du har plass.");
    let reference = own.text.split("Referanse: ").nth(1).unwrap();
    let reference = reference.split('<').next().unwrap();
    says(
        &open(&mut app.holding(&first.ticket).await).await,
        reference,
    );
    let mut we = app.holding(&ticket).await;
    press(&mut we, "another").await.is(303);
    says(&open(&mut we).await, "Du har plass.");
});

on_both_sites!(a_wrong_or_renewed_ticket_leads_nowhere, |app| {
    let course = app.course(app.team().await, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    for wrong in [
        "nonsense",
        &ola.ticket[..40],
        &format!("B{}", &ola.ticket[1..]),
    ] {
        let page = app.get(&format!("/ticket/{wrong}"), None).await.is(404);
        says(&page, "gjelder ikke lenger");
        assert!(page.cookies.is_empty());
        let mut browser = app.browser();
        browser
            .cookies
            .insert("ticket".to_owned(), wrong.to_owned());
        browser.post("/ticket/leave", &[]).await.is(303);
    }
    // Nor does the ticket itself open anything from a cookie.
    let mut browser = app.browser();
    browser
        .cookies
        .insert("ticket".to_owned(), ola.ticket.clone());
    says(&open(&mut browser).await, "Finn påmeldingen din");
    app.get("/ticket/leave", None).await.is(404);
    says(
        &open(&mut app.holding(&ola.ticket).await).await,
        "Du har plass.",
    );
});

on_both_sites!(
    who_says_yes_to_what_is_theirs_already_has_made_no_mistake,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let ola = app.enrolled(course, "ola@example.no").await;
        let mut browser = app.holding(&ola.ticket).await;
        let led = browser.post("/ticket/accept", &[]).await.is(303);
        let page = browser.follow(led).await;
        says(&page, "Plassen er din");
        assert!(!page.text.contains("<title>Feil"), "{}", page.text);
    }
);

on_both_sites!(who_lost_the_link_is_told_whom_to_call, |app| {
    app.team().await;
    let page = app.get("/ticket", None).await.is(200);
    says(&page, "tel:");
    says(&page, "32 78 90 00");
});
