//! How fast single pieces are: `cargo bench --bench speed`, or one of them by its name.

mod admission;
mod calendar;
mod catalogue;
#[path = "../given/mod.rs"]
mod given;
mod passing_on;
mod pure;
mod schedule;
mod shown;

use criterion::{criterion_group, criterion_main};

criterion_group!(rules, admission::bench, passing_on::bench, schedule::bench);
criterion_group!(pages, calendar::bench, catalogue::bench);
criterion_main!(rules, pages);
