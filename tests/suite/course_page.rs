//! The page of a course: what calendars link to.

use kursplass::actions::courses;

use kursplass::actions::courses::Draft;
use serde_json::json;

use crate::app::on_both_sites;
use crate::given::draft;
use crate::rooms::settings::sends;

on_both_sites!(
    a_calendar_s_link_leads_to_the_course_with_help_at_hand,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let page = app.get(&format!("/courses/{course}"), None).await.is(200);
        for words in [
            "Sinnemestring",
            "kl. 17.00",
            "116 117",
            "/calendar/courses/",
        ] {
            assert!(page.text.contains(words), "{words} is not in {}", page.text);
        }
    }
);

on_both_sites!(a_draft_has_no_page, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let made = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let draft = draft("Sinnemestring");
            Ok(courses::create(&desk, &by, &draft).await?.course.id)
        })
    });
    let course = made.await.unwrap();
    app.get(&format!("/courses/{course}"), None).await.is(404);
});

on_both_sites!(
    the_page_tells_what_it_costs_who_sees_one_and_how_the_list_works,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let page = app.get(&format!("/courses/{course}"), None).await.is(200);
        for words in [
            "Gratis. Du trenger ikke henvisning.",
            "Ingen får vite på forhånd at du skal være med.",
            "Slik virker ventelisten",
            "class=\"reach screen\"",
        ] {
            assert!(page.text.contains(words), "{words} is not in {}", page.text);
        }
        assert!(!page.text.contains("Annet klokkeslett"), "{}", page.text);
    }
);

on_both_sites!(a_date_that_is_otherwise_is_pointed_out, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    app.moves_first(course, "2027-03-03T18:30").await;
    let page = app.get(&format!("/courses/{course}"), None).await.is(200);
    for words in ["Som oftest tirsdager", "Annen ukedag", "Annet klokkeslett"] {
        assert!(page.text.contains(words), "{words} is not in {}", page.text);
    }
});

on_both_sites!(what_a_type_and_a_place_tell_is_on_the_page_at_once, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let who = Some(token.as_str());
    let kind = app.post("/api/v1/templates", who, json!({"title": "Sinne"}));
    let kind = kind.await.is(201);
    let kind = kind.text("/id");
    let course = Draft {
        template: Some(kind.parse().unwrap()),
        ..draft("Sinnemestring")
    };
    let course = app.publish(team, course).await;
    let here = format!("/courses/{course}");
    let before = app.get(&here, None).await.is(200).text;
    assert!(
        before.contains("Kurslederne forteller, og dere øver sammen."),
        "{before}"
    );
    for absent in [
        "Hvem kurset passer for",
        "Slik kommer du dit",
        "ikke passer for",
    ] {
        assert!(!before.contains(absent), "{absent}: {before}");
    }

    let told = json!({
        "suits": {"nb": "Deg som er sint.\n\nOg <trøtt>."},
        "happens": {"en": "We talk & practise."},
        "unsuited": {"nb": "Deg som ruser deg."},
    });
    let address = format!("/api/v1/templates/{kind}");
    let now = app.patch(&address, who, told.clone()).await.is(200);
    assert_eq!(now.json["suits"], told["suits"]);
    let places = app.get("/api/v1/venues", who).await.is(200);
    let place = format!("/api/v1/venues/{}", places.text("/items/0/id"));
    let way = json!({"directions": "Buss 105.\n\nInngang bak."});
    app.patch(&place, who, way).await.is(200);
    let page = app.get(&here, None).await.is(200).text;
    for words in [
        "<p class=\"prose\">Deg som er sint.</p>",
        "<p class=\"prose\">Og &lt;trøtt&gt;.</p>",
        "<p class=\"prose\" lang=\"en\">We talk &amp; practise.</p>",
        "<p class=\"prose\">Deg som ruser deg.</p>",
        "Trenger du hjelp med en gang? Da er ikke kurset det rette.",
        "<p class=\"prose\">Inngang bak.</p>",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Kurslederne forteller, og dere øver sammen."));
    let (_, structured) = page.split_once("ld+json").unwrap();
    let (structured, _) = structured.split_once("</script>").unwrap();
    assert!(
        !structured.contains("sint") && !structured.contains("ruser"),
        "{structured}"
    );

    let long = "a".repeat(5001);
    let wrong = json!({"suits": {"nb": long}, "happens": {"de": "Wut"}, "unsuited": {"nb": null}});
    let refused = app.patch(&address, who, wrong).await;
    let refused = refused.is_refused(422, "validation");
    for field in ["suits.nb", "happens.de"] {
        assert!(refused.text.contains(field), "{}", refused.text);
    }
    let refused = app
        .patch(&place, who, json!({"directions": "a\u{7}"}))
        .await;
    assert!(
        refused
            .is_refused(422, "validation")
            .text
            .contains("directions")
    );
});

on_both_sites!(
    who_leads_is_told_by_first_name_where_the_team_says_so,
    |app| {
        let team = app.team().await;
        let course = Draft {
            leaders: vec!["Kari Nordmann".to_owned()],
            ..draft("Sinnemestring")
        };
        let course = app.publish(team, course).await;
        let here = format!("/courses/{course}");
        let mut anne = app.enters(team, "admin,coordinator", "Anne").await;
        let page = anne.get(&here).await.is(200);
        assert!(!page.text.contains("Kari") && !page.text.contains("Kursleder<"));

        let form = anne.get("/staff/settings").await.is(200);
        sends(&mut anne, &form, &[("show_leaders", "yes")])
            .await
            .is(303);
        let page = anne.get(&here).await.is(200).text;
        assert!(page.contains("<dt>Kursleder</dt><dd>Kari</dd>"), "{page}");
        assert!(!page.contains("Nordmann"), "{page}");

        let token = app.token(team, "coordinator", "Siv").await;
        let change = json!({"leaders": ["Kari Nordmann", "Hansen, Per", "ola@example.no"]});
        let address = format!("/api/v1/courses/{course}");
        app.patch(&address, Some(&token), change).await.is(200);
        let page = anne.get(&here).await.is(200).text;
        assert!(
            page.contains("<dt>Kursledere</dt><dd>Kari og Per</dd>"),
            "{page}"
        );
        for secret in ["Nordmann", "Hansen", "ola@"] {
            assert!(!page.contains(secret), "{secret}: {page}");
        }
        let form = anne.get("/staff/settings").await.is(200);
        sends(&mut anne, &form, &[("show_leaders", "")])
            .await
            .is(303);
        assert!(!anne.get(&here).await.is(200).text.contains("Kari"));
    }
);
