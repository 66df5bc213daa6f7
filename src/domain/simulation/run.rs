//! Many steps of many worlds, in parallel.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use super::checks;
use super::tally::Tally;
use super::world::World;

const STEPS: u32 = 100_000;
const SEEDS: u64 = 50;

impl World {
    fn step(&mut self) {
        self.settled = false;
        match self.dice.below(1_000) {
            0..220 => self.sign_up(),
            220..420 => self.prove(),
            420..450 => self.enter_by_staff(),
            450..500 => self.decide_applied(),
            500..580 => self.answer(),
            580..660 => self.leave(),
            660..690 => self.place_by_hand(),
            690..730 => self.rejoin(),
            730..760 => self.resize(),
            760..775 => self.change_a_session(),
            775..779 => self.postpone(),
            779 if self.dice.once_in(4) => self.cancel(),
            779..790 => self.disturb_the_ended(),
            790..900 => self.sweep(),
            _ => self.tick(),
        }
        checks::all(self);
    }
}

/// Says which seed it was when a check fails.
struct Told(u64);

impl Drop for Told {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("failed: replay with KURSPLASS_SEED={}", self.0);
        }
    }
}

fn run(seed: u64) -> Tally {
    let told = Told(seed);
    let mut world = World::new(seed);
    for _ in 0..STEPS {
        world.step();
    }
    drop(told);
    world.tally
}

fn run_many(first: u64, count: u64) -> Tally {
    let (next, total) = (AtomicU64::new(0), Mutex::new(Tally::new()));
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            let seen = run(first.wrapping_add(index));
            total.lock().expect("no check failed").add(&seen);
        }
    };
    let threads = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    total.into_inner().expect("no check failed")
}

#[test]
fn no_sequence_of_commands_breaks_the_rules() {
    let replay = std::env::var("KURSPLASS_SEED").ok();
    if let Some(seed) = replay.and_then(|seed| seed.parse().ok()) {
        println!("{}", run_many(seed, 1));
        return;
    }
    let first = uuid::Uuid::new_v4().as_u64_pair().0;
    println!("seeds from KURSPLASS_SEED={first}, {SEEDS} of them, {STEPS} steps each");
    let total = run_many(first, SEEDS);
    println!("{total}");
    total.assert_all_seen();
}
