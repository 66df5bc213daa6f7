//! The history of a course, gone through once more: each event leads from one state to the next.

use std::collections::{BTreeSet, HashMap};

use chrono::DateTime;
use sea_orm::JsonValue;

use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::entity::enrolment::State;
use crate::entity::event::Model;

/// Who stands where, by the events so far.
#[derive(Default)]
pub(super) struct Replay {
    states: HashMap<EnrolmentId, State>,
    until: HashMap<EnrolmentId, Time>,
    numbers: HashMap<EnrolmentId, i32>,
    waiting: BTreeSet<i32>,
}

/// What does not follow: the rule, and what is wrong with the event.
pub(super) type Slip = (&'static str, &'static str);

impl Replay {
    /// The queue numbers of those who are still in the books.
    pub(super) fn new(numbers: HashMap<EnrolmentId, i32>) -> Self {
        Self {
            numbers,
            ..Self::default()
        }
    }

    /// Where somebody must stand by now.
    pub(super) fn state(&self, id: EnrolmentId) -> Option<State> {
        self.states.get(&id).copied()
    }

    /// Takes the next event.
    pub(super) fn take(&mut self, id: EnrolmentId, event: &Model) -> Option<Slip> {
        let slip = self.check(id, event);
        if let Some(state) = after(event) {
            self.go(id, state, event);
        }
        slip
    }

    fn check(&self, id: EnrolmentId, event: &Model) -> Option<Slip> {
        let before = self.state(id);
        let is = |state| before == Some(state);
        match event.verb.as_str() {
            "offered" | "promoted" => {
                let own = self.numbers.get(&id);
                let is_next = own.is_none() || self.waiting.first() == own;
                let by_number = fact(event, "rule") == Some("lowest_number");
                (by_number && !is_next).then_some((
                    "I4",
                    "a seat was passed on while somebody with a lower number waited",
                ))
            }
            "accepted" | "declined" if !is(State::Offered) => {
                Some(("I5", "an answer came where no offer stood"))
            }
            "accepted" | "declined" => {
                let until = self.until.get(&id);
                until
                    .is_some_and(|until| event.at >= *until)
                    .then_some(("I5", "an answer was taken after the offer's end"))
            }
            "lapsed" | "offer_withdrawn" if !is(State::Offered) => {
                Some(("I5", "an offer ended that did not stand"))
            }
            "rejoined" | "never_answered" if !is(State::Lapsed) => {
                Some(("I8", "came back or left without a lapse"))
            }
            _ if is(State::Ended) && after(event).is_some() => {
                Some(("I8", "something happened after the end"))
            }
            _ => None,
        }
    }

    fn go(&mut self, id: EnrolmentId, state: State, event: &Model) {
        self.states.insert(id, state);
        if let Some(number) = self.numbers.get(&id) {
            if state == State::Waiting {
                self.waiting.insert(*number);
            } else {
                self.waiting.remove(number);
            }
        }
        let until = fact(event, "until").and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        match until {
            Some(until) if state == State::Offered => self.until.insert(id, until.to_utc()),
            _ => self.until.remove(&id),
        };
    }
}

/// The state that an event leads to, if it changes any.
fn after(event: &Model) -> Option<State> {
    Some(match event.verb.as_str() {
        "signed_up" => State::Unproven,
        "joined" => match fact(event, "rule")? {
            "waiting_list" => State::Waiting,
            "conversation_first" => State::Applied,
            _ => State::Seated,
        },
        "admitted" | "carried_over" if fact(event, "to")? == "waiting" => State::Waiting,
        "carried_over" => State::Applied,
        "admitted" | "promoted" | "placed" | "accepted" | "moved_here" => State::Seated,
        "offered" => State::Offered,
        "lapsed" => State::Lapsed,
        "rejoined" | "offer_withdrawn" => State::Waiting,
        "declined" | "expired" | "never_answered" | "withdrew" | "removed" | "referred_on"
        | "moved_away" | "ended_with_course" | "waited_out" => State::Ended,
        _ => return None,
    })
}

fn fact<'e>(event: &'e Model, name: &str) -> Option<&'e str> {
    event.facts.as_ref()?.get(name).and_then(JsonValue::as_str)
}
