//! The year that `kursplass demo` plays: whole at every time of the year, with something in every phase.

mod live;
mod pages;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use kursplass::actions::{Office, check, courses, enrolments};
use kursplass::clock::Clock;
use kursplass::delivery::{Delivery, Inbox};
use kursplass::demo::{self, Played};
use kursplass::domain::Exit;
use kursplass::domain::course::{Decision, Due, Phase, Status};
use kursplass::entity::enrolment::State;
use kursplass::entity::{Word as _, course, course_count, enrolment, message, team};
use kursplass::render::{Links, Templates};
use kursplass::store::Store;
use kursplass::vault::{Keys, Vault};
use kursplass::worker::Worker;
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tempfile::TempDir;

use crate::app::oslo;
use crate::db::runtime;

/// A demo whose year has been played.
struct Demo {
    keys: Keys,
    worker: Worker,
    inbox: Inbox,
    played: Played,
    _folder: TempDir,
}

impl Demo {
    /// The demo of somebody who starts it at this time.
    async fn at(local: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let url = format!("sqlite://{}", folder.path().join("demo.db").display());
        let clock = Clock::manual(oslo(local));
        let store = Store::open_throw_away(&url, clock).await.unwrap();
        let connection = store.connect_for_migrations().await.unwrap();
        Migrator::up(&connection, None).await.unwrap();
        connection.close().await.unwrap();
        let keys = Keys::random();
        let vault = Arc::new(Vault::new(&keys));
        let inbox = Inbox::default();
        let worker = Worker::new(
            Office {
                store,
                vault,
                sms: true,
            },
            Delivery::to_inbox(inbox.clone()),
            Arc::new(Templates::load().unwrap()),
            Links::new("http://127.0.0.1:8000").unwrap(),
        );
        let played = demo::play(&worker, &inbox, |_| ControlFlow::Continue(())).await;
        Self {
            keys,
            played: played.unwrap().expect("nobody ended it"),
            worker,
            inbox,
            _folder: folder,
        }
    }

    fn office(&self) -> &Office {
        &self.worker.office
    }

    /// No rule said no, and every invariant holds.
    async fn is_whole(&self) {
        assert_eq!(self.played.refused, Vec::<String>::new());
        let office = self.office();
        let report = check::check(&office.store, &office.vault, |_| ()).await;
        assert_eq!(report.unwrap().breaches, []);
    }

    async fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        let db = self.office().store.reader();
        for row in course::Entity::find().all(db).await.unwrap() {
            self.count_course(&mut counts, row).await;
        }
        for row in enrolment::Entity::find().all(db).await.unwrap() {
            let word = match row.exit {
                Some(exit) => format!("ended: {exit:?}"),
                None => format!("{:?}", row.status),
            };
            counts.one(&word);
        }
        // Whose time is over is a number by now.
        for row in course_count::Entity::find().all(db).await.unwrap() {
            let word = match Exit::from_word(&row.outcome) {
                Some(exit) => format!("ended: {exit:?}"),
                None => row.outcome,
            };
            (0..row.many).for_each(|_| counts.one(&word));
        }
        for row in message::Entity::find().all(db).await.unwrap() {
            match row.status {
                message::Status::Dead => counts.one("dead message"),
                message::Status::Task => counts.one("call"),
                _ => {}
            }
        }
        counts
    }

    async fn count_course(&self, counts: &mut Counts, row: course::Model) {
        let (db, now) = (self.office().store.reader(), self.office().store.now());
        let seats = enrolments::seats_of(db, &row).await.unwrap();
        let waiting = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(row.id))
            .filter(enrolment::Column::Status.eq(State::Waiting))
            .count(db)
            .await
            .unwrap();
        let locked = courses::read(db, row.clone()).await.unwrap();
        let (doors, terms, timetable) = (locked.doors(), locked.terms(), locked.timetable());
        let phase = Phase::of(&doors, terms, seats, waiting > 0, now);
        counts.one(match row.status {
            Status::Draft => "draft",
            Status::Cancelled => "cancelled",
            Status::Published => phase.map_or("", Phase::word),
        });
        counts.one("course");
        let is_open = phase == Some(Phase::Open);
        let due = Due {
            status: row.status,
            decide_by: row.decide_by,
            answered: row.decision,
            min_participants: row.min_participants.unsigned_abs(),
            seated: seats.seated,
            timetable: &timetable,
            zone: terms.zone,
        };
        let of_note = [
            (is_open && (1..=3).contains(&seats.free()), "few places"),
            (
                phase == Some(Phase::Full) && waiting > 0 && seats.offered > 0,
                "full, with an offer",
            ),
            (
                is_open && row.place_later && row.venue_id.is_none(),
                "place later",
            ),
            (Decision::of(&due, now) == Decision::Due, "to be decided"),
        ];
        for (_, what) in of_note.iter().filter(|(is_so, _)| *is_so) {
            counts.one(what);
        }
    }
}

/// How many there are of what.
#[derive(Debug, Default)]
struct Counts(BTreeMap<String, u32>);

impl Counts {
    fn one(&mut self, what: &str) {
        *self.0.entry(what.to_owned()).or_default() += 1;
    }

    fn of(&self, what: &str) -> u32 {
        self.0.get(what).copied().unwrap_or_default()
    }
}

/// What the demo shows, whatever the day.
fn promised() -> Vec<String> {
    let phases = [
        "draft",
        "upcoming",
        "open",
        "full",
        "closed",
        "running",
        "over",
        "cancelled",
    ];
    let of_note = [
        "few places",
        "full, with an offer",
        "place later",
        "to be decided",
        "dead message",
        "call",
    ];
    let states = [
        State::Unproven,
        State::Applied,
        State::Waiting,
        State::Offered,
        State::Seated,
        State::Lapsed,
    ];
    let exits = [
        Exit::ReferredOn,
        Exit::Declined,
        Exit::Withdrew,
        Exit::Removed,
        Exit::Moved,
        Exit::CourseCancelled,
    ];
    let words = phases.iter().chain(&of_note).map(ToString::to_string);
    let states = states.iter().map(|state| format!("{state:?}"));
    let exits = exits.iter().map(|exit| format!("ended: {exit:?}"));
    words.chain(states).chain(exits).collect()
}

/// The year is played to this time; then all that is promised is there.
fn all_is_there(local: &str) {
    runtime().block_on(async {
        let demo = Demo::at(local).await;
        demo.is_whole().await;
        let counts = demo.counts().await;
        let missing: Vec<_> = promised()
            .into_iter()
            .filter(|what| counts.of(what) == 0)
            .collect();
        assert!(missing.is_empty(), "no {missing:?} in {counts:?}");
        assert!(counts.of("course") >= 30, "{counts:?}");
        assert!(counts.of("Seated") >= 200, "{counts:?}");
        let teams = team::Entity::find()
            .count(demo.office().store.reader())
            .await;
        assert_eq!(teams.unwrap(), 2);
        demo.office().store.close().await;
    });
}

#[test]
fn all_is_there_in_the_night_after_christmas() {
    all_is_there("2026-12-28T02:10");
}

#[test]
fn all_is_there_on_the_day_after_easter() {
    all_is_there("2027-03-30T08:59");
}

#[test]
fn all_is_there_in_the_middle_of_july() {
    all_is_there("2027-07-14T15:00");
}
