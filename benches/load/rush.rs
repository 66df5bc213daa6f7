//! A thousand people who want one of twenty seats in the same moment.

use std::time::{Duration, Instant};

use futures_util::future::join_all;

use super::client::Client;
use super::house::House;
use super::table::{Rounds, Table};

const PEOPLE: usize = 1000;
const ROUNDS: usize = 3;

pub fn measure(table: &mut Table) {
    let house = House::open([]);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let (mut all, mut slowest) = (Rounds::default(), Rounds::default());
    for round in 0..ROUNDS {
        let course = house.course(&format!("Populært {round}"), 6, 20);
        let (took, late) = runtime.block_on(rush(house.port(), &course));
        all.add(took.as_secs_f64() * 1000.0);
        slowest.add(late.as_secs_f64() * 1000.0);
    }
    house.check();
    table.alone(
        "1,000 people rush one course: all answered, ms",
        all.to_string(),
        "≤ 3000",
    );
    table.alone(
        "the same: 99 of 100 answered within, ms",
        slowest.to_string(),
        "≤ 1000",
    );
}

/// How long until all are answered, and until 99 of 100 are.
async fn rush(port: u16, course: &str) -> (Duration, Duration) {
    let since = Instant::now();
    let people = (0..PEOPLE).map(|_| async {
        let mut client = Client::connect(port).await;
        let (status, took) = client.sign_up(course).await;
        assert_eq!(status, 202, "a sign-up is refused");
        took
    });
    let mut took = join_all(people).await;
    let all = since.elapsed();
    took.sort();
    (all, took[PEOPLE * 99 / 100])
}
