//! What a calendar shows after a change, at the next refresh.

use kursplass::actions::courses::{self, Change};
use kursplass::actions::templates::{self, Type};
use kursplass::actions::venues::{self, Place};
use kursplass::domain::course::CancelReason;
use kursplass::domain::edits::Sight;
use kursplass::entity::venue;
use sea_orm::EntityTrait as _;

use super::read::{Shown, property};
use super::{Offered, act};
use crate::app::{App, on_both_sites, oslo};

/// What has changed, by UID: none may come or go.
fn changed(before: &[Shown], after: &[Shown]) -> Vec<(Shown, Shown)> {
    assert_eq!(before.len(), after.len());
    let mut pairs = Vec::new();
    for old in before {
        let new = after.iter().find(|new| new.uid == old.uid).unwrap();
        if new != old {
            assert!(new.changed_at > old.changed_at, "{new:?}");
            assert!(new.sequence >= old.sequence);
            pairs.push((old.clone(), new.clone()));
        }
    }
    pairs
}

/// A change that every session shows, and nothing of its time.
fn all_reworded(before: &[Shown], after: &[Shown]) -> Vec<Shown> {
    let pairs = changed(before, after);
    assert_eq!(pairs.len(), before.len());
    for (old, new) in &pairs {
        assert_eq!(
            (old.sequence, old.starts_at, old.ends_at),
            (new.sequence, new.starts_at, new.ends_at)
        );
    }
    pairs.into_iter().map(|(_, new)| new).collect()
}

async fn change(app: &App, offered: &Offered, change: Change) {
    let (by, course) = (offered.by.clone(), offered.course);
    act!(app, [by, change], |desk| courses::change(
        &desk, &by, course, &change
    ));
}

on_both_sites!(a_moved_session_is_the_same_one_at_another_time, |app| {
    let offered = Offered::on(app).await;
    let before = app.events(&offered.feed()).await;
    let tag = app.etag(&offered.feed()).await;
    let third = offered.sessions(app).await[2];
    offered.shift(app, third, "2027-03-17T18:30").await;
    assert_ne!(app.etag(&offered.feed()).await, tag, "it is served at once");
    let after = app.events(&offered.feed()).await;
    let changed = changed(&before, &after);
    let [(old, new)] = &changed[..] else {
        panic!("one session was moved, {changed:?}");
    };
    assert_eq!(new.uid, format!("{third}@kursplass"));
    assert_eq!(new.sequence, old.sequence + 1);
    assert_eq!(new.starts_at, oslo("2027-03-17T18:30"));
    assert_eq!(new.ends_at, oslo("2027-03-17T20:30"));
    assert_eq!(new.status, "CONFIRMED");
    assert_eq!(new.description, old.description);
    for feed in offered.feeds() {
        assert_eq!(app.events(&feed).await, after, "{feed}");
    }
});

on_both_sites!(
    a_session_moved_twice_in_one_second_is_newer_each_time,
    |app| {
        let offered = Offered::on(app).await;
        let third = offered.sessions(app).await[2];
        let mut before = app.events(&offered.feed()).await;
        let mut dates = Vec::new();
        for day in 15..20 {
            offered
                .shift(app, third, &format!("2027-03-{day}T18:30"))
                .await;
            let after = app.get(&offered.feed(), None).await.is(200);
            dates.push(after.header("last-modified").unwrap().to_owned());
            let after = super::read::both(&after.text);
            let changed = changed(&before, &after);
            assert_eq!(changed.len(), 1);
            assert_eq!(changed[0].1.sequence, changed[0].0.sequence + 1);
            before = after;
        }
        let times = dates.len();
        dates.dedup();
        assert_eq!(dates.len(), times, "{dates:?}");
    }
);

on_both_sites!(a_cancelled_session_says_so_and_frees_the_time, |app| {
    let offered = Offered::on(app).await;
    let before = app.events(&offered.feed()).await;
    let third = offered.sessions(app).await[2];
    app.clock.advance(10);
    offered.cancel(app, third).await;
    let text = app.get(&offered.feed(), None).await.is(200).text;
    let after = super::read::both(&text);
    let changed = changed(&before, &after);
    let [(old, new)] = &changed[..] else {
        panic!("one session was cancelled, {changed:?}");
    };
    assert_eq!(new.status, "CANCELLED");
    assert_eq!(new.title, "AVLYST: Sinnemestring");
    assert_eq!(new.sequence, old.sequence + 1);
    assert_eq!(new.starts_at, old.starts_at);
    let transparency = |uid| property(&text, uid, "TRANSP").unwrap();
    assert_eq!(transparency(&new.uid), "TRANSPARENT");
    assert_eq!(transparency(&after[0].uid), "OPAQUE");
});

