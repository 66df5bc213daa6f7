//! Two people edit the same course: what the second left alone follows the first.

use kursplass::entity::{course, course_leader};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::THREE;
use crate::app::on_both_sites;
use crate::plan::drafts::{id, place, sessions};

on_both_sites!(
    what_the_second_never_touched_takes_the_value_of_the_first,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let (mut tom, _) = app.staff_browser(team, "Tom", "coordinator").await;
        let course = app.course(team, 15).await;
        let edit = format!("/staff/courses/{course}/edit");
        let theirs = siv.get(&edit).await.is(200);
        let form = tom.get(&edit).await.is(200);
        let first = [
            ("title", "Sint?"),
            ("capacity", "18"),
            ("reason", "Større rom"),
            ("new_leader", "Ola"),
            ("enrolment.closes_at", "2027-02-20T12:00"),
            ("do", "save"),
        ];
        tom.submit(&form, &edit, &first).await.is(303);

        let second = [
            ("title", "Sinne"),
            ("min_participants", "3"),
            ("do", "save"),
        ];
        let told = siv.submit(&theirs, &edit, &second).await.is(409);

        for kept in ["\"18\"", "\"Sinne\"", "\"3\"", "2027-02-20T12:00"] {
            assert!(told.text.contains(kept), "{kept}: {}", told.text);
        }
        siv.submit(&told, &edit, &[("do", "save")]).await.is(303);
        let db = app.office.store.reader();
        let row = course::Entity::find_by_id(course).one(db).await;
        let row = row.unwrap().unwrap();
        assert_eq!(
            (row.title.as_str(), row.capacity, row.min_participants),
            ("Sinne", 18, 3)
        );
        assert!(row.closes_at.is_some());
        let leaders =
            course_leader::Entity::find().filter(course_leader::Column::CourseId.eq(course));
        assert_eq!(leaders.count(db).await.unwrap(), 2);
    }
);

on_both_sites!(
    the_sessions_of_a_draft_follow_another_s_change_but_for_those_that_were_touched,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let (mut tom, _) = app.staff_browser(team, "Tom", "coordinator").await;
        let saved = siv.lays_out(&THREE).await.is(303);
        let edit = format!("{}/edit", place(&saved));
        let theirs = siv.get(&edit).await.is(200);
        let form = tom.get(&edit).await.is(200);
        let first = [
            ("sessions[0].starts_on", "2027-03-03"),
            ("sessions[1].starts_at", "10:00"),
            ("sessions[1].ends_at", "12:00"),
            ("do", "save"),
        ];
        tom.submit(&form, &edit, &first).await.is(303);

        let second = [("sessions[2].starts_on", "2027-03-18"), ("do", "save")];
        let told = siv.submit(&theirs, &edit, &second).await.is(409);

        siv.submit(&told, &edit, &[("do", "save")]).await.is(303);
        let expected = [
            "1: 2027-03-03 17:00 120",
            "2: 2027-03-09 10:00 120",
            "3: 2027-03-18 17:00 120",
        ];
        assert_eq!(sessions(app, id(&saved)).await, expected);
    }
);

on_both_sites!(
    sessions_that_were_taken_away_meanwhile_do_not_mix_with_those_of_another,
    |app| {
        let team = app.team().await;
        let (mut siv, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let (mut tom, _) = app.staff_browser(team, "Tom", "coordinator").await;
        let saved = siv.lays_out(&THREE).await.is(303);
        let edit = format!("{}/edit", place(&saved));
        let theirs = siv.get(&edit).await.is(200);
        let form = tom.get(&edit).await.is(200);
        let later = [("sessions[0].starts_on", "2027-03-03"), ("do", "save")];
        tom.submit(&form, &edit, &later).await.is(303);

        let fewer = siv
            .submit(&theirs, &edit, &[("do", "drop:0")])
            .await
            .is(200);
        let more = siv.submit(&fewer, &edit, &[("do", "add")]).await.is(200);
        let told = siv.submit(&more, &edit, &[("do", "save")]).await.is(409);

        siv.submit(&told, &edit, &[("do", "save")]).await.is(303);
        let expected = [
            "1: 2027-03-09 17:00 120",
            "2: 2027-03-16 17:00 120",
            "3: 2027-03-23 17:00 120",
        ];
        assert_eq!(sessions(app, id(&saved)).await, expected);
    }
);
