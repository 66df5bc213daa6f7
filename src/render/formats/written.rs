//! Days and times as people write them, in any of our languages. What the other formats print is read back.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::{DAYS_EN, DAYS_NB, DAYS_NN, MONTHS_EN, MONTHS_NO};

/// What may stand before a time of day.
const BEFORE_TIME: [&str; 5] = ["klokken", "klokka", "kl.", "kl", "at"];
/// What English puts after the number of a day.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// A day: `2.3.2027`, `2. mars 2027`, `tirsdag 2. mars 2027`, `2 March 2027`, `2027-03-02`. None for one
/// that is not there, or is another day of the week.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if text.len() == 10 && text.contains('-') {
        return text.parse().ok();
    }
    let words = text.split(|c: char| c.is_whitespace() || c == '.' || c == ',');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let (weekday, words) = match words[..] {
        [first, ref rest @ ..] if rest.len() == 3 => (Some(weekday_of(first)?), rest),
        ref all => (None, all),
    };
    let [one, two, year] = *words else {
        return None;
    };
    let (day, month) = match (month_of(one), month_of(two)) {
        (_, Some(month)) => (one, month),
        (Some(month), None) => (two, month),
        (None, None) => (one, short(two)?),
    };
    let year = Some(year).filter(|year| year.len() == 4).and_then(digits)?;
    let date = NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day_of(day)?)?;
    let fits = weekday.is_none_or(|named| named == date.weekday().num_days_from_monday());
    fits.then_some(date)
}

/// A time of day: `17`, `17.00`, `17:00`, `1700`, `kl. 17.00`.
#[must_use]
pub fn read_clock(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let before = BEFORE_TIME.iter().find_map(|word| text.strip_prefix(word));
    let text = before.unwrap_or(&text).trim();
    let (hour, minute) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => (text, "00"),
    };
    let minute = Some(minute).filter(|minute| minute.len() == 2);
    NaiveTime::from_hms_opt(short(hour)?, minute.and_then(digits)?, 0)
}

/// A day with a time: `2.3.2027 kl. 17.00`, `2 March 2027 at 17:00`, `2027-03-02T17:00`.
#[must_use]
pub fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim();
    let both = |day: &str, time: &str| Some(read_day(day)?.and_time(read_clock(time)?));
    let by_letter = text.split_once('T').and_then(|(day, time)| both(day, time));
    let mut blanks = text.char_indices().rev().filter(|(_, c)| c.is_whitespace());
    by_letter.or_else(|| {
        blanks.find_map(|(at, _)| {
            let (day, time) = text.split_at(at);
            both(day, time)
        })
    })
}

fn digits(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn short(text: &str) -> Option<u32> {
    digits(text).filter(|_| text.len() <= 2)
}

fn day_of(text: &str) -> Option<u32> {
    let plain = ORDINALS.iter().find_map(|ending| text.strip_suffix(ending));
    short(plain.unwrap_or(text))
}

/// By its name, or the first three letters of it or more.
fn month_of(word: &str) -> Option<u32> {
    place(word, [&MONTHS_NO, &MONTHS_EN]).map(|place| place + 1)
}

fn weekday_of(word: &str) -> Option<u32> {
    place(word, [&DAYS_NB, &DAYS_NN, &DAYS_EN])
}

fn place<const N: usize, const L: usize>(word: &str, lists: [&[&str; N]; L]) -> Option<u32> {
    let is_it = |name: &str| name.to_lowercase().starts_with(word);
    let long = word.chars().count() >= 3;
    let found = lists
        .iter()
        .find_map(|list| list.iter().position(|name| is_it(name)));
    found
        .filter(|_| long)
        .and_then(|place| place.try_into().ok())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Language;
    use crate::domain::samples::{OSLO, date, time};
    use crate::render::formats;

    #[test]
    fn people_write_a_day_in_many_ways() {
        for text in [
            "2.3.2027",
            "02.03.2027",
            " 2. 3. 2027 ",
            "2. mars 2027",
            "2 mars 2027",
            "2. MARS 2027",
            "2. mar. 2027",
            "2 March 2027",
            "2nd March 2027",
            "March 2, 2027",
            "tirsdag 2. mars 2027",
            "tysdag 2. mars 2027",
            "Tuesday 2 March 2027",
            "tir. 2.3.2027",
            "2027-03-02",
        ] {
            assert_eq!(read_day(text), Some(date(2027, 3, 2)), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_guessed_at() {
        for text in [
            "",
            "2.3.",
            "2.3.27",
            "2027-3-2",
            "30.2.2027",
            "2/3/2027",
            "2-3-2027",
            "2. ma 2027",
            "2. mars",
            "mandag 2. mars 2027",
            "kurs 2. mars 2027",
            "mars 2027",
            "+2.3.2027",
            "2027-02-30",
            "3. 2. mars 2027",
        ] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    #[test]
    fn people_write_a_time_in_many_ways() {
        for text in [
            "17",
            "17.00",
            "17:00",
            "1700",
            "kl. 17",
            "kl 17.00",
            "Kl. 17:00",
            "at 17:00",
        ] {
            assert_eq!(read_clock(text), Some(time(17, 0)), "{text}");
        }
        assert_eq!(read_clock("7.30"), Some(time(7, 30)));
        for text in [
            "", "kl.", "24:00", "17:60", "17.0", "17:00:00", "5 pm", "-1", "170", "17,00",
        ] {
            assert_eq!(read_clock(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_and_a_time_stand_beside_each_other() {
        let five = date(2027, 3, 2).and_time(time(17, 0));
        for text in [
            "2027-03-02T17:00",
            "2027-03-02 17:00",
            "2.3.2027 17",
            "2.3.2027 kl. 17.00",
            "2. mars 2027, kl. 17.00",
            "Tuesday 2 March 2027 at 17:00",
        ] {
            assert_eq!(read_moment(text), Some(five), "{text}");
        }
        for text in ["", "2.3.2027", "kl. 17.00", "2.3.2027 om kvelden", "T"] {
            assert_eq!(read_moment(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(days in 0..70_000_i64, minute in 0..1440_i64) {
            let day = date(2000, 1, 1) + TimeDelta::days(days);
            let time = NaiveTime::MIN + TimeDelta::minutes(minute);
            for language in Language::ALL {
                let printed = formats::date(language, day);
                prop_assert_eq!(read_day(&printed), Some(day), "{}", printed);
                let plain = formats::period(language, day, day);
                prop_assert_eq!(read_day(&plain), Some(day), "{}", plain);
                let clock = formats::clock(language, time);
                prop_assert_eq!(read_clock(&clock), Some(time), "{}", clock);
                if let Some(at) = day.and_time(time).and_local_timezone(OSLO).single() {
                    let moment = formats::moment(language, OSLO, at.to_utc());
                    prop_assert_eq!(read_moment(&moment), Some(day.and_time(time)), "{}", moment);
                }
            }
            for text in [day.to_string(), day.format("%-d.%-m.%Y").to_string(), day.format("%d.%m.%Y").to_string()] {
                prop_assert_eq!(read_day(&text), Some(day));
            }
            for text in [time.format("%H:%M").to_string(), time.format("%-H.%M").to_string()] {
                prop_assert_eq!(read_clock(&text), Some(time));
            }
        }

        #[test]
        fn whatever_is_written_is_read_or_refused(text in "\\PC{0,40}", numbers in "[0-9 .:T-]{0,20}") {
            for text in [&text, &numbers] {
                let _ = (read_day(text), read_clock(text), read_moment(text));
            }
        }
    }
}
