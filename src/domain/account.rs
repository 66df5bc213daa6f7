//! Accounts of staff: how long things last, how often one may err, and what a password must be.

mod agent;

use std::fmt;

use chrono::TimeDelta;

use crate::domain::{Flaw, Time};

pub use agent::label;

/// How long an invitation can be accepted.
pub const INVITED_FOR: TimeDelta = TimeDelta::days(7);
/// A session ends when nothing was asked under it for so long.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// A session ends after so long, whatever was asked.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);
/// How exactly it is known when a session was last used: a look costs no write more often than this.
pub const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);

/// For so long after the password was typed it need not be typed again for what weighs more.
pub const PROVEN_FOR: TimeDelta = TimeDelta::minutes(10);

/// Wrong passwords in a row before a pause.
const TRIES: i16 = 10;
const PAUSE: TimeDelta = TimeDelta::minutes(15);

/// When a session ends if it is not used again.
#[must_use]
pub fn ends(seen_at: Time, until: Time) -> Time {
    until.min(seen_at + IDLE)
}

/// Wrong passwords under one address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    pub wrong: i16,
    pub paused_until: Option<Time>,
}

impl Tries {
    /// Whether every password counts as wrong now.
    #[must_use]
    pub fn are_paused(self, now: Time) -> bool {
        self.paused_until.is_some_and(|until| now < until)
    }

    /// One more: the tenth brings a pause, and after it the count begins anew.
    #[must_use]
    pub fn one_more(self, now: Time) -> Self {
        let wrong = if self.paused_until.is_some() {
            1
        } else {
            self.wrong.saturating_add(1)
        };
        Self {
            wrong,
            paused_until: (wrong >= TRIES).then(|| now + PAUSE),
        }
    }
}

/// A password that may be chosen.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    pub const LEAST: usize = 12;
    pub const MOST: usize = 256;

    /// Long enough, and not what everybody knows of the person; nothing else is asked.
    pub fn choose(text: &str, email: &str, name: &str) -> Result<Self, Flaw> {
        let length = text.chars().count();
        if length == 0 {
            return Err(Flaw::Missing);
        }
        if length < Self::LEAST {
            return Err(Flaw::TooShort { least: Self::LEAST });
        }
        if length > Self::MOST {
            return Err(Flaw::TooLong { most: Self::MOST });
        }
        let same = |known: &str| text.trim().to_lowercase() == known.trim().to_lowercase();
        if same(email) || same(name) {
            return Err(Flaw::TellsOfYou);
        }
        Ok(Self(text.to_owned()))
    }

    /// The password, for the one place that hashes it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u32) -> Time {
        format!("2027-02-01T10:{minute:02}:00Z").parse().unwrap()
    }

    #[test]
    fn the_tenth_wrong_password_brings_a_pause_of_a_quarter_of_an_hour() {
        let mut tries = Tries::default();
        for _ in 0..9 {
            tries = tries.one_more(at(0));
            assert!(!tries.are_paused(at(0)));
        }
        tries = tries.one_more(at(0));
        assert!(tries.are_paused(at(0)) && tries.are_paused(at(14)));
        assert!(!tries.are_paused(at(15)));
        let anew = tries.one_more(at(15));
        assert_eq!((anew.wrong, anew.are_paused(at(15))), (1, false));
    }

    #[test]
    fn a_session_ends_when_it_is_idle_or_old() {
        assert_eq!(ends(at(0), at(59)), at(30));
        assert_eq!(ends(at(40), at(59)), at(59));
    }

    #[test]
    fn a_password_is_long_and_not_what_everybody_knows() {
        let choose = |text: &str| Password::choose(text, "kari@modum.example", "Kari Nordmann");
        let least = Password::LEAST;
        assert_eq!(choose(""), Err(Flaw::Missing));
        assert_eq!(choose("elleve tegn"), Err(Flaw::TooShort { least }));
        assert_eq!(choose(&"å".repeat(11)), Err(Flaw::TooShort { least }));
        assert_eq!(choose("KARI@modum.example"), Err(Flaw::TellsOfYou));
        assert_eq!(choose(" kari nordmann"), Err(Flaw::TellsOfYou));
        let most = Password::MOST;
        assert_eq!(choose(&"å".repeat(257)), Err(Flaw::TooLong { most }));
        for fine in ["            ", "tolv tegn ja", &"å".repeat(256)] {
            assert!(choose(fine).is_ok(), "{fine}");
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        let password = Password::choose("a long secret", "a@b.no", "Kari").unwrap();
        assert_eq!(format!("{password:?}"), "***");
    }
}
