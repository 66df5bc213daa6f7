//! A course in memory, for the rules.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Europe::Oslo;
use kursplass::domain::Time;
use kursplass::domain::admission::{Policy, Promotion, Terms};
use kursplass::domain::timetable::{Slot, Timetable};

pub const TERMS: Terms = Terms {
    policy: Policy::Direct,
    promotion: Promotion::Offer,
    last_entry_session: 2,
    zone: Oslo,
};

/// A Monday morning in February.
pub fn now() -> Time {
    "2027-02-01T08:00:00Z".parse().expect("an instant")
}

pub fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).expect("a date")
}

/// So many weeks, from a Tuesday in March, at five in the afternoon in winter.
pub fn tuesdays(weeks: i64) -> Vec<Slot> {
    let first: Time = "2027-03-02T16:00:00Z".parse().expect("an instant");
    let starts = (0..weeks).map(|week| first + TimeDelta::weeks(week));
    let slots = starts.map(|start| Slot::new(start, start + TimeDelta::hours(2)));
    slots.collect()
}

pub fn timetable() -> Timetable {
    Timetable::new(tuesdays(6))
}
