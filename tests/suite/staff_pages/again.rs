//! The own password once more, before what weighs more than the rest.

use kursplass::entity::{account, event};
use kursplass::web::policy::{self, Door};
use rocket::http::Method;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::{place, signed_in};
use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites};

async fn admin(app: &App) -> kursplass::domain::ids::TeamId {
    let team = app.team().await;
    let roles = "admin,coordinator";
    app.member(team, "siv@modum.example", "Siv", roles).await;
    team
}

fn address(pattern: &str) -> String {
    let part = |part: &str| {
        if part.starts_with('<') {
            Uuid::new_v4().to_string()
        } else {
            part.to_owned()
        }
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

on_both_sites!(
    every_door_that_wants_the_password_asks_when_it_was_typed_long_ago,
    |app| {
        admin(app).await;
        let mut siv = signed_in(app, "siv@modum.example").await;
        app.clock.advance(10);
        let mut doors = 0;
        for (method, path, door) in policy::doors() {
            if !matches!(door, Door::Proven(_)) {
                continue;
            }
            doors += 1;
            let path = address(path);
            if method == Method::Get {
                let led = siv.get(&path).await;
                assert!(place(&led).starts_with("/staff/again?next="), "{path}");
                continue;
            }
            let asked = siv.post(&path, &[("key", "k"), ("name", "Kari <K>")]).await;
            let asked = asked.is(403);
            assert!(asked.text.contains("name=\"proof\""), "{path}");
            assert!(asked.text.contains("value=\"Kari &lt;K&gt;\""), "{path}");
        }
        assert_eq!(doors, 7);
    }
);

on_both_sites!(
    a_form_that_comes_too_late_goes_on_with_the_password,
    |app| {
        let team = admin(app).await;
        let mut siv = signed_in(app, "siv@modum.example").await;
        let page = siv.get("/staff/people").await.is(200);
        app.clock.advance(11);
        let fields = [
            ("name", "Kari"),
            ("email", "kari@modum.example"),
            ("roles", "leader"),
        ];
        let asked = siv.submit(&page, "/staff/people", &fields).await.is(403);
        assert!(asked.text.contains("Skriv passordet ditt på nytt"));
        let db = app.office.store.reader();
        assert_eq!(account::Entity::find().count(db).await.unwrap(), 1);

        let wrong = [("proof", "feil passord, altså")];
        let again = siv.submit(&asked, "/staff/people", &wrong).await.is(403);
        assert!(again.text.contains("Dette er ikke passordet ditt"));
        assert!(!again.text.contains("feil passord, altså"));
        let right = [("proof", PASSWORD)];
        let done = siv.submit(&again, "/staff/people", &right).await.is(303);
        assert!(siv.follow(done).await.is(200).text.contains("Kari"));
        assert_eq!(account::Entity::find().count(db).await.unwrap(), 2);
        let proved = event::Entity::find().filter(event::Column::Verb.eq("proved_again"));
        assert_eq!(proved.count(db).await.unwrap(), 1);

        // For ten minutes nobody asks again.
        app.clock.advance(9);
        let page = siv.get("/staff/people").await.is(200);
        let fields = [
            ("name", "Ola"),
            ("email", "ola@modum.example"),
            ("roles", "leader"),
        ];
        siv.submit(&page, "/staff/people", &fields).await.is(303);
        assert_eq!(
            account::Entity::find()
                .filter(account::Column::TeamId.eq(team))
                .count(db)
                .await
                .unwrap(),
            3
        );
    }
);

on_both_sites!(the_page_leads_on_where_one_wanted_to_go, |app| {
    let team = admin(app).await;
    let course = app.course(team, 5).await;
    let person = app.joins(course, "a@example.no").await;
    let mut siv = signed_in(app, "siv@modum.example").await;
    app.clock.advance(15);
    let wanted = format!("/staff/courses/{course}/people/{person}/erasure");
    let led = siv.get(&wanted).await;
    let page = siv.follow(led).await.is(200);
    let empty = siv.submit(&page, "/staff/again", &[]).await.is(422);
    assert!(empty.text.contains("Fyll ut dette."));
    let led = siv
        .submit(&empty, "/staff/again", &[("proof", PASSWORD)])
        .await;
    assert_eq!(place(&led), wanted);
    siv.follow(led).await.is(200);
    let fresh = siv.get("/staff/again?next=https://evil.example").await;
    assert_eq!(place(&fresh), "/staff");
});

on_both_sites!(
    guessing_the_password_here_is_counted_as_at_the_door,
    |app| {
        admin(app).await;
        let mut siv = signed_in(app, "siv@modum.example").await;
        app.clock.advance(11);
        for _ in 0..10 {
            let wrong = [("proof", "feil passord, altså")];
            siv.post("/staff/people", &wrong).await.is(403);
        }
        let right = [("proof", PASSWORD), ("name", "Kari")];
        let paused = siv.post("/staff/people", &right).await.is(403);
        assert!(paused.text.contains("value=\"Kari\""));
        assert!(app.signs_in("siv@modum.example", PASSWORD).await.is_err());
    }
);
