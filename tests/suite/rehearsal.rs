//! Before anything is sent, staff see who will be told and what they will read.

use kursplass::actions::enrolments;
use kursplass::actions::rehearsal::Rehearsal;
use kursplass::domain::access::Staff;
use kursplass::domain::ids::{CourseId, EnrolmentId};
use kursplass::entity::{access_log, enrolment, event, message};
use kursplass::error::Error;
use kursplass::letters::{self, Facts, Press};
use kursplass::render::{Links, Templates};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::app::{App, on_both_sites};

/// Rehearses removing somebody; answers who would be told and the letters' texts.
async fn removal(
    app: &App,
    by: &Staff,
    course: CourseId,
    who: &str,
) -> Result<Rehearsal<Vec<String>>, Error> {
    let (acting, who) = (by.clone(), who.parse::<EnrolmentId>().unwrap());
    app.office
        .rehearse(
            by,
            &[course],
            move |desk| {
                let by = acting.clone();
                Box::pin(async move {
                    enrolments::remove(&desk, &by, who, "Ønsket det").await?;
                    Ok(())
                })
            },
            |desk, intents| {
                Box::pin(async move {
                    let (links, templates) = press();
                    let press = Press {
                        links: &links,
                        templates: &templates,
                    };
                    let mut texts = Vec::new();
                    for intent in intents {
                        let facts = Facts::read(desk.tx, &intent.row).await?;
                        let printed = letters::print(
                            desk.tx,
                            press,
                            &intent.row,
                            &intent.notice,
                            &facts,
                            "…",
                            desk.now(),
                        );
                        texts.push(printed.await?.text);
                    }
                    Ok(texts)
                })
            },
        )
        .await
}

fn press() -> (Links, Templates) {
    let links = Links::new("https://kurs.example.no").unwrap();
    (links, Templates::load().unwrap())
}

/// How many rows there are of what an action writes.
async fn rows(app: &App) -> (u64, u64) {
    let db = app.office.store.reader();
    (
        message::Entity::find().count(db).await.unwrap(),
        event::Entity::find().count(db).await.unwrap(),
    )
}

on_both_sites!(
    a_rehearsal_shows_who_is_told_what_and_leaves_nothing,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 1).await;
        let by = app.coordinator(team).await;
        let path = course.to_string();
        let [seated, next] = app.queue(&path, ["seated", "next"]).await;
        let before = rows(app).await;

        let shown = removal(app, &by, course, &seated.id).await.unwrap();

        assert_eq!(shown.people.len(), 2);
        let offer = &shown.looked[1];
        assert!(offer.contains("Svar innen"), "{offer}");
        assert_eq!(rows(app).await, before);
        let db = app.office.store.reader();
        for (who, status) in [(&seated, "seated"), (&next, "waiting")] {
            let id = who.id.parse::<EnrolmentId>().unwrap();
            let row = enrolment::Entity::find_by_id(id).one(db).await.unwrap();
            let row = row.unwrap();
            assert_eq!(kursplass::entity::Word::word(row.status), status);
        }
    }
);

on_both_sites!(that_names_were_shown_in_a_rehearsal_is_logged, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let by = app.coordinator(team).await;
    let [seated] = app.queue(&course.to_string(), ["seated"]).await;

    removal(app, &by, course, &seated.id).await.unwrap();

    let db = app.office.store.reader();
    let log = access_log::Entity::find().all(db).await.unwrap();
    assert!(log.iter().any(|line| line.ground == "message_preview"));
});

on_both_sites!(a_rehearsal_is_refused_like_the_act_itself, |app| {
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let by = app.coordinator(team).await;
    let [seated] = app.queue(&course.to_string(), ["seated"]).await;
    let other = app.another_team(crate::given::modum()).await;
    let stranger = app.coordinator(other).await;
    assert!(matches!(
        removal(app, &stranger, course, &seated.id).await,
        Err(Error::NotFound)
    ));
    assert!(removal(app, &by, course, &seated.id).await.is_ok());
});
