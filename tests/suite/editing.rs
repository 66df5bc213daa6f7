//! Two people editing the same course, and a session replaced by another.

use kursplass::actions::courses::{self, Change};
use kursplass::actions::sessions::{self, Move, New};
use kursplass::actions::sight::{FIELDS, Scope, sight, still_as_seen};
use kursplass::domain::access::Staff;
use kursplass::domain::edits::{Edit, Sight};
use kursplass::domain::ids::{CourseId, SessionId};
use kursplass::domain::refusal::Conflict;
use kursplass::domain::schedule::Kind;
use kursplass::domain::{Flaw, Refusal};
use kursplass::entity::{course, session};
use kursplass::error::Error;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::app::{App, on_both_sites, oslo};

async fn seen(app: &App, id: CourseId, scope: Scope) -> Sight {
    let db = app.office.store.reader();
    let row = course::Entity::find_by_id(id).one(db).await.unwrap();
    let locked = courses::read(db, row.unwrap()).await.unwrap();
    sight(db, &locked, scope).await.unwrap()
}

/// What has changed since, as the second of two is told.
async fn told(app: &App, by: &Staff, id: CourseId, scope: Scope, seen: &Sight) -> Vec<Edit> {
    let (by, seen) = (by.clone(), seen.clone());
    let asked = app.office.act(move |desk| {
        let (by, seen) = (by.clone(), seen.clone());
        Box::pin(async move { still_as_seen(&desk, &by, id, scope, &seen).await })
    });
    match asked.await {
        Ok(()) => Vec::new(),
        Err(Error::Refused(Refusal::Conflict(Conflict::Edited(edits)))) => edits,
        Err(other) => panic!("{other}"),
    }
}

async fn change(app: &App, by: &Staff, id: CourseId, change: Change) {
    let by = by.clone();
    let done = app.office.act(move |desk| {
        let (by, change) = (by.clone(), change.clone());
        Box::pin(async move { courses::change(&desk, &by, id, &change).await.map(drop) })
    });
    done.await.unwrap();
}

async fn shift(app: &App, by: &Staff, id: SessionId, to: &str) {
    let (by, starts_at) = (by.clone(), Some(oslo(to)));
    let done = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let to = Move {
                starts_at,
                ..Move::default()
            };
            sessions::shift(&desk, &by, id, &to).await.map(drop)
        })
    });
    done.await.unwrap();
}

async fn sessions_of(app: &App, id: CourseId) -> Vec<session::Model> {
    session::Entity::find()
        .filter(session::Column::CourseId.eq(id))
        .order_by_asc(session::Column::Number)
        .all(app.office.store.reader())
        .await
        .unwrap()
}

async fn replace(app: &App, by: &Staff, id: SessionId, at: &str) -> Result<(), Error> {
    let (by, starts_at) = (by.clone(), oslo(at));
    let done = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let new = New {
                starts_at,
                ends_at: None,
                kind: Kind::Ordinary,
                venue: None,
                venue_override: None,
            };
            let reason = "Kursholder er syk";
            sessions::replace(&desk, &by, id, reason, &new)
                .await
                .map(drop)
        })
    });
    done.await
}

on_both_sites!(the_second_of_two_is_told_what_the_first_changed, |app| {
    let team = app.team().await;
    let course = app.course(team, 20).await;
    let by = app.coordinator(team).await;
    let scope = Scope::Course(&FIELDS);
    let before = seen(app, course, scope).await;
    assert_eq!(told(app, &by, course, scope, &before).await, []);
    let another = Change {
        capacity: Some(14),
        reason: Some("Lite rom".to_owned()),
        leaders: Some(vec!["Kari".to_owned(), "Ola".to_owned()]),
        ..Change::default()
    };

    change(app, &by, course, another).await;

    let edits = told(app, &by, course, scope, &before).await;
    let told: Vec<_> = edits
        .iter()
        .map(|edit| (edit.field.as_str(), edit.was.as_str(), edit.is.as_str()))
        .collect();
    let expected = [("leaders", "Kari", "Kari, Ola"), ("capacity", "20", "14")];
    assert_eq!(told, expected);
});

on_both_sites!(a_form_about_one_session_minds_no_other, |app| {
    let team = app.team().await;
    let course = app.course(team, 20).await;
    let by = app.coordinator(team).await;
    let rows = sessions_of(app, course).await;
    let (first, all) = (Scope::Session(rows[0].id), Scope::Sessions);
    let (of_first, of_all) = (seen(app, course, first).await, seen(app, course, all).await);

    shift(app, &by, rows[1].id, "2027-03-10T17:00").await;

    assert_eq!(told(app, &by, course, first, &of_first).await, []);
    let edits = told(app, &by, course, all, &of_all).await;
    assert_eq!(edits.len(), 1);
    assert_eq!(edits[0].field, "sessions.2");
    assert!(
        edits[0]
            .is
            .starts_with("2027-03-10T16:00:00Z|2027-03-10T18:00:00Z|")
    );
});

on_both_sites!(
    a_replaced_session_is_cancelled_and_another_stands_instead,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 20).await;
        let by = app.coordinator(team).await;
        let [kari] = app.queue(&course.to_string(), ["kari"]).await;
        let third = sessions_of(app, course).await[2].id;

        replace(app, &by, third, "2027-04-13T17:00").await.unwrap();

        let rows = sessions_of(app, course).await;
        assert_eq!(rows.len(), 7);
        assert_eq!(rows[2].status, session::Status::Cancelled);
        assert_eq!(rows[6].starts_at, oslo("2027-04-13T17:00"));
        let told = app.told(&kari.id).await;
        assert!(told.ends_with(&["session_cancelled".to_owned(), "session_added".to_owned()]));
    }
);

on_both_sites!(
    nothing_is_cancelled_when_the_replacement_is_refused,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 20).await;
        let by = app.coordinator(team).await;
        let third = sessions_of(app, course).await[2].id;

        let refused = replace(app, &by, third, "2027-03-23T18:00").await;

        let overlaps = |error: &Error| match error {
            Error::Refused(Refusal::Invalid(problems)) => problems[0].flaw == Flaw::Overlaps,
            _ => false,
        };
        assert!(refused.is_err_and(|error| overlaps(&error)));
        let rows = sessions_of(app, course).await;
        assert!(
            rows.iter()
                .all(|row| row.status == session::Status::Planned)
        );
    }
);
