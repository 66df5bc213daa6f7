use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::admission::{LAST_ENTRY_SESSION, Policy};
use crate::domain::holidays::is_working_day;
use crate::domain::local::local_time;
use crate::domain::samples::{OSLO, oslo, timetable, utc};

const TERMS: Terms = Terms {
    policy: Policy::Direct,
    promotion: Promotion::Offer,
    last_entry_session: LAST_ENTRY_SESSION,
    zone: OSLO,
};

const FAR: &str = "2026-12-01 17:00";

fn until(now: &str, session: &str) -> Option<Time> {
    reply_by(oslo(session), OSLO, oslo(now))
}

fn queue(numbers: &[i32]) -> Vec<(EnrolmentId, QueueNumber)> {
    let entry = |n: &i32| {
        let id = EnrolmentId(Uuid::from_u128(u128::try_from(*n).unwrap()));
        (id, QueueNumber(*n))
    };
    numbers.iter().map(entry).collect()
}

fn free(seats: u16) -> Seats {
    Seats {
        capacity: seats + 2,
        seated: 1,
        offered: 1,
    }
}

fn numbers(steps: &PassOn) -> Vec<u128> {
    steps.steps.iter().map(|(id, _)| id.0.as_u128()).collect()
}

#[test]
fn an_offer_stands_until_eight_in_the_evening_two_working_days_on() {
    assert_eq!(
        until("2026-03-02 10:00", FAR),
        Some(oslo("2026-03-04 20:00"))
    );
    assert_eq!(
        until("2026-03-05 10:00", FAR),
        Some(oslo("2026-03-09 20:00"))
    );
    assert_eq!(
        until("2026-03-07 10:00", FAR),
        Some(oslo("2026-03-10 20:00"))
    );
}

#[test]
fn holidays_do_not_count_as_working_days() {
    assert_eq!(
        until("2026-03-31 10:00", FAR),
        Some(oslo("2026-04-07 20:00"))
    );
    assert_eq!(
        until("2026-05-13 10:00", FAR),
        Some(oslo("2026-05-18 20:00"))
    );
}

#[test]
fn an_offer_made_at_night_counts_from_the_morning_it_is_sent() {
    assert_eq!(
        until("2026-03-02 20:59", FAR),
        Some(oslo("2026-03-04 20:00"))
    );
    assert_eq!(
        until("2026-03-02 21:00", FAR),
        Some(oslo("2026-03-05 20:00"))
    );
    assert_eq!(
        until("2026-03-03 07:00", FAR),
        Some(oslo("2026-03-05 20:00"))
    );
}

#[test]
fn an_offer_ends_at_six_the_day_before_the_session() {
    let session = "2026-03-04 09:00";
    assert_eq!(
        until("2026-03-02 10:00", session),
        Some(oslo("2026-03-03 18:00"))
    );
    assert_eq!(
        until("2026-03-03 14:00", session),
        Some(oslo("2026-03-03 18:00"))
    );
    assert_eq!(until("2026-03-03 14:01", session), None);
    assert_eq!(until("2026-03-03 19:00", session), None);
    assert_eq!(until("2026-03-04 10:00", session), None);
}

#[test]
fn the_eve_of_a_session_after_the_clock_change_ends_at_six_by_its_own_clock() {
    let session = "2026-03-29 12:00";
    assert_eq!(
        until("2026-03-27 10:00", session),
        Some(utc("2026-03-28T17:00:00Z"))
    );
}

#[test]
fn free_seats_go_to_the_lowest_numbers() {
    let dates = timetable(&[FAR]);
    let now = oslo("2026-03-02 10:00");
    let passed = pass_on(TERMS, free(2), &queue(&[3, 5, 9]), &dates, now);
    let offer = Step::Offer {
        until: oslo("2026-03-04 20:00"),
    };
    assert_eq!(numbers(&passed), [3, 5]);
    assert!(passed.steps.iter().all(|(_, step)| *step == offer));
    assert!(!passed.call_list);
    let one = pass_on(TERMS, free(2), &queue(&[3]), &dates, now);
    assert_eq!(numbers(&one), [3]);
    let none = pass_on(TERMS, free(0), &queue(&[3]), &dates, now);
    assert_eq!(none, PassOn::default());
}

