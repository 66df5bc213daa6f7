//! How long people are kept: to the second, by outcome and team, and nothing of them but numbers after.

use kursplass::actions::courses;
use kursplass::domain::course::CancelReason;
use kursplass::domain::ids::{CourseId, EnrolmentId};
use kursplass::entity::{access_log, access_person, enrolment, event, message};
use kursplass::worker::tidy;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::settings::sends;
use crate::app::{App, on_both_sites};
use crate::db::on_sqlite;
use crate::given::modum;
use crate::staff_course::{says, says_not};
use crate::traces::{counts, everything, found, hex};

/// Who is still in the books of a course.
async fn left(app: &App, course: CourseId) -> Vec<EnrolmentId> {
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .all(app.office.store.reader());
    rows.await.unwrap().into_iter().map(|row| row.id).collect()
}

fn known(counts: &[(&str, i32)]) -> Vec<(String, i32)> {
    let counts = counts.iter();
    counts
        .map(|(word, many)| ((*word).to_owned(), *many))
        .collect()
}

on_both_sites!(who_never_came_is_gone_ninety_days_after_the_start, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let seated = app.joins(course, "a@example.no").await;
    app.joins(course, "b@example.no").await;
    let left_early = app.joins(course, "c@example.no").await;
    app.leaves(left_early).await;
    app.clock.set("2027-05-31T17:59");
    app.clock.advance_seconds(59);
    assert_eq!(tidy(&app.office).await.unwrap(), 0, "a second too early");

    app.clock.advance_seconds(1);
    assert_eq!(tidy(&app.office).await.unwrap(), 2);

    assert_eq!(left(app, course).await, [seated]);
    let numbers = known(&[("waiting", 1), ("withdrew", 1)]);
    assert_eq!(counts(app, course).await, numbers);
});

on_both_sites!(
    a_course_of_long_ago_shows_the_numbers_that_are_left,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 2).await;
        app.queue(&course.to_string(), ["a", "b", "c"]).await;
        app.clock.set("2027-10-07T09:00");
        assert_eq!(tidy(&app.office).await.unwrap(), 3);
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let here = format!("/staff/courses/{course}");

        let page = siv.get(&here).await.is(200);

        for words in [
            "2 av 2 plasser er tatt",
            "ble slettet onsdag 6. oktober 2027",
            "<dt>Hadde plass</dt><dd>2</dd>",
            "<dt>Sto på venteliste</dt><dd>færre enn 5</dd>",
        ] {
            says(&page, words);
        }
        let people = siv.get(&format!("{here}/people")).await.is(200);
        says(&people, "2 av 2 plasser er tatt");
        says(&people, "ble slettet onsdag 6. oktober 2027");
        says_not(&people, "Ingen er påmeldt");
        for list in ["?standing=over", "?month=2027-03"] {
            let list = siv.get(&format!("/staff/courses{list}")).await.is(200);
            says(&list, "2 av 2 plasser");
        }
    }
);

on_both_sites!(
    who_was_there_is_gone_six_months_after_the_last_session,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        for name in ["a", "b", "c"] {
            app.joins(course, &format!("{name}@example.no")).await;
        }
        // The last session ends on 6 April at 19.00.
        app.clock.set("2027-10-06T18:59");
        app.clock.advance_seconds(59);
        assert_eq!(tidy(&app.office).await.unwrap(), 0, "a second too early");
        assert!(app.breaches().await.is_empty());
        app.clock.advance_seconds(1);
        app.clock.advance(61);
        assert_eq!(
            app.breaches().await,
            ["I12"],
            "what is kept too long is found"
        );

        assert_eq!(tidy(&app.office).await.unwrap(), 3);

        assert!(app.breaches().await.is_empty());
        assert!(left(app, course).await.is_empty());
        assert_eq!(counts(app, course).await, known(&[("seated", 3)]));
    }
);

on_both_sites!(
    a_course_that_was_called_off_keeps_nobody_after_ninety_days,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 1).await;
        app.joins(course, "a@example.no").await;
        app.joins(course, "b@example.no").await;
        let by = app.coordinator(team).await;
        let cancel = app.office.act(move |desk| {
            let by = by.clone();
            Box::pin(async move {
                courses::cancel(&desk, &by, course, CancelReason::TooFew, None).await?;
                Ok(())
            })
        });
        cancel.await.unwrap();
        // From 1 February at 09.00, in summer time.
        app.clock.set("2027-05-02T09:59");
        app.clock.advance_seconds(59);
        assert_eq!(tidy(&app.office).await.unwrap(), 0);
        app.clock.advance_seconds(1);
        assert_eq!(tidy(&app.office).await.unwrap(), 2);
        assert!(left(app, course).await.is_empty());
        assert_eq!(counts(app, course).await, known(&[("course_cancelled", 2)]));
    }
);

