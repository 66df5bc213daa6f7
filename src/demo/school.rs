//! The weeks in which a team holds courses: all but school holidays, reckoned from today.

use chrono::{Datelike as _, NaiveDate, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Europe::Oslo;

use crate::domain::Time;
use crate::domain::holidays::{Holiday, easter, working_day_after};
use crate::domain::local::{local_date, local_instant};

/// How far the weeks reach to both sides of today.
const WEEKS: i64 = 64;

/// A period when the team is closed, with its first and last day and the reason.
pub(super) type Closed = (NaiveDate, NaiveDate, &'static str);

/// The weeks of one team.
#[derive(Clone, Debug)]
pub(super) struct School {
    pub(super) closed: Vec<Closed>,
    /// The Mondays of the weeks without a holiday of the schools.
    mondays: Vec<NaiveDate>,
    /// Which of them is this week, or the next one that is open.
    this: usize,
}

impl School {
    /// The weeks around a date of a team whose schools have their autumn holiday in this ISO week.
    pub(super) fn around(today: NaiveDate, autumn: u32) -> Self {
        let years = today.year() - 2..=today.year() + 2;
        let closed: Vec<Closed> = years.flat_map(|year| closed(year, autumn)).collect();
        let monday = today.week(Weekday::Mon).first_day();
        let is_open = |monday: &NaiveDate| {
            let friday = *monday + TimeDelta::days(4);
            let meets = |(from, to, _): &Closed| *from <= friday && *monday <= *to;
            !closed.iter().any(meets)
        };
        let mondays: Vec<NaiveDate> = (-WEEKS..=WEEKS)
            .map(|week| monday + TimeDelta::weeks(week))
            .filter(is_open)
            .collect();
        let this = mondays.partition_point(|start| *start < monday);
        Self {
            closed,
            mondays,
            this,
        }
    }

    /// A day of an open week: 0 is this week or the next open one, -1 the open one before it.
    pub(super) fn date(&self, week: i32, day: Weekday) -> NaiveDate {
        let place = self.this.saturating_add_signed(week as isize);
        let monday = self.mondays[place.min(self.mondays.len() - 1)];
        monday + TimeDelta::days(i64::from(day.num_days_from_monday()))
    }

    /// So many dates on this day of the week from an open week on, without public holidays.
    pub(super) fn dates(&self, week: i32, day: Weekday, many: usize) -> Vec<NaiveDate> {
        let dates = (week..).map(|week| self.date(week, day));
        let free = dates.filter(|date| Holiday::on(*date).is_none());
        free.take(many).collect()
    }
}

fn closed(year: i32, autumn: u32) -> Vec<Closed> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let week = |week, day| NaiveDate::from_isoywd_opt(year, week, day);
    let easter = easter(year);
    let periods = [
        (week(8, Weekday::Mon), week(8, Weekday::Fri), "vinterferie"),
        (
            easter.map(|sunday| sunday - TimeDelta::days(6)),
            easter.map(|sunday| sunday + TimeDelta::days(1)),
            "påskeferie",
        ),
        (
            week(26, Weekday::Mon),
            week(33, Weekday::Fri),
            "sommerferie",
        ),
        (
            week(autumn, Weekday::Mon),
            week(autumn, Weekday::Fri),
            "høstferie",
        ),
        (
            day(12, 20),
            NaiveDate::from_ymd_opt(year + 1, 1, 3),
            "juleferie",
        ),
    ];
    let whole = periods.into_iter();
    whole
        .filter_map(|(from, to, why)| Some((from?, to?, why)))
        .collect()
}

/// The instant of a local date and hour; in a gap of the clock, the hour after.
pub(super) fn at(date: NaiveDate, hour: u32, minute: u32) -> Time {
    let clock = |hour| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let instant = |hour| local_instant(date, clock(hour), Oslo).time();
    instant(hour)
        .or_else(|| instant(hour + 1))
        .unwrap_or_else(|| date.and_time(clock(hour)).and_utc())
}

/// The local date of an instant.
pub(super) fn day_of(time: Time) -> NaiveDate {
    local_date(time, Oslo)
}

/// The last working day before a date, and the day on which an offer is made that ends on it.
pub(super) fn last_offer_before(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let before = |day: NaiveDate| (1..).map(move |back| day - TimeDelta::days(back));
    let ends = before(today).find(|day| working_day_after(*day - TimeDelta::days(1), 1) == *day);
    let ends = ends.unwrap_or(today);
    let made = before(ends).find(|day| working_day_after(*day, 2) == ends);
    (ends, made.unwrap_or(ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn this_week_is_week_nought() {
        let school = School::around(date("2026-11-19"), 40);
        assert_eq!(school.date(0, Weekday::Mon), date("2026-11-16"));
        assert_eq!(school.date(1, Weekday::Tue), date("2026-11-24"));
        assert_eq!(school.date(-8, Weekday::Mon), date("2026-09-14"));
    }

    #[test]
    fn in_the_summer_week_nought_is_the_first_in_august() {
        let school = School::around(date("2027-07-14"), 40);
        assert_eq!(school.date(0, Weekday::Mon), date("2027-08-23"));
        assert_eq!(school.date(-1, Weekday::Mon), date("2027-06-21"));
    }

    #[test]
    fn no_session_falls_on_a_public_holiday() {
        let school = School::around(date("2027-05-03"), 40);
        let fridays = school.dates(0, Weekday::Thu, 2);
        assert_eq!(fridays, [date("2027-05-13"), date("2027-05-20")]);
    }

    #[test]
    fn an_offer_that_ended_last_is_found_over_easter() {
        let (ends, made) = last_offer_before(date("2027-03-30"));
        assert_eq!((ends, made), (date("2027-03-24"), date("2027-03-22")));
    }
}
