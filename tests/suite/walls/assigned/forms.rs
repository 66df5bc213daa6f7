//! The forms of all pages: one day is lived as it is meant, and once more with every column of every table in every
//! form. Nothing is told or stored otherwise.

use std::collections::BTreeSet;

use kursplass::web::policy;
use rocket::http::Method;

use super::day::{Keeper, Sent, differences};
use crate::app::App;
use crate::buttons::{self, Filled, Hand};
use crate::db::{Db, on_both};
use crate::walls::side::Side;

/// What takes no fields: a gateway's report, files that are only read, and one that is only given.
const NO_FORMS: [&str; 4] = [
    "/sms/reports/…",
    "/staff/closures/import",
    "/staff/settings/logo",
    "/ticket/data",
];

async fn lived(db: &Db, more: bool) -> Vec<Sent> {
    let app = App::on(db).await;
    let mut keeper = if more {
        Keeper::of_more(&app).await
    } else {
        Keeper::of(&app).await
    };
    buttons::all(&app, "own", &mut keeper).await;
    let day = keeper.day;
    app.end().await;
    day
}

on_both!(a_form_takes_nothing_that_it_does_not_ask_for, |db| {
    let plain = lived(db, false).await;
    let more = lived(&db.beside().await, true).await;
    let differences = differences(&plain, &more);
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    let sent: BTreeSet<String> = plain.into_iter().map(|sent| sent.action).collect();
    for (method, path, _) in policy::doors() {
        let parts = path
            .split('/')
            .map(|part| if part.starts_with('<') { "…" } else { part });
        let path = parts.collect::<Vec<_>>().join("/");
        let is_form = method == Method::Post && !path.starts_with("/api/");
        if is_form && !NO_FORMS.contains(&path.as_str()) {
            assert!(sent.contains(&path), "no form is sent to {path}");
        }
    }
});

/// Two places are entered in a team beside another; after the first, something happens behind the form.
async fn two_places(db: &Db, fields: &[(&str, &str)], behind: &str) -> Vec<Sent> {
    let app = App::on(db).await;
    let mut keeper = Keeper::of(&app).await;
    let side = Side::of(&app, "own").await;
    let mut siv = app.browser();
    siv.cookies
        .insert("session".to_owned(), side.session.clone());
    for name in ["Rom 5", "Rom 6"] {
        let page = siv.get("/staff/venues/new").await.is(200);
        let fields = [fields, &[("name", name)]].concat();
        let form = Filled {
            side: &side,
            page: &page,
            action: "/staff/venues",
            fields: &fields,
        };
        keeper.send(&mut siv, form).await.is(303);
        db.execute(behind).await;
    }
    keeper.day
}

// The controls: a team that a form had taken is found by the same comparison, and what a form does ask for.
on_both!(what_a_form_takes_is_found, |db| {
    let plain = two_places(db, &[], "SELECT 1").await;
    let taken = "UPDATE venue SET team_id = (SELECT id FROM team WHERE name = 'Team other') \
        WHERE name = 'Rom 5'";
    let behind = two_places(&db.beside().await, &[], taken).await;
    let found = differences(&plain, &behind);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].contains("(other team)"), "{found:?}");
});

on_both!(what_a_form_asks_for_is_stored, |db| {
    let plain = two_places(db, &[], "SELECT 1").await;
    let beside = db.beside().await;
    let asked = two_places(&beside, &[("seats", "7")], "SELECT 1").await;
    assert_eq!(differences(&plain, &asked).len(), 2);
});