on_both_sites!(each_team_keeps_its_people_as_long_as_it_says, |app| {
    let team = app.team().await;
    let other = app.another_team(modum()).await;
    let (own, others) = (app.course(team, 1).await, app.course(other, 1).await);
    for course in [own, others] {
        app.joins(course, "a@example.no").await;
        app.joins(course, "b@example.no").await;
    }
    let mut anne = app.enters(team, "admin", "Anne").await;
    let form = anne.get("/staff/settings").await.is(200);
    let fields = [("keep_unplaced_days", "30"), ("keep_done_months", "1")];
    sends(&mut anne, &form, &fields).await.is(303);

    app.clock.set("2027-05-07T12:00");
    assert_eq!(tidy(&app.office).await.unwrap(), 2);

    assert!(left(app, own).await.is_empty());
    assert_eq!(left(app, others).await.len(), 2);
    assert!(app.breaches().await.is_empty());
});

on_both_sites!(who_was_moved_is_kept_as_long_as_where_they_went, |app| {
    let team = app.team().await;
    let first = app.course(team, 5).await;
    let later = app.course_elsewhere(team).await;
    let person = app.joins(first, "a@example.no").await;
    let moved = app.moves(team, person, later).await;
    app.clock.set("2027-09-01T12:00");
    assert_eq!(tidy(&app.office).await.unwrap(), 0);
    assert_eq!(left(app, first).await, [person]);
    app.clock.set("2027-10-07T12:00");
    assert_eq!(
        tidy(&app.office).await.unwrap(),
        2,
        "first {moved}, then {person}"
    );
});

on_both_sites!(nothing_is_left_of_a_person_in_any_table, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let canary = app.enrolled(course, "kanari@example.no").await;
    let id: EnrolmentId = canary.id.parse().unwrap();
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let people = format!("/staff/courses/{course}/people");
    siv.get(&people).await.is(200);
    let removal = format!("{people}/{id}/removal");
    let fields = [("reason", "Kanari ville det selv"), ("sure", "yes")];
    siv.post(&removal, &fields).await.is(303);
    let row = app.enrolment(id).await;
    let simple = id.0.simple().to_string().to_uppercase();
    let sealed = [
        hex(&row.name),
        hex(&row.email.unwrap()),
        hex(&row.email_index.unwrap()),
    ];
    let all = everything(app).await;
    let before = found(&all, std::slice::from_ref(&simple));
    for table in ["enrolment", "event", "message", "access_person"] {
        assert!(before.iter().any(|own| own == table), "{table}: {before:?}");
    }
    assert_eq!(
        found(&all, &sealed).first().map(String::as_str),
        Some("enrolment")
    );

    app.clock.set("2027-06-01T12:00");
    assert_eq!(tidy(&app.office).await.unwrap(), 1);

    let all = everything(app).await;
    assert_eq!(
        found(&all, std::slice::from_ref(&simple)),
        ["access_person"]
    );
    assert!(found(&all, &sealed).is_empty());
    let db = app.office.store.reader();
    let of_person = event::Column::EnrolmentId.eq(id);
    let events = event::Entity::find().filter(of_person).count(db);
    assert_eq!(events.await.unwrap(), 0);
    let letters = message::Column::EnrolmentId.eq(id);
    let letters = message::Entity::find().filter(letters).count(db);
    assert_eq!(letters.await.unwrap(), 0);

    // The log goes last: two years after the last look, to the second.
    let last = access_log::Entity::find().all(db).await.unwrap();
    assert!(
        last.iter()
            .all(|line| line.at == crate::app::oslo("2027-02-01T09:00"))
    );
    app.clock.set("2029-02-01T08:59");
    app.clock.advance_seconds(59);
    tidy(&app.office).await.unwrap();
    assert!(access_person::Entity::find().count(db).await.unwrap() > 0);
    app.clock.advance_seconds(1);
    tidy(&app.office).await.unwrap();
    assert_eq!(access_log::Entity::find().count(db).await.unwrap(), 0);
    assert!(found(&everything(app).await, &[simple]).is_empty());
});

#[test]
fn what_was_erased_is_not_in_the_log_of_sqlite_either() {
    on_sqlite(async |db| {
        let app = App::on(db).await;
        let team = app.team().await;
        let course = app.course(team, 1).await;
        app.joins(course, "a@example.no").await;
        app.clock.set("2027-12-01T12:00");
        assert_eq!(tidy(&app.office).await.unwrap(), 1);
        let file = db.url.trim_start_matches("sqlite://");
        let log = std::fs::metadata(format!("{file}-wal")).unwrap();
        assert_eq!(log.len(), 0);
        app.end().await;
    });
}