#[test]
fn a_team_may_choose_that_the_next_person_simply_gets_the_seat() {
    let dates = timetable(&["2026-03-03 09:00"]);
    let terms = Terms {
        promotion: Promotion::Direct,
        ..TERMS
    };
    let now = oslo("2026-03-02 17:00");
    let passed = pass_on(terms, free(1), &queue(&[3, 5]), &dates, now);
    assert_eq!(passed.steps, [(queue(&[3])[0].0, Step::Seat)]);
}

#[test]
fn without_time_to_answer_the_staff_call() {
    let dates = timetable(&["2026-03-03 09:00"]);
    let now = oslo("2026-03-02 17:00");
    let passed = pass_on(TERMS, free(1), &queue(&[3]), &dates, now);
    assert!(passed.steps.is_empty() && passed.call_list);
    let nobody = pass_on(TERMS, free(1), &[], &dates, now);
    assert!(!nobody.call_list);
}

#[test]
fn an_offer_is_for_the_first_session_that_has_not_begun_but_never_for_the_third() {
    let dates = timetable(&["2026-03-03 17:00", "2026-03-10 17:00", "2026-03-17 17:00"]);
    let pass = |now| pass_on(TERMS, free(1), &queue(&[3]), &dates, oslo(now));
    let offer = |at| Step::Offer { until: oslo(at) };
    let cap = "2026-03-09 18:00";
    assert_eq!(
        pass("2026-03-04 12:00").steps[0].1,
        offer("2026-03-06 20:00")
    );
    assert_eq!(pass("2026-03-06 12:00").steps[0].1, offer(cap));
    assert_eq!(pass("2026-03-10 17:00"), PassOn::default());
}

proptest! {
    #[test]
    fn a_reply_time_is_fair(minute in 0..2_000_000_i64, ahead in 0..40_000_i64) {
        let now = utc("2026-01-01T00:00:00Z") + TimeDelta::minutes(minute);
        let session = now + TimeDelta::minutes(ahead);
        let eve = local_date(session, OSLO) - TimeDelta::days(1);
        let cap = local_instant(eve, hour(18), OSLO).time().expect("an evening");
        match reply_by(session, OSLO, now) {
            Some(end) => {
                prop_assert!(end <= cap && end - now >= LEAST_DAYTIME);
                prop_assert!(has_daytime(LEAST_DAYTIME, end, OSLO, now));
                let at_eight = local_time(end, OSLO) == hour(20);
                prop_assert!(end == cap || (at_eight && is_working_day(local_date(end, OSLO))));
            }
            None => prop_assert!(!has_daytime(LEAST_DAYTIME, cap, OSLO, now)),
        }
    }

    #[test]
    fn a_later_offer_never_ends_earlier(minute in 0..2_000_000_i64, more in 0..5_000_i64) {
        let now = utc("2026-01-01T00:00:00Z") + TimeDelta::minutes(minute);
        let later = now + TimeDelta::minutes(more);
        let session = now + TimeDelta::days(60);
        prop_assert!(reply_by(session, OSLO, now) <= reply_by(session, OSLO, later));
    }

    #[test]
    fn a_later_session_never_shortens_the_offer(minute in 0..500_000_i64, ahead in 0..9_000_i64, more in 0..9_000_i64) {
        let now = utc("2026-01-01T00:00:00Z") + TimeDelta::minutes(minute);
        let session = now + TimeDelta::minutes(ahead);
        let later = session + TimeDelta::minutes(more);
        prop_assert!(reply_by(session, OSLO, now) <= reply_by(later, OSLO, now));
    }

    #[test]
    fn nobody_is_passed_over_and_no_seat_is_given_twice(free_seats in 0..6_u16, waiting in 0..8_i32) {
        let line: Vec<i32> = (1..=waiting).map(|n| n * 3).collect();
        let passed = pass_on(TERMS, free(free_seats), &queue(&line), &timetable(&[FAR]), oslo("2026-03-02 10:00"));
        let given = numbers(&passed);
        prop_assert_eq!(given.len(), line.len().min(usize::from(free_seats)));
        prop_assert!(given.iter().zip(&line).all(|(got, want)| i128::try_from(*got).unwrap() == i128::from(*want)));
    }
}
