//! What is done with a course as a whole.

use kursplass::actions::courses;
use kursplass::domain::course::{Answer as Decided, CancelReason, Status};
use kursplass::domain::ids::CourseId;
use kursplass::entity::course;
use sea_orm::EntityTrait;

use super::{Desk, refuses, says, says_not};
use crate::app::{App, on_both_sites, oslo};
use crate::given::draft;

async fn row(app: &App, id: CourseId) -> course::Model {
    let found = course::Entity::find_by_id(id).one(app.office.store.reader());
    found.await.unwrap().unwrap()
}

on_both_sites!(more_seats_go_to_who_waits_and_taken_ones_stay, |app| {
    let mut desk = Desk::of(app, 1).await;
    let [_, waits] = app
        .queue(&desk.course.to_string(), ["seated", "waits"])
        .await;
    let form = format!("{}/capacity", desk.here);
    let wrong = [("capacity", "0"), ("reason", "x")];
    refuses(
        &desk.fills(&form, &wrong).await,
        422,
        "value=\"0\"",
        "Velg et tall fra",
    );
    let letters = [("capacity", "ti"), ("reason", "x")];
    refuses(
        &desk.fills(&form, &letters).await,
        422,
        "value=\"ti\"",
        "capacity-mistake",
    );
    refuses(
        &desk.fills(&form, &[("capacity", "3")]).await,
        422,
        "value=\"3\"",
        "reason-mistake",
    );

    let asked = desk
        .fills(&form, &[("capacity", "12"), ("reason", "Større rom")])
        .await;

    says(&asked, "Én får beskjed");
    says(&asked, "Svar innen");
    let done = desk.is_sure(&asked, &form).await.is(303);
    says(
        &desk.browser.follow(done).await,
        "1 av 12 plasser er tatt, 1 tilbudt",
    );
    assert_eq!(app.told(&waits.id).await.last().unwrap(), "offer");
    let fewer = [("capacity", "1"), ("reason", "Lite rom")];
    let refused = desk.fills(&form, &fewer).await;
    assert!(matches!(refused.status, 409 | 422), "{}", refused.text);
    says(&refused, "value=\"Lite rom\"");
});

on_both_sites!(a_course_is_postponed_some_weeks_at_once, |app| {
    let mut desk = Desk::of(app, 5).await;
    app.queue(&desk.course.to_string(), ["kari"]).await;
    let form = format!("{}/postponement", desk.here);
    let page = desk.browser.get(&format!("{form}?weeks=9")).await.is(200);
    // The first Tuesday nine weeks later is a Tuesday in May; the clocks have changed.
    says(&page, "value=\"2027-05-04\"");
    says(&page, "value=\"17:00\"");
    let asked = desk.browser.submit(&page, &form, &[]).await.is(200);
    says(&asked, "Én får beskjed");

    let done = desk.is_sure(&asked, &form).await.is(303);

    says(&desk.browser.follow(done).await, "Kurset er utsatt.");
    let rows = desk.sessions().await;
    assert_eq!(rows[0].starts_at, oslo("2027-05-04T17:00"));
    assert_eq!(rows.len(), 6);
});

on_both_sites!(
    a_session_keeps_its_number_when_one_before_it_is_off,
    |app| {
        let mut desk = Desk::of(app, 5).await;
        let form = desk.of_session(2, "cancellation").await;
        desk.does(&form, &[("reason", "Kari er syk")]).await;

        let form = format!("{}/postponement", desk.here);
        let page = desk.browser.get(&form).await.is(200);

        says(&page, "<legend class=\"ds-label\">Samling 3</legend>");
        says_not(&page, "<legend class=\"ds-label\">Samling 2</legend>");
    }
);

on_both_sites!(rows_may_be_dropped_and_mistakes_stand_by_their_row, |app| {
    let mut desk = Desk::of(app, 5).await;
    let form = format!("{}/postponement", desk.here);
    let empty = |row: usize| -> Vec<(String, String)> {
        let names = ["starts_on", "starts_at", "ends_at"];
        let field = |name| (format!("sessions[{row}].{name}"), String::new());
        names.into_iter().map(field).collect()
    };
    let mut fields: Vec<(String, String)> = [empty(0), empty(3)].concat();
    fields.push(("sessions[2].starts_on".to_owned(), "2027-03-09".to_owned()));
    let sent: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();

    let page = desk.fills(&form, &sent).await;

    // The third row now overlaps the one before it, which is the second of those that are left.
    refuses(
        &page,
        422,
        "2027-03-09",
        "id=\"sessions-1-starts_at-mistake\"",
    );
    let mended = [("sessions[1].starts_on", "2027-03-23")];
    desk.browser.submit(&page, &form, &mended).await.is(303);
    let planned = |row: &&kursplass::entity::session::Model| {
        row.status == kursplass::entity::session::Status::Planned
    };
    assert_eq!(desk.sessions().await.iter().filter(planned).count(), 4);
});

on_both_sites!(a_course_is_called_off_with_neutral_words, |app| {
    let mut desk = Desk::of(app, 5).await;
    let [kari] = app.queue(&desk.course.to_string(), ["kari"]).await;
    let form = format!("{}/cancellation", desk.here);
    let telling = [
        ("reason", "too_few"),
        ("message", "Kurset i sinnemestring utgår."),
    ];
    let refused = desk.fills(&form, &telling).await;
    refuses(
        &refused,
        422,
        "Kurset i sinnemestring utgår.",
        "message-mistake",
    );
    let fields = [
        ("reason", "too_few"),
        ("message", "Velkommen tilbake til høsten."),
    ];

    let asked = desk.fills(&form, &fields).await;

    says(&asked, "Velkommen tilbake til høsten.");
    let done = desk.is_sure(&asked, &form).await.is(303);
    let page = desk.browser.follow(done).await;
    says(&page, "Kurset er avlyst.");
    says(&page, "For få deltakere");
    says_not(&page, "/capacity");
    assert_eq!(
        row(app, desk.course).await.cancel_reason,
        Some(CancelReason::TooFew)
    );
    assert_eq!(app.told(&kari.id).await.last().unwrap(), "course_cancelled");
});

