//! A series as it is asked for.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::Problem;
use crate::domain::course::within;

/// How many sessions a course has at most.
pub const SESSIONS: RangeInclusive<u16> = 1..=60;
/// How long a session is.
pub const MINUTES: RangeInclusive<u16> = 15..=720;
/// How many weeks lie between two sessions.
pub const WEEKS: RangeInclusive<u16> = 1..=26;
/// How many weeks after the last ordinary session a follow-up is.
pub const AFTER: RangeInclusive<u16> = 1..=52;

/// A series with its numbers as they came.
#[derive(Clone, Debug)]
pub struct RawSeries {
    pub starts_on: NaiveDate,
    pub start_time: NaiveTime,
    pub session_minutes: i64,
    pub sessions: i64,
    pub interval_weeks: i64,
    /// Weeks after the last ordinary session, for each follow-up.
    pub follow_ups: Vec<i64>,
}

/// N sessions of so many minutes every so many weeks, from a date at a local time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub starts_on: NaiveDate,
    pub start_time: NaiveTime,
    pub minutes: u16,
    pub count: u16,
    pub interval_weeks: u16,
    /// Weeks after the last ordinary session, for each follow-up.
    pub follow_ups: Vec<u16>,
}

impl Series {
    /// Names every number that is out of range.
    pub fn check(raw: &RawSeries) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut take = |field: &str, value, range| {
            within(field, value, range).unwrap_or_else(|problem| {
                problems.push(problem);
                0
            })
        };
        let series = Self {
            starts_on: raw.starts_on,
            start_time: raw.start_time,
            minutes: take("session_minutes", raw.session_minutes, MINUTES),
            count: take("sessions", raw.sessions, SESSIONS),
            interval_weeks: take("interval_weeks", raw.interval_weeks, WEEKS),
            follow_ups: (raw.follow_ups.iter().enumerate())
                .map(|(index, weeks)| {
                    take(&format!("follow_ups[{index}].after_weeks"), *weeks, AFTER)
                })
                .collect(),
        };
        if problems.is_empty() {
            Ok(series)
        } else {
            Err(problems)
        }
    }
}
