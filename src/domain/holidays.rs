//! Norwegian public holidays, computed. Sundays are none of them.

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::domain::Language;

/// A day on which no series puts a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    BoxingDay,
}

impl Holiday {
    /// The holiday on this date. Where two meet, the fixed date gives the name:
    /// 17 May 2027 is the Constitution Day and not the Whit Monday that it is too.
    #[must_use]
    pub fn on(date: NaiveDate) -> Option<Self> {
        fixed(date).or_else(|| movable(date))
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let [nb, nn, en] = self.names();
        match language {
            Language::Nb => nb,
            Language::Nn => nn,
            Language::En => en,
        }
    }

    fn names(self) -> [&'static str; 3] {
        match self {
            Self::NewYearsDay => ["første nyttårsdag", "første nyttårsdag", "New Year’s Day"],
            Self::MaundyThursday => ["skjærtorsdag", "skjertorsdag", "Maundy Thursday"],
            Self::GoodFriday => ["langfredag", "langfredag", "Good Friday"],
            Self::EasterSunday => ["første påskedag", "første påskedag", "Easter Sunday"],
            Self::EasterMonday => ["andre påskedag", "andre påskedag", "Easter Monday"],
            Self::LabourDay => ["1. mai", "1. mai", "Labour Day"],
            Self::ConstitutionDay => ["17. mai", "17. mai", "Constitution Day"],
            Self::AscensionDay => [
                "Kristi himmelfartsdag",
                "Kristi himmelfartsdag",
                "Ascension Day",
            ],
            Self::WhitSunday => ["første pinsedag", "første pinsedag", "Whit Sunday"],
            Self::WhitMonday => ["andre pinsedag", "andre pinsedag", "Whit Monday"],
            Self::ChristmasDay => ["første juledag", "første juledag", "Christmas Day"],
            Self::BoxingDay => ["andre juledag", "andre juledag", "Boxing Day"],
        }
    }
}

/// Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher).
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = u32::try_from(epact + weekday - 7 * late + 114).ok()?;
    NaiveDate::from_ymd_opt(year, days / 31, days % 31 + 1)
}

fn fixed(date: NaiveDate) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYearsDay),
        (5, 1) => Some(Holiday::LabourDay),
        (5, 17) => Some(Holiday::ConstitutionDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::BoxingDay),
        _ => None,
    }
}

fn movable(date: NaiveDate) -> Option<Holiday> {
    if !(3..=6).contains(&date.month()) {
        return None;
    }
    match (date - easter(date.year())?).num_days() {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// The n-th working day after a date: Monday to Friday without public holidays.
#[must_use]
pub fn working_day_after(date: NaiveDate, nth: u32) -> NaiveDate {
    let mut day = date;
    for _ in 0..nth {
        day += TimeDelta::days(1);
        while !is_working_day(day) {
            day += TimeDelta::days(1);
        }
    }
    day
}

/// Monday to Friday and no public holiday.
#[must_use]
pub fn is_working_day(date: NaiveDate) -> bool {
    date.weekday().number_from_monday() <= 5 && Holiday::on(date).is_none()
}

#[cfg(test)]
mod tests;
