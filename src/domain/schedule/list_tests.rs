use chrono::TimeDelta;

use super::tests::{busy, now};
use super::*;
use crate::domain::holidays::Holiday;
use crate::domain::refusal::{Clash, Conflict, Refusal, Taken};
use crate::domain::samples::{OSLO, date, leader, oslo, timetable, utc};
use crate::domain::timetable::Slot;
use crate::domain::{Flaw, Problem};

#[test]
fn irregular_dates_are_taken_as_they_are() {
    let slots = timetable(&[
        "2026-09-04 11:30",
        "2026-09-11 11:30",
        "2026-11-27 11:30",
        "2027-01-15 11:30",
    ]);
    assert_eq!(check_list(slots.slots(), now()), Ok(()));
}

#[test]
fn every_mistake_in_a_list_is_named_by_its_place() {
    let slot = |from, to| Slot::new(oslo(from), oslo(to));
    let slots = [
        slot("2025-03-03 17:00", "2025-03-03 19:00"),
        slot("2026-03-10 17:00", "2026-03-10 17:00"),
        slot("2026-03-17 17:00", "2026-03-17 19:00"),
        slot("2026-03-17 18:00", "2026-03-17 20:00"),
        slot("2026-03-12 17:00", "2026-03-12 19:00"),
        slot("2026-03-24 17:00", "2026-03-26 19:00"),
    ];
    let range = Flaw::OutOfRange {
        least: 15,
        most: 720,
    };
    let expected = [
        Problem::new("sessions[0].starts_at", Flaw::InThePast),
        Problem::new("sessions[1].ends_at", Flaw::EndsBeforeStart),
        Problem::new("sessions[3].starts_at", Flaw::Overlaps),
        Problem::new("sessions[4].starts_at", Flaw::OutOfOrder),
        Problem::new("sessions[5].ends_at", range),
    ];
    assert_eq!(
        check_list(&slots, now()),
        Err(Refusal::Invalid(expected.to_vec()))
    );
    assert!(check_list(&[], now()).is_err());
}

#[test]
fn a_session_moved_by_hand_must_not_meet_another_of_its_course() {
    let others = timetable(&["2026-03-03 17:00", "2026-03-17 17:00"]);
    let moved = |start| check_slot(timetable(&[start]).slots()[0], others.slots(), now());
    assert_eq!(moved("2026-03-03 19:00"), Ok(()));
    let overlap = Problem::new("starts_at", Flaw::Overlaps);
    assert_eq!(moved("2026-03-03 18:00"), Err(overlap.into()));
    let past = Problem::new("starts_at", Flaw::InThePast);
    assert_eq!(moved("2025-03-03 18:00"), Err(past.into()));
}

#[test]
fn clashes_name_the_other_course_and_only_those_of_a_venue_can_be_allowed() {
    let slots = timetable(&["2026-03-03 17:00", "2026-03-10 17:00"]);
    let taken = [
        busy("2026-03-10 18:00", Taken::Venue),
        busy("2026-03-03 19:00", Taken::Leader(leader("Kari"))),
    ];
    let found = clashes(slots.slots(), &taken, OSLO);
    let clash = Clash {
        date: date(2026, 3, 10),
        kind: Taken::Venue,
        course: taken[0].course,
        title: "Sinnemestring".to_owned(),
    };
    assert_eq!(found, vec![clash.clone()]);
    let refused = Refusal::Conflict(Conflict::Clash(vec![clash.clone()]));
    assert_eq!(refuse_clashes(found.clone(), false), Err(refused));
    assert_eq!(refuse_clashes(found.clone(), true), Ok(found));
    let led = Clash {
        kind: Taken::Leader(leader("Kari")),
        ..clash
    };
    assert!(refuse_clashes(vec![led], true).is_err());
}

#[test]
fn a_holiday_only_warns_who_chose_it_by_hand() {
    let slots = timetable(&["2026-04-05 17:00", "2026-04-07 17:00"]);
    let warnings = hand_warnings(slots.slots(), OSLO);
    let date = date(2026, 4, 5);
    let easter = Caution::Holiday(Holiday::EasterSunday);
    let expected = [easter, Caution::Sunday].map(|caution| Warning { date, caution });
    assert_eq!(warnings, expected);
}

#[test]
fn a_closed_day_only_warns_who_chose_it_by_hand() {
    let slots = timetable(&["2026-04-07 17:00", "2026-04-08 17:00"]);
    let date = date(2026, 4, 8);
    let reason = "planleggingsdag".to_owned();
    let closures = [Closure {
        from: date,
        to: date,
        reason: reason.clone(),
    }];
    let caution = Caution::Closure(reason);
    let warnings = closure_warnings(slots.slots(), &closures, OSLO);
    assert_eq!(warnings, [Warning { date, caution }]);
}

#[test]
fn an_hour_that_comes_twice_warns_who_chose_the_first() {
    let hour = |start: &str| {
        let start = utc(start);
        Slot::new(start, start + TimeDelta::hours(2))
    };
    let first = hand_warnings(&[hour("2026-10-25T00:30:00Z")], OSLO);
    assert!(
        first
            .iter()
            .any(|warning| warning.caution == Caution::TimeTwice)
    );
    let second = hand_warnings(&[hour("2026-10-25T01:30:00Z")], OSLO);
    assert!(
        second
            .iter()
            .all(|warning| warning.caution != Caution::TimeTwice)
    );
}
