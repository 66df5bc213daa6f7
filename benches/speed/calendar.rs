//! A feed of 1,200 events: from the rows to the bytes, and its parts alone.

use std::hint::black_box;
use std::sync::Arc;

use criterion::Criterion;
use kursplass::domain::Language;
use kursplass::domain::ids::{CourseId, SessionId};
use kursplass::render::calendar::{
    Course, Dates, Event, Feed, Name, Place, Taken, course_uid, print, session_uid,
};
use kursplass::web::Rendition;

use crate::pure::{now, tuesdays};
use crate::shown::Shown;

const COURSES: u16 = 200;

pub fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("feed of 1,200 events");
    group.sample_size(30);
    let shown = Shown::with(COURSES.into());
    group.bench_function("from the rows", |b| {
        b.iter_custom(|times| shown.anew("/calendar/all.ics", times));
    });
    let feed = feed();
    group.bench_function("printed", |b| b.iter(|| print(black_box(&feed), now())));
    let bytes = print(&feed, now()).bytes;
    group.bench_function("named and compressed", |b| {
        b.iter(|| {
            Rendition::new(black_box(&bytes).clone(), now())
                .gzip()
                .cloned()
        });
    });
    group.finish();
}

fn feed() -> Feed {
    Feed {
        name: Name::All,
        time: None,
        language: Language::Nb,
        events: (0..COURSES).flat_map(course).collect(),
        changed_at: now(),
        taken: Taken::Followed,
    }
}

fn course(n: u16) -> impl Iterator<Item = Event> {
    let course = CourseId::random();
    let common = Arc::new(Course {
        uid: course_uid(course),
        language: Language::Nb,
        title: format!("Mestring av hverdagen {n}"),
        about: Some("Seks samlinger i gruppe, med øvelser mellom gangene.".to_owned()),
        total: 6,
        url: format!("https://kurs.example.no/courses/{course}"),
        category: Some("Mestring".to_owned()),
        phone: Some("32789000".to_owned()),
        note: None,
    });
    tuesdays(6)
        .into_iter()
        .zip(1..)
        .map(move |(slot, number)| Event {
            course: Arc::clone(&common),
            dates: Dates {
                uid: session_uid(SessionId::random()),
                sequence: 0,
                created_at: now(),
                updated_at: now(),
                starts_at: slot.starts_at,
                ends_at: slot.ends_at,
                whole_day: false,
                cancelled: false,
            },
            number,
            follow_up: false,
            place: Place::Venue {
                name: "Rådhuset, rom 2".to_owned(),
                address: Some("Strandgata 1, 3370 Vikersund".to_owned()),
            },
        })
}
