//! Course types.

use kursplass::entity::course_template;
use sea_orm::EntityTrait;
use serde_json::json;

use super::{address, read};
use crate::app::{App, on_both_sites};

const LIST: &str = "/staff/templates";

async fn rows(app: &App) -> Vec<course_template::Model> {
    let all = course_template::Entity::find().all(app.office.store.reader());
    all.await.unwrap()
}

on_both_sites!(a_coordinator_adds_a_course_type_and_mends_it, |app| {
    let team = app.team().await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let list = read(siv.get(LIST).await);
    assert!(list.contains("ingen kurstyper ennå"), "{list}");
    let form = siv.get("/staff/templates/new").await.is(200);
    assert!(form.text.contains("value=\"20\"") && form.text.contains("value=\"120\""));
    let fields = [
        ("title", "KiD"),
        ("summary.nb", "Kurs i mestring."),
        ("summary.en", "A course."),
        ("suits.nb", "Deg.\r\n\r\nOg deg."),
        ("happens.en", "We talk."),
        ("sessions", "8"),
        ("session_minutes", "150"),
        ("follow_ups[0].after_weeks", ""),
        ("follow_ups[1].after_weeks", "4"),
        ("follow_ups[2].after_weeks", "12"),
        ("min_participants", "8"),
        ("capacity", "12"),
        ("policy", "after_conversation"),
        ("min_age", "18"),
        ("certificate", "KiD-kursleder"),
    ];
    let led = siv.submit(&form, LIST, &fields).await.is(303);
    let twice = siv.submit(&form, LIST, &fields).await.is(303);
    assert_eq!(led.header("location"), twice.header("location"));
    let list = read(siv.follow(led).await);
    for words in [
        "Lagt til.",
        "8 samlinger på 2 timer 30 minutter",
        "2 oppfølginger",
        "8–12 deltakere",
        "fra 18 år",
        "Krever: KiD-kursleder",
    ] {
        assert!(list.contains(words), "{words}: {list}");
    }
    let one = address(&list, LIST);
    let form = siv.get(&one).await.is(200);
    let fields = [
        ("summary.nn", "Kurs i meistring."),
        ("summary.en", ""),
        ("follow_ups[0].after_weeks", ""),
        ("min_age", ""),
        ("certificate", ""),
        ("interval_weeks", "2"),
    ];
    let led = siv.submit(&form, &one, &fields).await.is(303);
    assert!(read(siv.follow(led).await).contains("Lagret."));
    let row = rows(app).await.remove(0);
    let texts = json!({"nb": "Kurs i mestring.", "nn": "Kurs i meistring."});
    assert_eq!(row.summary, texts);
    assert_eq!(row.suits, json!({"nb": "Deg.\n\nOg deg."}));
    assert_eq!(row.happens, json!({"en": "We talk."}));
    assert_eq!(row.unsuited, json!({}));
    assert_eq!(row.follow_ups(), [12]);
    assert_eq!((row.min_age, row.certificate), (None, None));
    assert_eq!((row.interval_weeks, row.session_minutes), (2, 150));
});

/// The languages that are folded away: whether each is open, and how much is written in it.
fn folds(page: &str) -> Vec<(bool, &str, &str)> {
    let folds = page.split("<details class=\"ds-details\"").skip(1);
    folds
        .map(|fold| {
            let (open, rest) = fold.split_once(">\n<summary>").unwrap();
            let (heading, rest) = rest.split_once(" <small>").unwrap();
            (
                open == " open",
                heading,
                rest.split_once("</small>").unwrap().0,
            )
        })
        .collect()
}

