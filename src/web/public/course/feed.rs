//! The ways to follow a calendar.

use serde::Serialize;
use url::form_urlencoded::Serializer;

use crate::domain::Time;

/// A calendar to follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Feed {
    /// What calendar apps open.
    pub webcal: String,
    /// Where Google's calendar asks whether to follow it.
    pub google: String,
    /// The same of Outlook's.
    pub outlook: String,
    /// What one copies.
    pub address: String,
}

/// Dates to take along as files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Files {
    /// All of them in one.
    pub all: String,
    /// Each in one of its own.
    pub dates: Vec<One>,
}

/// One date as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct One {
    pub href: String,
    pub starts_at: Time,
    pub ends_at: Time,
}

impl Files {
    /// None where there is nothing to take.
    #[must_use]
    pub fn of(all: String, dates: Vec<One>) -> Option<Self> {
        (!dates.is_empty()).then_some(Self { all, dates })
    }

    #[cfg(test)]
    pub(in crate::web) fn sample() -> Option<Self> {
        let at = |text: &str| text.parse().expect("a sample is an instant");
        let one = One {
            href: "/calendar/files/sessions/1.ics".to_owned(),
            starts_at: at("2027-01-19T16:00:00Z"),
            ends_at: at("2027-01-19T18:00:00Z"),
        };
        Self::of("/calendar/files/courses/1.ics".to_owned(), vec![one])
    }
}

impl Feed {
    /// The feed at this address, under this name.
    #[must_use]
    pub fn at(address: String, name: &str) -> Self {
        let host = address.split_once("://").map_or("", |(_, rest)| rest);
        let webcal = format!("webcal://{host}");
        let asks = |site: &str, pairs: &[(&str, &str)]| {
            let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
            format!("https://{site}?{query}")
        };
        Self {
            google: asks("calendar.google.com/calendar/render", &[("cid", &webcal)]),
            outlook: asks(
                "outlook.live.com/calendar/0/addfromweb",
                &[("url", &address), ("name", name)],
            ),
            webcal,
            address,
        }
    }
}
