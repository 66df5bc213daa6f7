//! The life of an account and of its sessions.

use kursplass::actions::accounts;
use kursplass::domain::access::Role;
use kursplass::domain::{Flaw, Problem, Refusal};
use kursplass::entity::{account, api_token, invitation, sign_in_try, staff_session};
use kursplass::error::Error;
use kursplass::vault::token_hash;
use kursplass::worker;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{PASSWORD, attempt};
use crate::app::on_both_sites;

on_both_sites!(somebody_is_invited_chooses_a_password_and_signs_in, |app| {
    let team = app.team().await;
    let link = app
        .invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    assert!(app.signs_in("kari@modum.example", PASSWORD).await.is_err());
    let short = app.accepts(&link, "kort").await.unwrap_err();
    let least = Problem::new("password", Flaw::TooShort { least: 12 });
    assert!(matches!(short, Error::Refused(Refusal::Invalid(all)) if all == [least]));
    app.accepts(&link, PASSWORD).await.unwrap();
    let again = app.accepts(&link, "et annet langt passord").await;
    assert!(matches!(again, Err(Error::NotFound)), "a link is good once");
    let token = app.signs_in("Kari@Modum.example", PASSWORD).await.unwrap();
    let here = app.present(&token).await.unwrap();
    assert_eq!((here.staff.name.as_str(), here.staff.team), ("Kari", team));
    assert!(here.staff.roles.has(Role::Leader) && !here.staff.roles.has(Role::Admin));
});

on_both_sites!(a_link_is_good_for_a_week_and_only_the_newest_is, |app| {
    let team = app.team().await;
    let first = app
        .invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    let second = app
        .invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    assert!(matches!(
        app.accepts(&first, PASSWORD).await,
        Err(Error::NotFound)
    ));
    app.clock.advance(7 * 24 * 60);
    assert!(matches!(
        app.accepts(&second, PASSWORD).await,
        Err(Error::NotFound)
    ));
    let third = app
        .invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.clock.advance(7 * 24 * 60 - 1);
    app.accepts(&third, PASSWORD).await.unwrap();
});

on_both_sites!(a_session_ends_when_it_is_idle, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let token = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    for _ in 0..3 {
        app.clock.advance(29);
        let here = app.present(&token).await.unwrap();
        assert!(here.stale);
        let id = here.session;
        attempt!(app, |desk| accounts::touch(&desk, id)).unwrap();
        assert!(!app.present(&token).await.unwrap().stale);
    }
    app.clock.advance(30);
    assert!(matches!(app.present(&token).await, Err(Error::SignIn)));
});

on_both_sites!(a_session_ends_after_twelve_hours_of_use, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let token = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    for _ in 0..35 {
        app.clock.advance(20);
        let id = app.present(&token).await.unwrap().session;
        attempt!(app, |desk| accounts::touch(&desk, id)).unwrap();
    }
    app.clock.advance(19);
    assert!(app.present(&token).await.is_ok());
    app.clock.advance(1);
    assert!(matches!(app.present(&token).await, Err(Error::SignIn)));
});

