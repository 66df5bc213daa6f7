//! Free seats for those who wait, in queues that grow.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use kursplass::domain::QueueNumber;
use kursplass::domain::ids::EnrolmentId;
use kursplass::domain::offer::pass_on;
use kursplass::domain::seats::Seats;

use crate::pure::{TERMS, now, timetable};

pub fn bench(c: &mut Criterion) {
    let timetable = timetable();
    let mut group = c.benchmark_group("passing on");
    for waiting in [10_u16, 100, 1_000, 10_000] {
        let numbers = (1..=i32::from(waiting)).map(QueueNumber);
        let queue: Vec<_> = numbers
            .map(|number| (EnrolmentId::random(), number))
            .collect();
        for (what, free) in [("five seats", 5), ("a seat for each", waiting)] {
            let seats = Seats {
                capacity: free,
                seated: 0,
                offered: 0,
            };
            group.throughput(Throughput::Elements(u64::from(free)));
            group.bench_with_input(BenchmarkId::new(what, waiting), &queue, |b, queue| {
                b.iter(|| pass_on(TERMS, seats, black_box(queue), &timetable, now()));
            });
        }
    }
    group.finish();
}
