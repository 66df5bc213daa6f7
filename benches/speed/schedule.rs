//! Dates of a course: laid out around holidays, closed days and other courses, with follow-ups months
//! later; and the search for clashes.

use std::hint::black_box;

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Europe::Oslo;
use criterion::{BenchmarkId, Criterion};
use kursplass::domain::ids::{CourseId, StaffId, VenueId};
use kursplass::domain::schedule::{
    Blocks, Closure, Leader, Occupied, Series, clashes, lay_out, taken,
};
use kursplass::domain::timetable::Slot;

use crate::pure::{date, now, tuesdays};

/// A year of courses of one team, of which one in ten has our leader and another one our place.
struct Year {
    occupied: Vec<Occupied>,
    leader: StaffId,
    venue: VenueId,
}

impl Year {
    fn of(courses: i64) -> Self {
        let (leader, venue) = (StaffId::random(), VenueId::random());
        let occupied = (0..courses).flat_map(|n| {
            let course = CourseId::random();
            let (own, here) = (n % 10 == 0, n % 10 == 1);
            tuesdays(6).into_iter().map(move |slot| Occupied {
                slot: later(slot, n % 300),
                course,
                title: "Sov godt".to_owned(),
                venue: Some(if here { venue } else { VenueId::random() }),
                leaders: vec![Leader {
                    name: "Kari".to_owned(),
                    id: if own { leader } else { StaffId::random() },
                }],
            })
        });
        Self {
            occupied: occupied.collect(),
            leader,
            venue,
        }
    }
}

fn later(slot: Slot, days: i64) -> Slot {
    let days = TimeDelta::days(days);
    Slot::new(slot.starts_at + days, slot.ends_at + days)
}

/// Autumn, Christmas, winter and Easter.
fn closed() -> Vec<Closure> {
    [(10, 4, 8), (12, 20, 31), (2, 22, 26), (3, 22, 29)]
        .map(|(month, from, to)| Closure {
            from: date(month, from),
            to: date(month, to),
            reason: "Skoleferie".to_owned(),
        })
        .into()
}

pub fn bench(c: &mut Criterion) {
    let closures = closed();
    let series = Series {
        starts_on: date(2, 16),
        start_time: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
        minutes: 120,
        count: 8,
        interval_weeks: 1,
        follow_ups: vec![13, 26],
    };
    let mut group = c.benchmark_group("schedule");
    for courses in [0, 200, 2_000] {
        let year = Year::of(courses);
        let busy = taken(&year.occupied, &[year.leader], Some(year.venue));
        let blocks = Blocks {
            closures: &closures,
            busy: &busy,
        };
        group.bench_function(BenchmarkId::new("laid out beside", courses), |b| {
            b.iter(|| lay_out(black_box(&series), &blocks, Oslo, now()));
        });
        let own = tuesdays(10);
        group.bench_function(BenchmarkId::new("clashes among", courses), |b| {
            b.iter(|| {
                let busy = taken(black_box(&year.occupied), &[year.leader], Some(year.venue));
                clashes(&own, &busy, Oslo)
            });
        });
    }
    group.finish();
}
