//! The access log on its pages: of the team for auditors, of one participant for who runs the course.

use kursplass::domain::ids::EnrolmentId;

use super::plain;
use crate::app::{App, on_both_sites};
use crate::given::modum;
use crate::staff_course::{refuses, says, says_not};

const HERE: &str = "/staff/log";

/// Looks at each of the people of a course, so many times.
async fn looks(app: &App, token: &str, person: &str, times: usize) {
    for _ in 0..times {
        let path = format!("/api/v1/enrolments/{person}");
        app.get(&path, Some(token)).await.is(200);
    }
}

on_both_sites!(
    an_auditor_reads_who_looked_without_any_name_of_a_participant,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let [ola, _] = app.queue(&course.to_string(), ["ola", "per"]).await;
        let siv = app.token(team, "coordinator", "Siv").await;
        let unn = app.token(team, "coordinator", "Unn").await;
        let roster = format!("/api/v1/courses/{course}/enrolments");
        app.get(&roster, Some(&siv)).await.is(200);
        app.clock.set("2027-02-03T10:00");
        looks(app, &unn, &ola.id, 1).await;
        let mut aud = app.enters(team, "auditor", "Aud").await;

        let page = aud.get(HERE).await.is(200);

        let id: EnrolmentId = ola.id.parse().unwrap();
        for words in [
            "Siv",
            "Unn",
            "Koordinator",
            "2 deltakere",
            &id.reference(),
            "Sinnemestring",
            "onsdag 3. februar 2027 kl. 10.00",
            "åpnet deltakerlisten: 2 deltakere",
            "Sinnemestring, 2. mars",
        ] {
            says(&page, words);
        }
        says_not(&page, "Ola");
        says_not(&page, "example.no");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        let one = plain(&page);
        assert!(one.contains(&format!("{HERE}?person={id}")), "{one}");
        let one = aud.get(&format!("{HERE}?person={id}")).await.is(200);
        assert_eq!(one.text.matches("<tr>").count(), 3);
        let first = aud
            .get(&format!("{HERE}?from=&to=2027-02-02"))
            .await
            .is(200);
        assert_eq!(first.text.matches("<tr>").count(), 2);
        says(&first, "Siv <span");
    }
);

on_both_sites!(the_log_is_narrowed_down_by_day_and_by_who_looked, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let siv = app.token(team, "coordinator", "Siv").await;
    let unn = app.token(team, "coordinator", "Unn").await;
    // Just before and just after midnight in the team's zone.
    app.clock.set("2027-02-01T23:59");
    looks(app, &siv, &ola.id, 1).await;
    app.clock.set("2027-02-02T00:00");
    looks(app, &unn, &ola.id, 1).await;
    let mut aud = app.enters(team, "auditor", "Aud").await;
    for (query, many) in [
        ("", 2),
        ("?to=2027-02-01", 1),
        ("?from=2027-02-02", 1),
        ("?from=2027-02-02&to=2027-02-02", 1),
        ("?from=2027-02-03", 0),
    ] {
        let page = aud.get(&format!("{HERE}{query}")).await.is(200);
        assert_eq!(page.text.matches("<time").count(), many, "{query}");
    }
    let by = app.holder(&unn).await.id;
    let page = aud.get(&format!("{HERE}?staff={by}")).await.is(200);
    assert_eq!(page.text.matches("<time").count(), 1);
    let wrong = aud
        .get(&format!("{HERE}?from=i+g%C3%A5r&to=2027-02-30&staff=x"))
        .await;
    refuses(&wrong, 422, "value=\"i går\"", "Du må rette 3 ting");
    let wrong = aud
        .get(&format!("{HERE}?from=2027-02-02&to=2027-02-01"))
        .await;
    refuses(
        &wrong,
        422,
        "value=\"2027-02-01\"",
        "Slutten må komme etter starten",
    );
});

on_both_sites!(a_long_log_goes_on_without_a_gap_or_a_repeat, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let siv = app.token(team, "coordinator", "Siv").await;
    // All at the same instant: their numbers alone tell them apart.
    looks(app, &siv, &ola.id, 101).await;
    let mut aud = app.enters(team, "auditor", "Aud").await;
    let mut next = format!("{HERE}?person={}", ola.id);
    let mut seen = Vec::new();
    for _ in 0..3 {
        let page = aud.get(&next).await.is(200);
        seen.push(page.text.matches("<time").count());
        let text = plain(&page);
        let link = text.split_once("rel=\"next\" href=\"");
        let link = link.and_then(|(_, rest)| rest.split('"').next());
        next = link.map(str::to_owned).unwrap_or_default();
    }
    assert_eq!(seen, [50, 50, 1]);
    assert!(next.is_empty(), "{next}");
});

on_both_sites!(who_runs_the_course_sees_the_log_of_one_participant, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let unn = app.token(team, "coordinator", "Unn").await;
    looks(app, &unn, &ola.id, 1).await;
    let person = format!("/staff/courses/{course}/people/{}", ola.id);
    let mut kari = app.enters(team, "leader", "Kari").await;
    let page = kari.get(&person).await.is(200);
    let log = format!("{person}/log");
    assert!(plain(&page).contains(&log));

    let page = kari.get(&log).await.is(200);

    says(&page, "Unn");
    assert_eq!(page.text.matches("<time").count(), 3, "this look too");
    let elsewhere = app.course_elsewhere(team).await;
    kari.get(&log.replace(&course.to_string(), &elsewhere.to_string()))
        .await
        .is(403);
    kari.get(&format!("{log}?after=x")).await.is(404);
    let mut nils = app.enters(team, "leader", "Nils").await;
    nils.get(&log).await.is(403);
});

on_both_sites!(each_team_has_its_own_log_and_only_auditors_read_it, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let ola = app.enrolled(course, "ola@example.no").await;
    let siv = app.token(team, "coordinator", "Siv").await;
    looks(app, &siv, &ola.id, 1).await;
    let other = app.another_team(modum()).await;
    let mut eva = app.enters(other, "auditor", "Eva").await;
    for query in [String::new(), format!("?person={}", ola.id)] {
        let page = eva.get(&format!("{HERE}{query}")).await.is(200);
        says_not(&page, "Siv");
        says(&page, "Ingen har sett på deltakere");
    }
    for roles in ["leader", "coordinator", "admin"] {
        let mut browser = app.enters(team, roles, roles).await;
        browser.get(HERE).await.is(403);
    }
});
