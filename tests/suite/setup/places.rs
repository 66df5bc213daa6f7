//! Places where sessions are held.

use kursplass::entity::venue;
use sea_orm::EntityTrait;

use super::{address, read};
use crate::app::{App, on_both_sites};

const LIST: &str = "/staff/venues";

async fn row(app: &App) -> venue::Model {
    let all = venue::Entity::find().all(app.office.store.reader());
    all.await.unwrap().remove(0)
}

on_both_sites!(a_place_gets_a_name_that_gives_nothing_away, |app| {
    let team = app.team().await;
    let mut siv = app.enters(team, "admin", "Siv").await;
    let form = siv.get("/staff/venues/new").await.is(200);
    let long = "Gå. ".repeat(1001);
    let fields = [
        ("name", "Rask psykisk helsehjelp, møterom"),
        ("neutral_name", "Psykisk helse"),
        ("address", "Storgata 4, Vikersund"),
        ("seats", "ti"),
        ("directions", long.as_str()),
        ("step_free", "yes"),
    ];
    let page = read(siv.submit(&form, LIST, &fields).await.is(422));
    assert!(page.contains("Du må rette 3 ting"), "{page}");
    assert!(page.contains(long.trim()) && page.contains("id=\"directions-mistake\""));
    assert!(page.contains("Velg ord som ikke forteller hva det gjelder"));
    assert!(page.contains("value=\"ti\"") && page.contains("value=\"Storgata 4, Vikersund\""));
    let fields = [
        ("name", "Rask psykisk helsehjelp, møterom"),
        ("neutral_name", ""),
        ("address", "Storgata 4, Vikersund"),
        ("seats", "10"),
        ("directions", "Buss 105.\r\n\r\nInngang bak."),
        ("step_free", "yes"),
    ];
    let led = siv.submit(&form, LIST, &fields).await.is(303);
    let list = read(siv.follow(led).await);
    assert!(list.contains("Mangler nøytralt navn"), "{list}");
    assert!(list.contains("plass til 10") && list.contains("Uten trapper"));
    assert_eq!(row(app).await.neutral_name, "");
    let one = address(&list, LIST);
    let form = siv.get(&one).await.is(200);
    // A place without a neutral name can be mended bit by bit.
    let fields = [("seats", ""), ("step_free", "")];
    siv.submit(&form, &one, &fields).await.is(303);
    let place = row(app).await;
    assert_eq!((place.seats, place.step_free), (None, None));
    let way = "Buss 105.\n\nInngang bak.";
    assert_eq!(place.directions.as_deref(), Some(way));
    assert_eq!(place.address.as_deref(), Some("Storgata 4, Vikersund"));
    let form = siv.get(&one).await.is(200);
    let fields = [("neutral_name", "Storgata 4"), ("address", "")];
    let led = siv.submit(&form, &one, &fields).await.is(303);
    let list = read(siv.follow(led).await);
    assert!(list.contains("Heter «Storgata 4» i meldinger"), "{list}");
    assert_eq!(row(app).await.address, None);
    let form = siv.get(&one).await.is(200);
    let page = read(
        siv.submit(&form, &one, &[("neutral_name", " ")])
            .await
            .is(422),
    );
    assert!(page.contains("Fyll ut dette."), "{page}");
    assert_eq!(row(app).await.neutral_name, "Storgata 4");
});

on_both_sites!(
    a_neutral_name_is_taken_from_the_name_where_that_is_one,
    |app| {
        let team = app.team().await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let form = siv.get("/staff/venues/new").await.is(200);
        siv.submit(&form, LIST, &[("name", "Biblioteket")])
            .await
            .is(303);
        assert_eq!(row(app).await.neutral_name, "Biblioteket");
        let again = siv.get("/staff/venues/new").await.is(200);
        let page = read(
            siv.submit(&again, LIST, &[("name", "Biblioteket")])
                .await
                .is(409),
        );
        assert!(page.contains("Navnet er i bruk"));
    }
);
