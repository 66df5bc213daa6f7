//! Where another course has the leader or the place, the page names ways out, and a button takes one.

use kursplass::domain::ids::CourseId;
use kursplass::entity::session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::drafts::{id, sessions};
use super::{NEW, dates, words};
use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;

/// The buttons on a page that mend something: their words.
fn mends(page: &Answer) -> Vec<(String, String)> {
    let buttons = page.text.split("name=\"do\" value=\"").skip(1);
    let pairs = buttons.map(|rest| {
        let (value, rest) = rest.split_once('"').unwrap();
        let label = rest.split("</button>").next().unwrap();
        (value.to_owned(), words(&format!("<{label}")))
    });
    pairs
        .filter(|(value, _)| value.contains(':') && !value.starts_with("drop"))
        .collect()
}

fn labels(page: &Answer) -> Vec<String> {
    mends(page).into_iter().map(|(_, label)| label).collect()
}

fn value(page: &Answer, label: &str) -> String {
    let found = mends(page).into_iter().find(|(_, own)| own == label);
    found
        .unwrap_or_else(|| panic!("no {label} in {:?}", mends(page)))
        .0
}

/// Sinnemestring takes Kari and the town hall on six Tuesdays; the library is free.
async fn taken(app: &App) -> (Browser<'_>, Answer) {
    let team = app.team().await;
    app.course(team, 20).await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
    let form = siv.get(NEW).await.is(200);
    let other = [
        ("title", "Tom"),
        ("starts_on", "2027-11-02"),
        ("sessions", "1"),
        ("new_venue", "Biblioteket"),
        ("new_leader", "Ola"),
        ("do", "save"),
    ];
    siv.submit(&form, NEW, &other).await.is(303);
    let form = siv.get(NEW).await.is(200);
    (siv, form)
}

