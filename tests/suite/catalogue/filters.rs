//! What can be chosen, in forms and in links, and what comes of addresses that nobody of us wrote.

use kursplass::actions::courses::Draft;
use kursplass::domain::Language;
use kursplass::domain::ids::TeamId;

use super::{on, page, titles};
use crate::app::{Answer, App, on_both_sites};

/// Where the links lead that take a choice back.
pub fn chips(page: &Answer) -> Vec<String> {
    let links = page.text.split("class=\"chip\" href=\"").skip(1);
    links
        .filter_map(|rest| Some(rest.split_once('"')?.0.replace("&amp;", "&")))
        .collect()
}

/// One course at a place, one to be followed from home and held in English, one that is both.
async fn three(app: &App, team: TeamId) {
    let online = |draft| Draft {
        online_url: Some("https://video.example/7".to_owned()),
        place_later: false,
        ..draft
    };
    app.publish(team, on("Her", "2027-03-02", "17:00")).await;
    let far = online(on("Langt unna", "2027-03-03", "18:30"));
    let far = Draft {
        language: Some(Language::En),
        ..far
    };
    app.publish(team, far).await;
    let both = Draft {
        venue: Some("Salen".to_owned()),
        ..online(on("Begge deler", "2027-03-04", "10:00"))
    };
    app.publish(team, both).await;
}

on_both_sites!(one_chooses_a_place_or_the_net_and_a_language, |app| {
    let team = app.team().await;
    three(app, team).await;
    for (query, expected) in [
        ("setting=on_site", &["Her", "Begge deler"][..]),
        ("setting=online", &["Langt unna", "Begge deler"]),
        ("language=en", &["Langt unna"]),
        ("language=nb&setting=online", &["Begge deler"]),
        ("language=nn", &[]),
    ] {
        let shown = page(app, &format!("/?{query}")).await;
        assert_eq!(titles(&shown), expected, "{query}");
        let path = format!("/api/v1/courses?{query}");
        let api = app.get(&path, None).await.is(200);
        let found = api.json["items"].as_array().unwrap().iter();
        let found: Vec<_> = found.map(|one| one["title"].as_str().unwrap()).collect();
        assert_eq!(found, expected, "{query}");
    }
    for query in ["setting=hybrid", "language=sv"] {
        let refused = app.get(&format!("/api/v1/courses?{query}"), None).await;
        let field = refused
            .is_refused(422, "validation")
            .text("/errors/0/field");
        assert!(query.starts_with(&field), "{query}: {field}");
    }
});

on_both_sites!(each_choice_can_be_taken_back_by_a_link, |app| {
    let team = app.team().await;
    three(app, team).await;
    let all = "/?municipality=3316&time=evening&setting=online&language=en&availability=free";
    let shown = page(app, all).await;
    assert_eq!(titles(&shown), ["Langt unna"]);
    for chosen in ["3316", "evening", "online", "en"] {
        let option = format!("<option value=\"{chosen}\" selected>");
        assert!(shown.text.contains(&option), "{chosen}");
    }
    assert!(shown.text.contains("value=\"free\" checked"));
    let names = [
        "municipality",
        "time",
        "setting",
        "language",
        "availability",
    ];
    let links = chips(&shown);
    assert_eq!(links.len(), names.len());
    for (name, link) in names.iter().zip(&links) {
        let gone = all.split(['?', '&']).find(|pair| pair.starts_with(name));
        assert!(!link.contains(gone.unwrap()), "{link}");
        assert_eq!(link.len() + gone.unwrap().len() + 1, all.len(), "{link}");
    }
    let mut here = all.to_owned();
    while let Some(without) = chips(&page(app, &here).await).into_iter().next() {
        assert!(without.len() < here.len());
        here = without;
    }
    assert_eq!(here, "/");
});

on_both_sites!(what_we_do_not_know_is_left_out_and_said, |app| {
    let team = app.team().await;
    three(app, team).await;
    let said = "Vi kjenner ikke";
    let shown = page(app, "/?time=night&setting=online").await;
    assert_eq!(titles(&shown), ["Langt unna", "Begge deler"]);
    assert!(shown.text.contains(said), "{}", shown.text);
    assert!(shown.text.contains("<option value=\"online\" selected>"));
    let known = page(app, "/?time=&setting=online").await;
    assert!(!known.text.contains(said), "{}", known.text);
    // A way on does not say it again.
    let on = chips(&shown);
    assert_eq!(on, ["/"]);
    let long = "x".repeat(3000);
    for value in [
        "%00",
        "%FF",
        "%F0%9F%98%80",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "'%20or%201%3D1",
        "-1",
        "99999999999999999999",
        &long,
    ] {
        for name in [
            "municipality",
            "template",
            "time",
            "setting",
            "language",
            "availability",
            "unknown",
            "page",
            "municipality[]",
            "nothing",
        ] {
            let shown = page(app, &format!("/?{name}={value}&{name}=x&{name}")).await;
            assert_eq!(titles(&shown).len(), 3, "{name}={value}");
            assert!(!shown.text.contains("alert(1)"), "{name}");
        }
    }
});
