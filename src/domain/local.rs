//! Local wall time and instants: the one place that turns one into the other.

use chrono::{LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::domain::Time;

/// What a local date and time mean on the world's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// One instant.
    Once(Time),
    /// Two, since the clock is set back; this is the earlier one.
    Twice(Time),
    /// None, since the clock is set forward over it.
    Never,
}

impl Local {
    /// The instant, the earlier of two.
    #[must_use]
    pub fn time(self) -> Option<Time> {
        match self {
            Self::Once(time) | Self::Twice(time) => Some(time),
            Self::Never => None,
        }
    }
}

/// The instant at which the clocks of a zone show this date and time.
#[must_use]
pub fn local_instant(date: NaiveDate, time: NaiveTime, zone: Tz) -> Local {
    match zone.from_local_datetime(&date.and_time(time)) {
        LocalResult::Single(at) => Local::Once(at.with_timezone(&Utc)),
        LocalResult::Ambiguous(one, other) => Local::Twice(one.min(other).with_timezone(&Utc)),
        LocalResult::None => Local::Never,
    }
}

/// When a day begins: at midnight, or with the first hour that there is where clocks leave midnight out.
#[must_use]
pub fn day_begins(day: NaiveDate, zone: Tz) -> Time {
    let midnight = day.and_time(NaiveTime::MIN);
    let hours = (0..24).map(|hour| midnight + TimeDelta::hours(hour));
    let local = hours.filter_map(|hour| zone.from_local_datetime(&hour).earliest());
    local
        .map(|at| at.to_utc())
        .next()
        .unwrap_or(midnight.and_utc())
}

/// The date on the wall calendar of a zone.
#[must_use]
pub fn local_date(at: Time, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// The time of day on the wall clock of a zone.
#[must_use]
pub fn local_time(at: Time, zone: Tz) -> NaiveTime {
    at.with_timezone(&zone).time()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{OSLO, date, time, utc};

    #[test]
    fn a_time_that_the_spring_change_leaves_out_never_is() {
        let gap = local_instant(date(2026, 3, 29), time(2, 30), OSLO);
        assert_eq!(gap, Local::Never);
    }

    #[test]
    fn a_time_that_the_autumn_change_doubles_is_the_earlier() {
        let fold = local_instant(date(2026, 10, 25), time(2, 30), OSLO);
        assert_eq!(fold, Local::Twice(utc("2026-10-25T00:30:00Z")));
    }

    #[test]
    fn five_in_the_afternoon_is_another_instant_in_winter() {
        let at = |day| local_instant(day, time(17, 0), OSLO).time();
        assert_eq!(at(date(2026, 10, 19)), Some(utc("2026-10-19T15:00:00Z")));
        assert_eq!(at(date(2026, 10, 26)), Some(utc("2026-10-26T16:00:00Z")));
    }
}
