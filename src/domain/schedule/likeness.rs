//! The series that sessions look like: a course that was is the pattern of the next.

use chrono::{Datelike, NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::domain::local::{local_date, local_time};
use crate::domain::schedule::{Kind, RawSeries};
use crate::domain::timetable::Slot;

impl RawSeries {
    /// The series that these sessions, by start, look like: their number, hours and rhythm, from the
    /// first date on or after `from` that is the same day of the week. None without ordinary sessions.
    #[must_use]
    pub fn like(sessions: &[(Kind, Slot)], zone: Tz, from: NaiveDate) -> Option<Self> {
        let of = |wanted: Kind| sessions.iter().filter(move |(kind, _)| *kind == wanted);
        let date = |slot: &Slot| local_date(slot.starts_at, zone);
        let ordinary: Vec<Slot> = of(Kind::Ordinary).map(|(_, slot)| *slot).collect();
        let (first, last) = (*ordinary.first()?, *ordinary.last()?);
        let weeks = |days: TimeDelta| ((days.num_days() + 3) / 7).max(1);
        let gaps = ordinary
            .windows(2)
            .map(|two| weeks(date(&two[1]) - date(&two[0])));
        let follow_ups = of(Kind::FollowUp).map(|(_, slot)| weeks(date(slot) - date(&last)));
        let wanted = date(&first).weekday().num_days_from_monday();
        let given = from.weekday().num_days_from_monday();
        Some(Self {
            starts_on: from + TimeDelta::days(i64::from((wanted + 7 - given) % 7)),
            start_time: local_time(first.starts_at, zone),
            session_minutes: (first.ends_at - first.starts_at).num_minutes(),
            sessions: i64::try_from(ordinary.len()).unwrap_or(i64::MAX),
            // What was skipped makes gaps longer, never shorter.
            interval_weeks: gaps.min().unwrap_or(1),
            follow_ups: follow_ups.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{OSLO, date, oslo, time};

    fn session(kind: Kind, start: &str) -> (Kind, Slot) {
        let start = oslo(start);
        (kind, Slot::new(start, start + TimeDelta::minutes(150)))
    }

    #[test]
    fn a_course_with_a_gap_and_follow_ups_is_a_weekly_one() {
        let sessions = [
            session(Kind::Ordinary, "2026-09-08 11:30"),
            session(Kind::Ordinary, "2026-09-15 11:30"),
            session(Kind::Ordinary, "2026-10-27 11:30"),
            session(Kind::FollowUp, "2026-11-24 11:30"),
            session(Kind::FollowUp, "2027-01-15 11:30"),
        ];
        let series = RawSeries::like(&sessions, OSLO, date(2027, 2, 1)).unwrap();
        assert_eq!(series.starts_on, date(2027, 2, 2));
        assert_eq!(series.start_time, time(11, 30));
        assert_eq!((series.session_minutes, series.sessions), (150, 3));
        assert_eq!((series.interval_weeks, series.follow_ups), (1, vec![4, 11]));
    }

    #[test]
    fn a_date_that_fits_already_stays() {
        let one = [session(Kind::Ordinary, "2026-09-08 17:00")];
        let series = RawSeries::like(&one, OSLO, date(2027, 2, 2)).unwrap();
        assert_eq!(
            (series.starts_on, series.interval_weeks),
            (date(2027, 2, 2), 1)
        );
        assert!(RawSeries::like(&[], OSLO, date(2027, 2, 2)).is_none());
    }
}
