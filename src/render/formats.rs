//! Dates, times and numbers as Norwegians write them (Språkrådet), and their English counterparts.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;

use crate::domain::{Language, Time};

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

/// A whole number in groups of three, from five digits on: `10 000` with a no-break space.
#[must_use]
pub fn number(whole: i64) -> String {
    grouped(&whole.to_string())
}

/// A number as programs write it, as people do: `2,5` in Norwegian, `2.5` in English.
#[must_use]
pub fn decimal(language: Language, number: &str) -> String {
    let Some((whole, rest)) = number.split_once('.') else {
        return grouped(number);
    };
    let point = match language {
        Language::Nb | Language::Nn => ',',
        Language::En => '.',
    };
    format!("{}{point}{rest}", grouped(whole))
}

/// A telephone number to read: `22 22 22 22`, `116 117`, `113`; a foreign one is left as it is.
#[must_use]
pub fn phone(number: &str) -> String {
    let number = number.trim();
    let dialled = number
        .strip_prefix("+47")
        .or_else(|| number.strip_prefix("0047"))
        .unwrap_or(number);
    let digits: String = dialled.chars().filter(char::is_ascii_digit).collect();
    let only_digits = dialled.chars().all(|c| c.is_ascii_digit() || c == ' ');
    match digits.len() {
        8 if only_digits => in_groups(&digits, 2),
        6 if only_digits => in_groups(&digits, 3),
        3..=5 if only_digits => digits,
        _ => number.to_owned(),
    }
}

/// A telephone number to dial, for a `tel:` link: `+4722222222`, `116117`, `113`.
#[must_use]
pub fn dial(number: &str) -> String {
    let digits: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    if digits.len() == 8 && !digits.starts_with('+') {
        return format!("+47{digits}");
    }
    digits
}

/// A six-digit code to read: `482 913`.
#[must_use]
pub fn code(digits: &str) -> String {
    in_groups(digits, 3)
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

fn grouped(whole: &str) -> String {
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", whole),
    };
    if digits.len() < 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return format!("{sign}{digits}");
    }
    let (head, tail) = digits.split_at(digits.len() % 3);
    let tail = in_groups(tail, 3).replace(' ', "\u{a0}");
    if head.is_empty() {
        return format!("{sign}{tail}");
    }
    format!("{sign}{head}\u{a0}{tail}")
}

fn in_groups(text: &str, size: usize) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for (place, digit) in text.chars().enumerate() {
        if place > 0 && place % size == 0 {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests;
