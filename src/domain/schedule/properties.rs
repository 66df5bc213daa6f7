use chrono::{NaiveDate, TimeDelta};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::Time;
use crate::domain::holidays::Holiday;
use crate::domain::ids::CourseId;
use crate::domain::local::{local_date, local_instant, local_time};
use crate::domain::refusal::Taken;
use crate::domain::samples::{OSLO, date, leader, time, utc};
use crate::domain::timetable::Slot;

fn now() -> Time {
    utc("2026-01-01T00:00:00Z")
}

fn a_series() -> impl Strategy<Value = Series> {
    let numbers = (
        1..1500_i64,
        6..22_u32,
        15..240_u16,
        1..12_u16,
        1..4_u16,
        vec(1..8_u16, 0..3),
    );
    numbers.prop_map(
        |(day, hour, minutes, count, interval_weeks, follow_ups)| Series {
            starts_on: date(2026, 1, 1) + TimeDelta::days(day),
            start_time: time(hour, 0),
            minutes,
            count,
            interval_weeks,
            follow_ups,
        },
    )
}

/// Days after the start, and for how many days.
type Closed = Vec<(i64, i64)>;
/// Weeks after the start, and the hour.
type Hours = Vec<(i64, u32)>;

/// Closures and busy hours near the beginning of the series, by days from it.
fn some_blocks() -> impl Strategy<Value = (Closed, Hours)> {
    (
        vec((0..150_i64, 0..20_i64), 0..4),
        vec((0..25_i64, 6..22_u32), 0..6),
    )
}

fn closure(start: NaiveDate, (after, days): (i64, i64)) -> Closure {
    let from = start + TimeDelta::days(after);
    let to = from + TimeDelta::days(days);
    Closure {
        from,
        to,
        reason: "stengt".to_owned(),
    }
}

fn busy(start: NaiveDate, (weeks, hour): (i64, u32)) -> Busy {
    let date = start + TimeDelta::weeks(weeks);
    let from = local_instant(date, time(hour, 0), OSLO)
        .time()
        .expect("an hour of the day");
    Busy {
        slot: Slot::new(from, from + TimeDelta::hours(2)),
        kind: Taken::Leader(leader("Kari")),
        course: CourseId(uuid::Uuid::nil()),
        title: "Et annet kurs".to_owned(),
    }
}

fn dates(plan: &Plan) -> Vec<NaiveDate> {
    let date = |laid: &Laid| local_date(laid.slot.starts_at, OSLO);
    plan.sessions.iter().map(date).collect()
}

proptest! {
    #[test]
    fn a_plan_keeps_what_was_asked_for(series in a_series(), (closed, taken) in some_blocks()) {
        let closures: Vec<_> = closed.into_iter().map(|days| closure(series.starts_on, days)).collect();
        let hours: Vec<_> = taken.into_iter().map(|at| busy(series.starts_on, at)).collect();
        let blocks = Blocks { closures: &closures, busy: &hours };
        let Ok(plan) = lay_out(&series, &blocks, OSLO, now()) else { return Ok(()) };
        let asked = usize::from(series.count) + series.follow_ups.len();
        prop_assert_eq!(plan.sessions.len(), asked);
        let on = dates(&plan);
        prop_assert!(on.is_sorted_by(|one, next| one < next));
        prop_assert!(plan.skipped.is_sorted_by(|one, next| one.date < next.date));
        for (laid, date) in plan.sessions.iter().zip(&on) {
            prop_assert_eq!(local_time(laid.slot.starts_at, OSLO), series.start_time);
            let length = laid.slot.ends_at - laid.slot.starts_at;
            prop_assert_eq!(length, TimeDelta::minutes(series.minutes.into()));
            prop_assert_eq!(Holiday::on(*date), None);
            prop_assert!(!closures.iter().any(|c| c.from <= *date && *date <= c.to));
            prop_assert!(!hours.iter().any(|busy| busy.slot.overlaps(laid.slot)));
        }
    }

    #[test]
    fn each_date_of_the_rhythm_is_taken_or_explained(series in a_series(), (closed, _) in some_blocks()) {
        let series = Series { follow_ups: Vec::new(), ..series };
        let closures: Vec<_> = closed.into_iter().map(|days| closure(series.starts_on, days)).collect();
        let blocks = Blocks { closures: &closures, busy: &[] };
        let Ok(plan) = lay_out(&series, &blocks, OSLO, now()) else { return Ok(()) };
        let mut all = dates(&plan);
        all.extend(plan.skipped.iter().map(|skipped| skipped.date));
        all.sort_unstable();
        let step = TimeDelta::weeks(series.interval_weeks.into());
        let mut expected = series.starts_on;
        for date in all {
            prop_assert_eq!(date, expected);
            expected += step;
        }
    }

    #[test]
    fn one_more_closure_never_brings_a_session_forward(series in a_series(), (closed, _) in some_blocks(), extra in (0..150_i64, 0..20_i64)) {
        let fewer: Vec<_> = closed.into_iter().map(|days| closure(series.starts_on, days)).collect();
        let more: Vec<_> = fewer.iter().cloned().chain([closure(series.starts_on, extra)]).collect();
        let lay = |closures| lay_out(&series, &Blocks { closures, busy: &[] }, OSLO, now());
        if let Ok(later) = lay(&more) {
            let earlier = lay(&fewer).expect("with fewer closures it fits all the more");
            prop_assert!(dates(&earlier).iter().zip(dates(&later)).all(|(one, other)| *one <= other));
        }
    }

    #[test]
    fn what_was_laid_out_passes_as_a_list_without_clashes(series in a_series(), (_, taken) in some_blocks()) {
        let hours: Vec<_> = taken.into_iter().map(|at| busy(series.starts_on, at)).collect();
        let Ok(plan) = lay_out(&series, &Blocks { closures: &[], busy: &hours }, OSLO, now()) else { return Ok(()) };
        let slots: Vec<_> = plan.sessions.iter().map(|laid| laid.slot).collect();
        prop_assert_eq!(check_list(&slots, now()), Ok(()));
        prop_assert!(clashes(&slots, &hours, OSLO).is_empty());
    }
}
