//! The same in the forms of the pages.

use std::collections::BTreeSet;
use std::time::Instant;

use kursplass::web::policy;
use rocket::http::Method;

use super::{SIZES, judge, near_misses};
use crate::app::{Answer, App};
use crate::browser::{Browser, forms};
use crate::db::on_sqlite;
use crate::doors::Things;
use crate::planted::trap::{Rows, rows};
use crate::scale::scale;

// A form is read and refused before any database is asked, and the walk is long: one will do.
#[test]
fn what_is_far_too_long_is_refused_in_every_form() {
    on_sqlite(async |db| {
        let app = App::on(db).await;
        every_form_refuses(&app).await;
        app.end().await;
    });
}

async fn every_form_refuses(app: &App) {
    let things = Things::of(app).await;
    let roles = "coordinator,admin,leader,auditor";
    let mut staff = app.enters(things.team, roles, "Siv").await;
    let ticket = app.enrolled(things.course, "own@example.no").await.ticket;
    let mut own = app.browser();
    let led = own.get(&format!("/ticket/{ticket}")).await;
    own.follow(led).await;
    let mut seen = BTreeSet::new();
    let mut tried = 0;
    for (method, pattern, _) in policy::doors() {
        if method != Method::Get || pattern.starts_with("/api") {
            continue;
        }
        let browser = if pattern.starts_with("/staff/") {
            &mut staff
        } else {
            &mut own
        };
        let path = things.address(pattern);
        let page = browser.get(&path).await;
        for (action, fields) in forms(&page.text) {
            let action = action.replace("&#x2F;", "/");
            for field in fields {
                if seen.insert((without_ids(&action), field.clone())) {
                    tried += fill(app, browser, &path, &action, &field).await;
                }
            }
        }
    }
    println!("{tried} forms, {} fields", seen.len());
    assert!(seen.len() > 40, "{seen:?}");
}

/// Opens the page anew for each text, and sends its form with the text in this field.
async fn fill(
    app: &App,
    browser: &mut Browser<'_>,
    path: &str,
    action: &str,
    field: &str,
) -> usize {
    let mut tried = 0;
    let texts = [near_misses(SIZES[0]), near_misses(20_000)].concat();
    // Each field gets one of each size, the next field the next ones.
    let chosen = texts.len() / 2;
    let turn = usize::from(field.bytes().fold(0, u8::wrapping_add));
    let texts = (0..scale(2, texts.len())).map(|number| {
        let at = if scale(true, false) {
            turn % chosen + number * chosen
        } else {
            number
        };
        &texts[at]
    });
    for text in texts {
        let page = browser.get(path).await;
        let before = but_looks(rows(app).await);
        let begun = Instant::now();
        let answer = browser.submit(&page, action, &[(field, text)]).await;
        let took = begun.elapsed();
        // A row without a day is none; a page that asks whether it is sure has only looked.
        let asks = answer.status == 200 && field.starts_with("sessions[");
        let answer = Answer {
            status: if asks { 422 } else { answer.status },
            ..answer
        };
        if let Err(why) = judge(&answer, took, &before, &but_looks(rows(app).await)) {
            panic!("{action}: {field} = {text:.40}…: {why}");
        }
        tried += 1;
    }
    tried
}

fn without_ids(action: &str) -> String {
    let parts = action
        .split('/')
        .map(|part| if part.len() == 36 { "<id>" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// Who is looked at is written down, whatever comes of it.
fn but_looks(mut rows: Rows) -> Rows {
    rows.retain(|table, _| !table.starts_with("access_"));
    rows
}