on_both_sites!(
    the_teams_language_is_in_sight_and_the_others_are_folded_away,
    |app| {
        let team = app.team().await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let form = siv.get("/staff/templates/new").await.is(200);
        let fields = [
            ("title", "KiD"),
            ("summary.nb", "Kurs i mestring."),
            ("summary.en", "A course."),
            ("suits.en", "You."),
        ];
        let led = siv.submit(&form, LIST, &fields).await.is(303);
        let one = address(&read(siv.follow(led).await), LIST);
        let form = siv.get(&one).await.is(200);
        let shown = read(form.clone());
        let none = "ingen tekster ennå";
        let english = (false, "På engelsk", "2 av 4 tekster");
        assert_eq!(folds(&shown), [(false, "På nynorsk", none), english]);
        // What was typed and is not saved is not hidden when the form comes back.
        let again = [("title", ""), ("suits.nn", "Du.")];
        let page = read(siv.submit(&form, &one, &again).await.is(422));
        let nynorsk = (true, "På nynorsk", "1 av 4 tekster");
        assert_eq!(folds(&page), [nynorsk, english]);

        let mut anne = app.enters(team, "admin", "Anne").await;
        let settings = anne.get("/staff/settings").await.is(200);
        let nynorsk = [("language", "nn")];
        anne.submit(&settings, "/staff/settings", &nynorsk)
            .await
            .is(303);
        let page = read(siv.get(&one).await);
        assert_eq!(
            folds(&page),
            [(false, "På bokmål", "1 av 4 tekster"), english]
        );
        let (own, folded) = page.split_once("<details").unwrap();
        assert!(own.contains("name=\"suits.nn\"") && folded.contains("name=\"suits.nb\""));
    }
);

on_both_sites!(
    a_course_type_with_mistakes_comes_back_as_it_was_typed,
    |app| {
        let team = app.team().await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let form = siv.get("/staff/templates/new").await.is(200);
        let long = "å".repeat(4001);
        let fields = [
            ("title", ""),
            ("summary.nb", "Tekst som ikke skal bort."),
            ("suits.nn", long.as_str()),
            ("unsuited.nb", "Heller ikke denne."),
            ("sessions", "mange"),
            ("session_minutes", "5"),
            ("interval_weeks", ""),
            ("follow_ups[1].after_weeks", "snart"),
            ("follow_ups[2].after_weeks", "99"),
            ("min_age", "-4"),
            ("policy", "lottery"),
        ];
        let page = read(siv.submit(&form, LIST, &fields).await.is(422));
        assert!(page.contains("<title>Feil:"), "{page}");
        assert!(page.contains("Du må rette 9 ting"), "{page}");
        for kept in [
            "Tekst som ikke skal bort.",
            "Heller ikke denne.",
            long.as_str(),
            "id=\"suits-nn-mistake\"",
            "value=\"mange\"",
            "value=\"5\"",
            "value=\"-4\"",
        ] {
            assert!(page.contains(kept), "{kept}: {page}");
        }
        assert_eq!(
            folds(&page),
            [
                (true, "På nynorsk", "1 av 4 tekster"),
                (false, "På engelsk", "ingen tekster ennå")
            ]
        );
        // The rows are closed up, and each mistake stands at its own.
        for (row, text) in [(0, "snart"), (1, "99")] {
            let name =
                format!("name=\"follow_ups[{row}].after_weeks\" type=\"text\" value=\"{text}\"");
            assert!(page.contains(&name), "{name}: {page}");
            assert!(page.contains(&format!("id=\"follow_ups-{row}-after_weeks-mistake\"")));
        }
        let fields = [
            ("title", "For få"),
            ("min_participants", "21"),
            ("capacity", "20"),
        ];
        let page = read(siv.submit(&form, LIST, &fields).await.is(422));
        assert!(
            page.contains("Tallet er høyere enn antallet plasser"),
            "{page}"
        );
        assert!(rows(app).await.is_empty());
        let right = [("title", "Søvn")];
        siv.submit(&form, LIST, &right).await.is(303);
        let other = siv.get("/staff/templates/new").await.is(200);
        let page = read(siv.submit(&other, LIST, &right).await.is(409));
        assert!(page.contains("Navnet er i bruk") && page.contains("value=\"Søvn\""));
        assert_eq!(rows(app).await.len(), 1);
    }
);

on_both_sites!(the_page_refuses_what_the_api_refuses, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Skript").await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let form = siv.get("/staff/templates/new").await.is(200);
    let long = "x".repeat(251);
    for (title, sessions, status) in [
        ("A", 61, 422),
        ("", 6, 422),
        (&long, 6, 422),
        ("B", 60, 201),
    ] {
        let body = json!({"title": title, "sessions": sessions});
        let api = app.post("/api/v1/templates", Some(&token), body).await;
        assert_eq!(api.status, status, "{title} {sessions}");
        let (title, sessions) = (format!("{title} "), sessions.to_string());
        let title = if status == 201 { "C".to_owned() } else { title };
        let fields = [("title", title.as_str()), ("sessions", sessions.as_str())];
        let page = siv.submit(&form, LIST, &fields).await;
        assert_eq!(page.status, if status == 201 { 303 } else { status });
    }
});
