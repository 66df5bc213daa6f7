//! The hours in which people are written to and can be expected to answer.

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::local::{local_date, local_instant, local_time};

/// A full hour, 0 to 23.
pub(crate) const fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour of the day")
}

const MORNING: NaiveTime = hour(8);
const EVENING: NaiveTime = hour(20);
const NIGHT: NaiveTime = hour(21);

/// When a message may leave: at once, but not between 21.00 and 08.00 local.
#[must_use]
pub fn earliest_sending(now: Time, zone: Tz) -> Time {
    let (date, time) = (local_date(now, zone), local_time(now, zone));
    let morning_of = if time >= NIGHT {
        date + TimeDelta::days(1)
    } else if time < MORNING {
        date
    } else {
        return now;
    };
    local_instant(morning_of, MORNING, zone)
        .time()
        .map_or(now, |morning| morning.max(now))
}

/// Whether at least this much of the hours from 08.00 to 20.00 local lies between now and the end.
#[must_use]
pub fn has_daytime(least: TimeDelta, end: Time, zone: Tz, now: Time) -> bool {
    let mut found = TimeDelta::zero();
    let mut date = local_date(now, zone);
    let end_date = local_date(end, zone);
    while found < least && date <= end_date {
        let edge = |time| local_instant(date, time, zone).time();
        if let (Some(morning), Some(evening)) = (edge(MORNING), edge(EVENING)) {
            found += (evening.min(end) - morning.max(now)).max(TimeDelta::zero());
        }
        date += TimeDelta::days(1);
    }
    found >= least
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{OSLO, oslo};

    #[test]
    fn nothing_is_sent_between_nine_at_night_and_eight_in_the_morning() {
        let sent = |now| earliest_sending(oslo(now), OSLO);
        assert_eq!(sent("2026-03-02 20:59"), oslo("2026-03-02 20:59"));
        assert_eq!(sent("2026-03-02 21:00"), oslo("2026-03-03 08:00"));
        assert_eq!(sent("2026-03-03 00:00"), oslo("2026-03-03 08:00"));
        assert_eq!(sent("2026-03-03 07:59"), oslo("2026-03-03 08:00"));
        assert_eq!(sent("2026-03-03 08:00"), oslo("2026-03-03 08:00"));
    }

    #[test]
    fn the_night_before_a_clock_change_ends_at_eight_by_the_new_clock() {
        let sent = earliest_sending(oslo("2026-03-28 22:00"), OSLO);
        assert_eq!(sent, oslo("2026-03-29 08:00"));
        assert_eq!(sent - oslo("2026-03-28 22:00"), TimeDelta::hours(9));
    }

    #[test]
    fn only_hours_of_the_day_count() {
        let four = |now, end| has_daytime(TimeDelta::hours(4), oslo(end), OSLO, oslo(now));
        assert!(four("2026-03-02 14:00", "2026-03-02 18:00"));
        assert!(!four("2026-03-02 14:01", "2026-03-02 18:00"));
        assert!(!four("2026-03-01 18:01", "2026-03-02 10:00"));
        assert!(four("2026-03-01 18:00", "2026-03-02 10:00"));
        assert!(four("2026-03-01 03:00", "2026-03-01 12:00"));
        assert!(!four("2026-03-02 14:00", "2026-03-01 18:00"));
    }
}
