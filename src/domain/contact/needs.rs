//! What somebody needs to take part: fixed choices only, no free text.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::domain::Flaw;

/// One thing somebody needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    Interpreter,
    StepFree,
    HearingLoop,
}

impl Need {
    pub const ALL: [Self; 3] = [Self::Interpreter, Self::StepFree, Self::HearingLoop];

    /// The word in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Interpreter => "interpreter",
            Self::StepFree => "step_free",
            Self::HearingLoop => "hearing_loop",
        }
    }
}

impl FromStr for Need {
    type Err = Flaw;

    fn from_str(word: &str) -> Result<Self, Flaw> {
        Self::ALL
            .into_iter()
            .find(|need| need.word() == word)
            .ok_or(Flaw::UnknownChoice)
    }
}

/// What one person needs.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Needs(BTreeSet<Need>);

impl Needs {
    /// Reads a list of words; one that is unknown spoils it.
    pub fn parse<S: AsRef<str>>(words: &[S]) -> Result<Self, Flaw> {
        words
            .iter()
            .map(|word| word.as_ref().parse())
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Reads what `words` wrote.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        Self(
            words
                .split(',')
                .filter_map(|word| word.parse().ok())
                .collect(),
        )
    }

    /// The words, parted by commas, in a fixed order.
    #[must_use]
    pub fn words(&self) -> String {
        let words: Vec<_> = self.iter().map(Need::word).collect();
        words.join(",")
    }

    pub fn iter(&self) -> impl Iterator<Item = Need> {
        self.0.iter().copied()
    }
}

impl fmt::Debug for Needs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
