//! A course is planned on the pages: from a type around Easter and the clock change, and from an irregular list.

use kursplass::actions::templates::Type;
use kursplass::domain::ids::CourseId;
use kursplass::entity::{course, course_leader, session, venue};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{NEW, dates, mistakes, sinnemestring};
use crate::app::{Answer, App, on_both_sites};

/// Where a form led to, without what is said there.
pub fn place(answer: &Answer) -> String {
    let place = answer
        .header("location")
        .unwrap_or_else(|| panic!("{}", answer.text));
    place.split('?').next().unwrap().to_owned()
}

pub fn id(answer: &Answer) -> CourseId {
    place(answer).rsplit('/').next().unwrap().parse().unwrap()
}

/// The sessions of a course by the clocks on the wall, with their numbers.
pub async fn sessions(app: &App, id: CourseId) -> Vec<String> {
    let rows = session::Entity::find()
        .filter(session::Column::CourseId.eq(id))
        .order_by_asc(session::Column::Number)
        .all(app.office.store.reader())
        .await
        .unwrap();
    let line = |row: &session::Model| {
        let start = row.local_start.format("%H:%M");
        format!("{}: {} {start} {}", row.number, row.local_date, row.minutes)
    };
    rows.iter().map(line).collect()
}

on_both_sites!(
    tuesdays_from_a_type_are_planned_and_published_across_easter_and_the_clock_change,
    |app| {
        let team = app.team().await;
        let (mut siv, by) = app.staff_browser(team, "Siv", "coordinator").await;
        let kind = app.course_type(&by, sinnemestring()).await;
        let first = siv.get(NEW).await.is(200);
        let link = format!("{NEW}?template={kind}");
        assert!(first.text.contains(&link), "{}", first.text);
        let form = siv.get(&link).await.is(200);
        let typed = [
            ("starts_on", "2027-03-09"),
            ("start_time", "17:00"),
            ("new_venue", "Rådhuset, rom 2"),
            ("new_leader", "Kari"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &typed).await.is(200);
        let tuesdays = [
            "Uke 10 tirsdag 9. mars 2027 kl. 17.00–19.00 Samling 1",
            "Uke 11 tirsdag 16. mars 2027 kl. 17.00–19.00 Samling 2",
            "Uke 12 tirsdag 23. mars 2027 kl. 17.00–19.00 Samling 3",
            "Uke 13 tirsdag 30. mars 2027 kl. 17.00–19.00 Samling 4",
            "Uke 14 tirsdag 6. april 2027 kl. 17.00–19.00 Samling 5",
            "Uke 15 tirsdag 13. april 2027 kl. 17.00–19.00 Samling 6",
        ];
        assert_eq!(dates(&shown), tuesdays);
        // Thursdays meet Maundy Thursday.
        let thursdays = [("starts_on", "2027-03-11"), ("do", "preview")];
        let shown = siv.submit(&shown, NEW, &thursdays).await.is(200);
        assert_eq!(
            dates(&shown)[2],
            "Uke 12 torsdag 25. mars 2027 skjærtorsdag Hoppes over"
        );
        assert!(
            shown
                .text
                .contains("6 samlinger, 11. mars – 22. april 2027."),
            "{}",
            shown.text
        );
        assert!(
            shown.text.contains("Én dato er hoppet over."),
            "{}",
            shown.text
        );
        let back = [("starts_on", "2027-03-09"), ("do", "preview")];
        let shown = siv.submit(&shown, NEW, &back).await.is(200);
        let saved = siv.submit(&shown, NEW, &[("do", "save")]).await.is(303);
        let id = id(&saved);
        let expected = [
            "1: 2027-03-09 17:00 120",
            "2: 2027-03-16 17:00 120",
            "3: 2027-03-23 17:00 120",
            "4: 2027-03-30 17:00 120",
            "5: 2027-04-06 17:00 120",
            "6: 2027-04-13 17:00 120",
        ];
        assert_eq!(sessions(app, id).await, expected);
        assert!(saved.header("location").unwrap().ends_with("?said=drafted"));
        let token = app.token(team, "coordinator", "Siv").await;
        let path = format!("/api/v1/courses/{id}/publication");
        let public = app
            .put(&path, Some(&token), serde_json::json!({}))
            .await
            .is(200);
        assert_eq!(
            public.text("/sessions/3/starts_at"),
            "2027-03-30T17:00:00+02:00"
        );
        assert_eq!(public.text("/summary/nb"), "Seks samlinger om sinne.");
    }
);

on_both_sites!(
    an_irregular_list_with_follow_ups_is_typed_session_by_session,
    |app| {
        let team = app.team().await;
        let (mut siv, by) = app.staff_browser(team, "Siv", "leader,coordinator").await;
        let mastering = Type {
            title: Some("KiD – kurs i depresjonsmestring".to_owned()),
            sessions: Some(8),
            session_minutes: Some(150),
            follow_ups: Some(vec![4, 12]),
            min_participants: Some(8),
            capacity: Some(12),
            ..Type::default()
        };
        let kind = app.course_type(&by, mastering).await;
        let form = siv.get(&format!("{NEW}?template={kind}")).await.is(200);
        let typed = [
            ("starts_on", "2027-09-08"),
            ("start_time", "11:30"),
            ("venue", "later"),
            ("follow_ups[0].after_weeks", "3"),
            ("follow_ups[1].after_weeks", "10"),
            ("summary.nb", "Kurs i mestring."),
            ("do", "adjust"),
        ];
        let rows = siv.submit(&form, NEW, &typed).await.is(200);
        assert_eq!(dates(&rows).len(), 10);
        // The two after the last ordinary one were held on other days: 27 November and 15 January.
        let own = [
            ("sessions[8].starts_on", "2027-11-27"),
            ("sessions[9].starts_on", "2028-01-15"),
            ("sessions[9].ends_at", "14:30"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&rows, NEW, &own).await.is(200);
        assert_eq!(
            dates(&shown)[8..],
            [
                "Uke 47 lørdag 27. november 2027 kl. 11.30–14.00 Samling 9 Oppfølging",
                "Uke 2 lørdag 15. januar 2028 kl. 11.30–14.30 Samling 10 Oppfølging",
            ]
        );
        let more = siv.submit(&shown, NEW, &[("do", "add")]).await.is(200);
        assert_eq!(dates(&more).len(), 11);
        let fewer = siv.submit(&more, NEW, &[("do", "drop:10")]).await.is(200);
        let saved = siv.submit(&fewer, NEW, &[("do", "save")]).await.is(303);
        let id = id(&saved);
        let all = sessions(app, id).await;
        assert_eq!(all[0], "1: 2027-09-08 11:30 150");
        assert_eq!(all[7], "8: 2027-10-27 11:30 150");
        assert_eq!(
            all[8..],
            ["9: 2027-11-27 11:30 150", "10: 2028-01-15 11:30 180"]
        );
        let db = app.office.store.reader();
        let row = course::Entity::find_by_id(id)
            .one(db)
            .await
            .unwrap()
            .unwrap();
        assert!(row.place_later && row.template_id.is_some());
        let leaders = course_leader::Entity::find().filter(course_leader::Column::CourseId.eq(id));
        assert_eq!(leaders.one(db).await.unwrap().unwrap().staff_id, by.id);
        // A copy is a series on dates to come, with everything else as it was.
        let copy = siv.get(&format!("{NEW}?copy={id}")).await.is(200);
        assert!(copy.text.contains("value=\"2027-02-24\""), "{}", copy.text);
        assert_eq!(dates(&copy).len(), 10);
        assert!(copy.text.contains("Kurs i mestring."));
    }
);

on_both_sites!(
    a_series_is_saved_on_the_dates_that_were_seen_or_not_at_all,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let form = siv.get(NEW).await.is(200);
        let typed = [
            ("title", "Sov godt"),
            ("starts_on", "2027-03-02"),
            ("new_venue", "Rådhuset, rom 2"),
            ("new_leader", "Per"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &typed).await.is(200);
        assert_eq!(dates(&shown).len(), 6);
        let held = app.course(team, 20).await;
        let refused = siv.submit(&shown, NEW, &[("do", "save")]).await.is(409);
        let said = "Datoene er andre enn dem du så sist. Se over dem, og lagre på nytt.";
        assert_eq!(mistakes(&refused), [said]);
        let taken =
            "Uke 9 tirsdag 2. mars 2027 Stedet er opptatt av «Sinnemestring» Se kurset Hoppes over";
        assert_eq!(dates(&refused)[0], taken);
        assert!(refused.text.contains(&held.to_string()));
        let saved = siv.submit(&refused, NEW, &[("do", "save")]).await.is(303);
        assert_eq!(
            sessions(app, id(&saved)).await[0],
            "1: 2027-04-13 17:00 120"
        );
        // The same form once more is the same course.
        let again = siv.submit(&refused, NEW, &[("do", "save")]).await.is(303);
        assert_eq!(place(&again), place(&saved));
        let venues = venue::Entity::find()
            .all(app.office.store.reader())
            .await
            .unwrap();
        assert_eq!(venues.len(), 1);
    }
);

on_both_sites!(only_who_lays_courses_out_gets_the_form, |app| {
    let team = app.team().await;
    let (mut admin, _) = app.staff_browser(team, "Ada", "admin").await;
    admin.get(NEW).await.is(403);
    admin
        .post(NEW, &[("title", "x"), ("do", "save")])
        .await
        .is(403);
    admin.get("/staff/courses").await.is(200);
    let (mut auditor, _) = app.staff_browser(team, "Liv", "auditor").await;
    auditor.get("/staff/courses").await.is(403);
    let mut nobody = app.browser();
    let led = nobody.get(NEW).await.is(303);
    assert_eq!(
        led.header("location"),
        Some("/staff/sign-in?next=%2Fstaff%2Fcourses%2Fnew")
    );
    let theirs = app.course(team, 20).await;
    let other = app.another_team(crate::given::modum()).await;
    let (mut stranger, _) = app.staff_browser(other, "Siv", "coordinator").await;
    stranger.get(&format!("{NEW}?copy={theirs}")).await.is(404);
    stranger
        .get(&format!("/staff/courses/{theirs}/edit"))
        .await
        .is(404);
});

on_both_sites!(
    dates_that_are_passed_over_are_shown_before_a_series_is_saved,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let form = siv.get(NEW).await.is(200);
        // Easter Day.
        let typed = [
            ("title", "Sov godt"),
            ("starts_on", "2027-03-28"),
            ("venue", "later"),
            ("do", "save"),
        ];

        let shown = siv.submit(&form, NEW, &typed).await.is(409);

        assert!(shown.text.contains("Noen datoer er hoppet over."));
        // Six sessions, and the day that is passed over.
        assert_eq!(dates(&shown).len(), 7, "{}", shown.text);
        siv.submit(&shown, NEW, &[("do", "save")]).await.is(303);
    }
);
