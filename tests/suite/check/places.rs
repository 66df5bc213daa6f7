//! Seats, queues, sessions, teams and seals.

use super::{breaks, checked, lived_in, names, on_both_ruins};
use crate::given::modum;

on_both_ruins!(broken_seats_are_named, |app| {
    lived_in(app).await;
    let more = "UPDATE course SET capacity = 3; INSERT INTO seat SELECT id, 3 FROM course";
    breaks(app, more, "I3", "a seat is free while somebody waits").await;
    let taken = "UPDATE enrolment SET status = 'seated' WHERE status = 'waiting'";
    breaks(app, taken, "I1", "more are seated or offered").await;
    assert!(names(&checked(app).await, "I1", "a place without a seat"));
    assert!(names(
        &checked(app).await,
        "I8",
        "stands where its history does not lead"
    ));
    let gone = "DELETE FROM seat WHERE n = 3";
    breaks(app, gone, "I1", "the seats are not as many").await;
    let away = "DELETE FROM seat WHERE n = 2";
    breaks(app, away, "I1", "a seat that is not there").await;
    let twice = "UPDATE enrolment SET seat_no = 1 WHERE seat_no IS NOT NULL";
    breaks(app, twice, "I1", "one seat is given twice").await;
});

on_both_ruins!(broken_queues_are_named, |app| {
    lived_in(app).await;
    let next = "UPDATE course SET next_queue_number = 1";
    breaks(app, next, "I4", "still to be given").await;
    let twice = "UPDATE enrolment SET queue_number = 1";
    breaks(app, twice, "I4", "one queue number is used twice").await;
    let same = "UPDATE enrolment SET mobile_index = (SELECT mobile_index FROM enrolment
        WHERE mobile_index IS NOT NULL) WHERE status <> 'ended'";
    breaks(app, same, "I2", "one mobile number").await;
    assert!(names(
        &checked(app).await,
        "sealed",
        "an address that it does not have"
    ));
    let same = "UPDATE enrolment SET email_index = (SELECT email_index FROM enrolment
        WHERE email_index IS NOT NULL LIMIT 1)";
    breaks(app, same, "I2", "one e-mail address").await;
});

on_both_ruins!(an_absence_from_elsewhere_is_named, |app| {
    lived_in(app).await;
    let team = app.team().await;
    app.course(team, 5).await;
    let away = "INSERT INTO absence (enrolment_id, session_id, starts_at, at)
        SELECT e.id, s.id, s.starts_at, s.created_at FROM enrolment e, session s
        WHERE e.course_id <> s.course_id AND e.status = 'seated'";
    breaks(
        app,
        away,
        "sessions",
        "away from a session of another course",
    )
    .await;
});

on_both_ruins!(broken_sessions_teams_and_seals_are_named, |app| {
    lived_in(app).await;
    let mut other = modum();
    "Other".clone_into(&mut other.name);
    app.another_team(other).await;
    let wall = "UPDATE session SET minutes = minutes + 1";
    breaks(
        app,
        wall,
        "sessions",
        "its wall clock and its instant differ",
    )
    .await;
    let course = "UPDATE course SET starts_at = created_at";
    breaks(app, course, "sessions", "when its sessions do not").await;
    let none = "UPDATE session SET ends_at = starts_at";
    breaks(app, none, "sessions", "ends before it begins").await;
    let team = "team_id = (SELECT id FROM team WHERE name = 'Other')";
    let session = format!("UPDATE session SET {team} WHERE number = 1");
    breaks(app, &session, "I10", "is of another team than its course").await;
    assert!(names(
        &checked(app).await,
        "I10",
        "at a place of another team"
    ));
    breaks(
        app,
        &format!("UPDATE staff SET {team}"),
        "I10",
        "led by somebody of another team",
    )
    .await;
    let message = format!("UPDATE message SET {team}");
    breaks(app, &message, "I10", "than the enrolment it is about").await;
    let name = "UPDATE enrolment SET name = email WHERE email IS NOT NULL";
    breaks(app, name, "sealed", "does not open").await;
});
