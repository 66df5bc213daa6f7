//! The numbers of a course, checked by their names in the API.

use std::ops::RangeInclusive;

use crate::domain::admission::LAST_ENTRY_SESSION;
use crate::domain::{Flaw, Problem, Time};

/// How many seats a course has.
pub const CAPACITY: RangeInclusive<u16> = 1..=500;
/// How old one must be. From 16 one decides alone about one's health; who is younger needs parents, whom
/// nobody here asks.
pub const AGE: RangeInclusive<u16> = 16..=99;
const ENTRY: RangeInclusive<u16> = 1..=60;

/// Numbers as they came.
#[derive(Clone, Copy, Debug)]
pub struct RawNumbers {
    pub min_participants: i64,
    pub capacity: i64,
    pub min_age: Option<i64>,
    pub last_entry_session: Option<i64>,
}

/// Numbers that fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    pub min_participants: u16,
    pub capacity: u16,
    pub min_age: Option<u16>,
    pub last_entry_session: u16,
}

impl Numbers {
    /// Names every number that is wrong.
    pub fn check(raw: &RawNumbers) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut take = |field, value, range| {
            within(field, value, range).unwrap_or_else(|problem| {
                problems.push(problem);
                0
            })
        };
        let numbers = Self {
            min_participants: take("min_participants", raw.min_participants, CAPACITY),
            capacity: take("capacity", raw.capacity, CAPACITY),
            min_age: raw.min_age.map(|age| take("min_age", age, AGE)),
            last_entry_session: raw.last_entry_session.map_or(LAST_ENTRY_SESSION, |last| {
                take("last_entry_session", last, ENTRY)
            }),
        };
        if problems.is_empty() && numbers.min_participants > numbers.capacity {
            problems.push(Problem::new("min_participants", Flaw::MoreThanCapacity));
        }
        if problems.is_empty() {
            Ok(numbers)
        } else {
            Err(problems)
        }
    }
}

/// A number in its range.
pub fn within(field: &str, value: i64, range: RangeInclusive<u16>) -> Result<u16, Problem> {
    let (least, most) = (i64::from(*range.start()), i64::from(*range.end()));
    match u16::try_from(value) {
        Ok(number) if range.contains(&number) => Ok(number),
        _ => Err(Problem::new(field, Flaw::OutOfRange { least, most })),
    }
}

/// A window closes after it opens.
pub fn check_window(opens_at: Option<Time>, closes_at: Option<Time>) -> Result<(), Problem> {
    match (opens_at, closes_at) {
        (Some(opens), Some(closes)) if closes <= opens => {
            Err(Problem::new("enrolment.closes_at", Flaw::EndsBeforeStart))
        }
        _ => Ok(()),
    }
}
