//! A participant's own calendar. Others may see it over a shoulder or in a shared app, so it tells nothing unless its
//! reader asks for more.

use chrono::TimeDelta;

use crate::domain::Time;
use crate::domain::enrolment::{Enrolment, Exit};
use crate::domain::ids::EnrolmentId;

/// How long who has left gets an emptied calendar. An app keeps what it has when an address is gone, so the entries must
/// be taken out of it first.
const EMPTIED: TimeDelta = TimeDelta::days(60);

/// What the entries of the calendar are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Title {
    #[default]
    Appointment,
    Meeting,
    Busy,
    Private,
    /// By the course's own name, which tells what it is about.
    Course,
}

impl Title {
    /// All of them, the usual one first.
    pub const ALL: [Self; 5] = [
        Self::Appointment,
        Self::Meeting,
        Self::Busy,
        Self::Private,
        Self::Course,
    ];
}

/// Whoever signed up so, with all that they signed up for under the same proven address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Person(pub EnrolmentId);

/// What the calendar holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The sessions of the course.
    Sessions,
    /// Nothing yet, or nothing any more; with the instant from which on the calendar is gone.
    Nothing { until: Option<Time> },
    /// It is gone.
    Gone,
}

impl Holds {
    /// The instant from which on it holds something else, by the clock alone.
    #[must_use]
    pub fn until(self) -> Option<Time> {
        match self {
            Self::Nothing { until } => until,
            Self::Sessions | Self::Gone => None,
        }
    }

    /// What the calendar of somebody holds who signed up more than once: it is gone with the last of them.
    #[must_use]
    pub fn together(self, other: Self) -> Self {
        match (self, other) {
            (Self::Sessions, _) | (_, Self::Sessions) => Self::Sessions,
            (Self::Gone, rest) | (rest, Self::Gone) => rest,
            (Self::Nothing { until: one }, Self::Nothing { until: two }) => Self::Nothing {
                until: one.zip(two).map(|(one, two)| one.max(two)),
            },
        }
    }
}

/// What the calendar of somebody holds who stands so, and who had a seat or not. Who waits, or is offered a seat, has
/// no sessions in it.
#[must_use]
pub fn holds(state: &Enrolment, had_seat: bool, now: Time) -> Holds {
    match *state {
        Enrolment::Seated { .. } => Holds::Sessions,
        // They are in it as called off.
        Enrolment::Ended {
            why: Exit::CourseCancelled,
            ..
        } if had_seat => Holds::Sessions,
        Enrolment::Ended { at, .. } if now >= at + EMPTIED => Holds::Gone,
        Enrolment::Ended { at, .. } => Holds::Nothing {
            until: Some(at + EMPTIED),
        },
        _ => Holds::Nothing { until: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Time {
        Time::UNIX_EPOCH + TimeDelta::days(day)
    }

    fn ended(why: Exit) -> Enrolment {
        Enrolment::Ended { at: at(10), why }
    }

    #[test]
    fn only_who_has_a_seat_has_sessions_in_it() {
        let none = Holds::Nothing { until: None };
        let (since, until) = (at(1), at(20));
        for state in [
            Enrolment::Unproven { until },
            Enrolment::Applied { since },
            Enrolment::Waiting { since },
            Enrolment::Offered { since, until },
            Enrolment::Lapsed { at: since },
        ] {
            assert_eq!(holds(&state, false, at(15)), none, "{state:?}");
        }
        let seated = Enrolment::Seated { at: at(1) };
        assert_eq!(holds(&seated, true, at(15)), Holds::Sessions);
    }

    #[test]
    fn who_leaves_gets_an_emptied_calendar_for_60_days_and_then_none() {
        for why in [Exit::Withdrew, Exit::Removed, Exit::NoAnswer] {
            let until = Some(at(70));
            assert_eq!(holds(&ended(why), true, at(10)), Holds::Nothing { until });
            let second = TimeDelta::seconds(1);
            assert_eq!(
                holds(&ended(why), true, at(70) - second),
                Holds::Nothing { until }
            );
            assert_eq!(holds(&ended(why), true, at(70)), Holds::Gone);
        }
    }

    #[test]
    fn a_calendar_of_several_is_gone_with_the_last_of_them() {
        let nothing = |day: Option<i64>| Holds::Nothing { until: day.map(at) };
        let soon = nothing(Some(70));
        for other in [Holds::Sessions, soon, Holds::Gone, nothing(None)] {
            assert_eq!(Holds::Sessions.together(other), Holds::Sessions);
            assert_eq!(other.together(Holds::Sessions), Holds::Sessions);
            assert_eq!(Holds::Gone.together(other), other);
        }
        assert_eq!(soon.together(nothing(Some(80))), nothing(Some(80)));
        assert_eq!(soon.together(nothing(None)), nothing(None));
    }

    #[test]
    fn who_had_a_seat_sees_that_the_course_was_called_off() {
        let off = ended(Exit::CourseCancelled);
        assert_eq!(holds(&off, true, at(11)), Holds::Sessions);
        let until = Some(at(70));
        assert_eq!(holds(&off, false, at(11)), Holds::Nothing { until });
    }
}
