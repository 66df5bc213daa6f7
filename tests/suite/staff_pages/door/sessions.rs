//! How long somebody is in, where else, and how one gets out.

use kursplass::entity::staff_session;
use sea_orm::EntityTrait;

use super::{is_in, looks};
use crate::accounts::PASSWORD;
use crate::app::on_both_sites;
use crate::staff_pages::{enter, place, signed_in};

on_both_sites!(
    a_session_is_over_when_it_is_idle_or_old_and_leads_to_the_door,
    |app| {
        let team = app.team().await;
        app.member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let mut browser = signed_in(app, "kari@modum.example").await;
        for _ in 0..3 {
            assert!(looks(&mut browser, app, 29).await);
        }
        app.clock.advance(31);
        let led = browser.get("/staff/people?name=Per").await;
        assert_eq!(
            place(&led),
            "/staff/sign-in?next=%2Fstaff%2Fpeople%3Fname%3DPer"
        );
        let mut browser = signed_in(app, "kari@modum.example").await;
        for _ in 0..28 {
            assert!(looks(&mut browser, app, 25).await);
        }
        assert!(!looks(&mut browser, app, 20).await, "twelve hours are over");
    }
);

on_both_sites!(a_look_costs_a_write_once_a_minute_at_most, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let mut browser = signed_in(app, "kari@modum.example").await;
    let seen = async || {
        let row = staff_session::Entity::find().one(app.office.store.reader());
        row.await.unwrap().unwrap().seen_at
    };
    let begun = seen().await;
    app.clock.advance_seconds(59);
    assert!(is_in(&mut browser).await);
    assert_eq!(seen().await, begun);
    app.clock.advance_seconds(1);
    assert!(is_in(&mut browser).await);
    assert_eq!(seen().await, app.office.store.now());
});

on_both_sites!(
    signing_in_again_gives_a_new_session_and_signing_out_ends_it,
    |app| {
        let team = app.team().await;
        app.member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let mut browser = app.browser();
        browser
            .cookies
            .insert("session".into(), "chosen-by-somebody-else".into());
        enter(&mut browser, "kari@modum.example", PASSWORD)
            .await
            .is(303);
        let first = browser.cookies["session"].clone();
        assert_ne!(first, "chosen-by-somebody-else");
        browser
            .post(
                "/staff/sign-in",
                &[("email", "kari@modum.example"), ("password", PASSWORD)],
            )
            .await
            .is(303);
        let second = browser.cookies["session"].clone();
        assert_ne!(first, second);
        let mut old = app.browser();
        old.cookies.insert("session".into(), first);
        assert!(!is_in(&mut old).await);
        let page = browser.get("/staff/me").await.is(200);
        let left = browser.submit(&page, "/staff/sign-out", &[]).await;
        assert_eq!(place(&left), "/staff/sign-in?said=signed_out");
        assert!(!browser.cookies.contains_key("session"));
        let mut stolen = app.browser();
        stolen.cookies.insert("session".into(), second);
        assert!(!is_in(&mut stolen).await, "the session itself has ended");
    }
);

on_both_sites!(
    one_sees_and_ends_ones_other_sessions_and_changes_the_password,
    |app| {
        let team = app.team().await;
        app.member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let mut here = signed_in(app, "kari@modum.example").await;
        let mut there = signed_in(app, "kari@modum.example").await;
        let mut third = signed_in(app, "kari@modum.example").await;
        let page = here.get("/staff/me").await.is(200);
        let ends: Vec<&str> = page
            .text
            .split("action=\"/staff/me/sessions/")
            .skip(1)
            .collect();
        assert_eq!(ends.len(), 3, "two others, and all others at once");
        let one = format!("/staff/me/sessions/{}", ends[0].split('"').next().unwrap());
        here.post(&one, &[]).await.is(303);
        here.post(&one, &[]).await.is(303);
        let left = [is_in(&mut there).await, is_in(&mut third).await];
        assert_eq!(left.iter().filter(|still| **still).count(), 1);
        here.post("/staff/me/sessions/end", &[]).await.is(303);
        assert!(!is_in(&mut there).await && !is_in(&mut third).await && is_in(&mut here).await);
        let new = "et helt annet passord";
        let page = here.get("/staff/me").await.is(200);
        let fields = [
            ("current", "feil passord, altså"),
            ("password", new),
            ("again", new),
        ];
        let wrong = here.submit(&page, "/staff/me", &fields).await.is(422);
        assert!(wrong.text.contains("Dette er ikke passordet ditt."));
        let none = here.submit(&page, "/staff/me", &[]).await.is(422);
        assert!(none.text.contains("Du må rette 3 ting"), "{}", none.text);
        let mut there = signed_in(app, "kari@modum.example").await;
        let fields = [("current", PASSWORD), ("password", new), ("again", new)];
        let changed = here.submit(&page, "/staff/me", &fields).await;
        assert_eq!(place(&changed), "/staff/me?said=changed");
        assert!(is_in(&mut here).await && !is_in(&mut there).await);
        enter(&mut there, "kari@modum.example", PASSWORD)
            .await
            .is(422);
        enter(&mut there, "kari@modum.example", new).await.is(303);
    }
);
