//! Words for lists of things, for days that come again, and for leaves of a calendar.

use chrono::{Datelike, NaiveDate};

use super::{MONTHS_EN, MONTHS_NO, weekday};
use crate::domain::Language;

/// Things one after another: `Modum`, `Modum og Sigdal`, `Modum, Sigdal og Krødsherad`.
#[must_use]
pub fn list<S: AsRef<str>>(language: Language, things: &[S]) -> String {
    let and = match language {
        Language::Nb | Language::Nn => "og",
        Language::En => "and",
    };
    match things {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [firsts @ .., last] => {
            let firsts: Vec<&str> = firsts.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", firsts.join(", "), last.as_ref())
        }
    }
}

/// The weekday as one that comes again: `tirsdager`, `tysdagar`, `Tuesdays`.
#[must_use]
pub fn weekdays(language: Language, date: NaiveDate) -> String {
    let ending = match language {
        Language::Nb => "er",
        Language::Nn => "ar",
        Language::En => "s",
    };
    format!("{}{ending}", weekday(language, date))
}

/// The month as on a leaf of a calendar: `jan`, `mai`, `May`.
#[must_use]
pub fn month_on_leaf(language: Language, date: NaiveDate) -> String {
    let months = match language {
        Language::Nb | Language::Nn => MONTHS_NO,
        Language::En => MONTHS_EN,
    };
    months[date.month0() as usize].chars().take(3).collect()
}

/// The text with a capital letter first.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language::{En, Nb, Nn};

    #[test]
    fn things_stand_one_after_another() {
        assert_eq!(list::<&str>(Nb, &[]), "");
        assert_eq!(list(Nb, &["Modum"]), "Modum");
        assert_eq!(list(Nn, &["Modum", "Sigdal"]), "Modum og Sigdal");
        assert_eq!(list(En, &["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn a_day_that_comes_again_has_an_ending() {
        let tuesday = NaiveDate::from_ymd_opt(2027, 5, 11).unwrap();
        assert_eq!(weekdays(Nb, tuesday), "tirsdager");
        assert_eq!(weekdays(Nn, tuesday), "tysdagar");
        assert_eq!(weekdays(En, tuesday), "Tuesdays");
        assert_eq!(month_on_leaf(Nb, tuesday), "mai");
        assert_eq!(month_on_leaf(En, tuesday), "May");
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(sentence("årlig"), "Årlig");
        assert_eq!(sentence(""), "");
    }
}