on_both_sites!(
    when_too_few_come_the_desk_asks_and_takes_three_answers,
    |app| {
        let mut desk = Desk::of(app, 20).await;
        app.queue(&desk.course.to_string(), ["kari"]).await;
        app.clock.set("2027-02-23T09:00");
        desk.browser = app.enters(desk.team, "coordinator", "Nina").await;
        let page = desk.page().await;
        says(&page, "Skal kurset gå?");
        let form = format!("{}/decision", desk.here);
        says(
            &desk.browser.get(&form).await.is(200),
            "1 har plass, og minst",
        );
        refuses(&desk.fills(&form, &[]).await, 422, "", "answer-mistake");
        let led = desk.fills(&form, &[("answer", "postpone")]).await.is(303);
        assert!(led.header("location").unwrap().ends_with("/postponement"));
        says(
            &desk.fills(&form, &[("answer", "cancel")]).await.is(200),
            "Én får beskjed",
        );

        // The first form of the page to this address says that the course runs.
        let done = desk.browser.submit(&page, &form, &[]).await.is(303);

        says(
            &desk.browser.follow(done).await,
            "Det er bestemt at kurset går.",
        );
        assert_eq!(row(app, desk.course).await.decision, Some(Decided::Run));
    }
);

on_both_sites!(
    a_draft_says_what_it_lacks_and_is_published_without_it,
    |app| {
        let team = app.team().await;
        let by = app.coordinator(team).await;
        let made = app.office.act(move |desk| {
            let by = by.clone();
            Box::pin(async move {
                let mut draft = draft("Sinnemestring");
                draft.leaders = Vec::new();
                Ok(courses::create(&desk, &by, &draft).await?.course.id)
            })
        });
        let mut desk = Desk::at(app, team, made.await.unwrap()).await;
        let page = desk.page().await;
        says(&page, "Dette mangler før kurset kan publiseres");
        says_not(&page, "publication");
        let form = format!("{}/publication", desk.here);
        let refused = desk.browser.post(&form, &[]).await;
        refuses(&refused, 422, "Kursleder", "href=\"#lacks\"");
        let token = app.token(team, "coordinator", "Tove").await;
        let path = format!("/api/v1/courses/{}", desk.course);
        let leaders = serde_json::json!({"leaders": ["Kari"]});
        app.patch(&path, Some(&token), leaders).await.is(200);

        let page = desk.page().await;
        let done = desk.browser.submit(&page, &form, &[]).await.is(303);

        says(&desk.browser.follow(done).await, "Kurset er publisert.");
        assert_eq!(row(app, desk.course).await.status, Status::Published);
    }
);

on_both_sites!(the_history_tells_what_was_done_by_whom_and_why, |app| {
    let mut desk = Desk::of(app, 20).await;
    let moved = desk.of_session(1, "move").await;
    desk.does(&moved, &[("starts_on", "2027-03-03")]).await;
    let off = desk.of_session(2, "cancellation").await;
    desk.does(&off, &[("reason", "Kari er syk")]).await;
    let seats = format!("{}/capacity", desk.here);
    desk.does(&seats, &[("capacity", "14"), ("reason", "Lite rom")])
        .await;

    let page = desk
        .browser
        .get(&format!("{}/history", desk.here))
        .await
        .is(200);

    for words in [
        "Kurset ble publisert.",
        "Samling 1 ble flyttet fra tirsdag 2. mars 2027 kl. 17.00 til onsdag 3. mars 2027 kl. 17.00.",
        "ble avlyst.",
        "Grunn: Kari er syk",
        "Antall plasser ble endret fra 20 til 14.",
        "Siv",
    ] {
        says(&page, words);
    }
});

on_both_sites!(
    a_course_that_is_over_is_neither_changed_nor_called_off,
    |app| {
        let mut desk = Desk::of(app, 5).await;
        app.queue(&desk.course.to_string(), ["kari"]).await;
        app.clock.set("2027-04-07T09:00");
        desk.browser = app.enters(desk.team, "coordinator", "Nina").await;

        let page = desk.page().await;

        for act in ["edit", "capacity", "cancellation", "sessions/new"] {
            let link = format!("{}/{act}\"", desk.here);
            assert!(!page.text.replace("&#x2F;", "/").contains(&link), "{act}");
        }
        let forms = [
            ("cancellation", vec![("reason", "other")]),
            (
                "capacity",
                vec![("capacity", "8"), ("reason", "Større rom")],
            ),
            (
                "sessions/new",
                vec![
                    ("starts_on", "2027-04-20"),
                    ("starts_at", "17:00"),
                    ("ends_at", "19:00"),
                    ("kind", "ordinary"),
                ],
            ),
            ("decision", vec![("answer", "cancel")]),
        ];
        for (act, fields) in forms {
            let form = format!("{}/{act}", desk.here);
            for refused in [
                desk.browser.get(&form).await,
                desk.browser.post(&form, &fields).await,
            ] {
                says(&refused.is(409), "Kurset er ferdig.");
            }
        }
        let edit = format!("{}/edit", desk.here);
        says(&desk.browser.get(&edit).await.is(409), "Kurset er ferdig.");
        let after = row(app, desk.course).await;
        assert_eq!((after.status, after.capacity), (Status::Published, 5));
    }
);