on_both_sites!(one_ends_ones_own_sessions_and_nobody_elses, |app| {
    let team = app.team().await;
    let kari = app
        .member(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.member(team, "siv@modum.example", "Siv", "leader").await;
    let mut tokens = Vec::new();
    for _ in 0..3 {
        tokens.push(app.signs_in("kari@modum.example", PASSWORD).await.unwrap());
    }
    let siv = app.signs_in("siv@modum.example", PASSWORD).await.unwrap();
    let store = &app.office.store;
    let all = accounts::live(store.reader(), kari.id, store.now())
        .await
        .unwrap();
    assert_eq!(all.len(), 3);
    let foreign = app.present(&siv).await.unwrap().session;
    let by = kari.clone();
    let end = attempt!(app, |desk, by| accounts::end_one(&desk, &by, foreign));
    assert!(matches!(end, Err(Error::NotFound)));
    let (by, here) = (kari.clone(), app.present(&tokens[0]).await.unwrap().session);
    let others = attempt!(app, |desk, by| accounts::end_others(&desk, &by, here));
    assert_eq!(others.unwrap(), 2);
    assert!(app.present(&tokens[0]).await.is_ok());
    assert!(app.present(&tokens[1]).await.is_err() && app.present(&tokens[2]).await.is_err());
    let token = tokens[0].clone();
    attempt!(app, |desk, token| accounts::sign_out(&desk, &token)).unwrap();
    assert!(app.present(&tokens[0]).await.is_err());
    assert!(app.present(&siv).await.is_ok());
});

on_both_sites!(a_new_password_ends_every_other_session, |app| {
    let team = app.team().await;
    let kari = app
        .member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let old = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    let here = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    let session = app.present(&here).await.unwrap().session;
    let new = "et helt annet passord";
    let change = |current: &'static str, new: &'static str| {
        accounts::change_password(&app.office, &kari, session, current, new)
    };
    let wrong = change("ikke mitt passord", new).await.unwrap_err();
    let flaw = Problem::new("current", Flaw::WrongPassword);
    assert!(matches!(wrong, Error::Refused(Refusal::Invalid(all)) if all == [flaw]));
    assert!(app.present(&old).await.is_ok());
    change(PASSWORD, new).await.unwrap();
    assert!(app.present(&here).await.is_ok() && app.present(&old).await.is_err());
    assert!(app.signs_in("kari@modum.example", PASSWORD).await.is_err());
    assert!(app.signs_in("kari@modum.example", new).await.is_ok());
    let link = app
        .invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    assert!(
        app.present(&here).await.is_ok(),
        "the old one holds until then"
    );
    app.accepts(&link, PASSWORD).await.unwrap();
    assert!(app.present(&here).await.is_err());
});

on_both_sites!(nothing_that_opens_anything_is_stored_plain, |app| {
    let team = app.team().await;
    let used = app
        .invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.accepts(&used, PASSWORD).await.unwrap();
    let open = app
        .invited(team, "siv@modum.example", "Siv", "leader")
        .await;
    let token = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    let api = app.token(team, "leader", "Kari").await;
    assert!(app.holds(&api).await);
    let db = app.office.store.reader();
    let rows = format!(
        "{:?} {:?} {:?} {:?}",
        account::Entity::find().all(db).await.unwrap(),
        invitation::Entity::find().all(db).await.unwrap(),
        staff_session::Entity::find().all(db).await.unwrap(),
        api_token::Entity::find().all(db).await.unwrap(),
    );
    for secret in [
        used.as_str(),
        &open,
        &token,
        &api,
        PASSWORD,
        "kari@modum.example",
    ] {
        assert!(!rows.contains(secret) && !rows.contains(&secret[3..]));
        let bytes = format!("{:?}", secret.as_bytes());
        assert!(!rows.contains(bytes.trim_matches(['[', ']'])));
    }
    let session = staff_session::Entity::find()
        .one(db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(session.hash, token_hash(&token));
});

on_both_sites!(what_is_left_of_signing_in_is_erased, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    assert!(
        app.signs_in("nobody@modum.example", PASSWORD)
            .await
            .is_err()
    );
    let db = app.office.store.reader();
    let left = async || {
        worker::tidy(&app.office).await.unwrap();
        (
            invitation::Entity::find().count(db).await.unwrap(),
            sign_in_try::Entity::find().count(db).await.unwrap(),
            staff_session::Entity::find().count(db).await.unwrap(),
        )
    };
    assert_eq!(left().await, (1, 1, 1));
    app.clock.advance(24 * 60);
    assert_eq!(left().await, (1, 0, 1));
    app.clock.advance(7 * 24 * 60);
    assert_eq!(left().await, (0, 0, 1));
    app.clock.advance(84 * 24 * 60);
    assert_eq!(left().await, (0, 0, 0));
});
