//! The part of the day in which somebody has time.

use chrono::NaiveTime;

use crate::domain::daytime::hour;

/// When a course is held, as people plan their days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DayPart {
    /// Before 15.00.
    Day,
    /// From 15.00.
    Afternoon,
    /// From 18.00.
    Evening,
}

impl DayPart {
    pub const ALL: [Self; 3] = [Self::Day, Self::Afternoon, Self::Evening];

    /// The part of the day in which this local time is.
    #[must_use]
    pub fn of(time: NaiveTime) -> Self {
        if time < hour(15) {
            Self::Day
        } else if time < hour(18) {
            Self::Afternoon
        } else {
            Self::Evening
        }
    }

    /// The word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_three_parts() {
        let at = |h, m| DayPart::of(NaiveTime::from_hms_opt(h, m, 0).unwrap());
        assert_eq!(at(9, 0), DayPart::Day);
        assert_eq!(at(14, 59), DayPart::Day);
        assert_eq!(at(15, 0), DayPart::Afternoon);
        assert_eq!(at(17, 59), DayPart::Afternoon);
        assert_eq!(at(18, 0), DayPart::Evening);
        for part in DayPart::ALL {
            assert_eq!(DayPart::from_word(part.word()), Some(part));
        }
        assert_eq!(DayPart::from_word("night"), None);
    }
}
