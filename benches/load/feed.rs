//! A feed of 1,200 events that nobody has asked for before, and the start of the program.

use std::time::{Duration, Instant};

use super::house::House;
use super::pages;
use super::table::{Rounds, Table};
use super::wrk::read;

const COURSES: usize = 60;
const SESSIONS: usize = 20;
const ROUNDS: usize = 9;

pub fn measure(table: &mut Table) {
    let mut house = House::open([]);
    for number in 1..=COURSES {
        house.course(&format!("Kurs {number}"), SESSIONS, 20);
    }
    let (mut cold, mut start) = (Rounds::default(), Rounds::default());
    let feed = house.address("/calendar/all.ics");
    for _ in 0..ROUNDS {
        house.stop();
        start.add(milliseconds(house.start()));
        // Opens the connections; the feed itself is not made yet.
        ureq::get(&house.address("/privacy"))
            .call()
            .expect("an answer");
        let since = Instant::now();
        let mut answer = ureq::get(&feed).call().expect("an answer");
        answer.body_mut().read_to_vec().expect("bytes");
        cold.add(milliseconds(since.elapsed()));
    }
    table.alone(
        "feed of 1,200 events that was not made yet, ms",
        cold.to_string(),
        "≤ 10",
    );
    table.alone(
        "start to first answer, existing database, ms",
        start.to_string(),
        "≤ 100",
    );
    read(&feed, 64, &[]);
    read(&house.address("/"), 64, &[]);
    memory(table);
}

/// What it holds after reading and signing up.
fn memory(table: &mut Table) {
    let (house, read_often) = pages::house(true);
    for page in &read_often {
        read(&page.address, 64, &[]);
    }
    super::sign_ups::rate(&house, &[house.course("Mange", 6, 20)]);
    let (now, most) = house.memory();
    let mib = |bytes: u64| bytes / 1024 / 1024;
    let text = format!("{} (at most {})", mib(now), mib(most));
    table.alone("memory after the load, MiB", text, "≤ 60");
}

fn milliseconds(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}
