//! No page shows what would be refused: every act on a course, its sessions and its people, at every
//! stage of their lives, is shown only where it can be done, opens only where it can be done, and is
//! refused by the same rule when it is sent all the same.

mod walk;

use kursplass::actions::courses;
use kursplass::domain::admission::Policy;
use kursplass::domain::course::CancelReason;
use kursplass::domain::ids::{CourseId, TeamId};

use crate::app::{App, on_both_sites};
use crate::given::draft;
use walk::walks;

/// A course of the walk with leaders of its own, so that none stands in another's way.
async fn course(app: &App, team: TeamId, policy: Policy, capacity: i64) -> CourseId {
    let draft = courses::Draft {
        leaders: vec![format!("Leader {}", uuid::Uuid::new_v4())],
        venue: None,
        place_later: true,
        policy: Some(policy),
        capacity: Some(capacity),
        min_participants: Some(1),
        ..draft("Sinnemestring")
    };
    app.publish(team, draft).await
}

on_both_sites!(no_act_is_shown_or_opened_that_would_be_refused, |app| {
    let team = app.team().await;
    let main = course(app, team, Policy::Direct, 2).await;
    let other = course(app, team, Policy::Direct, 9).await;
    let [a, _, _, _] = app.queue(&main.to_string(), ["a", "b", "c", "d"]).await;
    app.sign_up(main, "unproven@example.no").await;
    assert!(walks(app, team, main, other, "full").await > 10);
    app.withdraws(&a).await.is(200);
    assert!(walks(app, team, main, other, "offered").await > 10);

    app.clock.set("2027-02-04T09:00");
    walks(app, team, main, other, "the offer ran out").await;
    app.sweep(main).await;
    walks(app, team, main, other, "lapsed").await;

    app.clock.set("2027-03-02T18:00");
    walks(app, team, main, other, "the first session").await;
    app.clock.set("2027-03-09T20:00");
    walks(app, team, main, other, "too late to begin").await;
    app.clock.set("2027-04-06T18:00");
    walks(app, team, main, other, "the last session").await;
    app.clock.set("2027-04-07T09:00");
    walks(app, team, main, other, "over").await;
});

on_both_sites!(a_course_of_another_kind_shows_only_what_it_allows, |app| {
    let team = app.team().await;
    let other = course(app, team, Policy::Direct, 9).await;
    let talk = course(app, team, Policy::AfterConversation, 3).await;
    app.queue(&talk.to_string(), ["a", "b"]).await;
    let drop_in = course(app, team, Policy::Open, 9).await;
    let off = course(app, team, Policy::Direct, 9).await;
    app.queue(&off.to_string(), ["c"]).await;
    let by = app.coordinator(team).await;
    let unpublished = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            courses::cancel(&desk, &by, off, CancelReason::Other, None).await?;
            let draft = courses::Draft {
                leaders: Vec::new(),
                ..draft("Utkast")
            };
            Ok(courses::create(&desk, &by, &draft).await?.course.id)
        })
    });
    let unpublished = unpublished.await.unwrap();

    for (course, stage) in [
        (talk, "after a talk"),
        (drop_in, "drop-in"),
        (off, "cancelled"),
        (unpublished, "draft"),
    ] {
        walks(app, team, course, other, stage).await;
    }
    app.clock.set("2027-03-09T20:00");
    for (course, stage) in [(talk, "after a talk, late"), (drop_in, "drop-in, late")] {
        walks(app, team, course, other, stage).await;
    }
});

on_both_sites!(
    somebody_can_be_moved_only_to_where_there_is_a_place_for_them,
    |app| {
        let team = app.team().await;
        let here = course(app, team, Policy::Direct, 5).await;
        let [a] = app.queue(&here.to_string(), ["a"]).await;
        let form = format!("/staff/courses/{here}/people/{}/move", a.id);
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let none = siv.get(&form).await.is(409);
        assert!(
            none.text.contains("Ingen av de andre kursene"),
            "{}",
            none.text
        );
        let free = course(app, team, Policy::Direct, 5).await;
        let full = course(app, team, Policy::Direct, 1).await;
        app.queue(&full.to_string(), ["x"]).await;
        let drop_in = course(app, team, Policy::Open, 5).await;
        let own = course(app, team, Policy::Direct, 5).await;
        app.queue(&own.to_string(), ["a"]).await;

        let page = siv.get(&form).await.is(200);

        assert!(page.text.contains(&free.to_string()), "{}", page.text);
        for no in [full, drop_in, own] {
            assert!(!page.text.contains(&no.to_string()), "{no}: {}", page.text);
        }
    }
);
