//! The languages we write to people in.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Bokmål, nynorsk or English (BCP 47 `nb`, `nn`, `en`).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Nb,
    Nn,
    En,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

impl FromStr for Language {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
            .ok_or(())
    }
}
