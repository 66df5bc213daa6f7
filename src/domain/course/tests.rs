use super::*;
use crate::domain::Language;
use crate::domain::admission::{Policy, Promotion};
use crate::domain::refusal::{Flaw, Problem};
use crate::domain::samples::{OSLO, date, oslo, timetable};
use crate::domain::timetable::Timetable;

const TERMS: Terms = Terms {
    policy: Policy::Direct,
    promotion: Promotion::Offer,
    last_entry_session: 2,
    zone: OSLO,
};

fn doors() -> Doors {
    Doors {
        kind: Kind::Run,
        status: Status::Published,
        opens_at: Some(oslo("2026-02-01 08:00")),
        closes_at: Some(oslo("2026-02-20 12:00")),
        timetable: timetable(&["2026-03-03 17:00", "2026-03-10 17:00"]),
    }
}

fn seats(seated: u16) -> Seats {
    Seats {
        capacity: 10,
        seated,
        offered: 0,
    }
}

fn phase(seated: u16, waits: bool, now: &str) -> Option<Phase> {
    Phase::of(&doors(), TERMS, seats(seated), waits, oslo(now))
}

#[test]
fn a_course_goes_through_its_phases_by_the_clock() {
    assert_eq!(phase(0, false, "2026-01-31 12:00"), Some(Phase::Upcoming));
    assert_eq!(phase(0, false, "2026-02-01 08:00"), Some(Phase::Open));
    assert_eq!(phase(9, false, "2026-02-01 08:00"), Some(Phase::Open));
    assert_eq!(phase(10, false, "2026-02-01 08:00"), Some(Phase::Full));
    assert_eq!(phase(9, true, "2026-02-01 08:00"), Some(Phase::Full));
    assert_eq!(phase(0, false, "2026-02-20 12:00"), Some(Phase::Closed));
    assert_eq!(phase(0, false, "2026-03-03 17:00"), Some(Phase::Running));
    assert_eq!(phase(0, false, "2026-03-10 18:59"), Some(Phase::Running));
    assert_eq!(phase(0, false, "2026-03-10 19:00"), Some(Phase::Over));
}

#[test]
fn what_is_not_published_has_no_phase() {
    for status in [Status::Draft, Status::Cancelled] {
        let doors = Doors { status, ..doors() };
        let phase = Phase::of(&doors, TERMS, seats(0), false, oslo("2026-02-02 12:00"));
        assert_eq!(phase, None);
    }
}

#[test]
fn a_drop_in_course_is_open_until_it_begins() {
    let drop_in = Terms {
        policy: Policy::Open,
        ..TERMS
    };
    let phase = |now| Phase::of(&doors(), drop_in, seats(10), false, oslo(now));
    assert_eq!(phase("2026-02-25 12:00"), Some(Phase::Open));
    assert_eq!(phase("2026-03-05 12:00"), Some(Phase::Running));
}

#[test]
fn a_course_is_published_once_and_then_perhaps_cancelled() {
    let refused = Err(Conflict::CourseState.into());
    assert_eq!(Status::Draft.publish(), Ok(Status::Published));
    assert_eq!(Status::Published.publish(), refused);
    assert_eq!(Status::Cancelled.publish(), refused);
    assert_eq!(Status::Draft.cancel(), refused);
    assert_eq!(Status::Published.cancel(), Ok(Status::Cancelled));
    assert_eq!(Status::Cancelled.cancel(), refused);
    assert!(Status::Cancelled.change().is_err());
}

fn decision(answered: Option<Answer>, seated: u16, now: &str) -> Decision {
    let timetable = doors().timetable;
    let due = Due {
        status: Status::Published,
        decide_by: None,
        answered,
        min_participants: 5,
        seated,
        timetable: &timetable,
        zone: OSLO,
    };
    Decision::of(&due, oslo(now))
}

#[test]
fn the_desk_asks_a_week_before_when_too_few_come() {
    assert_eq!(decision(None, 4, "2026-02-23 23:59"), Decision::NotDue);
    assert_eq!(decision(None, 4, "2026-02-24 00:00"), Decision::Due);
    assert_eq!(decision(None, 5, "2026-02-24 00:00"), Decision::NotNeeded);
    assert_eq!(decision(None, 4, "2026-03-03 16:59"), Decision::Due);
    assert_eq!(decision(None, 4, "2026-03-03 17:00"), Decision::NotNeeded);
    let made = decision(Some(Answer::Run), 4, "2026-02-24 00:00");
    assert_eq!(made, Decision::Made(Answer::Run));
}

