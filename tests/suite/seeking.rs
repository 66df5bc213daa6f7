//! What search engines and other sites see of the courses.

use kursplass::actions::courses::{self, Draft};
use kursplass::domain::ids::CourseId;
use rocket::http::Method;
use serde_json::{Value, json};

use crate::app::{Answer, App, on_both_sites};
use crate::given::draft;
use crate::rooms::settings::sends;

const BASE: &str = "http://127.0.0.1:8000";

async fn read(app: &App, path: &str) -> Answer {
    app.get(path, None).await.is(200)
}

/// The JSON that a page has for programs.
fn structured(page: &Answer) -> Value {
    let (_, rest) = page.text.split_once("application/ld+json\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

/// What stands in a `<meta>` under this name.
fn meta<'p>(page: &'p Answer, name: &str) -> &'p str {
    let (_, rest) = page
        .text
        .split_once(&format!("\"{name}\" content=\""))
        .unwrap();
    rest.split_once('"').unwrap().0
}

async fn cancelled(app: &App, team: kursplass::domain::ids::TeamId, course: CourseId) {
    let token = app.token(team, "coordinator", "Siv").await;
    let path = format!("/api/v1/courses/{course}/cancellation");
    let reason = json!({ "reason": "other" });
    app.post(&path, Some(&token), reason).await.is(200);
}

on_both_sites!(robots_find_every_course_in_every_language, |app| {
    let team = app.team().await;
    let robots = read(app, "/robots.txt").await;
    let named = format!("Sitemap: {BASE}/sitemap.xml");
    assert!(robots.text.contains(&named), "{}", robots.text);
    for shut in ["/api/", "/staff", "/ticket", "/courses/*/sign-up"] {
        let line = format!("Disallow: {shut}\n");
        assert!(robots.text.contains(&line), "{}", robots.text);
    }
    assert!(!robots.text.contains("/calendar\n"), "feeds stay open");

    let first = read(app, "/sitemap.xml").await;
    assert!(!first.text.contains("/courses/"), "{}", first.text);
    let course = app.course(team, 5).await;
    let by = app.coordinator(team).await;
    let made = app.office.act(move |desk| {
        let by = by.clone();
        let draft = Draft {
            leaders: vec!["Per".to_owned()],
            ..draft("Utkast")
        };
        Box::pin(async move { Ok(courses::create(&desk, &by, &draft).await?.course.id) })
    });
    let hidden = made.await.unwrap();
    let map = read(app, "/sitemap.xml").await;
    assert_eq!(map.header("content-type"), Some("text/xml; charset=utf-8"));
    for language in ["", "?lang=nn", "?lang=en"] {
        let place = format!("<loc>{BASE}/courses/{course}{language}</loc>");
        assert!(map.text.contains(&place), "{place}: {}", map.text);
    }
    let other = format!("hreflang=\"nn\" href=\"{BASE}/courses/{course}?lang=nn\"/>");
    assert_eq!(map.text.matches(&other).count(), 3, "{}", map.text);
    assert!(!map.text.contains(&hidden.to_string()));
    let tag = map.header("etag").unwrap().to_owned();
    app.enrolled(course, "ola@example.no").await;
    let again = app
        .call(Method::Get, "/sitemap.xml")
        .header("If-None-Match", tag);
    again.send().await.is(304);

    app.clock.set("2027-06-01T09:00");
    let over = read(app, "/sitemap.xml").await;
    assert!(!over.text.contains("/courses/"), "{}", over.text);
});

on_both_sites!(a_page_has_one_address_in_each_language, |app| {
    let course = app.course(app.team().await, 5).await;
    for (asked, lang, heading) in [("", "nb", "Alle kurs"), ("?lang=en", "en", "All courses")] {
        let page = read(app, &format!("/courses/{course}{asked}")).await;
        for line in [
            format!("<html lang=\"{lang}\""),
            format!("<link rel=\"canonical\" href=\"{BASE}/courses/{course}{asked}\">"),
            format!("hreflang=\"nb\" href=\"{BASE}/courses/{course}\">"),
            format!("hreflang=\"nn\" href=\"{BASE}/courses/{course}?lang=nn\">"),
            format!("hreflang=\"x-default\" href=\"{BASE}/courses/{course}\">"),
            heading.to_owned(),
        ] {
            let text = page.text.replace("&#x2F;", "/").replace("&#x3D;", "=");
            assert!(text.contains(&line), "{line}: {text}");
        }
        assert_eq!(page.header("set-cookie"), None);
    }
    let english = app.call(Method::Get, &format!("/courses/{course}"));
    let english = english.header("Accept-Language", "en").send().await;
    assert!(english.text.contains("?lang=en\">"), "{}", english.text);
    let back = read(app, "/ticket?lang=en&x=1").await;
    assert!(back.text.contains("<html lang=\"en\""));
    assert!(!back.text.contains("lang=en"), "{}", back.text);
    assert!(!back.text.contains("canonical"), "{}", back.text);
});

