//! The list of courses in a frame of another site, and everything else in none.

use kursplass::actions::courses::Draft;
use kursplass::actions::teams::NewTeam;
use rocket::http::Method;

use crate::app::{Answer, App, on_both_sites};
use crate::given::{draft, modum};
use crate::rooms::settings::sends;
use crate::staff_course::{refuses, says};

const SETTINGS: &str = "/staff/settings";

/// Who may show it in a frame, by its headers.
fn frames(answer: &Answer) -> (&str, Option<&str>) {
    let policy = answer.header("content-security-policy").unwrap();
    let (_, ancestors) = policy.split_once("frame-ancestors ").unwrap();
    (ancestors, answer.header("x-frame-options"))
}

async fn read(app: &App, path: &str) -> Answer {
    app.get(path, None).await.is(200)
}

on_both_sites!(only_sites_that_the_team_names_show_its_list, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let list = format!("/embed?team={team}");
    let first = read(app, &list).await;
    assert_eq!(frames(&first), ("'none'", Some("DENY")));
    let tag = first.header("etag").unwrap().to_owned();

    let mut anne = app.enters(team, "admin", "Anne").await;
    let form = anne.get(SETTINGS).await.is(200);
    let named = "www.modum.kommune.no/helse\r\nhttps://*.sigdal.kommune.no";
    sends(&mut anne, &form, &[("frame_hosts", named)])
        .await
        .is(303);
    let call = app.call(Method::Get, &list).header("If-None-Match", tag);
    let now = call.send().await.is(200);
    let sites = "https://www.modum.kommune.no https://*.sigdal.kommune.no";
    assert_eq!(
        frames(&now),
        (sites, None),
        "no browser keeps the old answer"
    );
    let policy = now.header("content-security-policy").unwrap();
    for shut in [
        "default-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
    ] {
        assert!(
            policy.contains(shut) && !policy.contains("script-src"),
            "{policy}"
        );
    }
    let help = anne.get("/staff/settings/embed").await.is(200);
    says(&help, &format!("/embed?team={team}&amp;amp;lang=nn"));
    says(&help, "https://www.modum.kommune.no");

    for other in [
        "/".to_owned(),
        format!("/courses/{course}"),
        format!("/courses/{course}/sign-up"),
        "/ticket".to_owned(),
        "/privacy".to_owned(),
        "/staff/sign-in".to_owned(),
    ] {
        assert_eq!(
            frames(&read(app, &other).await),
            ("'none'", Some("DENY")),
            "{other}"
        );
    }
    for none in [
        "/embed",
        "/embed?team=x",
        "/embed?team=00000000-0000-4000-8000-000000000000",
    ] {
        let answer = app.get(none, None).await.is(404);
        assert_eq!(frames(&answer), ("'none'", Some("DENY")), "{none}");
    }
});

on_both_sites!(
    the_list_has_no_cookie_no_form_and_leads_out_of_the_frame,
    |app| {
        let team = app.team().await;
        let theirs = NewTeam {
            name: "Mestring".to_owned(),
            ..modum()
        };
        let other = app.another_team(theirs).await;
        app.course(team, 5).await;
        let foreign = Draft {
            leaders: vec!["Per".to_owned()],
            ..draft("Sov godt")
        };
        app.publish(other, foreign).await;
        let call = app.call(Method::Get, &format!("/embed?team={team}&lang=nn"));
        let list = call.header("Cookie", "language=en").send().await.is(200);
        assert_eq!(list.header("set-cookie"), None);
        says(&list, "<html lang=\"nn\"");
        says(&list, "<base target=\"_top\">");
        says(&list, "Sinnemestring");
        assert!(
            list.text.contains("lang=nn\">Sinnemestring"),
            "{}",
            list.text
        );
        for no in ["<form", "<script", "<input", "Sov godt", "canonical"] {
            assert!(!list.text.contains(no), "{no}: {}", list.text);
        }
        let call = app.call(Method::Get, &format!("/embed?team={team}"));
        let own = call.header("Accept-Language", "en").send().await.is(200);
        says(&own, "<html lang=\"nb\"");
        let none = read(app, &format!("/embed?team={team}&time=evening")).await;
        assert!(!none.text.contains("Sinnemestring"), "{}", none.text);
    }
);

on_both_sites!(what_is_no_site_comes_back_with_what_was_typed, |app| {
    let team = app.team().await;
    let mut anne = app.enters(team, "admin", "Anne").await;
    let form = anne.get(SETTINGS).await.is(200);
    let typed = "modum.kommune.no\nhttp://gammel.no; script-src *";
    let page = sends(&mut anne, &form, &[("frame_hosts", typed)]).await;
    refuses(
        &page,
        422,
        "http://gammel.no; script-src *",
        "Du må rette én ting",
    );
    says(&page, "id=\"frame_hosts-mistake\"");
    let list = read(app, &format!("/embed?team={team}")).await;
    assert!(list.text.contains("content=\"\""), "{}", list.text);
});

on_both_sites!(a_team_s_colour_is_on_all_its_pages_and_no_others, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let there = format!("/courses/{course}");
    let own = app.enrolled(course, "kari@example.no").await;
    let mut anne = app.enters(team, "admin", "Anne").await;
    let mut kari = app.holding(&own.ticket).await;
    says(
        &kari.get(&there).await.is(200),
        "<body data-color=\"accent\"",
    );

    let form = anne.get(SETTINGS).await.is(200);
    let wrong = [("color", "#ffff00"), ("controller", "Modum <m>")];
    let page = sends(&mut anne, &form, &wrong).await;
    refuses(&page, 422, "Modum &lt;m&gt;", "id=\"color-mistake\"");
    let form = anne.get(SETTINGS).await.is(200);
    let right = [("color", "purple")];
    sends(&mut anne, &form, &right).await.is(303);

    for theirs in [
        &there,
        &format!("{there}/poster"),
        &format!("{there}/sign-up"),
        &format!("{there}/sign-up/too-young"),
        &format!("/embed?team={team}"),
        "/ticket",
        "/ticket/receipt",
        "/ticket/change",
        "/ticket/data",
        "/ticket/erasure",
        "/ticket/seen",
        "/",
        "/contact",
        "/privacy",
        "/accessibility",
    ] {
        let page = kari.get(theirs).await.is(200);
        assert!(
            page.text.contains("<body data-color=\"brand2\""),
            "{theirs}"
        );
        let foot = format!("href=\"/privacy?team={team}\"");
        let framed = theirs.starts_with("/embed");
        assert_eq!(page.text.contains(&foot), !framed, "{theirs}");
    }
    let other = NewTeam {
        name: "Andre".to_owned(),
        municipalities: Vec::new(),
        ..modum()
    };
    app.another_team(other).await;
    says(&kari.get("/").await.is(200), "<body data-color=\"accent\"");
});
