//! Closed days.

use kursplass::entity::closure;
use sea_orm::{EntityTrait, QueryOrder};

use super::{address, read};
use crate::app::{App, on_both_sites};

const LIST: &str = "/staff/closures";

pub async fn closed(app: &App) -> Vec<String> {
    let all = closure::Entity::find().order_by_asc(closure::Column::FromDate);
    let all = all.all(app.office.store.reader()).await.unwrap();
    let line = |row: closure::Model| format!("{} {} {}", row.from_date, row.to_date, row.reason);
    all.into_iter().map(line).collect()
}

on_both_sites!(a_closed_period_says_which_sessions_lie_in_it, |app| {
    let team = app.team().await;
    app.course(team, 12).await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let form = siv.get("/staff/closures/new").await.is(200);
    // The course has its second session on Tuesday 9 March.
    let fields = [
        ("reason", "Planleggingsuke"),
        ("from", "2027-03-08"),
        ("to", "2027-03-12"),
    ];
    let led = siv.submit(&form, LIST, &fields).await.is(303);
    assert!(led.header("location").unwrap().contains("#c-"));
    let list = read(siv.follow(led).await);
    assert!(list.contains("Skoleåret 2026–2027"), "{list}");
    assert!(list.contains("mandag 8. mars – fredag 12. mars 2027"));
    assert!(list.contains("Én samling er planlagt i denne perioden"));
    assert!(list.contains("Sinnemestring</a>, tirsdag 9. mars"));
    let one = address(&list, LIST);
    let page = siv.get(&one).await.is(200);
    assert!(page.text.contains("tirsdag 9. mars"));
    let later = [("from", "2027-03-10")];
    let led = siv.submit(&page, &one, &later).await.is(303);
    let list = read(siv.follow(led).await);
    assert!(list.contains("Lagret.") && !list.contains("Én samling er planlagt"));
    let page = siv.get(&one).await.is(200);
    let remove = format!("{one}/removal");
    let led = siv.submit(&page, &remove, &[]).await.is(303);
    let list = read(siv.follow(led).await);
    assert!(list.contains("Perioden er fjernet."), "{list}");
    assert!(closed(app).await.is_empty());
    siv.get(&one).await.is(404);
    // The same form again is led to the same place.
    siv.submit(&page, &remove, &[]).await.is(303);
});

on_both_sites!(a_period_with_mistakes_comes_back_as_it_was_typed, |app| {
    let team = app.team().await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let form = siv.get("/staff/closures/new").await.is(200);
    let page = read(siv.submit(&form, LIST, &[]).await.is(422));
    assert!(page.contains("Du må rette 3 ting"), "{page}");
    let fields = [
        ("reason", "Sommer"),
        ("from", "2027-06-21"),
        ("to", "2027-06-20"),
    ];
    let page = read(siv.submit(&form, LIST, &fields).await.is(422));
    assert!(page.contains("Slutten må komme etter starten"), "{page}");
    assert!(page.contains("value=\"2027-06-20\"") && page.contains("value=\"Sommer\""));
    let fields = [
        ("reason", "Sommer"),
        ("from", "21.06.2027"),
        ("to", "2027-02-30"),
    ];
    let page = read(siv.submit(&form, LIST, &fields).await.is(422));
    assert!(page.contains("value=\"21.06.2027\""), "{page}");
    assert!(closed(app).await.is_empty());
    let fields = [
        ("reason", "Sommer"),
        ("from", "2027-06-21"),
        ("to", "2027-08-15"),
    ];
    let led = siv.submit(&form, LIST, &fields).await.is(303);
    let one = address(&read(siv.follow(led).await), LIST);
    let form = siv.get(&one).await.is(200);
    let page = siv.submit(&form, &one, &[("reason", "")]).await.is(422);
    assert!(read(page).contains("Fyll ut dette."));
    assert_eq!(closed(app).await, ["2027-06-21 2027-08-15 Sommer"]);
});

on_both_sites!(school_years_that_are_over_are_folded_away, |app| {
    let team = app.team().await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    for (from, to) in [
        ("2026-06-20", "2026-08-14"),
        ("2026-10-05", "2026-10-09"),
        ("2027-08-01", "2027-08-15"),
    ] {
        let form = siv.get("/staff/closures/new").await.is(200);
        let fields = [("reason", "Stengt"), ("from", from), ("to", to)];
        siv.submit(&form, LIST, &fields).await.is(303);
    }
    let list = read(siv.get(LIST).await);
    let (here, earlier) = list.split_once("<details").unwrap();
    assert!(earlier.contains("Skoleåret 2025–2026"), "{list}");
    assert!(here.contains("Skoleåret 2026–2027") && here.contains("Skoleåret 2027–2028"));
});
