use super::*;
use crate::domain::holidays::Holiday;
use crate::domain::ids::CourseId;
use crate::domain::refusal::{Refusal, Taken};
use crate::domain::samples::{OSLO, date, leader, time, timetable, utc};
use crate::domain::{Flaw, Problem, Time};

fn weekly(starts_on: chrono::NaiveDate, count: u16) -> Series {
    Series {
        starts_on,
        start_time: time(17, 0),
        minutes: 120,
        count,
        interval_weeks: 1,
        follow_ups: Vec::new(),
    }
}

pub(super) fn now() -> Time {
    utc("2026-01-01T12:00:00Z")
}

fn plan(series: &Series, blocks: &Blocks<'_>) -> Result<Plan, Refusal> {
    lay_out(series, blocks, OSLO, now())
}

fn starts(plan: &Plan) -> Vec<String> {
    let start = |laid: &Laid| laid.slot.starts_at.format("%m-%d %HZ").to_string();
    plan.sessions.iter().map(start).collect()
}

fn flaw(result: Result<Plan, Refusal>) -> Problem {
    match result {
        Err(Refusal::Invalid(mut problems)) => problems.remove(0),
        other => panic!("{other:?}"),
    }
}

pub(super) fn busy(start: &str, kind: Taken) -> Busy {
    Busy {
        slot: timetable(&[start]).slots()[0],
        kind,
        course: CourseId(uuid::Uuid::from_u128(7)),
        title: "Sinnemestring".to_owned(),
    }
}

#[test]
fn five_oclock_stays_five_oclock_when_winter_time_begins() {
    let closures = [Closure {
        from: date(2026, 10, 12),
        to: date(2026, 10, 12),
        reason: "planleggingsdag".to_owned(),
    }];
    let blocks = Blocks {
        closures: &closures,
        busy: &[],
    };
    let plan = plan(&weekly(date(2026, 10, 5), 4), &blocks).unwrap();
    assert_eq!(
        starts(&plan),
        ["10-05 15Z", "10-19 15Z", "10-26 16Z", "11-02 16Z"]
    );
    let why = vec![Skip::Closure("planleggingsdag".to_owned())];
    assert_eq!(
        plan.skipped,
        [Skipped {
            date: date(2026, 10, 12),
            why
        }]
    );
}

#[test]
fn five_oclock_stays_five_oclock_across_easter_and_summer_time() {
    let plan = plan(&weekly(date(2026, 3, 16), 4), &Blocks::default()).unwrap();
    assert_eq!(
        starts(&plan),
        ["03-16 16Z", "03-23 16Z", "03-30 15Z", "04-13 15Z"]
    );
    let why = vec![Skip::Holiday(Holiday::EasterMonday)];
    assert_eq!(
        plan.skipped,
        [Skipped {
            date: date(2026, 4, 6),
            why
        }]
    );
    assert!(plan.warnings.is_empty());
}

#[test]
fn a_busy_leader_and_venue_move_the_series_and_both_are_named() {
    let taken = [
        busy("2026-03-10 18:59", Taken::Venue),
        busy("2026-03-10 16:00", Taken::Leader(leader("Kari"))),
        busy("2026-03-17 19:00", Taken::Venue),
    ];
    let blocks = Blocks {
        closures: &[],
        busy: &taken,
    };
    let plan = plan(&weekly(date(2026, 3, 3), 3), &blocks).unwrap();
    assert_eq!(starts(&plan), ["03-03 16Z", "03-17 16Z", "03-24 16Z"]);
    let why = [Taken::Leader(leader("Kari")), Taken::Venue].map(|kind| Skip::Busy {
        kind,
        course: taken[0].course,
        title: "Sinnemestring".to_owned(),
    });
    assert_eq!(
        plan.skipped,
        [Skipped {
            date: date(2026, 3, 10),
            why: why.into()
        }]
    );
}

#[test]
fn a_date_keeps_every_reason_why_it_is_skipped() {
    let closure = |reason: &str| Closure {
        from: date(2026, 4, 6),
        to: date(2026, 4, 6),
        reason: reason.to_owned(),
    };
    let closures = [closure("påske"), closure("kurs"), closure("påske")];
    let both = [
        busy("2026-04-06 17:00", Taken::Venue),
        busy("2026-04-06 17:00", Taken::Leader(leader("Ola"))),
        busy("2026-04-06 18:00", Taken::Leader(leader("Kari"))),
        busy("2026-04-06 16:00", Taken::Leader(leader("Ola"))),
    ];
    let blocks = Blocks {
        closures: &closures,
        busy: &both,
    };
    let plan = plan(&weekly(date(2026, 4, 6), 1), &blocks).unwrap();
    let taken = |kind| Skip::Busy {
        kind,
        course: both[0].course,
        title: "Sinnemestring".to_owned(),
    };
    let expected = [
        Skip::Holiday(Holiday::EasterMonday),
        Skip::Closure("påske".to_owned()),
        Skip::Closure("kurs".to_owned()),
        taken(Taken::Leader(leader("Kari"))),
        taken(Taken::Leader(leader("Ola"))),
        taken(Taken::Venue),
    ];
    assert_eq!(plan.skipped[0].why, expected);
    assert!(!plan.is_pushed(), "nobody is asked to mend a holiday");
}

