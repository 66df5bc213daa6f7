//! Weeks and months as people look at them: weeks begin on Monday and have numbers (ISO 8601).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Weekday};

/// The years that can be looked at.
const YEARS: std::ops::Range<i32> = 2000..2200;

/// A week, written `2027-W09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    monday: NaiveDate,
}

/// A month, written `2027-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

/// It is no week or month that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no week or month")]
pub struct NoSpan;

impl Week {
    /// The week that a date is in.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        let after = i64::from(date.weekday().num_days_from_monday());
        Self {
            monday: date - TimeDelta::days(after),
        }
    }

    /// Its number: the week with the year's first Thursday is number 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.monday.iso_week().week()
    }

    /// From Monday to Sunday.
    #[must_use]
    pub fn days(self) -> [NaiveDate; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|after| self.monday + TimeDelta::days(after))
    }

    /// The week before.
    #[must_use]
    pub fn before(self) -> Self {
        Self {
            monday: self.monday - TimeDelta::weeks(1),
        }
    }

    /// The week after.
    #[must_use]
    pub fn after(self) -> Self {
        Self {
            monday: self.monday + TimeDelta::weeks(1),
        }
    }
}

impl Month {
    /// The month that a date is in.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        let after = i64::from(date.day0());
        Self {
            first: date - TimeDelta::days(after),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Whether the date is in it.
    #[must_use]
    pub fn holds(self, date: NaiveDate) -> bool {
        Self::of(date) == self
    }

    /// The weeks that have a day of it, in order: the lines of a wall calendar.
    #[must_use]
    pub fn weeks(self) -> Vec<Week> {
        let weeks = std::iter::successors(Some(Week::of(self.first)), |week| Some(week.after()));
        let next = self.after().first;
        weeks.take_while(|week| week.monday < next).collect()
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(self.first - TimeDelta::days(1))
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        Self {
            first: self.first + Months::new(1),
        }
    }
}

impl FromStr for Week {
    type Err = NoSpan;

    fn from_str(text: &str) -> Result<Self, NoSpan> {
        let (year, week) = text.split_once("-W").ok_or(NoSpan)?;
        let week = digits(week, 2)?;
        let monday = NaiveDate::from_isoywd_opt(in_reach(year)?, week, Weekday::Mon);
        monday.map(|monday| Self { monday }).ok_or(NoSpan)
    }
}

impl FromStr for Month {
    type Err = NoSpan;

    fn from_str(text: &str) -> Result<Self, NoSpan> {
        let (year, month) = text.split_once('-').ok_or(NoSpan)?;
        let month = digits(month, 2)?;
        let first = NaiveDate::from_ymd_opt(in_reach(year)?, month, 1);
        first.map(|first| Self { first }).ok_or(NoSpan)
    }
}

fn in_reach(year: &str) -> Result<i32, NoSpan> {
    let year = i32::try_from(digits(year, 4)?).map_err(|_| NoSpan)?;
    YEARS.contains(&year).then_some(year).ok_or(NoSpan)
}

fn digits(text: &str, many: usize) -> Result<u32, NoSpan> {
    let plain = text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = plain.then(|| text.parse().ok()).flatten();
    number.ok_or(NoSpan)
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = self.monday.iso_week();
        write!(f, "{:04}-W{:02}", week.year(), week.week())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::samples::date;

    fn week(text: &str) -> Week {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_of_the_new_year_can_hold_days_of_the_old() {
        let days = week("2026-W53").days();
        assert_eq!((days[0], days[6]), (date(2026, 12, 28), date(2027, 1, 3)));
        assert_eq!(Week::of(date(2027, 1, 1)).to_string(), "2026-W53");
        assert_eq!(week("2026-W53").after(), week("2027-W01"));
        assert_eq!(Week::of(date(2024, 12, 30)).to_string(), "2025-W01");
    }

    #[test]
    fn a_month_stands_in_whole_weeks() {
        let numbers = |month: &str| -> Vec<u32> {
            let month: Month = month.parse().unwrap();
            month.weeks().into_iter().map(Week::number).collect()
        };
        assert_eq!(numbers("2027-03"), [9, 10, 11, 12, 13]);
        assert_eq!(numbers("2027-01"), [53, 1, 2, 3, 4]);
        assert_eq!(numbers("2027-02"), [5, 6, 7, 8]);
        assert_eq!(numbers("2027-05").len(), 6);
    }

    #[test]
    fn what_is_no_week_or_month_is_refused() {
        for text in [
            "", "2027", "2027-W54", "2027-W53", "2027-W0", "2027-W00", "2027-w09", "W09",
            "1999-W01", "2200-W01", "+027-W01", "2027-W+9",
        ] {
            assert_eq!(text.parse::<Week>(), Err(NoSpan), "{text}");
        }
        for text in [
            "", "2027-13", "2027-00", "2027-3", "2027-W09", "9999-01", "-027-01",
        ] {
            assert_eq!(text.parse::<Month>(), Err(NoSpan), "{text}");
        }
    }

    fn a_date() -> impl Strategy<Value = NaiveDate> {
        (0..70_000_i64).prop_map(|days| date(2001, 1, 1) + TimeDelta::days(days))
    }

    proptest! {
        #[test]
        fn a_date_is_in_its_week_which_begins_on_monday(day in a_date()) {
            let week = Week::of(day);
            prop_assert!(week.days().contains(&day));
            prop_assert_eq!(week.days()[0].weekday(), Weekday::Mon);
            prop_assert_eq!(week.to_string().parse(), Ok(week));
            prop_assert_eq!(week.after().before(), week);
            prop_assert_eq!(Week::of(day + TimeDelta::weeks(1)), week.after());
        }

        #[test]
        fn a_date_stands_once_in_the_weeks_of_its_month(day in a_date()) {
            let month = Month::of(day);
            let shown: Vec<NaiveDate> = month.weeks().into_iter().flat_map(Week::days).collect();
            prop_assert!(shown.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])));
            let own = shown.iter().filter(|day| month.holds(**day)).count();
            let length = (month.after().first() - month.first()).num_days();
            prop_assert_eq!(i64::try_from(own), Ok(length));
            prop_assert!(month.holds(day) && shown.contains(&day));
            prop_assert!(month.holds(shown[6]) && month.holds(shown[shown.len() - 7]));
            prop_assert_eq!(month.to_string().parse(), Ok(month));
            prop_assert_eq!(month.after().before(), month);
        }
    }
}
