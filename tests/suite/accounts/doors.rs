//! Who is not let in, and what they learn from it: nothing.

use kursplass::actions::accounts;
use kursplass::domain::Refusal;
use kursplass::entity::{event, sign_in_try};
use kursplass::error::Error;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{PASSWORD, attempt, try_with};
use crate::app::{App, on_both_sites};

const WRONG: &str = "dette er ikke passordet";

async fn is_kept_out(app: &App, email: &str, password: &str) -> bool {
    match app.signs_in(email, password).await {
        Ok(_) => false,
        Err(Error::Refused(Refusal::SignInFailed)) => true,
        Err(other) => panic!("{email} is answered otherwise: {other:?}"),
    }
}

on_both_sites!(whatever_is_wrong_the_answer_is_the_same, |app| {
    let team = app.team().await;
    let admin = app.member(team, "siv@modum.example", "Siv", "admin").await;
    let gone = app.member(team, "ola@modum.example", "Ola", "leader").await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.invited(team, "per@modum.example", "Per", "leader")
        .await;
    let (by, id) = (admin, gone.id);
    attempt!(app, |desk, by| accounts::deactivate(&desk, &by, id)).unwrap();
    for email in ["nobody", "kari", "ola", "per"] {
        let email = format!("{email}@modum.example");
        assert!(is_kept_out(app, &email, WRONG).await);
    }
    assert!(is_kept_out(app, "ola@modum.example", PASSWORD).await);
    assert!(!is_kept_out(app, "kari@modum.example", PASSWORD).await);
    // A try leaves the same trace whether or not the address has an account.
    let db = app.office.store.reader();
    let tries = sign_in_try::Entity::find().all(db).await.unwrap();
    let wrong: Vec<_> = tries.iter().map(|row| row.wrong).collect();
    assert_eq!(wrong.iter().sum::<i16>(), 4);
    assert_eq!(wrong.len(), 3, "the right password has wiped one out");
});

on_both_sites!(
    ten_wrong_passwords_bring_a_pause_for_known_and_unknown,
    |app| {
        let team = app.team().await;
        app.member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let already_in = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
        for email in ["kari@modum.example", "nobody@modum.example"] {
            for _ in 0..10 {
                assert!(is_kept_out(app, email, WRONG).await);
            }
        }
        assert!(is_kept_out(app, "kari@modum.example", PASSWORD).await);
        assert!(app.present(&already_in).await.is_ok(), "who is in stays in");
        app.clock.advance(14);
        assert!(is_kept_out(app, "kari@modum.example", PASSWORD).await);
        app.clock.advance(1);
        assert!(is_kept_out(app, "kari@modum.example", WRONG).await);
        assert!(!is_kept_out(app, "kari@modum.example", PASSWORD).await);
        let paused = event::Entity::find().filter(event::Column::Verb.eq("sign_in_paused"));
        let paused = paused.count(app.office.store.reader()).await.unwrap();
        assert_eq!(paused, 2);
    }
);

on_both_sites!(
    guessing_the_password_of_an_open_session_is_counted_too,
    |app| {
        let team = app.team().await;
        let kari = app
            .member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let token = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
        let here = app.present(&token).await.unwrap().session;
        let new = "et helt annet passord";
        for _ in 0..10 {
            let change = accounts::change_password(&app.office, &kari, here, WRONG, new);
            assert!(change.await.is_err());
        }
        let change = accounts::change_password(&app.office, &kari, here, PASSWORD, new);
        assert!(change.await.is_err(), "the pause holds here too");
        assert!(is_kept_out(app, "kari@modum.example", PASSWORD).await);
    }
);

on_both_sites!(many_guesses_at_once_are_all_counted, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let guesses = (0..10).map(|_| {
        let office = app.office.clone();
        tokio::spawn(async move {
            accounts::sign_in(&office, try_with("kari@modum.example", WRONG)).await
        })
    });
    for guess in guesses.collect::<Vec<_>>() {
        assert!(guess.await.unwrap().is_err());
    }
    assert!(is_kept_out(app, "kari@modum.example", PASSWORD).await);
});

on_both_sites!(a_sign_in_ends_the_session_that_the_browser_had, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let first = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    let mut attempt = try_with("kari@modum.example", PASSWORD);
    attempt.before = Some(first.clone().into());
    let second = accounts::sign_in(&app.office, attempt).await.unwrap();
    assert_ne!(second.expose(), &first);
    assert!(app.present(&first).await.is_err());
    assert!(app.present(second.expose()).await.is_ok());
});
