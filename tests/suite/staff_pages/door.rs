//! In by an invitation and a password, out by a button or by the clock.

mod sessions;
mod strangers;

use rocket::http::Method;

use super::{enter, place};
use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites};
use crate::browser::Browser;

/// Whether the page of one's own opens.
async fn is_in(browser: &mut Browser<'_>) -> bool {
    browser.get("/staff/me").await.status == 200
}

async fn looks(browser: &mut Browser<'_>, app: &App, minutes: i64) -> bool {
    app.clock.advance(minutes);
    is_in(browser).await
}

on_both_sites!(
    a_link_leads_to_a_password_and_a_password_to_the_desk,
    |app| {
        let team = app.team().await;
        let token = app
            .invited(team, "kari@modum.example", "Kari", "leader")
            .await;
        let mut browser = app.browser();
        let link = format!("/staff/invitation/{token}");
        for method in [Method::Get, Method::Head] {
            let answer = app.call(method, &link).send().await;
            assert_eq!(place(&answer), "/staff/invitation");
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        }
        let opened = browser.get(&link).await;
        let page = browser.follow(opened).await.is(200);
        assert!(page.text.contains("Velkommen, Kari!") && page.text.contains("kari@modum.example"));
        assert!(!page.text.contains(&token) && !browser.cookies["invitation"].contains(&token));
        let fields = [("password", PASSWORD), ("again", "noe helt annet enn det")];
        let wrong = browser
            .submit(&page, "/staff/invitation", &fields)
            .await
            .is(422);
        assert!(wrong.text.contains("De to er ikke like") && !wrong.text.contains(PASSWORD));
        let fields = [("password", PASSWORD), ("again", PASSWORD)];
        let kept = browser.submit(&wrong, "/staff/invitation", &fields).await;
        assert_eq!(place(&kept), "/staff/sign-in?said=chosen");
        assert!(!browser.cookies.contains_key("invitation"));
        let door = browser.follow(kept).await.is(200);
        assert!(door.text.contains("Passordet er lagret."), "{}", door.text);
        browser.get(&link).await.is(303);
        let dead = browser.get("/staff/invitation").await.is(410);
        assert!(dead.text.contains("Lenken virker ikke lenger"));
        let led = enter(&mut browser, "Kari@modum.example ", PASSWORD).await;
        assert_eq!(place(&led), "/staff");
        assert!(is_in(&mut browser).await);
        let again = browser.get("/staff/sign-in?next=/staff/me").await;
        assert_eq!(place(&again), "/staff/me", "who is in need not sign in");
    }
);

on_both_sites!(whatever_is_wrong_the_page_is_the_same, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.member(team, "locked@modum.example", "Per", "leader")
        .await;
    app.invited(team, "new@modum.example", "New", "leader")
        .await;
    for _ in 0..10 {
        let wrong = app
            .signs_in("locked@modum.example", "feil passord, altså")
            .await;
        assert!(wrong.is_err());
    }
    let mut pages = Vec::new();
    for (who, password) in [
        ("nobody", "feil passord, altså"),
        ("kari", "feil passord, altså"),
        ("new", "feil passord, altså"),
        ("locked", PASSWORD),
    ] {
        let email = format!("{who}@modum.example");
        let mut browser = app.browser();
        let answer = enter(&mut browser, &email, password).await.is(422);
        assert!(browser.cookies.is_empty());
        assert!(
            answer
                .text
                .contains("E-postadressen eller passordet er feil.")
        );
        assert!(!answer.text.contains(password));
        let key = answer.text.split("name=\"key\" value=\"").nth(1).unwrap();
        let key = key.split('"').next().unwrap();
        let text = answer.text.replace(key, "").replace(&email, "");
        let headers: Vec<_> = answer
            .headers
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "content-length" | "x-request-id"))
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        pages.push((text, headers));
    }
    assert!(pages.iter().all(|page| *page == pages[0]), "{pages:#?}");
});
