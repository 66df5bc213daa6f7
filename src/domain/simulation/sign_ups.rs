//! How people come into the course: sign-up, proof, a call.

use chrono::TimeDelta;

use super::tally::Seen;
use super::world::{Person, World};
use crate::domain::Refusal;
use crate::domain::admission::{Newcomer, admit};
use crate::domain::enrolment::Enrolment;
use crate::domain::refusal::NotOpen;
use crate::domain::seats::Admission;

/// Addresses in this small town.
const ADDRESSES: u32 = 14;
/// Nobody else fits on the list, so that steps stay cheap.
const CROWD: usize = 16;

impl World {
    pub fn sign_up(&mut self) {
        match self.doors.open_to_public(self.terms, self.now) {
            Ok(()) if self.people.len() < CROWD => {
                self.take(Enrolment::submitted(self.now));
            }
            Err(Refusal::NotOpen(NotOpen::NotYet)) => self.see(Seen::RefusedBeforeTheWindow),
            _ => {}
        }
    }

    fn take(&mut self, state: Enrolment) -> usize {
        let address = u8::try_from(self.dice.below(ADDRESSES)).expect("a small town");
        let elsewhere = self.dice.once_in(8);
        let number = self.next;
        self.next = number.next();
        self.people.push(Person {
            number,
            address,
            slot: None,
            elsewhere,
            state,
        });
        self.people.len() - 1
    }

    /// The next free place behind the address, if the person has one.
    fn slot_for(&self, person: Person) -> Option<u8> {
        let taken = |slot| {
            let same = |other: &Person| other.address == person.address && other.slot == Some(slot);
            self.people.iter().any(same)
        };
        (0..2).find(|slot| !taken(*slot))
    }

    pub fn prove(&mut self) {
        let Some(place) = self.some(|state| matches!(state, Enrolment::Unproven { .. })) else {
            return;
        };
        let Enrolment::Unproven { until } = self.people[place].state else {
            return;
        };
        match self.dice.below(12) {
            0 => self.go_to(until - TimeDelta::seconds(1)),
            1 => self.go_to(until),
            _ => {}
        }
        self.join(place, false);
    }

    pub fn enter_by_staff(&mut self) {
        match self.doors.open_to_staff(self.terms, self.now) {
            Ok(()) if self.people.len() < CROWD => {
                self.see(Seen::EnteredByStaff);
                if self.doors.timetable.has_begun(self.now) {
                    self.see(Seen::EnteredAfterTheCourseBegan);
                }
                let place = self.take(Enrolment::submitted(self.now));
                self.join(place, true);
            }
            Err(Refusal::AlreadyBegun) => self.see(Seen::RefusedAfterTheLastEntry),
            _ => {}
        }
    }

    fn join(&mut self, place: usize, by_staff: bool) {
        let person = self.people[place];
        let Some(slot) = self.slot_for(person) else {
            return self.see(Seen::AddressFull);
        };
        if slot > 0 {
            self.see(Seen::SecondPersonAtOneAddress);
        }
        let newcomer = Newcomer {
            somebody_lower_waits: self.waits_below(person.number),
            from_elsewhere: person.elsewhere,
            by_staff,
        };
        let seats = self.seats();
        let admission = match admit(self.terms, &self.doors, seats, newcomer, self.now) {
            Ok(admission) => admission,
            Err(refusal) => {
                let over = Refusal::NotOpen(NotOpen::Over);
                assert!(refusal == Refusal::AlreadyBegun || refusal == over);
                return self.see(Seen::ProvenAfterTheLastEntry);
            }
        };
        let Enrolment::Unproven { until } = person.state else {
            panic!("only an unproven one joins");
        };
        match person.state.prove(admission, self.now) {
            Ok(state) => {
                if self.now + TimeDelta::seconds(1) == until {
                    self.see(Seen::ProvenInTheLastSecond);
                }
                self.see_admission(admission, newcomer, seats.free());
                self.people[place].slot = Some(slot);
                self.turn(place, state);
            }
            Err(refusal) => {
                assert_eq!((refusal, until <= self.now), (Refusal::WrongCode, true));
                self.see(Seen::ProvenTooLate);
            }
        }
    }

    fn see_admission(&mut self, admission: Admission, newcomer: Newcomer, free: u16) {
        let anybody_waits = self.some(is_waiting).is_some();
        match admission {
            Admission::Seat => {
                assert!(
                    !newcomer.somebody_lower_waits && free > 0,
                    "I4: jumped the queue"
                );
                self.see(Seen::SeatedAtOnce);
                if anybody_waits {
                    self.see(Seen::ProvenPastSomebodyWhoWaitsWithAHigherNumber);
                }
            }
            Admission::Wait if free == 0 => self.see(Seen::WaitedBehindAFullCourse),
            Admission::Wait => self.see(Seen::WaitedBehindALowerNumberBesideAFreeSeat),
            Admission::Apply if newcomer.from_elsewhere => self.see(Seen::AppliedFromElsewhere),
            Admission::Apply => {}
        }
    }
}

fn is_waiting(state: &Enrolment) -> bool {
    matches!(state, Enrolment::Waiting { .. })
}
