//! The sessions on a wall calendar, for everybody.

use kursplass::actions::courses::Draft;
use kursplass::domain::admission::Policy;
use serde_json::json;

use super::filters::chips;
use super::{on, page, titles};
use crate::app::{Answer, App, on_both_sites};

/// The days that something is held on, and what: title and class.
fn held(page: &Answer) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for day in page.text.split("<time datetime=\"").skip(1) {
        let date = day.split('"').next().unwrap();
        for one in day.split("<li class=\"").skip(1) {
            let (fate, one) = one.split_once('"').unwrap();
            let title = one.split_once("<a").and_then(|(_, link)| {
                let (_, title) = link.split_once('>')?;
                title.split('<').next()
            });
            let (date, title) = (date.to_owned(), title.unwrap().to_owned());
            all.push((date, title, fate.to_owned()));
        }
    }
    all
}

/// The dates on which something is held.
fn dates(page: &Answer) -> Vec<String> {
    held(page).into_iter().map(|(date, ..)| date).collect()
}

/// Where a link of this kind leads.
fn way(page: &Answer, rel: &str) -> Option<String> {
    let (_, rest) = page.text.split_once(&format!("rel=\"{rel}\" href=\""))?;
    Some(rest.split('"').next()?.replace("&amp;", "&"))
}

async fn call_off_second(app: &App, path: &str, token: &str) {
    let course = app.get(path, Some(token)).await.is(200);
    let second = course.text("/sessions/1/id");
    let off = format!("/api/v1/sessions/{second}/cancellation");
    let reason = json!({"reason": "sick"});
    app.post(&off, Some(token), reason).await.is(200);
}

on_both_sites!(a_month_shows_each_session_and_what_becomes_of_it, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    let course = app
        .publish(team, on("Sov godt", "2027-03-02", "17:00"))
        .await;
    app.publish(team, on("Dagkurs", "2027-03-03", "10:00"))
        .await;
    call_off_second(app, &format!("/api/v1/courses/{course}"), &token).await;
    let march = page(app, "/?view=month&month=2027-03").await;
    assert!(march.text.contains("<h2 id=\"shown\">mars 2027</h2>"));
    let shown = held(&march);
    let own: Vec<_> = shown.iter().filter(|one| one.1 == "Sov godt").collect();
    assert_eq!(own[0].2, "on");
    assert_eq!(
        (own[1].0.as_str(), own[1].2.as_str()),
        ("2027-03-09", "off")
    );
    assert_eq!(march.text.matches("Avlyst").count(), 1);
    assert_eq!(march.text.matches("Begynner").count(), 2);
    assert!(march.text.contains("kl. 17.00–19.00"), "{}", march.text);
    assert!(march.text.contains("skjærtorsdag"));
    assert!(march.text.contains("<th scope=\"col\">tirsdag</th>"));
    // What is looked for holds here, too, and stays when one goes back to the list.
    let day = page(app, "/?view=month&month=2027-03&time=day").await;
    assert!(held(&day).iter().all(|one| one.1 == "Dagkurs"));
    assert_eq!(chips(&day), ["/?view=month&month=2027-03"]);
    assert!(
        day.text.contains("<a href=\"/?time=day\">Liste</a>"),
        "{}",
        day.text
    );
    let carried = "<input type=\"hidden\" name=\"month\" value=\"2027-03\">";
    assert!(day.text.contains(carried), "{}", day.text);
    assert_eq!(titles(&page(app, "/?time=day").await), ["Dagkurs"]);
});

