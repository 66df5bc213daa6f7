//! The lists answer with as many queries for many rows as for few.

use kursplass::actions::{closures, templates, venues};
use kursplass::domain::Language;
use kursplass::domain::access::Staff;
use kursplass::web::staff::setup;

use crate::app::{App, on_both_sites};
use crate::given::draft;
use crate::staff_course::queries::Counted;

/// How many queries the three lists need.
async fn asked(app: &App, by: &Staff) -> [usize; 3] {
    let (store, language) = (&app.office.store, Language::Nb);
    let counted = || Counted::new(store.reader());
    let (of_types, of_venues, of_closures) = (counted(), counted(), counted());
    setup::templates::read(&of_types, by, language)
        .await
        .unwrap();
    setup::venues::read(&of_venues, by, language).await.unwrap();
    let closures = setup::closures::read(&of_closures, by, language, store.now());
    closures.await.unwrap();
    [of_types, of_venues, of_closures].map(|counted| counted.asked())
}

/// One more of each.
async fn another(app: &App, by: &Staff, n: u32) {
    let by = by.clone();
    let add = app.office.act(move |desk| {
        let (by, name) = (by.clone(), Some(format!("Nummer {n}")));
        Box::pin(async move {
            let kind = templates::Type {
                title: name.clone(),
                ..templates::Type::default()
            };
            templates::add(&desk, &by, &kind).await?;
            let place = venues::Place {
                name,
                ..venues::Place::default()
            };
            venues::add(&desk, &by, &place).await?;
            let from = chrono::NaiveDate::from_ymd_opt(2027, 3, n).unwrap();
            closures::add(&desk, &by, from, from, "Stengt").await?;
            Ok(())
        })
    });
    add.await.unwrap();
}

on_both_sites!(a_long_list_asks_no_more_than_a_short_one, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    another(app, &by, 1).await;
    let few = asked(app, &by).await;
    app.publish(team, draft("Sinnemestring")).await;
    app.course_elsewhere(team).await;
    for n in 2..=20 {
        another(app, &by, n).await;
    }
    assert_eq!(asked(app, &by).await, few);
    assert_eq!(few, [1, 1, 4]);
});
