//! What is said about the dates of a schedule: why one was passed over, and what to mind about one.

use chrono::NaiveDate;

use crate::domain::Language;
use crate::domain::refusal::Taken;
use crate::render::formats;
use crate::render::i18n::{Fact, say};

/// Why a series passed a date over. Names come in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skip<'a> {
    /// A public holiday, by its name.
    Holiday(&'a str),
    /// A period in which the team is closed, with its reason.
    Closure(&'a str),
    /// A leader or the venue is taken by another course, by its title.
    Taken(Taken, &'a str),
}

/// Why a series passed a date over.
#[must_use]
pub fn skip(language: Language, why: Skip<'_>) -> String {
    let (key, fact, text) = match why {
        Skip::Holiday(name) => ("skip-holiday", "name", name),
        Skip::Closure(reason) => ("skip-closure", "reason", reason),
        Skip::Taken(Taken::Leader, title) => ("skip-leader", "course", title),
        Skip::Taken(Taken::Venue, title) => ("skip-venue", "course", title),
    };
    say(language, key, &[(fact, text.into())])
}

/// What staff should mind about a date that they chose by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning<'a> {
    /// It is a Sunday.
    Sunday,
    /// It is a public holiday, by its name.
    Holiday(&'a str),
    /// The team is closed, with its reason.
    Closure(&'a str),
    /// The venue is also used by another course, by its title.
    Venue(&'a str),
}

/// What staff should mind about a date that they chose by hand.
#[must_use]
pub fn warning(language: Language, date: NaiveDate, what: Warning<'_>) -> String {
    let (key, fact, text) = match what {
        Warning::Sunday => {
            let day = Fact::from(formats::day(language, date));
            return say(language, "warning-sunday", &[("date", day)]);
        }
        Warning::Holiday(name) => ("warning-holiday", "name", name),
        Warning::Closure(reason) => ("warning-closure", "reason", reason),
        Warning::Venue(title) => ("warning-venue", "course", title),
    };
    let date = formats::date(language, date);
    let facts: [(&str, Fact<'_>); 2] = [("date", date.into()), (fact, text.into())];
    capital(&say(language, key, &facts))
}

/// The first letter of a sentence that began with a weekday.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language::{En, Nb, Nn};

    fn sunday() -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, 28).unwrap()
    }

    #[test]
    fn a_skipped_date_has_its_reason() {
        let taken = Skip::Taken(Taken::Venue, "Sov godt");
        assert_eq!(skip(Nb, Skip::Holiday("langfredag")), "langfredag");
        assert_eq!(
            skip(Nn, Skip::Closure("vinterferie")),
            "Stengt: vinterferie"
        );
        assert_eq!(skip(Nb, taken), "Stedet er opptatt av «Sov godt»");
        assert_eq!(skip(En, taken), "The venue is taken by “Sov godt”");
        let leader = Skip::Taken(Taken::Leader, "Sov godt");
        assert_eq!(skip(Nn, leader), "Kursleiaren er oppteken med «Sov godt»");
    }

    #[test]
    fn a_warning_names_the_date() {
        assert_eq!(
            warning(Nb, sunday(), Warning::Sunday),
            "28. mars er en søndag."
        );
        assert_eq!(
            warning(Nb, sunday(), Warning::Holiday("første påskedag")),
            "Søndag 28. mars 2027 er en fridag: første påskedag."
        );
        assert_eq!(
            warning(Nn, sunday(), Warning::Closure("påskeferie")),
            "De har stengt sundag 28. mars 2027: påskeferie."
        );
        assert_eq!(
            warning(En, sunday(), Warning::Venue("Sov godt")),
            "On Sunday 28 March 2027 the venue is also used by “Sov godt”."
        );
    }
}
