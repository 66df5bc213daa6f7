//! Two people at one form of the setup: the second is told what the first one changed, and loses nothing.

use kursplass::entity::{closure, course_template, venue};
use sea_orm::EntityTrait;

use super::{address, read};
use crate::app::on_both_sites;

on_both_sites!(the_second_editor_of_a_course_type_is_told, |app| {
    let team = app.team().await;
    let list = "/staff/templates";
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let mut per = app.enters(team, "admin", "Per").await;
    let form = siv.get("/staff/templates/new").await.is(200);
    siv.submit(&form, list, &[("title", "KiD")]).await.is(303);
    let one = address(&read(siv.get(list).await), list);
    let (first, second) = (siv.get(&one).await, per.get(&one).await);
    let fields = [("capacity", "14"), ("policy", "after_conversation")];
    siv.submit(&first, &one, &fields).await.is(303);

    let typed = [("min_participants", "9"), ("capacity", "20")];
    let told = per.submit(&second, &one, &typed).await.is(409);
    let page = read(told.clone());

    assert!(page.contains("Siv lagret"), "{page}");
    assert!(
        page.contains("<ins>") && page.contains("Forsamtale før plass"),
        "{page}"
    );
    assert!(page.contains("value=\"9\""), "what was typed: {page}");
    per.submit(&told, &one, &[]).await.is(303);
    let row = course_template::Entity::find().one(app.office.store.reader());
    let row = row.await.unwrap().unwrap();
    assert_eq!((row.min_participants, row.capacity), (9, 14));
});

on_both_sites!(the_second_editor_of_a_place_is_told, |app| {
    let team = app.team().await;
    let list = "/staff/venues";
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let mut per = app.enters(team, "admin", "Per").await;
    let form = siv.get("/staff/venues/new").await.is(200);
    let fields = [("name", "Biblioteket"), ("step_free", "yes")];
    siv.submit(&form, list, &fields).await.is(303);
    let one = address(&read(siv.get(list).await), list);
    let (first, second) = (siv.get(&one).await, per.get(&one).await);
    siv.submit(&first, &one, &[("seats", "24")]).await.is(303);

    let told = per
        .submit(&second, &one, &[("address", "Storgata 1")])
        .await;
    let page = read(told.clone().is(409));
    assert!(page.contains("Siv lagret"), "{page}");
    per.submit(&told, &one, &[]).await.is(303);

    let row = venue::Entity::find().one(app.office.store.reader());
    let row = row.await.unwrap().unwrap();
    assert_eq!(row.seats, Some(24), "what Per never touched");
    assert_eq!(row.address.as_deref(), Some("Storgata 1"));
    assert_eq!(row.step_free, Some(true));
});

on_both_sites!(the_second_editor_of_a_closed_period_is_told, |app| {
    let team = app.team().await;
    let list = "/staff/closures";
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let mut per = app.enters(team, "admin", "Per").await;
    let form = siv.get("/staff/closures/new").await.is(200);
    let fields = [
        ("reason", "Jul"),
        ("from", "2027-12-20"),
        ("to", "2028-01-02"),
    ];
    siv.submit(&form, list, &fields).await.is(303);
    let one = address(&read(siv.get(list).await), list);
    let (first, second) = (siv.get(&one).await, per.get(&one).await);
    siv.submit(&first, &one, &[("to", "2028-01-09")])
        .await
        .is(303);

    let told = per.submit(&second, &one, &[("reason", "Juleferie")]).await;
    let page = read(told.clone().is(409));
    assert!(page.contains("søndag 9. januar 2028"), "{page}");
    per.submit(&told, &one, &[]).await.is(303);

    let row = closure::Entity::find().one(app.office.store.reader());
    let row = row.await.unwrap().unwrap();
    assert_eq!(row.reason, "Juleferie");
    assert_eq!(row.to_date.to_string(), "2028-01-09");
});