#[test]
fn a_date_that_is_set_for_the_decision_wins() {
    let table = doors().timetable;
    assert_eq!(
        decide_by(None, table.starts_at(), OSLO),
        Some(date(2026, 2, 24))
    );
    let set = Some(date(2026, 2, 10));
    assert_eq!(decide_by(set, table.starts_at(), OSLO), set);
}

#[test]
fn numbers_are_checked_all_at_once() {
    let raw = RawNumbers {
        min_participants: 12,
        capacity: 20,
        min_age: Some(16),
        last_entry_session: None,
    };
    let numbers = Numbers {
        min_participants: 12,
        capacity: 20,
        min_age: Some(16),
        last_entry_session: 2,
    };
    assert_eq!(Numbers::check(&raw), Ok(numbers));
    let bad = RawNumbers {
        min_participants: 0,
        capacity: 501,
        min_age: Some(-1),
        last_entry_session: Some(i64::MAX),
    };
    let problems = Numbers::check(&bad).unwrap_err();
    let fields: Vec<_> = problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(
        fields,
        [
            "min_participants",
            "capacity",
            "min_age",
            "last_entry_session"
        ]
    );
}

#[test]
fn an_age_limit_is_for_people_who_decide_alone_about_their_health() {
    let with = |min_age| {
        Numbers::check(&RawNumbers {
            min_participants: 12,
            capacity: 20,
            min_age,
            last_entry_session: None,
        })
    };
    for sound in [None, Some(16), Some(18), Some(67), Some(99)] {
        assert!(with(sound).is_ok(), "{sound:?}");
    }
    let flaw = Flaw::OutOfRange {
        least: 16,
        most: 99,
    };
    for senseless in [0, 3, 15, 100] {
        let problem = Problem::new("min_age", flaw.clone());
        assert_eq!(with(Some(senseless)), Err(vec![problem]), "{senseless}");
    }
}

#[test]
fn the_minimum_is_never_above_the_capacity() {
    let raw = RawNumbers {
        min_participants: 21,
        capacity: 20,
        min_age: None,
        last_entry_session: None,
    };
    let problem = Problem::new("min_participants", Flaw::MoreThanCapacity);
    assert_eq!(Numbers::check(&raw), Err(vec![problem]));
}

#[test]
fn a_window_closes_after_it_opens() {
    let (early, late) = (
        Some(oslo("2026-02-01 08:00")),
        Some(oslo("2026-02-02 08:00")),
    );
    assert_eq!(check_window(early, late), Ok(()));
    assert_eq!(check_window(None, early), Ok(()));
    let problem = check_window(late, early).unwrap_err();
    assert_eq!(problem.field, "enrolment.closes_at");
}

#[test]
fn everything_that_is_missing_is_named_in_one_answer() {
    let draft = Publication {
        status: Status::Draft,
        timetable: &Timetable::default(),
        leaders: 0,
        has_place: false,
        has_summary: false,
        language: Language::Nn,
    };
    let need = |field| Problem::new(field, Flaw::NeededToPublish);
    let all = ["sessions", "leaders", "venue", "summary.nn"].map(need);
    let refused = publication_gaps(&draft, oslo("2026-02-01 12:00"));
    assert_eq!(refused, Err(Refusal::Invalid(all.to_vec())));
}

#[test]
fn only_a_whole_draft_in_the_future_is_published() {
    let table = doors().timetable;
    let draft = Publication {
        status: Status::Draft,
        timetable: &table,
        leaders: 1,
        has_place: true,
        has_summary: true,
        language: Language::Nb,
    };
    assert_eq!(publication_gaps(&draft, oslo("2026-02-01 12:00")), Ok(()));
    let late = publication_gaps(&draft, oslo("2026-03-03 17:00"));
    let past = Problem::new("sessions[0].starts_at", Flaw::InThePast);
    assert_eq!(late, Err(past.into()));
    let again = Publication {
        status: Status::Published,
        ..draft
    };
    let refused = publication_gaps(&again, oslo("2026-02-01 12:00"));
    assert_eq!(refused, Err(Conflict::CourseState.into()));
}
