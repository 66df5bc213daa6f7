//! The tokens of programs: their end, by the clock or by hand.

use kursplass::actions::tokens;
use kursplass::domain::ids::{TeamId, TokenId};
use kursplass::entity::event;
use kursplass::error::Error;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tempfile::TempDir;

use crate::app::{App, on_both_sites};
use crate::live::Live;

const VENUES: &str = "/api/v1/venues";

async fn known(app: &App, team: TeamId) -> Vec<tokens::Known> {
    let list = tokens::list(app.office.store.reader(), team).await;
    list.unwrap().1
}

async fn revoke(app: &App, token: TokenId) -> Result<(), Error> {
    let revoke = app
        .office
        .act(move |desk| Box::pin(async move { tokens::revoke(&desk, token).await }));
    revoke.await
}

on_both_sites!(a_token_opens_nothing_from_its_end_on, |app| {
    let team = app.team().await;
    let token = app.token(team, "coordinator", "Siv").await;
    app.get(VENUES, Some(&token)).await.is(200);
    app.clock.set("2028-02-01T08:59");
    app.get(VENUES, Some(&token)).await.is(200);
    app.clock.set("2028-02-01T09:00");
    let refused = app.get(VENUES, Some(&token)).await;
    refused.is_refused(401, "unauthorized");
    // Where strangers may look, too, a token that has ended is refused, never ignored.
    let refused = app.get("/api/v1/courses", Some(&token)).await;
    refused.is_refused(401, "unauthorized");
});

on_both_sites!(a_revoked_token_opens_nothing_and_its_neighbours_do, |app| {
    let team = app.team().await;
    let lost = app.token(team, "coordinator", "Siv").await;
    app.clock.advance(1);
    let kept = app.token(team, "coordinator", "Siv").await;
    let first = known(app, team).await.remove(0).row.id;
    revoke(app, first).await.unwrap();
    let refused = app.get(VENUES, Some(&lost)).await;
    refused.is_refused(401, "unauthorized");
    app.get(VENUES, Some(&kept)).await.is(200);

    let revoked_at = known(app, team).await[0].row.revoked_at;
    app.clock.advance(1);
    revoke(app, first).await.unwrap();
    assert_eq!(known(app, team).await[0].row.revoked_at, revoked_at);
    let told = event::Entity::find()
        .filter(event::Column::Verb.eq("token_revoked"))
        .filter(event::Column::TeamId.eq(team))
        .count(app.office.store.reader());
    assert_eq!(told.await.unwrap(), 1);
    let unknown = revoke(app, TokenId::random()).await;
    assert!(matches!(unknown, Err(Error::NotFound)));
});

#[test]
fn an_operator_lists_and_revokes_tokens_without_seeing_them() {
    let folder = TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let live = Live::new(&url);
    let municipality = "3316:Modum:14000";
    let team = live.last_word(&[
        "team",
        "add",
        "--name",
        "RPH",
        "--municipality",
        municipality,
    ]);
    let add = ["token", "add", "--team", &team, "--role", "leader"];
    let token = live.last_word(&[&add[..], &["--name", "the intranet", "--days", "30"]].concat());
    live.start();
    assert_eq!(live.get(VENUES, &token).status, 200);

    let told = listed(&live, &team);
    assert!(
        told.contains(" leader until 20") && told.ends_with(" the intranet"),
        "{told}"
    );
    assert!(!told.contains(&token));
    let (id, _) = told.split_once(' ').unwrap();
    assert_eq!(live.last_word(&["token", "revoke", "--token", id]), id);
    assert_eq!(live.get(VENUES, &token).status, 401);
    let told = listed(&live, &team);
    assert!(
        told.starts_with(id) && told.contains(" leader revoked 20"),
        "{told}"
    );
}

fn listed(live: &Live, team: &str) -> String {
    let output = live.run(&["token", "list", "--team", team]);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout)
        .unwrap()
        .trim_end()
        .to_owned()
}

#[test]
fn a_token_that_is_not_there_and_a_time_that_is_none_are_told_in_one_line() {
    let folder = TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let live = Live::new(&url);
    let none = TeamId::random().to_string();
    let add = [
        "token", "add", "--team", &none, "--role", "leader", "--name", "x",
    ];
    let days = [&add[..], &["--days", "0"]].concat();
    for (words, told) in [
        (
            &["token", "list", "--team", &none][..],
            "kursplass: --team: there is no such team\n",
        ),
        (
            &["token", "revoke", "--token", &none],
            "kursplass: --token: there is no such token\n",
        ),
        (&add, "kursplass: --team: there is no such team\n"),
        (
            &days,
            "kursplass: invalid value '0' for '--days <DAYS>': 0 is not in 1..=3650\n",
        ),
    ] {
        let output = live.run(words);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(String::from_utf8_lossy(&output.stderr), told);
    }
}
