//! Two people editing: the second is told what changed and loses nothing.

use kursplass::entity::session::Status;

use super::{Desk, refuses, says, says_not};
use crate::app::{on_both_sites, oslo};

on_both_sites!(the_second_sees_old_and_new_and_may_save_over_it, |app| {
    let mut siv = Desk::of(app, 20).await;
    let mut tom = Desk::with(app, siv.team, siv.course, "Tom").await;
    let form = siv.of_session(1, "move").await;
    let opened = siv.browser.get(&form).await.is(200);
    tom.does(&form, &[("starts_on", "2027-03-03")]).await;
    let typed = [("starts_on", "2027-03-04"), ("new_venue", "Biblioteket")];

    let told = siv.browser.submit(&opened, &form, &typed).await;

    refuses(
        &told,
        409,
        "value=\"Biblioteket\"",
        "Noen andre har endret dette",
    );
    for words in [
        "Tom lagret mandag 1. februar 2027 kl. 09.00.",
        "tirsdag 2. mars 2027 kl. 17.00–19.00, Rådhuset, rom 2",
        "onsdag 3. mars 2027 kl. 17.00–19.00, Rådhuset, rom 2",
        "value=\"2027-03-04\"",
        "Lagre likevel",
    ] {
        says(&told, words);
    }
    assert_eq!(siv.sessions().await[0].starts_at, oslo("2027-03-03T17:00"));
    siv.browser.submit(&told, &form, &[]).await.is(303);
    assert_eq!(siv.sessions().await[0].starts_at, oslo("2027-03-04T17:00"));
});

on_both_sites!(
    another_s_change_between_check_and_sending_is_told_too,
    |app| {
        let mut siv = Desk::of(app, 20).await;
        app.queue(&siv.course.to_string(), ["kari"]).await;
        let mut tom = Desk::with(app, siv.team, siv.course, "Tom").await;
        let form = siv.of_session(1, "cancellation").await;
        let asked = siv.fills(&form, &[("reason", "Kari er syk")]).await.is(200);
        let moved = siv.of_session(1, "move").await;
        tom.does(&moved, &[("starts_on", "2027-03-03")]).await;

        let told = siv.is_sure(&asked, &form).await;

        refuses(
            &told,
            409,
            "value=\"Kari er syk\"",
            "Dette er endret mens du holdt på",
        );
        assert_eq!(siv.sessions().await[0].status, Status::Planned);
    }
);

on_both_sites!(what_another_changes_elsewhere_disturbs_nobody, |app| {
    let mut siv = Desk::of(app, 20).await;
    let mut tom = Desk::with(app, siv.team, siv.course, "Tom").await;
    let form = format!("{}/capacity", siv.here);
    let opened = siv.browser.get(&form).await.is(200);
    let other = siv.of_session(1, "move").await;
    tom.does(&other, &[("starts_on", "2027-03-03")]).await;

    let typed = [("capacity", "14"), ("reason", "Lite rom")];
    let done = siv.browser.submit(&opened, &form, &typed).await.is(303);

    says_not(&siv.browser.follow(done).await, "Dette er endret");
});

on_both_sites!(
    in_a_small_form_what_was_left_alone_follows_and_what_was_typed_stays,
    |app| {
        let mut siv = Desk::of(app, 20).await;
        let mut tom = Desk::with(app, siv.team, siv.course, "Tom").await;
        let form = siv.of_session(1, "move").await;
        let opened = siv.browser.get(&form).await.is(200);
        let hours = [("starts_at", "10:00"), ("ends_at", "12:00")];
        tom.does(&form, &hours).await;

        let told = siv
            .browser
            .submit(&opened, &form, &[("starts_on", "2027-03-04")])
            .await;

        refuses(
            &told,
            409,
            "value=\"2027-03-04\"",
            "Noen andre har endret dette",
        );
        for kept in ["value=\"10:00\"", "value=\"12:00\""] {
            says(&told, kept);
        }
        siv.browser.submit(&told, &form, &[]).await.is(303);
        let first = &siv.sessions().await[0];
        assert_eq!(first.starts_at, oslo("2027-03-04T10:00"));
        assert_eq!(first.minutes, 120);
    }
);

on_both_sites!(
    who_only_gives_a_reason_does_not_take_another_s_seats_away,
    |app| {
        let mut siv = Desk::of(app, 20).await;
        let mut tom = Desk::with(app, siv.team, siv.course, "Tom").await;
        let form = format!("{}/capacity", siv.here);
        let opened = siv.browser.get(&form).await.is(200);
        tom.does(&form, &[("capacity", "24"), ("reason", "Større rom")])
            .await;

        let told = siv
            .browser
            .submit(&opened, &form, &[("reason", "Ring meg")])
            .await;

        refuses(
            &told,
            409,
            "value=\"Ring meg\"",
            "Noen andre har endret dette",
        );
        says(&told, "value=\"24\"");
    }
);

on_both_sites!(
    the_dates_of_a_postponement_follow_but_for_those_that_were_typed,
    |app| {
        let mut siv = Desk::of(app, 20).await;
        let mut tom = Desk::with(app, siv.team, siv.course, "Tom").await;
        let form = format!("{}/postponement", siv.here);
        let opened = siv.browser.get(&format!("{form}?weeks=1")).await.is(200);
        let moved = tom.of_session(2, "move").await;
        tom.does(&moved, &[("starts_at", "10:00"), ("ends_at", "12:00")])
            .await;

        let own = [("sessions[0].starts_on", "2027-03-08")];
        let told = siv.browser.submit(&opened, &form, &own).await;

        refuses(
            &told,
            409,
            "value=\"2027-03-08\"",
            "Noen andre har endret dette",
        );
        // One week on, at Tom's hours.
        says(
            &told,
            "name=\"sessions[1].starts_on\" type=\"date\" value=\"2027-03-16\"",
        );
        says(
            &told,
            "name=\"sessions[1].starts_at\" type=\"time\" value=\"10:00\"",
        );
        says(
            &told,
            "name=\"sessions[0].starts_at\" type=\"time\" value=\"17:00\"",
        );
    }
);
