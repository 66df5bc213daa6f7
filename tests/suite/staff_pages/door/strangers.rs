//! The door is not opened from elsewhere, nor by trying.

use rocket::http::Method;

use super::is_in;
use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites};
use crate::db::on_both;
use crate::staff_pages::signed_in;

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
