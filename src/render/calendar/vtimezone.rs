//! The time zone of all feeds, in the one shape that every client takes.
//!
//! Outlook wants exactly one STANDARD and one DAYLIGHT, each with a rule and an early anchor, and
//! every TZID needs its block in the same file. All Norwegian municipalities keep this time.

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::domain::Time;

/// The zone in which the feeds tell time.
pub(super) const ZONE: Tz = Tz::Europe__Oslo;

/// The name of that zone.
pub(super) const TZID: &str = "Europe/Oslo";

/// Put before the first event, line by line; no line needs folding.
pub(super) const VTIMEZONE: &str = "\
BEGIN:VTIMEZONE\r\n\
TZID:Europe/Oslo\r\n\
BEGIN:DAYLIGHT\r\n\
DTSTART:19810329T020000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
TZOFFSETFROM:+0100\r\n\
TZOFFSETTO:+0200\r\n\
TZNAME:CEST\r\n\
END:DAYLIGHT\r\n\
BEGIN:STANDARD\r\n\
DTSTART:19961027T030000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
TZOFFSETFROM:+0200\r\n\
TZOFFSETTO:+0100\r\n\
TZNAME:CET\r\n\
END:STANDARD\r\n\
END:VTIMEZONE\r\n";

/// The local time of an instant.
pub(super) fn local(at: Time) -> NaiveDateTime {
    at.with_timezone(&ZONE).naive_local()
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate, Offset, TimeDelta, TimeZone, Utc, Weekday};

    use super::*;

    fn last_sunday(year: i32, month: u32) -> NaiveDate {
        (22..=31)
            .rev()
            .filter_map(|day| NaiveDate::from_ymd_opt(year, month, day))
            .find(|day| day.weekday() == Weekday::Sun)
            .unwrap()
    }

    fn offset(at: NaiveDateTime) -> i32 {
        let offset = ZONE.offset_from_utc_datetime(&at);
        offset.fix().local_minus_utc()
    }

    #[test]
    fn rule_09_the_block_agrees_with_the_time_zone_database_for_ten_years() {
        let second = TimeDelta::seconds(1);
        for year in 2026..=2037 {
            // 02.00 at +0100 and 03.00 at +0200 are both 01.00 in UTC.
            let spring = last_sunday(year, 3).and_hms_opt(1, 0, 0).unwrap();
            let autumn = last_sunday(year, 10).and_hms_opt(1, 0, 0).unwrap();
            assert_eq!((offset(spring - second), offset(spring)), (3600, 7200));
            assert_eq!((offset(autumn - second), offset(autumn)), (7200, 3600));
            let hours = (autumn - spring).num_hours();
            let summer = (0..hours).map(|hour| offset(spring + TimeDelta::hours(hour)));
            assert!(summer.into_iter().all(|offset| offset == 7200), "{year}");
        }
    }

    #[test]
    fn rule_09_the_block_has_one_part_of_each_kind_and_nothing_else() {
        assert_eq!(VTIMEZONE.matches("BEGIN:DAYLIGHT").count(), 1);
        assert_eq!(VTIMEZONE.matches("BEGIN:STANDARD").count(), 1);
        assert_eq!(VTIMEZONE.matches("RRULE:").count(), 2);
        for unwanted in ["RDATE", "DTSTAMP", "UID", "Z\r\n"] {
            assert!(!VTIMEZONE.contains(unwanted), "{unwanted}");
        }
    }

    #[test]
    fn the_anchors_are_true_changes() {
        let spring = Utc.with_ymd_and_hms(1981, 3, 29, 1, 0, 0).unwrap();
        assert_eq!(local(spring).to_string(), "1981-03-29 03:00:00");
        let autumn = Utc.with_ymd_and_hms(1996, 10, 27, 1, 0, 0).unwrap();
        assert_eq!(local(autumn).to_string(), "1996-10-27 02:00:00");
    }
}