on_both_sites!(a_cancelled_course_stays_to_say_so, |app| {
    let offered = Offered::on(app).await;
    app.clock.set("2027-03-10T12:00");
    let before = app.events(&offered.feed()).await;
    let (by, course) = (offered.by.clone(), offered.course);
    act!(app, [by], |desk| courses::cancel(
        &desk,
        &by,
        course,
        CancelReason::LeaderAbsent,
        None
    ));
    let after = app.events(&offered.feed()).await;
    let changed = changed(&before, &after);
    assert_eq!(changed.len(), 4, "two have been held");
    assert!(changed.iter().all(|(_, new)| new.status == "CANCELLED"));
    assert_eq!(after[0].status, "CONFIRMED");
});

on_both_sites!(an_added_session_is_counted_in_all_others, |app| {
    let offered = Offered::on(app).await;
    let before = app.events(&offered.feed()).await;
    offered.add(app, "2027-04-27T17:00").await;
    let mut after = app.events(&offered.feed()).await;
    let added = after.pop().unwrap();
    assert_eq!(added.sequence, 0);
    assert_eq!(added.ends_at, oslo("2027-04-27T19:00"));
    assert!(added.description.contains("7 av 7"), "{added:?}");
    let reworded = all_reworded(&before, &after);
    assert!(reworded[0].description.contains("1 av 7"));
});

on_both_sites!(
    a_place_with_a_new_name_is_shown_in_all_its_sessions,
    |app| {
        let offered = Offered::on(app).await;
        app.clock.set("2027-03-10T12:00");
        let before = app.events(&offered.feed()).await;
        let place = venue::Entity::find().one(app.office.store.reader()).await;
        let (by, id) = (offered.by.clone(), place.unwrap().unwrap().id);
        let new = Place {
            name: Some("Kulturhuset".to_owned()),
            address: Some(Some("Storgata 1; Åmot".to_owned())),
            ..Place::default()
        };
        act!(app, [by, new], |desk| venues::change(
            &desk,
            &by,
            id,
            &new,
            &Sight::default()
        ));
        let after = app.events(&offered.feed()).await;
        for new in all_reworded(&before, &after) {
            assert_eq!(new.location, "Kulturhuset, Storgata 1; Åmot");
        }
    }
);

on_both_sites!(what_was_held_stays_where_it_was_held, |app| {
    let offered = Offered::on(app).await;
    app.clock.set("2027-03-10T12:00");
    let to = Change {
        venue: Some(Some("Kulturhuset".to_owned())),
        ..Change::default()
    };
    change(app, &offered, to).await;
    let after = app.events(&offered.feed()).await;
    let places: Vec<_> = after.iter().map(|event| event.location.as_str()).collect();
    assert_eq!(places[..2], ["Rådhuset, rom 2"; 2]);
    assert_eq!(places[2..], ["Kulturhuset"; 4]);
});

on_both_sites!(new_words_are_shown_in_all_sessions, |app| {
    let offered = Offered::on(app).await;
    let before = app.events(&offered.feed()).await;
    let title = Change {
        title: Some("Ro, søvn; \\ og \u{1f634}".to_owned()),
        ..Change::default()
    };
    change(app, &offered, title).await;
    let retitled = app.events(&offered.feed()).await;
    for new in all_reworded(&before, &retitled) {
        assert_eq!(new.title, "Ro, søvn; \\ og \u{1f634}");
    }
    let (by, template) = (offered.by.clone(), offered.template);
    let kind = Type {
        title: Some("Søvn".to_owned()),
        ..Type::default()
    };
    act!(app, [by, kind], |desk| templates::change(
        &desk,
        &by,
        template,
        &kind,
        &Sight::default()
    ));
    let after = app.events(&offered.feed()).await;
    for new in all_reworded(&retitled, &after) {
        assert_eq!(new.category, "Søvn");
    }
});

on_both_sites!(what_calendars_do_not_show_leaves_them_as_they_are, |app| {
    let offered = Offered::on(app).await;
    let before = app.get(&offered.feed(), None).await.is(200);
    let more = Change {
        capacity: Some(25),
        reason: Some("Større rom".to_owned()),
        decide_by: Some(Some("2027-02-20".parse().unwrap())),
        ..Change::default()
    };
    app.clock.advance(60);
    change(app, &offered, more).await;
    let after = app.get(&offered.feed(), None).await.is(200);
    assert_eq!(after.text, before.text);
    assert_eq!(after.header("etag"), before.header("etag"));
});
