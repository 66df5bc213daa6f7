//! In by an invitation and a password, out by a button or by the clock.

use kursplass::entity::staff_session;
use rocket::http::Method;
use sea_orm::EntityTrait;

use super::{enter, place, signed_in};
use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::db::on_both;

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
        let dead = browser.get("/staff/invitation").await.is(404);
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

on_both_sites!(another_sites_page_signs_nobody_in_or_out, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let form = format!(
        "email=kari%40modum.example&password={}",
        PASSWORD.replace(' ', "+")
    );
    for (name, value) in [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Origin", "https://evil.example"),
        ("Origin", "null"),
    ] {
        let call = app.call(Method::Post, "/staff/sign-in").header(name, value);
        let answer = call.form(form.clone()).send().await.is(403);
        assert!(answer.cookies.is_empty());
    }
    let mut browser = signed_in(app, "kari@modum.example").await;
    let cookie = format!("session={}", browser.cookies["session"]);
    let call = app.call(Method::Post, "/staff/sign-out");
    let call = call
        .header("Cookie", cookie)
        .header("Sec-Fetch-Site", "cross-site");
    call.form(String::new()).send().await.is(403);
    assert!(is_in(&mut browser).await);
});

on_both!(under_https_the_cookie_is_bound_to_the_host, |db| {
    let settings = [
        ("rate_limit_per_minute", 0.into()),
        ("base_url", "https://kurs.example.no".into()),
    ];
    let app = App::with(db, settings).await;
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let mut browser = app.browser();
    browser
        .post(
            "/staff/sign-in",
            &[("email", "kari@modum.example"), ("password", PASSWORD)],
        )
        .await
        .is(303);
    assert!(browser.cookies.contains_key("__Host-session"));
    let answer = app.call(Method::Post, "/staff/sign-in");
    let form = format!(
        "email=kari%40modum.example&password={}",
        PASSWORD.replace(' ', "+")
    );
    let answer = answer.form(form).send().await.is(303);
    let cookie = &answer.cookies[0];
    for part in [
        "__Host-session=kp_",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Secure",
        "; Path=/",
    ] {
        assert!(cookie.contains(part), "{cookie} lacks {part}");
    }
    assert!(!cookie.contains("Domain"));
    assert!(is_in(&mut browser).await);
    let token = browser.cookies["__Host-session"].clone();
    let mut plain = app.browser();
    plain.cookies.insert("session".into(), token);
    assert!(
        !is_in(&mut plain).await,
        "a plain cookie can be set by a neighbour"
    );
    app.end().await;
});

on_both!(
    the_door_is_tried_so_many_times_a_minute_from_one_place,
    |db| {
        let app = App::with(db, [("rate_limit_per_minute", 3.into())]).await;
        let mut browser = app.browser();
        let fields = [
            ("email", "kari@modum.example"),
            ("password", "feil passord, altså"),
        ];
        for _ in 0..3 {
            browser.post("/staff/sign-in", &fields).await.is(422);
        }
        let limited = browser.post("/staff/sign-in", &fields).await.is(429);
        assert!(limited.header("retry-after").is_some());
        app.end().await;
    }
);