#[test]
fn follow_ups_stand_weeks_after_the_last_and_are_pushed_too() {
    let series = Series {
        follow_ups: vec![13, 5, 5],
        ..weekly(date(2026, 3, 3), 2)
    };
    let closures = [Closure {
        from: date(2026, 6, 8),
        to: date(2026, 6, 12),
        reason: "sommer".to_owned(),
    }];
    let plan = plan(
        &series,
        &Blocks {
            closures: &closures,
            busy: &[],
        },
    )
    .unwrap();
    let expected = [
        "03-03 16Z",
        "03-10 16Z",
        "04-14 15Z",
        "04-21 15Z",
        "06-16 15Z",
    ];
    assert_eq!(starts(&plan), expected);
    let (o, f) = (Kind::Ordinary, Kind::FollowUp);
    let kinds: Vec<_> = plan.sessions.iter().map(|laid| laid.kind).collect();
    assert_eq!(kinds, [o, o, f, f, f]);
    let numbers: Vec<_> = plan.sessions.iter().map(|laid| laid.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
    assert_eq!(plan.skipped.len(), 1);
}

#[test]
fn a_time_that_the_clock_change_leaves_out_is_refused() {
    let series = Series {
        start_time: time(2, 30),
        ..weekly(date(2026, 3, 22), 2)
    };
    let date = date(2026, 3, 29);
    let expected = Problem::new("start_time", Flaw::TimeDoesNotExist { date });
    assert_eq!(flaw(plan(&series, &Blocks::default())), expected);
}

#[test]
fn a_time_that_comes_twice_is_the_earlier_with_a_warning() {
    let series = Series {
        start_time: time(2, 30),
        ..weekly(date(2026, 10, 25), 1)
    };
    let plan = plan(&series, &Blocks::default()).unwrap();
    assert_eq!(plan.sessions[0].slot.starts_at, utc("2026-10-25T00:30:00Z"));
    let cautions: Vec<_> = plan
        .warnings
        .iter()
        .map(|warning| warning.caution.clone())
        .collect();
    assert_eq!(cautions, [Caution::Sunday, Caution::TimeTwice]);
}

#[test]
fn sundays_only_warn() {
    let plan = plan(&weekly(date(2026, 3, 1), 1), &Blocks::default()).unwrap();
    let (date, caution) = (date(2026, 3, 1), Caution::Sunday);
    assert_eq!(plan.warnings, [Warning { date, caution }]);
    assert!(plan.skipped.is_empty());
}

#[test]
fn a_series_that_does_not_fit_into_a_year_is_refused() {
    let closures = [Closure {
        from: date(2026, 1, 1),
        to: date(2028, 1, 1),
        reason: "stengt".to_owned(),
    }];
    let blocks = Blocks {
        closures: &closures,
        busy: &[],
    };
    let expected = Problem::new("sessions", Flaw::DoesNotFit);
    assert_eq!(flaw(plan(&weekly(date(2026, 3, 3), 1), &blocks)), expected);
    let long = weekly(date(2026, 3, 3), 60);
    assert_eq!(flaw(plan(&long, &Blocks::default())), expected);
    assert!(plan(&weekly(date(2026, 3, 4), 50), &Blocks::default()).is_ok());
}

#[test]
fn a_series_begins_in_the_future() {
    let past = plan(&weekly(date(2025, 12, 30), 2), &Blocks::default());
    assert_eq!(flaw(past), Problem::new("starts_on", Flaw::InThePast));
}

#[test]
fn every_number_of_a_series_that_is_wrong_is_named() {
    let raw = RawSeries {
        starts_on: date(2026, 3, 3),
        start_time: time(17, 0),
        session_minutes: 5,
        sessions: 0,
        interval_weeks: 99,
        follow_ups: vec![4, -1],
    };
    let problems = Series::check(&raw).unwrap_err();
    let fields: Vec<_> = problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    let expected = [
        "session_minutes",
        "sessions",
        "interval_weeks",
        "follow_ups[1].after_weeks",
    ];
    assert_eq!(fields, expected);
    let right = RawSeries {
        session_minutes: 150,
        sessions: 8,
        interval_weeks: 1,
        follow_ups: vec![4, 12],
        ..raw
    };
    assert_eq!(Series::check(&right).unwrap().follow_ups, [4, 12]);
}
