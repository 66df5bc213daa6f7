//! Who gets a seat: the decision of a sign-up that was proven, and what it is made of.

use std::hint::black_box;

use criterion::Criterion;
use kursplass::domain::Enrolment;
use kursplass::domain::admission::{Doors, Newcomer, admit};
use kursplass::domain::course::{Kind, Status};
use kursplass::domain::seats::Seats;

use crate::pure::{TERMS, now, timetable};

pub fn bench(c: &mut Criterion) {
    let doors = Doors {
        kind: Kind::Run,
        status: Status::Published,
        opens_at: None,
        closes_at: None,
        timetable: timetable(),
    };
    let newcomer = Newcomer {
        somebody_lower_waits: false,
        from_elsewhere: false,
        by_staff: false,
    };
    let seats = |seated| Seats {
        capacity: 20,
        seated,
        offered: 2,
    };
    let mut group = c.benchmark_group("admission");
    for (what, seats) in [("a seat", seats(3)), ("the waiting list", seats(18))] {
        group.bench_function(what, |b| {
            b.iter(|| {
                let admission = admit(TERMS, black_box(&doors), black_box(seats), newcomer, now());
                Enrolment::submitted(now())
                    .prove(admission.ok()?, now())
                    .ok()
            });
        });
    }
    group.finish();
}
