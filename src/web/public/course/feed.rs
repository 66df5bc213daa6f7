//! The ways to follow a calendar.

use serde::Serialize;
use url::form_urlencoded::Serializer;

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
