//! Where somebody goes on to after the door: a page of ours, whatever an address says.

use super::{enter, place};
use crate::accounts::PASSWORD;
use crate::app::on_both_sites;

on_both_sites!(
    who_was_asked_to_sign_in_goes_on_to_the_page_they_wanted,
    |app| {
        let team = app.team().await;
        app.member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let mut browser = app.browser();
        let led = browser.get("/staff/me?said=saved").await;
        let door = browser.follow(led).await.is(200);
        let fields = [
            ("email", "kari@modum.example"),
            ("password", "feil passord, altså"),
        ];
        let wrong = browser
            .submit(&door, "/staff/sign-in", &fields)
            .await
            .is(422);
        let fields = [("email", "kari@modum.example"), ("password", PASSWORD)];
        let led = browser.submit(&wrong, "/staff/sign-in", &fields).await;
        assert_eq!(place(&led), "/staff/me?said=saved");
        let mut other = app.browser();
        let led = other.post("/staff/me/sessions/end", &[]).await;
        assert_eq!(
            place(&led),
            "/staff/sign-in",
            "a button is not pressed again"
        );
    }
);

on_both_sites!(the_door_leads_nowhere_else, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let mut stranger = app.browser();
    let mut known = app.browser();
    enter(&mut known, "kari@modum.example", PASSWORD)
        .await
        .is(303);
    for next in [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/staff",
        "/staff//evil.example",
        "/staff/..//evil.example",
        "/staff/%2e%2e/ticket",
        "/staff\r\nLocation: https://evil.example",
        "/staff.evil.example",
        "/staff@evil.example",
        "javascript:alert(1)",
        "/ticket",
        "/staff/sign-in",
        "/staff/sign-out",
        "",
    ] {
        let encoded: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        let door = format!("/staff/sign-in?next={encoded}");
        let page = stranger.get(&door).await.is(200);
        assert!(!page.text.contains("name=\"next\""), "{next}");
        let fields = [
            ("email", "kari@modum.example"),
            ("password", PASSWORD),
            ("next", next),
        ];
        let led = app.browser().post("/staff/sign-in", &fields).await;
        assert_eq!(place(&led), "/staff", "{next}");
        assert_eq!(place(&known.get(&door).await), "/staff", "{next}");
    }
});
