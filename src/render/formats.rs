//! Dates, times and numbers as Norwegians write them (Språkrådet), and their English counterparts.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;

use crate::domain::{Language, Time};

mod numbers;
mod words;
mod written;

pub use numbers::{code, decimal, dial, number, phone};
pub use words::{list, month_on_leaf, sentence, weekdays};
pub use written::{read_clock, read_day, read_moment};

const MONTHS_NO: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS_NB: [&str; 7] = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
];
const DAYS_NN: [&str; 7] = [
    "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag",
];
const DAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The name of the weekday: `tirsdag`, `tysdag`, `Tuesday`.
#[must_use]
pub fn weekday(language: Language, date: NaiveDate) -> &'static str {
    let days = match language {
        Language::Nb => DAYS_NB,
        Language::Nn => DAYS_NN,
        Language::En => DAYS_EN,
    };
    days[date.weekday().num_days_from_monday() as usize]
}

/// Day and month: `12. januar`, `12 January`.
#[must_use]
pub fn day(language: Language, date: NaiveDate) -> String {
    let month = date.month0() as usize;
    match language {
        Language::Nb | Language::Nn => format!("{}. {}", date.day(), MONTHS_NO[month]),
        Language::En => format!("{} {}", date.day(), MONTHS_EN[month]),
    }
}

/// Weekday, day and month: `torsdag 14. januar`.
#[must_use]
pub fn day_of_week(language: Language, date: NaiveDate) -> String {
    format!("{} {}", weekday(language, date), day(language, date))
}

/// A date in full: `tirsdag 12. januar 2027`.
#[must_use]
pub fn date(language: Language, date: NaiveDate) -> String {
    format!("{} {}", day_of_week(language, date), date.year())
}

/// A month: `mars 2027`, `March 2027`.
#[must_use]
pub fn month(language: Language, date: NaiveDate) -> String {
    let months = match language {
        Language::Nb | Language::Nn => MONTHS_NO,
        Language::En => MONTHS_EN,
    };
    format!("{} {}", months[date.month0() as usize], date.year())
}

/// From one date to another: `2. mars – 13. april 2027`.
#[must_use]
pub fn period(language: Language, from: NaiveDate, to: NaiveDate) -> String {
    let full = |date: NaiveDate| format!("{} {}", day(language, date), date.year());
    if from == to {
        full(to)
    } else if from.year() == to.year() {
        format!("{} – {}", day(language, from), full(to))
    } else {
        format!("{} – {}", full(from), full(to))
    }
}

/// A time of day: `kl. 17.00`, `17:00`.
#[must_use]
pub fn clock(language: Language, time: NaiveTime) -> String {
    match language {
        Language::Nb | Language::Nn => format!("kl. {}", digits(language, time)),
        Language::En => digits(language, time),
    }
}

/// A stretch of a day: `kl. 17.00–19.00`, `17:00–19:00`.
#[must_use]
pub fn hours(language: Language, start: NaiveTime, end: NaiveTime) -> String {
    format!("{}–{}", clock(language, start), digits(language, end))
}

/// An instant in full: `tirsdag 12. januar 2027 kl. 17.00`, `Tuesday 12 January 2027 at 17:00`.
#[must_use]
pub fn moment(language: Language, zone: Tz, at: Time) -> String {
    let local = local(zone, at);
    joined(
        language,
        &date(language, local.date()),
        &clock(language, local.time()),
    )
}

/// An instant without its year: `torsdag 14. januar kl. 20.00`, `Thursday 14 January at 20:00`.
#[must_use]
pub fn moment_this_year(language: Language, zone: Tz, at: Time) -> String {
    let local = local(zone, at);
    joined(
        language,
        &day_of_week(language, local.date()),
        &clock(language, local.time()),
    )
}

/// From when to when: `tirsdag 12. januar 2027 kl. 17.00–19.00`, `Tuesday 12 January 2027, 17:00–19:00`.
#[must_use]
pub fn occasion(language: Language, zone: Tz, start: Time, end: Time) -> String {
    let (from, to) = (local(zone, start), local(zone, end));
    if from.date() != to.date() {
        let (from, to) = (moment(language, zone, start), moment(language, zone, end));
        return format!("{from} – {to}");
    }
    let comma = match language {
        Language::Nb | Language::Nn => "",
        Language::En => ",",
    };
    let date = date(language, from.date());
    format!("{date}{comma} {}", hours(language, from.time(), to.time()))
}

/// A deadline in words: `innen torsdag 14. januar kl. 20.00`, `by Thursday 14 January at 20:00`.
#[must_use]
pub fn deadline(language: Language, zone: Tz, until: Time) -> String {
    let by = match language {
        Language::Nb => "innen",
        Language::Nn => "innan",
        Language::En => "by",
    };
    format!("{by} {}", moment_this_year(language, zone, until))
}

fn local(zone: Tz, at: Time) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

fn joined(language: Language, date: &str, clock: &str) -> String {
    match language {
        Language::Nb | Language::Nn => format!("{date} {clock}"),
        Language::En => format!("{date} at {clock}"),
    }
}

fn digits(language: Language, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match language {
        Language::Nb | Language::Nn => format!("{hour:02}.{minute:02}"),
        Language::En => format!("{hour:02}:{minute:02}"),
    }
}

#[cfg(test)]
mod tests;