on_both_sites!(
    a_course_that_is_called_off_is_struck_out_on_the_calendar_and_on_no_list,
    |app| {
        let team = app.team().await;
        let token = app.token(team, "coordinator", "Siv").await;
        let draft = on("Sov godt", "2027-03-02", "17:00");
        let course = app.publish(team, draft).await;
        app.publish(team, on("Dagkurs", "2027-03-03", "10:00"))
            .await;
        let march = "/?view=month&month=2027-03";
        let before = held(&page(app, march).await);
        let off = format!("/api/v1/courses/{course}/cancellation");
        let reason = json!({ "reason": "other" });
        app.post(&off, Some(&token), reason).await.is(200);

        let shown = page(app, march).await;
        let expected = before.iter().cloned().map(|(date, title, fate)| {
            let fate = if title == "Sov godt" {
                "off".to_owned()
            } else {
                fate
            };
            (date, title, fate)
        });
        assert_eq!(held(&shown), expected.collect::<Vec<_>>());
        assert_eq!(shown.text.matches("Avlyst").count(), 5);
        assert_eq!(shown.text.matches("Begynner").count(), 1);
        assert_eq!(titles(&page(app, "/").await), ["Dagkurs"]);
        // What was looked for leaves it out, too, and so does who looks for a place.
        for (more, is_there) in [
            ("&time=afternoon", true),
            ("&setting=on_site", true),
            ("&time=evening", false),
            ("&setting=online", false),
            ("&availability=free", false),
        ] {
            let some = page(app, &format!("{march}{more}")).await;
            assert_eq!(some.text.contains("Sov godt"), is_there, "{more}");
        }
        app.clock.set("2027-06-01T09:00");
        let june = page(app, "/?view=month").await;
        assert!(dates(&june).is_empty() && !june.text.contains("Sov godt"));
    }
);

on_both_sites!(a_shared_link_to_a_month_says_which, |app| {
    let team = app.team().await;
    app.publish(team, on("Sov godt", "2027-03-02", "17:00"))
        .await;
    let march = page(app, "/?view=month&month=2027-03").await;
    for words in [
        "property=\"og:title\" content=\"Finn et kurs, mars 2027\"",
        "property=\"og:url\" content=\"http://127.0.0.1:8000/?view=month",
        "name=\"description\" content=\"",
    ] {
        assert!(march.text.contains(words), "{words}: {}", march.text);
    }
});

on_both_sites!(
    one_turns_from_this_month_to_the_last_that_has_something,
    |app| {
        let team = app.team().await;
        app.publish(team, on("Sov godt", "2027-03-02", "17:00"))
            .await;
        app.clock.set("2027-02-20T09:00");
        // Without a month, or with one that is over or beyond: the nearest.
        for month in ["", "&month=2026-01", "&month=2027-02", "&month="] {
            let first = page(app, &format!("/?view=month{month}")).await;
            assert!(first.text.contains("februar 2027"), "{month}");
            assert_eq!(way(&first, "prev"), None);
            assert!(dates(&first).is_empty());
            let next = "href=\"/?view=month&amp;month=2027-03\">Se mars 2027";
            assert!(first.text.contains(next), "{}", first.text);
        }
        let mut here = "/?view=month".to_owned();
        let mut seen = Vec::new();
        while let Some(next) = way(&page(app, &here).await, "next") {
            here = next;
            seen.extend(dates(&page(app, &here).await));
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 6);
        let last = page(app, "/?view=month&month=2150-01").await;
        assert!(dates(&last).contains(seen.last().unwrap()));
        for month in ["2027-13", "x", "9999-99", "%FF"] {
            let odd = page(app, &format!("/?view=month&month={month}")).await;
            assert!(odd.text.contains("Vi kjenner ikke"), "{month}");
            assert!(odd.text.contains("februar 2027"), "{month}");
        }
        let odd = page(app, "/?view=wall").await;
        assert!(odd.text.contains("Vi kjenner ikke"));
    }
);

on_both_sites!(a_month_turns_over_at_midnight, |app| {
    let team = app.team().await;
    let open = Draft {
        policy: Some(Policy::Open),
        ..on("Åpent hus", "2027-03-02", "17:00")
    };
    app.publish(team, open).await;
    app.clock.set("2027-03-08T23:59");
    let today = |shown: &Answer| {
        let (_, cell) = shown.text.split_once("class=\"cell today").unwrap();
        let (_, day) = cell.split_once("datetime=\"").unwrap();
        day.split('"').next().unwrap().to_owned()
    };
    assert_eq!(today(&page(app, "/?view=month").await), "2027-03-08");
    app.clock.set("2027-03-09T00:00");
    let shown = page(app, "/?view=month").await;
    assert_eq!(today(&shown), "2027-03-09");
    // Whoever comes is told so at each session that is still to come.
    assert_eq!(
        shown.text.matches("Bare kom").count(),
        dates(&shown).len() - 1
    );
});