on_both_sites!(
    a_series_that_is_pushed_can_have_another_place_leader_or_time,
    |app| {
        let (mut siv, form) = taken(app).await;
        let pushed = [
            ("title", "Sov godt"),
            ("starts_on", "2027-03-02"),
            ("start_time", "18:00"),
            ("sessions", "2"),
            ("new_venue", "Rådhuset, rom 2"),
            ("new_leader", "Kari, Ola"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &pushed).await.is(200);
        let all = dates(&shown);
        assert_eq!(all.len(), 8);
        assert!(
            all[0].contains(
                "Kari er opptatt med «Sinnemestring» Se kurset \
                 Stedet er opptatt av «Sinnemestring» Se kurset Hoppes over"
            ),
            "{}",
            all[0]
        );
        let found = labels(&shown);
        let expected = [
            "La Siv lede i stedet for Kari og bruk Biblioteket",
            "Ta bort Kari og bruk Biblioteket",
            "Start kl. 19.00",
        ];
        assert_eq!(found[..3], expected);
        for label in expected {
            let mend = value(&shown, label);
            let mended = siv.submit(&shown, NEW, &[("do", &mend)]).await.is(200);
            assert_eq!(dates(&mended).len(), 2, "{label}: {:?}", dates(&mended));
            assert!(labels(&mended).is_empty(), "{label}");
        }
        let mend = value(&shown, "Start kl. 19.00");
        let mended = siv.submit(&shown, NEW, &[("do", &mend)]).await.is(200);
        assert_eq!(dates(&mended).len(), 2);
        assert!(labels(&mended).is_empty());
        let saved = siv.submit(&mended, NEW, &[("do", "save")]).await.is(303);
        let expected = ["1: 2027-03-02 19:00 120", "2: 2027-03-09 19:00 120"];
        assert_eq!(sessions(app, id(&saved)).await, expected);
    }
);

on_both_sites!(
    a_session_that_clashes_is_refused_with_the_other_course_and_mended,
    |app| {
        let (mut siv, form) = taken(app).await;
        let venue = form.text.split(">Rådhuset, rom 2<").next().unwrap();
        let venue = venue
            .rsplit("value=\"")
            .next()
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let list = [
            ("title", "Sov godt"),
            ("mode", "list"),
            ("sessions[0].starts_on", "2027-03-09"),
            ("sessions[0].starts_at", "18:00"),
            ("sessions[0].ends_at", "20:00"),
            ("sessions[0].kind", "ordinary"),
            ("venue", venue),
            ("do", "save"),
        ];
        let refused = siv.submit(&form, NEW, &list).await.is(409);
        let line = &dates(&refused)[0];
        assert!(
            line.contains("Stedet er opptatt av «Sinnemestring»"),
            "{line}"
        );
        assert_eq!(
            labels(&refused)[..2],
            ["Bruk Biblioteket", "Start kl. 19.00"]
        );
        let mend = value(&refused, "Bruk Biblioteket");
        let mended = siv.submit(&refused, NEW, &[("do", &mend)]).await.is(200);
        assert!(labels(&mended).is_empty());
        let line = &dates(&mended)[0];
        assert!(!line.contains("opptatt"), "{line}");
        // Or it is used all the same, for a reason.
        let because = [("venue_override", "Vi deler rommet"), ("do", "save")];
        let saved = siv.submit(&refused, NEW, &because).await.is(303);
        assert_eq!(sessions(app, id(&saved)).await, ["1: 2027-03-09 18:00 120"]);
    }
);

on_both_sites!(
    a_series_can_be_held_in_a_place_that_is_taken_for_a_reason_that_is_kept,
    |app| {
        let (mut siv, form) = taken(app).await;
        let pushed = [
            ("title", "Sov godt"),
            ("starts_on", "2027-03-30"),
            ("start_time", "18:00"),
            ("sessions", "3"),
            ("new_venue", "Rådhuset, rom 2"),
            ("new_leader", "Ola"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &pushed).await.is(200);
        assert!(dates(&shown)[0].contains("Hoppes over"));
        let because = [("venue_override", "Vi deler rommet"), ("do", "preview")];

        let shared = siv.submit(&shown, NEW, &because).await.is(200);

        let all = dates(&shared);
        assert_eq!(all.len(), 3);
        let still = "Stedet er opptatt av «Sinnemestring», men brukes likevel Se kurset Samling 1";
        assert!(all[0].contains(still), "{}", all[0]);
        assert!(!all[2].contains("opptatt"), "{}", all[2]);
        assert!(labels(&shared).is_empty());
        let saved = siv.submit(&shared, NEW, &[("do", "save")]).await.is(303);
        let expected = [
            "1: 2027-03-30 18:00 120",
            "2: 2027-04-06 18:00 120",
            "3: 2027-04-13 18:00 120",
        ];
        assert_eq!(sessions(app, id(&saved)).await, expected);
        // The reason stands by the sessions that share the place, and in the history.
        assert_eq!(reasons(app, id(&saved)).await, [true, true, false]);
        let history = format!("/staff/courses/{}/history", id(&saved));
        let history = words(&siv.get(&history).await.is(200).text);
        let line = "Stedet blir brukt selv om det er opptatt: \
                    tirsdag 30. mars 2027 og tirsdag 6. april 2027.";
        assert!(history.contains(line), "{history}");
        assert!(history.contains("Grunn: Vi deler rommet"), "{history}");
    }
);

/// Whether each session tells why it shares its place.
async fn reasons(app: &App, id: CourseId) -> Vec<bool> {
    let rows = session::Entity::find()
        .filter(session::Column::CourseId.eq(id))
        .order_by_asc(session::Column::Number)
        .all(app.office.store.reader())
        .await
        .unwrap();
    let why = |row: &session::Model| row.venue_override.as_deref() == Some("Vi deler rommet");
    rows.iter().map(why).collect()
}

on_both_sites!(
    a_leader_is_not_offered_to_leave_the_course_they_lay_out,
    |app| {
        let team = app.team().await;
        let (mut ola, _) = app.staff_browser(team, "Ola", "leader").await;
        app.staff_browser(team, "Tom", "coordinator").await;
        for hour in ["17:00", "18:00"] {
            let form = ola.get(NEW).await.is(200);
            let fields = [
                ("title", "Sov godt"),
                ("starts_on", "2027-03-02"),
                ("start_time", hour),
                ("sessions", "1"),
                ("do", "preview"),
            ];
            let shown = ola.submit(&form, NEW, &fields).await.is(200);
            let found = labels(&shown);
            assert!(
                found.iter().all(|label| label.starts_with("Start")),
                "{found:?}"
            );
            ola.submit(&shown, NEW, &[("do", "save")]).await.is(303);
        }
    }
);
