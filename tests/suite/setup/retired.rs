//! Course types and places that are no longer offered, and are taken into use again.

use kursplass::domain::ids::VenueId;
use kursplass::entity::{course, venue};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{address, read};
use crate::app::on_both_sites;

on_both_sites!(
    a_type_that_is_out_of_use_is_not_offered_for_new_courses,
    |app| {
        let team = app.team().await;
        let list = "/staff/templates";
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let form = siv.get("/staff/templates/new").await.is(200);
        siv.submit(&form, list, &[("title", "KiD")]).await.is(303);
        let one = address(&read(siv.get(list).await), list);
        let id = one.rsplit('/').next().unwrap().to_owned();
        let begin = format!("/staff/courses/new?template={id}");
        assert!(read(siv.get("/staff/courses/new").await).contains(&id));

        let page = siv.get(&one).await.is(200);
        let to = format!("{one}/retirement");
        let led = siv.submit(&page, &to, &[]).await.is(303);
        let shown = read(siv.follow(led).await);
        assert!(shown.contains("Ikke i bruk lenger (1)"), "{shown}");
        assert!(!read(siv.get("/staff/courses/new").await).contains(&id));
        assert!(!read(siv.get(&begin).await).contains("value=\"KiD\""));

        let page = siv.get(&one).await.is(200);
        let led = siv.submit(&page, &to, &[]).await.is(303);
        assert!(read(siv.follow(led).await).contains("Tatt i bruk igjen."));
        assert!(read(siv.get(&begin).await).contains("value=\"KiD\""));
    }
);

on_both_sites!(
    a_place_that_is_out_of_use_stays_where_a_course_has_it,
    |app| {
        let team = app.team().await;
        let id = app.course(team, 5).await;
        let db = app.office.store.reader();
        let row = course::Entity::find_by_id(id).one(db).await.unwrap();
        let place: VenueId = row.unwrap().venue_id.unwrap();
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let token = app.token(team, "coordinator", "Skript").await;
        let path = format!("/api/v1/venues/{place}");
        let retired = json!({ "retired": true });
        let answer = app.patch(&path, Some(&token), retired).await.is(200);
        assert_eq!(answer.json["retired"], true);

        let option = format!("value=\"{place}\"");
        let held = read(siv.get(&format!("/staff/courses/{id}/edit")).await);
        assert!(held.contains(&option), "{held}");
        assert!(!read(siv.get("/staff/courses/new").await).contains(&option));
        let copied = format!("/staff/courses/new?copy={id}");
        assert!(!read(siv.get(&copied).await).contains(&option));
        let page = read(siv.get("/staff/venues").await);
        assert!(page.contains("Ikke i bruk lenger (1)"), "{page}");

        let back = json!({ "retired": false });
        app.patch(&path, Some(&token), back).await.is(200);
        assert!(read(siv.get("/staff/courses/new").await).contains(&option));
        let row = venue::Entity::find().filter(venue::Column::Id.eq(place));
        assert_eq!(row.one(db).await.unwrap().unwrap().retired_at, None);
    }
);
