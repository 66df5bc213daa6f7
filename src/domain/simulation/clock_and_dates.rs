//! What the clock, the dates and the capacity do to those on the list.

use chrono::TimeDelta;

use super::tally::Seen;
use super::world::{World, session};
use crate::domain::course::Status;
use crate::domain::enrolment::Enrolment;
use crate::domain::refusal::{Conflict, NotOpen, Refusal};
use crate::domain::schedule::check_slot;
use crate::domain::timetable::{Slot, Timetable};

impl World {
    /// Time goes by; nobody sweeps yet. Often up to the hours before a session, too late for offers.
    pub fn tick(&mut self) {
        let seconds = match self.dice.below(20) {
            0 => return self.go_near_next_session(),
            1..10 => self.dice.below(3_600),
            10..18 => self.dice.below(12 * 3_600),
            _ => self.dice.below(3 * 86_400),
        };
        self.go_to(self.now + TimeDelta::seconds(seconds.into()));
    }

    fn go_near_next_session(&mut self) {
        let before = TimeDelta::hours(self.dice.below(20).into());
        let slots = self.doors.timetable.slots();
        if let Some(next) = slots.iter().find(|slot| slot.starts_at > self.now) {
            self.go_to(next.starts_at - before);
        }
    }

    /// What the worker does every minute.
    pub fn sweep(&mut self) {
        let mut place = 0;
        while place < self.people.len() {
            let state = self.people[place].state;
            let (done, seen) = match state {
                Enrolment::Unproven { .. } => (state.expire(self.now), Seen::Expired),
                Enrolment::Offered { .. } => (state.lapse(self.now), Seen::Lapsed),
                Enrolment::Lapsed { .. } => (state.end_unanswered(self.now), Seen::NeverAnswered),
                _ => (Err(Conflict::NotDue.into()), Seen::Lapsed),
            };
            match done {
                Ok(state) => {
                    self.see(seen);
                    self.turn(place, state);
                    place += usize::from(state.is_live());
                }
                Err(refusal) => {
                    assert_eq!(refusal, Conflict::NotDue.into());
                    place += 1;
                }
            }
        }
        self.pass_on();
        if self.doors.timetable.is_over(self.now) {
            self.see(Seen::CourseOver);
            self.next_course();
        }
    }

    pub fn resize(&mut self) {
        let capacity = 1 + self.number_below(8);
        let seats = self.seats();
        match seats.resize(capacity) {
            Ok(_) if capacity > self.capacity => {
                let offers = seats.offered > 0;
                self.see(if offers {
                    Seen::RaisedWhileOffersStand
                } else {
                    Seen::Raised
                });
                self.capacity = capacity;
            }
            Ok(_) => {
                self.see(Seen::Lowered);
                self.capacity = capacity;
            }
            Err(refusal) => {
                let taken = seats.seated + seats.offered;
                assert!(capacity < taken);
                assert_eq!(refusal, Conflict::CapacityInUse { taken }.into());
                self.see(Seen::LoweringRefused);
            }
        }
        self.pass_on();
    }

    /// One session is moved, cancelled or added by hand.
    pub fn change_a_session(&mut self) {
        let mut slots = self.doors.timetable.slots().to_vec();
        let place = self.dice.place(slots.len());
        let hours = i64::from(self.dice.below(240)) - 72;
        let slot = session(slots[place].starts_at + TimeDelta::hours(hours));
        let kind = self.dice.below(4);
        if kind == 0 && slots.len() > 1 {
            slots.remove(place);
            self.see(Seen::SessionCancelled);
        } else if kind == 1 && slots.len() < 6 && check_slot(slot, &slots, self.now).is_ok() {
            slots.push(slot);
            self.see(Seen::SessionAdded);
        } else if slots[place].starts_at > self.now {
            let old = slots.remove(place);
            let free = check_slot(slot, &slots, self.now).is_ok();
            slots.push(if free { slot } else { old });
            self.see(Seen::SessionMoved);
        }
        self.doors.timetable = Timetable::new(slots);
        self.pass_on();
    }

    /// New dates for all: open offers go back to the list and are passed on again.
    pub fn postpone(&mut self) {
        if self.doors.timetable.has_begun(self.now) {
            return;
        }
        let by = TimeDelta::weeks(1 + i64::from(self.dice.below(4)));
        let later = |slot: &Slot| session(slot.starts_at + by);
        let slots = self.doors.timetable.slots().iter().map(later).collect();
        self.doors.timetable = Timetable::new(slots);
        if self.seats().offered > 0 {
            self.see(Seen::PostponedWithOpenOffers);
        }
        for place in 0..self.people.len() {
            if let Ok(state) = self.people[place].state.back_to_waiting(self.now) {
                let lapsed = matches!(state, Enrolment::Lapsed { .. });
                self.see(if lapsed {
                    Seen::OfferLapsedOnPostponing
                } else {
                    Seen::OfferTakenBack
                });
                self.turn(place, state);
            }
        }
        self.pass_on();
    }

    /// The course is off: everybody's enrolment ends, and nobody can sign up.
    pub fn cancel(&mut self) {
        self.doors.status = Status::Published.cancel().expect("what is published");
        if self.seats().offered > 0 {
            self.see(Seen::CancelledWithOpenOffers);
        }
        while let Some(person) = self.people.last() {
            let state = person
                .state
                .cancel_with_course(self.now)
                .expect("a live one");
            self.turn(self.people.len() - 1, state);
        }
        let refused = self.doors.open_to_public(self.terms, self.now);
        let over = self.doors.timetable.is_over(self.now);
        assert!(over || refused == Err(Refusal::NotOpen(NotOpen::Cancelled)));
        self.pass_on();
        self.next_course();
    }
}
