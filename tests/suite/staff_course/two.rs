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
