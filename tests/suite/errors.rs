//! What went wrong, in the words of who reads it: staff find back to their desk, others to the front.

use rocket::http::Method;

use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::db::on_both;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// A page of an error with its words, and where it leads.
#[track_caller]
fn leads(page: &crate::app::Answer, status: u16, to: &str) -> String {
    let text = page.text.replace("&#x2F;", "/");
    assert_eq!(page.status, status, "{text}");
    let button = format!("class=\"ds-button\" data-variant=\"secondary\" href=\"{to}\"");
    assert!(text.contains(&button), "{text}");
    text
}

async fn of<'a>(app: &'a App, roles: &str, language: &'static str) -> Browser<'a> {
    let team = app.team().await;
    app.enters(team, roles, "Siv").await.in_language(language)
}

on_both_sites!(staff_are_told_in_their_words_and_find_their_desk, |app| {
    let mut told = Vec::new();
    for language in LANGUAGES {
        let mut siv = of(app, "leader", language).await;
        let id = uuid::Uuid::new_v4();
        let absent = siv.get(&format!("/staff/courses/{id}")).await;
        let absent = leads(&absent, 404, "/staff");
        assert!(
            absent.contains("href=\"/staff/courses\""),
            "no menu: {absent}"
        );
        let nowhere = leads(&siv.get("/staff/nowhere").await, 404, "/staff");
        let closed = leads(&siv.get("/staff/settings").await, 403, "/staff");
        assert!(
            closed.contains("href=\"/staff/courses\""),
            "no menu: {closed}"
        );
        let long = "x".repeat(2_000_000);
        let large = siv.post("/staff/courses/new", &[("title", &long)]).await;
        let large = leads(&large, 413, "/staff");
        told.extend([absent, nowhere, closed, large]);
    }
    assert!(told[0].contains("et annet team"), "{}", told[0]);
    assert!(told[2].contains("Rollen din"), "{}", told[2]);
    assert!(told[3].contains("Der står det du skrev"), "{}", told[3]);
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 12);
});

on_both_sites!(everybody_else_is_told_in_plain_words, |app| {
    let course = {
        let team = app.team().await;
        app.course(team, 5).await
    };
    let mut told = Vec::new();
    for language in LANGUAGES {
        let mut reader = app.browser().in_language(language);
        let absent = leads(&reader.get("/courses/nowhere").await, 404, "/");
        let form = format!("/courses/{course}/sign-up");
        let long = "x".repeat(2_000_000);
        let large = leads(&reader.post(&form, &[("name", &long)]).await, 413, "/");
        let call = app.call(Method::Post, &form);
        let call = call.header("Accept-Language", language);
        let call = call.header("Sec-Fetch-Site", "cross-site");
        let foreign = leads(&call.form("name=Ola".to_owned()).send().await, 403, "/");
        told.extend([absent, large, foreign]);
    }
    for page in &told {
        assert!(!page.contains("Rollen din"), "{page}");
    }
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 9);
});

on_both!(too_many_forms_are_told_how_to_go_on, |db| {
    let site = App::with(db, [("rate_limit_per_minute", 1.into())]).await;
    {
        let app = &site;
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let form = format!("/courses/{course}/sign-up");
        for (language, words) in [
            ("nb", "Vent et minutt."),
            ("nn", "Vent eit minutt."),
            ("en", "Wait a minute."),
        ] {
            let mut reader = app.browser().in_language(language);
            reader.post(&form, &[]).await;
            let many = leads(&reader.post(&form, &[]).await, 429, "/");
            assert!(many.contains(words), "{many}");
        }
    }
    site.end().await;
});

on_both_sites!(a_closed_sign_up_gives_the_number_to_call, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let form = format!("/courses/{course}/sign-up");
    let mut reader = app.browser();
    let page = reader.get(&form).await.is(200);
    app.clock.set("2027-03-02T17:30");
    let fields = [
        ("name", "Ola"),
        ("email", "ola@example.no"),
        ("home_municipality", "3316"),
        ("old_enough", "yes"),
    ];

    let refused = reader.submit(&page, &form, &fields).await.is(409);

    assert!(refused.text.contains("Ring oss"), "{}", refused.text);
    assert!(refused.text.contains("32 78 90 00"), "{}", refused.text);
});
