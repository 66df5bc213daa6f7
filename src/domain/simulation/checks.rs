//! The invariants of SAFETY.md that can be stated on the core, written without its functions.

use chrono::TimeDelta;

use super::world::{Offers, Person, World};
use crate::domain::Time;
use crate::domain::admission::{Promotion, Terms};
use crate::domain::enrolment::{Enrolment, Exit};
use crate::domain::offer::reply_by;
use crate::domain::seats::Availability;
use crate::domain::timetable::Timetable;

/// After every step.
pub fn all(world: &World) {
    let holding = world.people.iter().filter(|person| holds(person)).count();
    assert!(holding <= usize::from(world.capacity), "I1: overbooked");
    one_each(&world.people);
    let offers = world.offers;
    let ended = offers.accepted + offers.declined + offers.lapsed + offers.left + offers.taken_back;
    let open = world
        .people
        .iter()
        .filter(|person| is_offered(person))
        .count();
    assert_eq!(
        offers.made,
        ended + open as u64,
        "I5: an offer ended twice or never"
    );
    if world.settled {
        nothing_idle(world, holding);
    }
}

/// I2: one live enrolment per person and course, and I4's ground: numbers only rise.
fn one_each(people: &[Person]) {
    let mut taken = 0_u64;
    let mut before = 0;
    for person in people {
        assert!(
            person.number.0 > before,
            "a queue number out of order or twice"
        );
        before = person.number.0;
        let proven = !matches!(person.state, Enrolment::Unproven { .. });
        assert_eq!(proven, person.slot.is_some());
        assert!(person.state.is_live(), "an ended one on the list");
        if let Some(slot) = person.slot {
            let bit = 1 << (person.address * 2 + slot);
            assert_eq!(taken & bit, 0, "I2: one person twice");
            taken |= bit;
        }
    }
}

/// I3: after a sweep no seat is free while somebody waits who could still use it.
fn nothing_idle(world: &World, holding: usize) {
    let waits = world.people.iter().any(is_waiting);
    if !waits || holding >= usize::from(world.capacity) {
        return;
    }
    let Some(start) = newcomers_start(world.terms, &world.doors.timetable, world.now) else {
        return;
    };
    assert_eq!(
        world.terms.promotion,
        Promotion::Offer,
        "I3: a seat lies idle"
    );
    let time = reply_by(start, world.terms.zone, world.now);
    assert_eq!(time, None, "I3: a seat lies idle");
    let shut = world.doors.shut(world.terms, world.now);
    let told = Availability::of(shut, world.seats(), true);
    assert!(matches!(told, Availability::Full | Availability::Closed));
}

/// An offer is for a session that newcomers may begin with, and ends well before it.
pub fn offer(terms: Terms, timetable: &Timetable, until: Time, now: Time) {
    let start = newcomers_start(terms, timetable, now).expect("a session to begin with");
    assert!(until >= now + TimeDelta::hours(4), "no time to answer");
    assert!(
        until + TimeDelta::hours(6) <= start,
        "an answer on the day of the session"
    );
}

fn newcomers_start(terms: Terms, timetable: &Timetable, now: Time) -> Option<Time> {
    let slots = timetable.slots();
    let begun = slots.iter().filter(|slot| slot.starts_at <= now).count();
    let next = slots.get(begun)?;
    (begun < usize::from(terms.last_entry_session)).then_some(next.starts_at)
}

/// The arrows of DOMAIN.md and no others, each at its time.
pub fn transition(old: Enrolment, new: Enrolment, now: Time) {
    use Enrolment::{Applied, Ended, Lapsed, Offered, Seated, Unproven, Waiting};
    let week = TimeDelta::days(7);
    let legal = match (old, new) {
        (_, Ended { at, .. } | Seated { at }) if at != now => false,
        (Unproven { until }, Applied { .. } | Waiting { .. } | Seated { .. })
        | (
            Offered { until, .. },
            Waiting { .. }
            | Ended {
                why: Exit::Declined,
                ..
            },
        ) => now < until,
        (
            Unproven { until },
            Ended {
                why: Exit::Unproven,
                ..
            },
        )
        | (Offered { until, .. }, Lapsed { .. }) => until <= now,
        (Lapsed { at }, Waiting { .. }) => now < at + week,
        (
            Lapsed { at },
            Ended {
                why: Exit::NoAnswer,
                ..
            },
        ) => at + week <= now,
        (Unproven { .. }, Ended { why, .. }) => leaves(why) && why != Exit::Moved,
        (Applied { .. }, Ended { why, .. }) => why == Exit::ReferredOn || leaves(why),
        (Ended { .. }, _) | (Seated { .. }, Seated { .. }) => false,
        (_, Ended { why, .. }) => leaves(why),
        (Waiting { .. }, Offered { since, until }) => since == now && now < until,
        (Applied { .. }, Waiting { .. }) | (_, Seated { .. }) => true,
        _ => false,
    };
    assert!(legal, "no such change: {old:?} to {new:?} at {now}");
}

fn leaves(why: Exit) -> bool {
    matches!(
        why,
        Exit::Withdrew | Exit::Removed | Exit::Moved | Exit::CourseCancelled
    )
}

/// I5's books: each offer that ends is entered once.
pub fn count(offers: &mut Offers, old: Enrolment, new: Enrolment) {
    if let Enrolment::Offered { .. } = new {
        offers.made += 1;
    }
    if let Enrolment::Offered { .. } = old {
        let book = match new {
            Enrolment::Seated { .. } => &mut offers.accepted,
            Enrolment::Lapsed { .. } => &mut offers.lapsed,
            Enrolment::Ended {
                why: Exit::Declined,
                ..
            } => &mut offers.declined,
            Enrolment::Ended { .. } => &mut offers.left,
            _ => &mut offers.taken_back,
        };
        *book += 1;
    }
}

fn holds(person: &Person) -> bool {
    is_offered(person) || matches!(person.state, Enrolment::Seated { .. })
}

fn is_offered(person: &Person) -> bool {
    matches!(person.state, Enrolment::Offered { .. })
}

fn is_waiting(person: &Person) -> bool {
    matches!(person.state, Enrolment::Waiting { .. })
}
