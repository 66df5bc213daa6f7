//! What an admin decides, and what they may not.

use kursplass::actions::accounts;
use kursplass::domain::Refusal;
use kursplass::domain::access::{Role, Roles, Staff};
use kursplass::domain::ids::StaffId;
use kursplass::domain::refusal::Conflict;
use kursplass::error::Error;

use super::{PASSWORD, attempt, invitee};
use crate::app::{App, on_both_sites};
use crate::given::modum;

async fn invites(app: &App, by: &Staff, email: &str, name: &str) -> Result<String, Error> {
    let (by, new) = (by.clone(), invitee(email, name, "leader"));
    let invited = attempt!(app, |desk, by, new| accounts::invite(&desk, &by, &new));
    invited.map(|invited| invited.token.into_exposed())
}

async fn invites_again(app: &App, by: &Staff, id: StaffId) -> Result<String, Error> {
    let by = by.clone();
    let invited = attempt!(app, |desk, by| accounts::invite_again(&desk, &by, id));
    invited.map(|invited| invited.token.into_exposed())
}

async fn gives(app: &App, by: &Staff, id: StaffId, roles: &str) -> Result<(), Error> {
    let (by, roles) = (by.clone(), Roles::from_words(roles));
    attempt!(app, |desk, by, roles| accounts::change_roles(
        &desk, &by, id, &roles
    ))
}

async fn shuts_out(app: &App, by: &Staff, id: StaffId) -> Result<(), Error> {
    let by = by.clone();
    attempt!(app, |desk, by| accounts::deactivate(&desk, &by, id))
}

fn stands_in_the_way<T>(answer: Result<T, Error>, conflict: &Conflict) -> bool {
    matches!(answer, Err(Error::Refused(Refusal::Conflict(why))) if why == *conflict)
}

on_both_sites!(who_is_shut_out_is_out_at_once, |app| {
    let team = app.team().await;
    let siv = app.member(team, "siv@modum.example", "Siv", "admin").await;
    let kari = app
        .member(team, "kari@modum.example", "Kari", "leader")
        .await;
    let token = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    let api = app.token(team, "leader", "Kari").await;
    let link = invites_again(app, &siv, kari.id).await.unwrap();
    shuts_out(app, &siv, kari.id).await.unwrap();
    assert!(matches!(app.present(&token).await, Err(Error::SignIn)));
    assert!(!app.holds(&api).await);
    assert!(matches!(
        app.accepts(&link, PASSWORD).await,
        Err(Error::NotFound)
    ));
    assert!(app.signs_in("kari@modum.example", PASSWORD).await.is_err());
    let again = invites_again(app, &siv, kari.id).await;
    assert!(matches!(again, Err(Error::NotFound)));
    // Who comes back is the same person, with nothing of before that opens anything.
    let link = invites(app, &siv, "kari@sigdal.example", "Kari")
        .await
        .unwrap();
    assert_eq!(app.accepts(&link, PASSWORD).await.unwrap(), kari.id);
    assert!(!app.holds(&api).await);
    assert!(app.signs_in("kari@modum.example", PASSWORD).await.is_err());
    assert!(app.signs_in("kari@sigdal.example", PASSWORD).await.is_ok());
});

on_both_sites!(other_roles_count_from_the_next_look_on, |app| {
    let team = app.team().await;
    let siv = app.member(team, "siv@modum.example", "Siv", "admin").await;
    let kari = app
        .member(team, "kari@modum.example", "Kari", "coordinator")
        .await;
    let token = app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    let strong = app.token(team, "coordinator", "Kari").await;
    let weak = app.token(team, "leader", "Kari").await;
    gives(app, &siv, kari.id, "leader").await.unwrap();
    let now = app.present(&token).await.unwrap().staff;
    assert_eq!(now.roles, Roles::from(Role::Leader));
    assert!(!app.holds(&strong).await);
    assert!(app.holds(&weak).await);
    let none = gives(app, &siv, kari.id, "").await;
    assert!(matches!(none, Err(Error::Refused(Refusal::Invalid(_)))));
});

on_both_sites!(
    only_an_admin_of_the_team_decides_and_not_about_themselves,
    |app| {
        let team = app.team().await;
        let siv = app.member(team, "siv@modum.example", "Siv", "admin").await;
        let kari = app
            .member(team, "kari@modum.example", "Kari", "leader,coordinator")
            .await;
        let mut other = modum();
        "Other".clone_into(&mut other.name);
        let other = app.another_team(other).await;
        let eva = app.member(other, "eva@other.example", "Eva", "admin").await;
        for by in [&kari, &eva] {
            let wanted = |answer: Result<(), Error>| match answer {
                Err(Error::Forbidden) => by.id == kari.id,
                Err(Error::NotFound) => by.id == eva.id,
                _ => false,
            };
            assert!(wanted(gives(app, by, siv.id, "leader").await));
            assert!(wanted(shuts_out(app, by, siv.id).await));
            assert!(wanted(invites_again(app, by, siv.id).await.map(drop)));
        }
        assert!(matches!(
            invites(app, &kari, "new@modum.example", "New").await,
            Err(Error::Forbidden)
        ));
        let own = gives(app, &siv, siv.id, "leader").await;
        assert!(stands_in_the_way(own, &Conflict::OwnAccount));
        let own = shuts_out(app, &siv, siv.id).await;
        assert!(stands_in_the_way(own, &Conflict::OwnAccount));
    }
);

on_both_sites!(one_address_and_one_person_have_one_account, |app| {
    let team = app.team().await;
    let siv = app.member(team, "siv@modum.example", "Siv", "admin").await;
    let mut other = modum();
    "Other".clone_into(&mut other.name);
    let other = app.another_team(other).await;
    app.member(other, "eva@other.example", "Eva", "admin").await;
    for taken in ["SIV@modum.example", "eva@other.example"] {
        let again = invites(app, &siv, taken, "Somebody").await;
        assert!(stands_in_the_way(again, &Conflict::EmailTaken), "{taken}");
    }
    let twice = invites(app, &siv, "siv2@modum.example", "Siv").await;
    assert!(stands_in_the_way(twice, &Conflict::NameTaken));
    // Two at once, from two teams, are not both let through.
    let eva = app
        .member(other, "admin@other.example", "Admin", "admin")
        .await;
    let (one, two) = tokio::join!(
        invites(app, &siv, "both@example.no", "Both"),
        invites(app, &eva, "both@example.no", "Both"),
    );
    assert_eq!(
        u8::from(one.is_ok()) + u8::from(two.is_ok()),
        1,
        "{one:?} {two:?}"
    );
});