on_both_sites!(
    a_course_tells_programs_what_it_is_and_never_how_many_come,
    |app| {
        let team = app.team().await;
        let title = "Søvn </script><script>alert(1)</script> <!-- & \"ro\"";
        let course = app.publish(team, draft(title)).await;
        let path = format!("/courses/{course}");
        let page = read(app, &path).await;
        assert!(!page.text.contains("<script>alert"), "{}", page.text);
        let told = structured(&page);
        assert_eq!(told["name"], title);
        assert_eq!(told["@type"], "Course");
        assert_eq!(told["isAccessibleForFree"], true);
        assert_eq!(told["provider"]["name"], "Rask psykisk helsehjelp");
        let run = &told["hasCourseInstance"];
        assert_eq!(run["startDate"], "2027-03-02T17:00:00+01:00");
        assert_eq!(run["inLanguage"], "nb");
        assert_eq!(run["eventStatus"], "https://schema.org/EventScheduled");
        assert_eq!(run["location"]["name"], "Rådhuset, rom 2");
        assert_eq!(run["courseWorkload"], "PT720M");
        assert_eq!(run["subEvent"].as_array().unwrap().len(), 6);
        app.enrolled(course, "ola@example.no").await;
        assert_eq!(structured(&read(app, &path).await), told);

        cancelled(app, team, course).await;
        let run = &structured(&read(app, &path).await)["hasCourseInstance"];
        assert_eq!(run["eventStatus"], "https://schema.org/EventCancelled");
    }
);

on_both_sites!(where_people_meet_on_the_net_is_not_told, |app| {
    let team = app.team().await;
    let online = Draft {
        venue: None,
        online_url: Some("https://video.example.no/rom/7".to_owned()),
        ..draft("På nett")
    };
    let course = app.publish(team, online).await;
    let page = read(app, &format!("/courses/{course}")).await;
    let run = &structured(&page)["hasCourseInstance"];
    assert_eq!(run["location"]["@type"], "VirtualLocation");
    assert_eq!(run["courseMode"], "Online");
    assert!(!page.text.contains("video.example.no"), "{}", page.text);
});

on_both_sites!(
    a_shared_link_names_the_course_unless_the_team_says_no,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let path = format!("/courses/{course}");
        let page = read(app, &path).await;
        assert_eq!(meta(&page, "og:title"), "Sinnemestring");
        assert_eq!(meta(&page, "og:description"), "Seks samlinger i gruppe.");
        assert_eq!(meta(&page, "og:locale"), "nb_NO");
        let mut anne = app.enters(team, "admin", "Anne").await;
        let form = anne.get("/staff/settings").await.is(200);
        let fields = [("neutral_sharing", "yes")];
        sends(&mut anne, &form, &fields).await.is(303);
        let page = read(app, &path).await;
        let title = "Kurs i Modum kommune og Sigdal kommune";
        assert_eq!(meta(&page, "og:title"), title);
        assert!(!meta(&page, "og:description").contains("Seks samlinger"));
        assert_eq!(meta(&page, "description"), "Seks samlinger i gruppe.");
        let form = anne.get("/staff/settings").await.is(200);
        assert!(form.text.contains("value=\"yes\" checked"), "{}", form.text);
    }
);

on_both_sites!(a_poster_says_what_a_wall_needs_and_leads_back, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let poster = read(app, &format!("/courses/{course}/poster")).await;
    let code = course.to_string()[28..].to_owned();
    for words in [
        "Sinnemestring",
        "Tirsdager kl. 17.00–19.00",
        "Rådhuset, rom 2",
        "Gratis.",
        "32 78 90 00",
        &format!("127.0.0.1:8000/c/{code}"),
        "viewBox=\"0 0 ",
        "116 117",
    ] {
        let text = poster.text.replace("&#x2F;", "/");
        assert!(text.contains(words), "{words}: {text}");
    }
    for typed in [code.clone(), code.to_uppercase()] {
        let led = app.get(&format!("/c/{typed}"), None).await.is(303);
        let there = format!("/courses/{course}");
        assert_eq!(led.header("location"), Some(there.as_str()));
    }
    for wrong in ["00000000", "x", "1234567", &course.to_string()] {
        app.get(&format!("/c/{wrong}"), None).await.is(404);
    }
});
