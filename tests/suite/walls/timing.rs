//! The time that an answer takes tells nothing of the address: medians of samples that are taken in turns.

use std::time::{Duration, Instant};

use kursplass::actions::tickets;
use kursplass::domain::Language;
use kursplass::entity::enrolment;
use kursplass::entity::proof::AddressKind;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::alike::{SEATED, UNKNOWN, WAITING, full_course};
use crate::app::{App, on_both_sites};
use crate::given::form;
use crate::scale::scale;

const ADDRESSES: [&str; 3] = [SEATED, WAITING, UNKNOWN];
/// How much longer the slowest median may be than the quickest; the work is the same, the machine is shared.
const CEILING: f64 = 1.5;

/// The slowest of three medians by the quickest, of samples taken in turns, each time from another one on.
async fn spread(app: &App, ask: impl AsyncFn(&'static str)) -> f64 {
    let mut times = [const { Vec::<Duration>::new() }; 3];
    for round in 0..scale(60, 600) {
        // An hour later, so that no address has had its share of messages.
        app.clock.advance(61);
        for turn in 0..3 {
            let which = (round + turn) % 3;
            let start = Instant::now();
            ask(ADDRESSES[which]).await;
            times[which].push(start.elapsed());
        }
    }
    let mut medians = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    });
    medians.sort_unstable_by(f64::total_cmp);
    println!("medians: {medians:?} s");
    medians[2] / medians[0]
}

on_both_sites!(a_sign_up_takes_as_long_whoever_has_the_address, |app| {
    let (_, course) = full_course(app).await;
    let path = format!("/api/v1/courses/{course}/enrolments");
    let spread = spread(app, async |email| {
        app.post(&path, None, form(email)).await.is(202);
    });
    let spread = spread.await;
    assert!(spread < CEILING, "{spread}");
});

on_both_sites!(a_lost_ticket_takes_as_long_whoever_has_the_address, |app| {
    full_course(app).await;
    let spread = spread(app, async |email| {
        let lost = json!({ "email": email });
        app.post("/api/v1/tickets", None, lost).await.is(202);
    });
    let spread = spread.await;
    assert!(spread < CEILING, "{spread}");
});

// The control: a look before the work, and no work for who is not there.
on_both_sites!(a_short_way_for_unknown_addresses_is_found_out, |app| {
    full_course(app).await;
    let spread = spread(app, async |email| {
        if is_known(app, email).await {
            ask(app, email).await;
        }
    });
    let spread = spread.await;
    assert!(spread > CEILING, "{spread}");
});

async fn is_known(app: &App, email: &str) -> bool {
    let index = app.office.vault.email_index(email);
    let row = enrolment::Entity::find().filter(enrolment::Column::EmailIndex.eq(index));
    row.one(app.office.store.reader()).await.unwrap().is_some()
}

async fn ask(app: &App, email: &'static str) {
    let ask = app.office.act(move |desk| {
        Box::pin(async move { tickets::ask(&desk, AddressKind::Email, email, Language::Nb).await })
    });
    ask.await.unwrap();
}
