//! Sessions by hand: moved, cancelled, replaced, added.

use kursplass::entity::session::Status;

use super::{Desk, refuses, says};
use crate::app::{on_both_sites, oslo};
use crate::given::draft;

on_both_sites!(a_session_is_moved_to_another_time_and_place, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = desk.of_session(1, "move").await;
    let fields = [
        ("starts_on", "2027-03-03"),
        ("starts_at", "18:00"),
        ("ends_at", "19:30"),
        ("new_venue", "Biblioteket"),
    ];

    let page = desk.does(&form, &fields).await;

    says(&page, "Samlingen er flyttet.");
    says(&page, "onsdag 3. mars 2027");
    says(&page, "Biblioteket");
    let first = &desk.sessions().await[0];
    assert_eq!(first.starts_at, oslo("2027-03-03T18:00"));
    assert_eq!(first.ends_at, oslo("2027-03-03T19:30"));
});

on_both_sites!(a_form_stands_filled_in_with_how_it_is, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = desk.of_session(1, "move").await;
    let page = desk.browser.get(&form).await.is(200);
    for words in [
        "value=\"2027-03-02\"",
        "value=\"17:00\"",
        "value=\"19:00\"",
        " selected>Rådhuset, rom 2",
    ] {
        says(&page, words);
    }
    let another = format!("{}/sessions/new", desk.here);
    // The Tuesday after the last one, which is the Tuesday after Easter.
    says(
        &desk.browser.get(&another).await.is(200),
        "value=\"2027-04-13\"",
    );
});

/// What is typed, and the mistake that is named by its field.
const WRONG: [(&str, &str, &str, &str); 7] = [
    ("", "17:00", "19:00", "starts_on-mistake\">Fyll ut dette."),
    ("2027-03-28", "02:30", "04:30", "Klokken stilles fram"),
    (
        "2027-10-31",
        "02:30",
        "04:30",
        "kommer to ganger. Velg et annet.",
    ),
    (
        "2027-03-03",
        "17:00",
        "16:00",
        "Slutten må komme etter starten.",
    ),
    (
        "2027-01-05",
        "17:00",
        "19:00",
        "Dette tidspunktet er passert.",
    ),
    ("2027-03-09", "18:00", "20:00", "To samlinger overlapper."),
    (
        "2027-03-03",
        "5 pm",
        "19:00",
        "Dette er ikke et klokkeslett.",
    ),
];

on_both_sites!(what_is_wrong_about_a_date_stands_by_it, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = desk.of_session(1, "move").await;
    for (day, start, end, wrong) in WRONG {
        let typed = [
            ("starts_on", day),
            ("starts_at", start),
            ("ends_at", end),
            ("new_venue", "Biblioteket"),
        ];
        let page = desk.fills(&form, &typed).await;
        refuses(&page, 422, "value=\"Biblioteket\"", wrong);
    }
    assert_eq!(desk.sessions().await[0].sequence, 0);
});

on_both_sites!(
    a_place_that_is_taken_is_named_and_used_all_the_same_with_a_reason,
    |app| {
        let mut desk = Desk::of(app, 20).await;
        let mut other = draft("Sov godt");
        other.leaders = vec!["Ola".to_owned()];
        // The room is taken on Tuesdays, so the other course begins where that is free.
        if let kursplass::actions::courses::Schedule::Series { starts_on, .. } = &mut other.schedule
        {
            *starts_on = "2027-03-03".parse().unwrap();
        }
        app.publish(desk.team, other).await;
        let form = desk.of_session(1, "move").await;
        let mut fields = vec![("starts_on", "2027-03-03")];

        let page = desk.fills(&form, &fields).await;

        refuses(
            &page,
            409,
            "value=\"2027-03-03\"",
            "Stedet er opptatt av «Sov godt».",
        );
        says(&page, "id=\"venue-mistake\"");
        says(&page, "href=\"#venue\"");
        says(&page, "name=\"venue_override\"");
        fields.push(("venue_override", "Vi deler rommet"));
        let page = desk.browser.submit(&page, &form, &fields).await.is(303);
        let page = desk.browser.follow(page).await;
        says(&page, "Vi deler rommet");
        says(&page, "Stedet er opptatt av «Sov godt».");
    }
);

on_both_sites!(a_session_is_cancelled_with_a_reason, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = desk.of_session(2, "cancellation").await;
    refuses(&desk.fills(&form, &[]).await, 422, "", "Fyll ut dette.");

    let page = desk.does(&form, &[("reason", "Kari er syk")]).await;

    says(&page, "Samlingen er avlyst.");
    assert_eq!(desk.sessions().await[1].status, Status::Cancelled);
    let closed = desk.browser.get(&form).await.is(409);
    says(&closed, "Samlingen er allerede avlyst.");
    let reason = [("reason", "Kari er syk")];
    let again = desk.browser.post(&form, &reason).await;
    refuses(
        &again,
        409,
        "value=\"Kari er syk\"",
        "Samlingen er allerede avlyst.",
    );
});

on_both_sites!(a_session_is_replaced_by_one_at_the_end, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = desk.of_session(2, "replacement").await;

    let page = desk.does(&form, &[("reason", "Kari er syk")]).await;

    says(&page, "den nye er lagt til");
    let rows = desk.sessions().await;
    assert_eq!(rows[1].status, Status::Cancelled);
    assert_eq!(rows[6].starts_at, oslo("2027-04-13T17:00"));
});

on_both_sites!(a_session_is_added, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = format!("{}/sessions/new", desk.here);
    let fields = [("starts_on", "2027-05-01"), ("kind", "follow_up")];

    let page = desk.does(&form, &fields).await;

    says(&page, "Oppfølging");
    says(&page, "1. mai er en fridag: 1. mai.");
    let wrong = [("starts_on", "2027-05-02"), ("kind", "party")];
    refuses(
        &desk.fills(&form, &wrong).await,
        422,
        "2027-05-02",
        "kind-mistake",
    );
});

on_both_sites!(
    a_session_is_not_moved_to_where_it_is_and_nobody_is_told,
    |app| {
        let mut desk = Desk::of(app, 20).await;
        let [kari] = app.queue(&desk.course.to_string(), ["kari"]).await;
        let told = app.told(&kari.id).await;
        let form = desk.of_session(1, "move").await;

        let page = desk.fills(&form, &[]).await;

        let wrong = "starts_at-mistake\">Samlingen er allerede der.";
        refuses(&page, 422, "value=\"2027-03-02\"", wrong);
        assert_eq!(desk.sessions().await[0].sequence, 0);
        assert_eq!(app.told(&kari.id).await, told);
    }
);

on_both_sites!(
    where_the_last_session_was_cancelled_another_is_added_later,
    |app| {
        let mut desk = Desk::of(app, 20).await;
        app.clock.set("2027-04-06T09:00");
        desk.browser = app.enters(desk.team, "coordinator", "Nina").await;
        let off = desk.of_session(6, "cancellation").await;
        desk.does(&off, &[("reason", "Kari er syk")]).await;
        let form = format!("{}/sessions/new", desk.here);

        desk.does(&form, &[("starts_on", "2027-04-13")]).await;

        assert_eq!(desk.sessions().await.len(), 7);
    }
);
