//! Short hands for tests.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::timetable::{Slot, Timetable};

pub const OSLO: Tz = chrono_tz::Europe::Oslo;

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

pub fn utc(text: &str) -> Time {
    text.parse().expect("an instant")
}

/// An instant by the clocks of Oslo: `2026-03-02 17:00`.
pub fn oslo(text: &str) -> Time {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time");
    crate::domain::local::local_instant(local.date(), local.time(), OSLO)
        .time()
        .expect("a time that exists")
}

/// Two-hour sessions that begin at these instants by the clocks of Oslo.
pub fn timetable(starts: &[&str]) -> Timetable {
    Timetable::new(
        starts
            .iter()
            .map(|start| oslo(start))
            .map(|start| Slot::new(start, start + TimeDelta::hours(2)))
            .collect(),
    )
}

/// Somebody who leads, always the same by the same name.
pub fn leader(name: &str) -> crate::domain::schedule::Leader {
    let bytes = name.bytes().fold(0, |id, byte| id << 8 | u128::from(byte));
    crate::domain::schedule::Leader {
        name: name.to_owned(),
        id: crate::domain::ids::StaffId(uuid::Uuid::from_u128(bytes)),
    }
}
