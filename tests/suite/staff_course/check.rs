//! Before anything is sent, staff see who will be told and what they will read.

use kursplass::entity::access_log;
use sea_orm::EntityTrait;
use serde_json::json;

use super::{Desk, says, says_not};
use crate::app::on_both_sites;

on_both_sites!(who_is_told_what_is_shown_before_it_is_done, |app| {
    let mut desk = Desk::of(app, 2).await;
    let course = desk.course.to_string();
    let [kari, ola, _] = app.queue(&course, ["kari", "ola", "waits"]).await;
    let form = desk.of_session(3, "move").await;

    let asked = desk.fills(&form, &[("starts_on", "2027-03-17")]).await;

    for words in [
        "2 får beskjed",
        "2 får e-post.",
        "E-post på bokmål, til 2",
        "onsdag 17. mars 2027",
        "[lenke til egen side]",
        "[egen referanse]",
        "Ingenting er lagret eller sendt ennå.",
    ] {
        says(&asked, words);
    }
    for not in ["/ticket/", &kari.ticket, "Sinnemestring</strong>"] {
        says_not(&asked, not);
    }
    assert_eq!(desk.sessions().await[2].sequence, 0);
    assert_eq!(app.told(&ola.id).await.last().unwrap(), "seated");
    let log = access_log::Entity::find().all(app.office.store.reader());
    assert!(
        log.await
            .unwrap()
            .iter()
            .any(|line| line.ground == "message_preview")
    );

    let done = desk.is_sure(&asked, &form).await.is(303);
    says(&desk.browser.follow(done).await, "Samlingen er flyttet.");
    assert_eq!(desk.sessions().await[2].sequence, 1);
    assert_eq!(app.told(&ola.id).await.last().unwrap(), "session_moved");
});

on_both_sites!(sent_twice_it_is_done_and_told_once, |app| {
    let mut desk = Desk::of(app, 2).await;
    let [kari] = app.queue(&desk.course.to_string(), ["kari"]).await;
    let form = format!("{}/sessions/new", desk.here);
    let asked = desk.fills(&form, &[]).await;

    let first = desk.is_sure(&asked, &form).await.is(303);
    let second = desk.is_sure(&asked, &form).await.is(303);

    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(desk.sessions().await.len(), 7);
    let told = app.told(&kari.id).await;
    assert_eq!(
        told.iter().filter(|kind| *kind == "session_added").count(),
        1
    );
});

on_both_sites!(what_tells_nobody_is_done_once_though_sent_twice, |app| {
    let mut desk = Desk::of(app, 2).await;
    let form = desk.of_session(3, "cancellation").await;
    let opened = desk.browser.get(&form).await.is(200);
    let typed = [("reason", "Kari er syk")];

    let first = desk.browser.submit(&opened, &form, &typed).await.is(303);
    let second = desk.browser.submit(&opened, &form, &typed).await.is(303);

    assert_eq!(first.header("location"), second.header("location"));
});

on_both_sites!(from_the_check_one_goes_back_to_what_was_typed, |app| {
    let mut desk = Desk::of(app, 2).await;
    app.queue(&desk.course.to_string(), ["kari"]).await;
    let form = desk.of_session(3, "move").await;
    let asked = desk.fills(&form, &[("starts_on", "2027-03-17")]).await;

    let back = desk.browser.submit(&asked, &form, &[("back", "yes")]).await;

    says(&back.is(200), "value=\"2027-03-17\"");
    assert_eq!(desk.sessions().await[2].sequence, 0);
});

on_both_sites!(a_refusal_comes_before_the_check, |app| {
    let mut desk = Desk::of(app, 2).await;
    app.queue(&desk.course.to_string(), ["kari"]).await;
    let form = desk.of_session(3, "move").await;
    let refused = desk.fills(&form, &[("starts_on", "2027-03-09")]).await;
    super::refuses(&refused, 422, "2027-03-09", "To samlinger overlapper.");
});

on_both_sites!(where_nobody_is_told_it_is_done_at_once, |app| {
    let mut desk = Desk::of(app, 2).await;
    let form = desk.of_session(3, "move").await;
    desk.fills(&form, &[("starts_on", "2027-03-17")])
        .await
        .is(303);
    assert_eq!(desk.sessions().await[2].sequence, 1);
});

on_both_sites!(
    what_is_off_today_leaves_at_once_and_names_who_is_to_be_called,
    |app| {
        let mut desk = Desk::of(app, 5).await;
        let path = format!("/api/v1/courses/{}/enrolments", desk.course);
        let token = app.token(desk.team, "coordinator", "Tove").await;
        for caller in [
            json!({"name": "Mona", "mobile": "41234567", "prefers": "sms"}),
            json!({"name": "Per", "prefers": "call"}),
        ] {
            let mut caller = caller;
            caller["home_municipality"] = json!("3316");
            app.post(&path, Some(&token), caller).await.is(201);
        }
        app.queue(&desk.course.to_string(), ["mail"]).await;
        // Before eight, when other messages wait.
        app.clock.set("2027-03-02T07:30");
        desk.browser = app.enters(desk.team, "coordinator", "Nina").await;
        let form = desk.of_session(1, "cancellation").await;

        let asked = desk.fills(&form, &[("reason", "Kari er syk")]).await;

        for words in [
            "Dette gjelder i dag.",
            "3 får beskjed",
            "Én får e-post.",
            "Én får SMS.",
            "2 må dere ringe.",
            "Å si på telefon",
            "Mona",
            "Per",
        ] {
            says(&asked, words);
        }
        says_not(&asked, "Sendes ");
        let done = desk.is_sure(&asked, &form).await.is(303);
        let page = desk.browser.follow(done).await;
        says(&page, "beskjeder må gis på telefon.");
    }
);

on_both_sites!(what_waits_until_morning_says_so, |app| {
    let mut desk = Desk::of(app, 5).await;
    app.queue(&desk.course.to_string(), ["kari"]).await;
    app.clock.set("2027-02-01T22:00");
    desk.browser = app.enters(desk.team, "coordinator", "Nina").await;
    let form = desk.of_session(1, "cancellation").await;
    let asked = desk.fills(&form, &[("reason", "Kari er syk")]).await;
    says(&asked, "Sendes tirsdag 2. februar 2027 kl. 08.00.");
});
