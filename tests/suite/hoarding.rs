//! Somebody fills in the form again and again: to block a course, or to bury a person in messages.

use futures_util::StreamExt as _;
use futures_util::stream;
use kursplass::domain::Time;
use kursplass::domain::ids::CourseId;
use kursplass::entity::{message, proof};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::app::{App, on_both_sites};
use crate::given::form;
use crate::scale::scale;

const SEATS: i64 = 20;
const FORMS: usize = 500;
const AT_ONCE: usize = 32;
const AN_HOUR: chrono::TimeDelta = chrono::TimeDelta::hours(1);
/// Messages to one address in any hour.
const MOST: usize = 3;

on_both_sites!(sign_ups_that_nobody_proves_block_nobody, |app| {
    let course = app.course(app.team().await, SEATS).await;
    fill_in(app, course, scale(400, 2_000), |number| {
        format!("nobody{number}@example.com")
    })
    .await;
    for number in 0..SEATS {
        let person = app
            .enrolled(course, &format!("real{number}@example.no"))
            .await;
        assert_eq!(person.status, "seated", "number {number}");
    }
    let late = app.enrolled(course, "late@example.no").await;
    assert_eq!(late.status, "waiting", "the course is full of people now");
});

on_both_sites!(
    five_hundred_forms_bring_one_address_three_messages_an_hour,
    |app| {
        let course = app.course(app.team().await, SEATS).await;
        // Over five hours, so that no window of the clock is special.
        for _ in 0..10 {
            fill_in(app, course, FORMS / 10, |_| "victim@example.no".into()).await;
            app.clock.advance(30);
        }
        let times = sent_to(app, "victim@example.no").await;
        assert!(times.len() >= MOST, "it hears of the sign-up");
        for (number, first) in times.iter().enumerate() {
            let within = times[number..]
                .iter()
                .filter(|time| **time - *first < AN_HOUR);
            assert!(within.count() <= MOST, "{times:?}");
        }
    }
);

// The control: as many forms for as many addresses are as many messages.
on_both_sites!(
    forms_for_different_addresses_bring_each_its_message,
    |app| {
        let course = app.course(app.team().await, SEATS).await;
        fill_in(app, course, 50, |number| format!("each{number}@example.no")).await;
        for number in 0..50 {
            assert_eq!(
                sent_to(app, &format!("each{number}@example.no"))
                    .await
                    .len(),
                1
            );
        }
    }
);

async fn fill_in(app: &App, course: CourseId, forms: usize, email: impl Fn(usize) -> String) {
    let path = format!("/api/v1/courses/{course}/enrolments");
    let answers = stream::iter(0..forms)
        .map(|number| app.post(&path, None, form(&email(number))))
        .buffer_unordered(AT_ONCE);
    let statuses: Vec<u16> = answers.map(|answer| answer.status).collect().await;
    assert!(
        statuses.iter().all(|status| *status == 202),
        "whoever fills in the form learns nothing from the answer"
    );
}

/// When messages to an address were written, in order.
async fn sent_to(app: &App, email: &str) -> Vec<Time> {
    let db = app.office.store.reader();
    let index = app.office.vault.email_index(email);
    let proofs = proof::Entity::find().filter(proof::Column::AddressIndex.eq(index));
    let ids: Vec<_> = proofs
        .all(db)
        .await
        .unwrap()
        .iter()
        .map(|row| row.id)
        .collect();
    let mut times = Vec::new();
    for ids in ids.chunks(200) {
        // One that never leaves is none.
        let rows = message::Entity::find()
            .filter(message::Column::ProofId.is_in(ids.to_vec()))
            .filter(message::Column::Status.ne(message::Status::Cancelled));
        times.extend(rows.all(db).await.unwrap().iter().map(|row| row.created_at));
    }
    times.sort_unstable();
    times
}
