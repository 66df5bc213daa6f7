//! The catalogue right after a change, from the rows to the page.

use criterion::{BenchmarkId, Criterion};

use crate::shown::Shown;

pub fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("catalogue");
    group.sample_size(20);
    for courses in [30, 200] {
        let shown = Shown::with(courses);
        group.bench_function(BenchmarkId::new("made anew", courses), |b| {
            b.iter_custom(|times| shown.anew("/", times));
        });
    }
    group.finish();
}
