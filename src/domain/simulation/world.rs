//! The course in memory, and the few ways to change it.

use chrono::TimeDelta;
use uuid::Uuid;

use super::checks;
use super::dice::Dice;
use super::tally::{Seen, Tally};
use crate::domain::Time;
use crate::domain::admission::{Doors, Policy, Promotion, Terms};
use crate::domain::course::{Kind, Status};
use crate::domain::enrolment::{Enrolment, QueueNumber};
use crate::domain::ids::EnrolmentId;
use crate::domain::offer::{Step, pass_on};
use crate::domain::samples::{OSLO, utc};
use crate::domain::seats::Seats;
use crate::domain::timetable::{Slot, Timetable};

#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub number: QueueNumber,
    pub address: u8,
    /// First or second person behind the address; none until proven.
    pub slot: Option<u8>,
    pub elsewhere: bool,
    pub state: Enrolment,
}

/// How many offers were made, and how each ended.
#[derive(Clone, Copy, Default)]
pub struct Offers {
    pub made: u64,
    pub accepted: u64,
    pub declined: u64,
    pub lapsed: u64,
    /// By leaving, by being removed, moved or called off.
    pub left: u64,
    /// Taken back on postponing.
    pub taken_back: u64,
}

pub struct World {
    pub dice: Dice,
    pub now: Time,
    pub terms: Terms,
    pub doors: Doors,
    pub capacity: u16,
    /// The live ones, by queue number.
    pub people: Vec<Person>,
    /// The one who ended last.
    pub gone: Option<Person>,
    pub next: QueueNumber,
    pub offers: Offers,
    pub tally: Tally,
    /// Seats were passed on in this step, and nothing happened after it.
    pub settled: bool,
}

impl World {
    pub fn new(seed: u64) -> Self {
        let mut world = Self {
            dice: Dice::new(seed),
            now: utc("2026-01-05T09:00:00Z"),
            terms: Terms {
                policy: Policy::Direct,
                promotion: Promotion::Offer,
                last_entry_session: 2,
                zone: OSLO,
            },
            doors: Doors {
                kind: Kind::Run,
                status: Status::Draft,
                opens_at: None,
                closes_at: None,
                timetable: Timetable::default(),
            },
            capacity: 1,
            people: Vec::new(),
            gone: None,
            next: QueueNumber::FIRST,
            offers: Offers::default(),
            tally: Tally::new(),
            settled: false,
        };
        world.next_course();
        world
    }

    /// Everybody is gone; another course is published.
    pub fn next_course(&mut self) {
        self.people.clear();
        self.offers = Offers::default();
        self.next = QueueNumber::FIRST;
        self.capacity = 1 + self.number_below(6);
        self.terms.last_entry_session = 1 + self.number_below(3);
        self.terms.policy = match self.dice.below(4) {
            0 => Policy::AfterConversation,
            _ => Policy::Direct,
        };
        self.terms.promotion = match self.dice.below(4) {
            0 => Promotion::Direct,
            _ => Promotion::Offer,
        };
        let first = self.now + TimeDelta::hours(48 + i64::from(self.dice.below(700)));
        let sessions = 2 + i64::from(self.dice.below(3));
        let slot = |week| session(first + TimeDelta::weeks(week));
        let opening = self.now + TimeDelta::hours(self.dice.below(30).into());
        self.doors = Doors {
            kind: Kind::Run,
            status: Status::Published,
            opens_at: self.dice.once_in(3).then_some(opening),
            closes_at: self.dice.once_in(3).then_some(first + TimeDelta::days(10)),
            timetable: Timetable::new((0..sessions).map(slot).collect()),
        };
    }

    pub fn number_below(&mut self, end: u16) -> u16 {
        u16::try_from(self.dice.below(end.into())).expect("below a u16")
    }

    pub fn see(&mut self, seen: Seen) {
        self.tally.note(seen);
    }

    /// The clock goes on to this moment, never back.
    pub fn go_to(&mut self, at: Time) {
        self.now = self.now.max(at);
    }

    pub fn seats(&self) -> Seats {
        let (mut seated, mut offered) = (0, 0);
        for person in &self.people {
            match person.state {
                Enrolment::Seated { .. } => seated += 1,
                Enrolment::Offered { .. } => offered += 1,
                _ => {}
            }
        }
        Seats {
            capacity: self.capacity,
            seated,
            offered,
        }
    }

    /// One of those in such a state, at random.
    pub fn some(&mut self, wanted: fn(&Enrolment) -> bool) -> Option<usize> {
        if self.people.is_empty() {
            return None;
        }
        let start = self.dice.place(self.people.len());
        let (before, after) = self.people.split_at(start);
        let after = after.iter().position(|person| wanted(&person.state));
        after
            .map(|place| place + start)
            .or_else(|| before.iter().position(|person| wanted(&person.state)))
    }

    pub fn waits_below(&self, number: QueueNumber) -> bool {
        let waits = |person: &&Person| matches!(person.state, Enrolment::Waiting { .. });
        self.people
            .iter()
            .take_while(|person| person.number < number)
            .any(|person| waits(&person))
    }

    /// Every change of state goes through here, and is watched.
    pub fn turn(&mut self, place: usize, state: Enrolment) {
        let person = &mut self.people[place];
        checks::transition(person.state, state, self.now);
        checks::count(&mut self.offers, person.state, state);
        person.state = state;
        if !state.is_live() {
            self.gone = Some(self.people.remove(place));
        }
    }

    /// What every action that frees a seat ends in.
    pub fn pass_on(&mut self) {
        self.settled = true;
        let seats = self.seats();
        if seats.free() == 0 || self.doors.status != Status::Published {
            return;
        }
        let waiting = |person: &&Person| matches!(person.state, Enrolment::Waiting { .. });
        let head = self.people.iter().filter(waiting).take(seats.free().into());
        let head: Vec<_> = head
            .map(|person| (id(person.number), person.number))
            .collect();
        let timetable = &self.doors.timetable;
        let passed = pass_on(self.terms, seats, &head, timetable, self.now);
        if passed.call_list {
            self.see(Seen::CallList);
        }
        if passed.steps.len() > 1 {
            self.see(Seen::SeveralOfferedAtOnce);
        }
        for (given, step) in passed.steps {
            self.give(given, step);
        }
    }

    fn give(&mut self, given: EnrolmentId, step: Step) {
        let named = |person: &Person| id(person.number) == given;
        let place = self
            .people
            .iter()
            .position(named)
            .expect("somebody on the list");
        let person = self.people[place];
        assert!(!self.waits_below(person.number), "passed over: I4");
        let state = match step {
            Step::Offer { until } => {
                self.see(Seen::Offered);
                checks::offer(self.terms, &self.doors.timetable, until, self.now);
                person.state.offer(until, self.now)
            }
            Step::Seat => {
                self.see(Seen::Promoted);
                person.state.seat(self.now)
            }
        };
        self.turn(place, state.expect("one who waits"));
    }
}

fn id(number: QueueNumber) -> EnrolmentId {
    let number = u128::try_from(number.0).expect("a number from one up");
    EnrolmentId(Uuid::from_u128(number))
}

/// A session of two hours.
pub fn session(start: Time) -> Slot {
    Slot::new(start, start + TimeDelta::hours(2))
}
