//! A draft is changed as a whole, a published course but for its sessions.

mod two;

use kursplass::entity::{course, course_leader, event};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::drafts::{id, place, sessions};
use super::{NEW, dates, mistakes, wrong};
use crate::app::on_both_sites;

/// Three sessions, somewhere.
const THREE: [(&str, &str); 2] = [("sessions", "3"), ("venue", "later")];

on_both_sites!(a_draft_is_changed_with_its_dates, |app| {
    let team = app.team().await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "leader,coordinator").await;
    let saved = siv.lays_out(&THREE).await.is(303);
    let (home, id) = (place(&saved), id(&saved));
    let edit = format!("{home}/edit");
    let form = siv.get(&edit).await.is(200);
    assert_eq!(dates(&form).len(), 3);
    let other = [
        ("title", "Sov bedre"),
        ("sessions[2].starts_on", "2027-03-18"),
        ("sessions[2].starts_at", "10:00"),
        ("sessions[2].ends_at", "11:30"),
        ("capacity", "14"),
        ("reason", "Mindre rom"),
        ("do", "save"),
    ];
    let kept = siv.submit(&form, &edit, &other).await.is(303);
    assert_eq!(place(&kept), home);
    let expected = [
        "1: 2027-03-02 17:00 120",
        "2: 2027-03-09 17:00 120",
        "3: 2027-03-18 10:00 90",
    ];
    assert_eq!(sessions(app, id).await, expected);
    let db = app.office.store.reader();
    let row = course::Entity::find_by_id(id)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((row.title.as_str(), row.capacity), ("Sov bedre", 14));
    // And once more as a series, from the pattern that it has.
    let form = siv.get(&edit).await.is(200);
    let series = siv.submit(&form, &edit, &[("do", "series")]).await.is(200);
    let series = siv
        .submit(
            &series,
            &edit,
            &[("starts_on", "2027-04-06"), ("do", "preview")],
        )
        .await
        .is(200);
    assert_eq!(dates(&series).len(), 3);
    siv.submit(&series, &edit, &[("do", "save")]).await.is(303);
    assert_eq!(sessions(app, id).await[2], "3: 2027-04-20 17:00 120");
});

on_both_sites!(a_form_that_changes_nothing_lays_nothing_anew, |app| {
    let team = app.team().await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "leader,coordinator").await;
    let saved = siv.lays_out(&[]).await.is(303);
    let edit = format!("{}/edit", place(&saved));
    let form = siv.get(&edit).await.is(200);
    siv.submit(&form, &edit, &[("do", "save")]).await.is(303);
    let db = app.office.store.reader();
    let relaid = event::Entity::find().filter(event::Column::Verb.eq("relaid"));
    assert_eq!(relaid.count(db).await.unwrap(), 0);
    let leaders =
        course_leader::Entity::find().filter(course_leader::Column::CourseId.eq(id(&saved)));
    assert_eq!(leaders.count(db).await.unwrap(), 1);
});

on_both_sites!(a_published_course_is_changed_but_for_its_sessions, |app| {
    let team = app.team().await;
    let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
    let course = app.course(team, 20).await;
    let before = sessions(app, course).await;
    let edit = format!("/staff/courses/{course}/edit");
    let form = siv.get(&edit).await.is(200);
    assert!(!form.text.contains("name=\"starts_on\""));
    let other = [
        ("title", "Sint?"),
        ("min_age", "18"),
        ("sessions[0].starts_on", "2027-05-01"),
        ("mode", "list"),
        ("do", "save"),
    ];
    siv.submit(&form, &edit, &other).await.is(303);
    assert_eq!(sessions(app, course).await, before);
    let db = app.office.store.reader();
    let row = course::Entity::find_by_id(course)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((row.title.as_str(), row.min_age), ("Sint?", Some(18)));
    let form = siv.get(&edit).await.is(200);
    let gap = [
        ("summary.nb", ""),
        ("min_participants", "30"),
        ("do", "save"),
    ];
    let refused = siv.submit(&form, &edit, &gap).await.is(422);
    assert_eq!(wrong(&refused), ["min_participants"]);
    let gap = [("summary.nb", ""), ("do", "save")];
    let refused = siv.submit(&form, &edit, &gap).await.is(422);
    assert_eq!(wrong(&refused), ["summary.nb"]);
    assert_eq!(mistakes(&refused).len(), 1);
});

on_both_sites!(a_leader_changes_own_courses_only, |app| {
    let team = app.team().await;
    let (mut ola, _) = app.staff_browser(team, "Ola", "leader").await;
    let theirs = app.course(team, 20).await;
    ola.get(&format!("/staff/courses/{theirs}/edit"))
        .await
        .is(403);
    let form = ola.get(NEW).await.is(200);
    let new = [
        ("title", "Olas"),
        ("starts_on", "2027-04-05"),
        ("do", "save"),
    ];
    let saved = ola.submit(&form, NEW, &new).await.is(303);
    ola.get(&format!("{}/edit", place(&saved))).await.is(200);
});

on_both_sites!(
    people_are_not_left_with_a_course_that_takes_no_sign_ups,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let course = app.course(team, 20).await;
        let edit = format!("/staff/courses/{course}/edit");
        app.queue(&course.to_string(), ["kari"]).await;
        let form = siv.get(&edit).await.is(200);
        let open = [("enrolment.policy", "open"), ("do", "save")];

        let refused = siv.submit(&form, &edit, &open).await.is(422);

        // Each of the three choices is marked.
        assert_eq!(wrong(&refused), ["enrolment.policy"; 3]);
        assert!(refused.text.contains("Noen er allerede påmeldt kurset."));
    }
);

on_both_sites!(
    another_number_of_seats_needs_a_reason_once_it_is_public,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let course = app.course(team, 20).await;
        let edit = format!("/staff/courses/{course}/edit");
        let form = siv.get(&edit).await.is(200);
        let more = [("capacity", "24"), ("do", "save")];

        let refused = siv.submit(&form, &edit, &more).await.is(422);

        assert_eq!(wrong(&refused), ["reason"]);
        let why = [("reason", "Større rom"), ("do", "save")];
        siv.submit(&refused, &edit, &why).await.is(303);
    }
);

on_both_sites!(
    a_draft_with_fifty_sessions_is_not_too_large_to_change,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let form = siv.get(NEW).await.is(200);
        let new = [
            ("title", "Sov godt"),
            ("starts_on", "2028-01-04"),
            ("sessions", "48"),
            ("new_venue", "Rådhuset"),
            ("do", "preview"),
        ];
        let shown = siv.submit(&form, NEW, &new).await.is(200);
        let saved = siv.submit(&shown, NEW, &[("do", "save")]).await.is(303);
        let edit = format!("{}/edit", place(&saved));
        let form = siv.get(&edit).await.is(200);
        let summary = "Kvelder om søvn, ro og grøt på brødet. ".repeat(30);
        let words = [("summary.nb", summary.as_str()), ("do", "save")];
        siv.submit(&form, &edit, &words).await.is(303);
        let form = siv.get(&edit).await.is(200);
        siv.submit(&form, &edit, &[("title", "Sov bedre"), ("do", "save")])
            .await
            .is(303);
    }
);
