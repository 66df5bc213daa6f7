//! What cannot be is shown again as it was typed, with what is wrong on top and by its field; nothing is written.

use kursplass::entity::{course, staff, venue};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{NEW, mistakes, wrong};
use crate::app::{Answer, App, on_both_sites};

async fn sent(app: &App, fields: &[(&str, &str)]) -> Answer {
    let team = app.team().await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
    let form = siv.get(NEW).await.is(200);
    let mut all = vec![
        ("title", "Sov <godt>"),
        ("starts_on", "2027-03-02"),
        ("new_leader", "Ny"),
    ];
    all.retain(|(name, _)| fields.iter().all(|(own, _)| own != name));
    all.extend_from_slice(fields);
    all.push(("do", "save"));
    let answer = siv.submit(&form, NEW, &all).await;
    let db = app.office.store.reader();
    assert_eq!(course::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(venue::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(
        staff::Entity::find().count(db).await.unwrap(),
        1,
        "{}",
        answer.text
    );
    assert!(answer.text.contains("<title>Feil:"), "{}", answer.text);
    answer.is(422)
}

on_both_sites!(every_mistake_of_a_form_is_named_at_once, |app| {
    let fields = [
        ("title", " "),
        ("capacity", "mange"),
        ("session_minutes", "5"),
        ("interval_weeks", "0"),
        ("online_url", "javascript:alert(1)"),
        ("enrolment.opens_at", "i morgen"),
        ("decide_by", "snart"),
        ("new_venue", "Rådhuset"),
        ("municipalities", "9999"),
        ("summary.nb", "Skrevet <tekst>"),
    ];
    let page = sent(app, &fields).await;
    let mut found = wrong(&page);
    found.sort();
    let expected = [
        "capacity",
        "decide_by",
        "enrolment.opens_at",
        "interval_weeks",
        "online_url",
        "session_minutes",
        "title",
    ];
    assert_eq!(found, expected);
    assert_eq!(mistakes(&page).len(), expected.len());
    for typed in [
        "value=\"mange\"",
        "value=\"snart\"",
        "Skrevet &lt;tekst&gt;",
        "value=\"Ny\"",
    ] {
        assert!(page.text.contains(typed), "{typed} is lost: {}", page.text);
    }
});

on_both_sites!(an_unknown_municipality_is_refused, |app| {
    let page = sent(app, &[("municipalities", "9999")]).await;
    assert_eq!(wrong(&page), ["municipalities", "municipalities"]);
});

on_both_sites!(fewer_places_than_the_course_needs_are_refused, |app| {
    let page = sent(app, &[("capacity", "8"), ("min_participants", "12")]).await;
    assert_eq!(wrong(&page), ["min_participants"]);
});

on_both_sites!(a_series_in_the_past_is_refused, |app| {
    let page = sent(app, &[("starts_on", "2027-01-05")]).await;
    assert_eq!(wrong(&page), ["starts_on"]);
});

on_both_sites!(a_time_that_the_clock_leaves_out_is_refused, |app| {
    let at = [("starts_on", "2028-03-19"), ("start_time", "02:30")];
    let page = sent(app, &at).await;
    assert_eq!(wrong(&page), ["start_time"]);
});

on_both_sites!(a_series_that_does_not_fit_into_a_year_is_refused, |app| {
    let page = sent(app, &[("sessions", "20"), ("interval_weeks", "4")]).await;
    assert_eq!(wrong(&page), ["sessions"]);
});

on_both_sites!(a_window_that_closes_before_it_opens_is_refused, |app| {
    let window = [
        ("enrolment.opens_at", "2027-02-20T12:00"),
        ("enrolment.closes_at", "2027-02-19T12:00"),
    ];
    let page = sent(app, &window).await;
    assert_eq!(wrong(&page), ["enrolment.closes_at"]);
});

on_both_sites!(
    sessions_in_the_past_out_of_order_or_at_doubled_times_are_refused,
    |app| {
        let list = [
            ("mode", "list"),
            ("sessions[0].starts_on", "2027-03-09"),
            ("sessions[0].starts_at", "17:00"),
            ("sessions[0].ends_at", "19:00"),
            ("sessions[1].starts_on", "2027-03-02"),
            ("sessions[1].starts_at", "17:00"),
            ("sessions[1].ends_at", "16:00"),
            ("sessions[2].starts_on", "2027-01-05"),
            ("sessions[2].starts_at", "17:00"),
            ("sessions[2].ends_at", "19:00"),
        ];
        let page = sent(app, &list).await;
        let expected = [
            "sessions[1].starts_at",
            "sessions[1].ends_at",
            "sessions[2].starts_at",
        ];
        assert_eq!(wrong(&page), expected);
    }
);

on_both_sites!(
    a_doubled_time_is_refused_in_a_list_and_minded_in_a_series,
    |app| {
        let list = [
            ("mode", "list"),
            ("sessions[0].starts_on", "2027-10-31"),
            ("sessions[0].starts_at", "02:30"),
            ("sessions[0].ends_at", "05:00"),
        ];
        let page = sent(app, &list).await;
        assert_eq!(wrong(&page), ["sessions[0].starts_at"]);
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let form = siv.get(NEW).await.is(200);
        let series = [
            ("starts_on", "2027-10-31"),
            ("start_time", "02:30"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &series).await.is(200);
        assert!(shown.text.contains("kommer to ganger"), "{}", shown.text);
        assert!(
            shown.text.contains("31. oktober er en søndag."),
            "{}",
            shown.text
        );
    }
);

on_both_sites!(a_form_without_dates_asks_for_them, |app| {
    let team = app.team().await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
    let form = siv.get(NEW).await.is(200);
    assert!(form.text.contains("Velg første samling og klokkeslett"));
    let empty = [("start_time", ""), ("do", "preview")];
    let shown = siv.submit(&form, NEW, &empty).await.is(422);
    assert_eq!(wrong(&shown), ["starts_on", "start_time"]);
    let none = [("mode", "list"), ("do", "save"), ("title", "Sov godt")];
    let shown = siv.submit(&form, NEW, &none).await.is(422);
    assert_eq!(mistakes(&shown), [NONE_LEFT]);
});

const NONE_LEFT: &str = "Samlingene – Kurset må ha minst én samling. Legg til en.";

on_both_sites!(
    who_takes_the_last_session_away_is_told_beside_the_button_that_adds_one,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let form = siv.get(NEW).await.is(200);
        let one = [
            ("title", "Sov godt"),
            ("mode", "list"),
            ("sessions[0].starts_on", "2027-03-02"),
            ("sessions[0].starts_at", "17:00"),
            ("sessions[0].ends_at", "19:00"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &one).await.is(200);

        let told = siv.submit(&shown, NEW, &[("do", "drop:0")]).await.is(422);

        assert_eq!(mistakes(&told), [NONE_LEFT]);
        assert!(wrong(&told).is_empty(), "no folded field is to blame");
        let (_, button) = told.text.split_once("id=\"rows\"").unwrap();
        let button = button.split('>').next().unwrap();
        assert!(button.contains("value=\"add\""), "{button}");
        assert!(
            button.contains("aria-describedby=\"rows-mistake\""),
            "{button}"
        );
        assert!(told.text.contains("href=\"#rows\""));
        let more = siv.submit(&told, NEW, &[("do", "add")]).await;
        assert!(
            more.text.contains("name=\"sessions[0].starts_on\""),
            "{}",
            more.text
        );
    }
);

on_both_sites!(settings_that_can_never_be_met_are_refused, |app| {
    let late = [
        ("decide_by", "2027-12-24"),
        ("last_entry_session", "50"),
        ("enrolment.closes_at", "2027-01-20T12:00"),
    ];
    let page = sent(app, &late).await;
    let expected = ["decide_by", "last_entry_session", "enrolment.closes_at"];
    let mut found = wrong(&page);
    found.sort_unstable();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
});
