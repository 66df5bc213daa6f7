//! The calendar of a venue hangs on its door: it says when the room is taken, and nothing else.

use kursplass::actions::sessions::{self, Move};
use kursplass::actions::venues;
use kursplass::domain::edits::Sight;
use kursplass::entity::venue;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{Offered, act, secret_paths};
use crate::app::{App, on_both_sites};
use crate::participant::leads_to;

async fn room(app: &App, name: &str) -> String {
    let found = venue::Entity::find().filter(venue::Column::Name.eq(name));
    let row = found.one(app.office.store.reader()).await.unwrap();
    format!("/staff/venues/{}", row.unwrap().id)
}

/// The path of the calendar of a room.
async fn path(app: &App, offered: &Offered, name: &str) -> String {
    let mut siv = app.enters(offered.team, "coordinator", "Siv").await;
    let page = format!("{}/calendar", room(app, name).await);
    secret_paths(&mut siv, &page).await.remove(0)
}

on_both_sites!(
    rule_12_a_door_tells_when_the_room_is_taken_and_not_what_for,
    |app| {
        let offered = Offered::on(app).await;
        let ids = offered.sessions(app).await;
        offered.cancel(app, ids[5]).await;
        let path = path(app, &offered, "Rådhuset, rom 2").await;
        let answer = app.get(&path, None).await.is(200);
        let events = app.events(&path).await;
        assert_eq!(events.len(), 6);
        assert!(events[..5].iter().all(|event| event.title == "Reservert"));
        assert_eq!(events[5].title, "AVLYST: Reservert");
        assert_eq!(events[0].location, "Rådhuset, rom 2");
        let mut telling = vec![
            "Sinne".to_owned(),
            "psykisk".to_owned(),
            "Samling".to_owned(),
        ];
        telling.extend(["http", "kursplass", "Kari", "DESCRIPTION"].map(str::to_owned));
        telling.push(offered.course.to_string());
        telling.extend(ids.iter().map(ToString::to_string));
        let said = format!("{:?}{}", answer.headers, answer.text).to_lowercase();
        for word in telling {
            assert!(!said.contains(&word.to_lowercase()), "{word} in {said}");
        }
        assert_eq!(
            answer.header("cache-control"),
            Some("private, max-age=0, must-revalidate")
        );
    }
);

on_both_sites!(
    a_session_that_moves_to_another_room_leaves_the_door,
    |app| {
        let offered = Offered::on(app).await;
        let path = path(app, &offered, "Rådhuset, rom 2").await;
        let tag = app.etag(&path).await;
        let before = app.office.store.asked();
        app.held(&path, &tag).await.is(304);
        assert_eq!(app.office.store.asked() - before, 1);
        let (by, first) = (offered.by.clone(), offered.sessions(app).await[0]);
        let to = Move {
            venue: Some("Biblioteket".to_owned()),
            ..Move::default()
        };
        act!(app, [by, to], |desk| sessions::shift(
            &desk, &by, first, &to
        ));
        app.held(&path, &tag).await.is(200);
        assert_eq!(app.events(&path).await.len(), 5);
        let other = self::path(app, &offered, "Biblioteket").await;
        assert_eq!(app.events(&other).await.len(), 1);
    }
);

on_both_sites!(a_room_whose_name_tells_is_not_named_on_its_door, |app| {
    let offered = Offered::on(app).await;
    let path = path(app, &offered, "Rådhuset, rom 2").await;
    let id = room(app, "Rådhuset, rom 2")
        .await
        .rsplit('/')
        .next()
        .unwrap()
        .parse();
    let (by, id) = (
        offered.by.clone(),
        kursplass::domain::ids::VenueId(id.unwrap()),
    );
    let said = venues::Place {
        neutral_name: Some(String::new()),
        ..venues::Place::default()
    };
    act!(app, [by, said], |desk| venues::change(
        &desk,
        &by,
        id,
        &said,
        &Sight::default()
    ));
    let events = app.events(&path).await;
    assert!(events.iter().all(|event| event.location.is_empty()));
});

on_both_sites!(rule_27_a_new_address_of_a_door_ends_the_old_one, |app| {
    let offered = Offered::on(app).await;
    let old = path(app, &offered, "Rådhuset, rom 2").await;
    let mut siv = app.enters(offered.team, "coordinator", "Siv").await;
    let page = format!("{}/calendar", room(app, "Rådhuset, rom 2").await);
    let shown = siv.get(&page).await.is(200);
    assert_eq!(shown.header("cache-control"), Some("no-store"));
    let renewed = siv.submit(&shown, &format!("{page}/renewal"), &[]).await;
    leads_to(&renewed, &format!("{page}?said=saved"));
    app.get(&old, None).await.is(410);
    let new = secret_paths(&mut siv, &page).await.remove(0);
    assert_eq!(app.events(&new).await.len(), 6);
    app.get(&new.replace("/v/", "/s/"), None).await.is(404);
    let mut kari = app.enters(offered.team, "leader", "Kari").await;
    kari.get(&page).await.is(403);
});
