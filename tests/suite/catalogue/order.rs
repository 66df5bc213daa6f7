//! In which order courses stand, and what is said of those that one just comes to.

use kursplass::actions::courses::Draft;
use kursplass::domain::admission::Policy;

use super::filters::chips;
use super::{on, page, titles};
use crate::app::on_both_sites;

fn drop_in(day: &str) -> Draft {
    Draft {
        policy: Some(Policy::Open),
        ..on("Åpent hus", day, "10:00")
    }
}

on_both_sites!(what_is_full_stands_in_its_place_and_says_so, |app| {
    let team = app.team().await;
    let small = Draft {
        min_participants: Some(1),
        capacity: Some(1),
        ..on("Lite kurs", "2027-03-02", "17:00")
    };
    let small = app.publish(team, small).await;
    app.publish(team, on("Stort kurs", "2027-03-03", "17:00"))
        .await;
    app.enrolled(small, "ola@example.no").await;
    let all = page(app, "/").await;
    assert_eq!(titles(&all), ["Lite kurs", "Stort kurs"]);
    let (first, second) = all.text.split_once("Stort kurs").unwrap();
    assert!(first.contains("Fullt – venteliste"), "{first}");
    assert!(!second.contains("Fullt – venteliste"), "{second}");
    // What has begun cannot be joined any more and comes last.
    app.clock.set("2027-03-02T17:00");
    assert_eq!(titles(&page(app, "/").await), ["Stort kurs", "Lite kurs"]);
});

on_both_sites!(
    what_one_just_comes_to_stands_where_its_next_date_is,
    |app| {
        let team = app.team().await;
        let open = app.publish(team, drop_in("2027-03-02")).await;
        app.publish(team, on("Senere", "2027-03-11", "17:00")).await;
        app.clock.set("2027-03-08T09:00");
        let all = page(app, "/?availability=free").await;
        assert_eq!(titles(&all), ["Åpent hus", "Senere"]);
        assert!(all.text.contains("Neste gang:"), "{}", all.text);
        assert!(all.text.contains("datetime=\"2027-03-09T09:00:00Z\""));
        assert!(all.text.contains("Bare kom, ingen påmelding"));
        let address = format!("/courses/{open}");
        let course = page(app, &address).await;
        assert!(course.text.contains("tirsdag 9. mars 2027"));
        assert!(course.text.contains("Slik blir du med"), "{}", course.text);
        assert!(!course.text.contains("/sign-up\""));
        let form = page(app, &format!("{address}/sign-up")).await;
        assert!(form.text.contains("har ingen påmelding"), "{}", form.text);
        assert!(form.text.contains(&format!("href=\"{address}\"")));
        assert!(!form.text.contains("name=\"email\""));
        // When that day is over, the next stands behind the other.
        app.clock.set("2027-03-09T12:00");
        let all = page(app, "/?availability=free").await;
        assert_eq!(titles(&all), ["Senere", "Åpent hus"]);
    }
);

on_both_sites!(a_choice_is_kept_from_page_to_page, |app| {
    let team = app.team().await;
    for n in 0..22 {
        let time = if n == 0 { "10:00" } else { "17:00" };
        let day = format!("2027-03-{:02}", n + 1);
        app.publish(team, on(&format!("Kurs {n:02}"), &day, time))
            .await;
    }
    let query = "municipality=3316&time=afternoon&setting=on_site&language=nb&availability=free";
    let first = page(app, &format!("/?{query}")).await;
    let next = format!("/?{query}&page=2");
    let link = format!("href=\"{}\"", next.replace('&', "&amp;"));
    assert!(first.text.contains(&link), "{}", first.text);
    let second = page(app, &next).await;
    assert_eq!(titles(&second), ["Kurs 21"]);
    let previous = format!("href=\"/?{}\"", query.replace('&', "&amp;"));
    assert!(second.text.contains(&previous), "{}", second.text);
    // Another choice begins on the first page.
    for chip in chips(&second) {
        assert!(!chip.contains("page="), "{chip}");
        assert_eq!(titles(&page(app, &chip).await).len(), 20);
    }
});
