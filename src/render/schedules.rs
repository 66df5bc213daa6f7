//! What is said about the dates of a schedule: why one was passed over, and what to mind about one.

use crate::domain::Language;
use crate::domain::refusal::Taken;
use crate::domain::schedule::{Caution, Skip, Warning};
use crate::render::formats;
use crate::render::i18n::{Fact, say};

/// Why a series passed a date over.
#[must_use]
pub fn skip(language: Language, why: &Skip) -> String {
    match why {
        Skip::Holiday(holiday) => {
            let name = holiday.name(language).into();
            say(language, "skip-holiday", &[("name", name)])
        }
        Skip::Closure(reason) => {
            let reason = reason.as_str().into();
            say(language, "skip-closure", &[("reason", reason)])
        }
        Skip::Busy { kind, title, .. } => taken(language, kind, title),
    }
}

/// Every reason why a series passed a date over, on one line.
#[must_use]
pub fn skips(language: Language, why: &[Skip]) -> String {
    let all: Vec<String> = why.iter().map(|why| skip(language, why)).collect();
    all.join("; ")
}

/// Whom or what another course has.
#[must_use]
pub fn taken(language: Language, kind: &Taken, title: &str) -> String {
    let key = match kind {
        Taken::Leader(_) => "skip-leader",
        Taken::Venue => "skip-venue",
    };
    let name = kind.name().unwrap_or_default().into();
    say(language, key, &[("name", name), ("course", title.into())])
}

/// A place that another course has, and that is used all the same.
#[must_use]
pub fn shared(language: Language, title: &str) -> String {
    say(language, "venue-shared", &[("course", title.into())])
}

/// What staff should mind about a date that they chose.
#[must_use]
pub fn warning(language: Language, warning: &Warning) -> String {
    let day = Fact::from(formats::day(language, warning.date));
    let (key, name) = match &warning.caution {
        Caution::Sunday => ("warning-sunday", ""),
        Caution::Holiday(holiday) => ("warning-holiday", holiday.name(language)),
        Caution::Closure(reason) => ("warning-closure", reason.as_str()),
        Caution::TimeTwice => ("warning-time-twice", ""),
    };
    say(language, key, &[("date", day), ("name", name.into())])
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::Language::{En, Nb, Nn};
    use crate::domain::holidays::Holiday;
    use crate::domain::ids::CourseId;
    use crate::domain::samples::leader;

    fn warned(language: Language, month: u32, day: u32, caution: Caution) -> String {
        let date = NaiveDate::from_ymd_opt(2027, month, day).unwrap();
        warning(language, &Warning { date, caution })
    }

    fn busy(kind: Taken) -> Skip {
        Skip::Busy {
            kind,
            course: CourseId::random(),
            title: "Sov godt".to_owned(),
        }
    }

    #[test]
    fn a_skipped_date_has_its_reason() {
        let closed = Skip::Closure("vinterferie".to_owned());
        assert_eq!(
            skip(Nn, &Skip::Holiday(Holiday::MaundyThursday)),
            "skjertorsdag"
        );
        assert_eq!(skip(Nb, &closed), "Stengt: vinterferie");
        assert_eq!(
            skip(Nb, &busy(Taken::Venue)),
            "Stedet er opptatt av «Sov godt»"
        );
        assert_eq!(
            skip(Nn, &busy(Taken::Leader(leader("Kari")))),
            "Kari er oppteken med «Sov godt»"
        );
        assert_eq!(
            skip(En, &busy(Taken::Venue)),
            "The venue is taken by “Sov godt”"
        );
        assert_eq!(
            skips(Nb, &[closed, busy(Taken::Venue)]),
            "Stengt: vinterferie; Stedet er opptatt av «Sov godt»"
        );
    }

    #[test]
    fn a_warning_names_the_date() {
        assert_eq!(
            warned(Nn, 3, 14, Caution::Sunday),
            "14. mars er ein sundag."
        );
        assert_eq!(
            warned(Nb, 3, 28, Caution::Holiday(Holiday::EasterSunday)),
            "28. mars er en fridag: første påskedag."
        );
        assert_eq!(
            warned(Nn, 2, 24, Caution::Closure("vinterferie".to_owned())),
            "De har stengt 24. februar: vinterferie."
        );
        assert_eq!(
            warned(Nb, 10, 31, Caution::TimeTwice),
            "Klokken stilles tilbake 31. oktober, så dette klokkeslettet kommer to ganger. \
             Vi bruker det første."
        );
        assert_eq!(
            warned(En, 5, 17, Caution::Holiday(Holiday::ConstitutionDay)),
            "17 May is a public holiday: Constitution Day."
        );
    }
}
