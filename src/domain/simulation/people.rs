//! What participants and staff do with enrolments that are in.

use chrono::TimeDelta;

use super::tally::Seen;
use super::world::World;
use crate::domain::Refusal;
use crate::domain::admission::admit_applied;
use crate::domain::enrolment::Enrolment;
use crate::domain::refusal::Conflict;
use crate::domain::seats::Turn;

impl World {
    /// A first conversation has an outcome.
    pub fn decide_applied(&mut self) {
        let Some(place) = self.some(|state| matches!(state, Enrolment::Applied { .. })) else {
            return;
        };
        let person = self.people[place];
        if self.dice.once_in(4) {
            self.see(Seen::ReferredOn);
            return self.turn(
                place,
                person.state.refer_on(self.now).expect("one who applied"),
            );
        }
        let (seats, waits) = (self.seats(), self.waits_below(person.number));
        if let Ok(to) = admit_applied(self.terms, &self.doors, seats, waits, self.now) {
            self.see(Seen::Admitted);
            let state = person.state.admit(to, self.now).expect("one who applied");
            self.turn(place, state);
        }
    }

    /// An answer to an offer: early, in the last second, at the very second, or late.
    pub fn answer(&mut self) {
        let Some(place) = self.some(|state| matches!(state, Enrolment::Offered { .. })) else {
            return;
        };
        let offer = self.people[place].state;
        let Enrolment::Offered { until, .. } = offer else {
            return;
        };
        match self.dice.below(10) {
            0 => self.go_to(until - TimeDelta::seconds(1)),
            1 => self.go_to(until),
            2 => self.go_to(until + TimeDelta::seconds(1)),
            _ => {}
        }
        let accepts = !self.dice.once_in(3);
        let answer = if accepts {
            Enrolment::accept
        } else {
            Enrolment::decline
        };
        match answer(offer, self.now) {
            Ok(state) => {
                assert!(self.now < until, "I5: answered too late");
                self.see_answer(accepts, self.now + TimeDelta::seconds(1) == until);
                self.turn(place, state);
                self.answer_again(state);
            }
            Err(refusal) => {
                assert_eq!((refusal, until <= self.now), (Refusal::OfferLapsed, true));
                let at_once = self.now == until;
                self.see(if at_once {
                    Seen::RefusedAtTheVerySecond
                } else {
                    Seen::RefusedLate
                });
            }
        }
        self.pass_on();
    }

    fn see_answer(&mut self, accepts: bool, last_second: bool) {
        self.see(match (accepts, last_second) {
            (false, _) => Seen::Declined,
            (true, true) => Seen::AcceptedInTheLastSecond,
            (true, false) => Seen::AcceptedEarly,
        });
    }

    /// The same mail was open on two screens.
    fn answer_again(&mut self, state: Enrolment) {
        let refusal = match state {
            Enrolment::Seated { .. } => Conflict::AlreadySeated,
            _ => Conflict::Ended,
        };
        assert_eq!(state.accept(self.now), Err(refusal.clone().into()));
        assert_eq!(state.decline(self.now), Err(refusal.into()));
        self.see(Seen::AnsweredTwice);
    }

    /// Somebody goes: by themselves, by staff, or to another course.
    pub fn leave(&mut self) {
        let Some(place) = self.some(Enrolment::is_live) else {
            return;
        };
        let state = self.people[place].state;
        if let Enrolment::Offered { until, .. } = state {
            if self.dice.once_in(4) {
                self.go_to(until);
            }
            self.see(if self.now < until {
                Seen::WithdrewWhileOffered
            } else {
                Seen::WithdrewAfterTheDeadlineBeforeTheSweep
            });
        }
        let (verb, seen): (fn(Enrolment, _) -> _, _) = match self.dice.below(6) {
            0 => (Enrolment::remove, Some(Seen::Removed)),
            1 => (Enrolment::move_on, Some(Seen::Moved)),
            _ => (Enrolment::withdraw, None),
        };
        match verb(state, self.now) {
            Ok(state) => {
                self.turn(place, state);
                if let Some(seen) = seen {
                    self.see(seen);
                }
            }
            Err(refusal) => assert_eq!(refusal, Conflict::NotProven.into()),
        }
        self.pass_on();
    }

    /// Staff seat somebody, perhaps out of turn.
    pub fn place_by_hand(&mut self) {
        let Some(place) = self.some(|state| !matches!(state, Enrolment::Unproven { .. })) else {
            return;
        };
        if self.doors.takes_newcomers(self.terms, self.now).is_err() {
            return;
        }
        let person = self.people[place];
        let others_wait = self.waits_below(person.number);
        match (
            self.seats().by_hand(&person.state, others_wait),
            person.state.seat(self.now),
        ) {
            (Ok(turn), Ok(state)) => {
                self.see(match (person.state, turn) {
                    (Enrolment::Offered { .. }, _) => Seen::PlacedWhileOffered,
                    (Enrolment::Lapsed { .. }, _) => Seen::PlacedAfterALapse,
                    (_, Turn::InTurn) => Seen::PlacedInTurn,
                    (_, Turn::OutOfTurn) => Seen::PlacedOutOfTurn,
                });
                self.turn(place, state);
            }
            (_, Err(refusal)) => assert_eq!(refusal, Conflict::AlreadySeated.into()),
            (Err(refusal), _) => {
                assert_eq!(refusal, Conflict::NoFreeSeat.into());
                self.see(Seen::NoFreeSeat);
            }
        }
    }

    /// Somebody who let an offer lapse comes back with the old number, or too late.
    pub fn rejoin(&mut self) {
        let Some(place) = self.some(|state| matches!(state, Enrolment::Lapsed { .. })) else {
            return;
        };
        let person = self.people[place];
        let Enrolment::Lapsed { at } = person.state else {
            return;
        };
        let end = at + TimeDelta::days(7);
        if self.dice.once_in(6) {
            let before = TimeDelta::seconds(self.dice.below(2).into());
            self.go_to(end - before);
        }
        match person.state.rejoin(self.now) {
            Ok(state) => {
                self.see(Seen::Rejoined);
                self.turn(place, state);
                self.pass_on();
            }
            Err(refusal) => {
                assert_eq!((refusal, end <= self.now), (Conflict::Ended.into(), true));
                self.see(Seen::RejoinedTooLate);
            }
        }
    }

    /// Nothing brings an ended enrolment back.
    pub fn disturb_the_ended(&mut self) {
        let Some(person) = self.gone else { return };
        let verbs = [
            Enrolment::accept,
            Enrolment::decline,
            Enrolment::rejoin,
            Enrolment::seat,
            Enrolment::withdraw,
            Enrolment::lapse,
            Enrolment::back_to_waiting,
        ];
        for verb in verbs {
            assert_eq!(verb(person.state, self.now), Err(Conflict::Ended.into()));
        }
        self.see(Seen::EndedStaysEnded);
    }
}
