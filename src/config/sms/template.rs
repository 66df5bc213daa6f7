//! A text with places where the number, the words and the name of a message go.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::form_urlencoded;
use zeroize::Zeroizing;

/// What is left as it is in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A text with places. What was written can hold a password, so it is not shown.
#[derive(Clone)]
pub struct Template(Vec<Part>);

#[derive(Clone)]
enum Part {
    Written(Zeroizing<String>),
    Place(Place),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    To,
    Digits,
    Text,
    Id,
}

const PLACES: [(&str, Place); 4] = [
    ("{to}", Place::To),
    ("{digits}", Place::Digits),
    ("{text}", Place::Text),
    ("{id}", Place::Id),
];

/// What goes into the places.
#[derive(Clone, Copy)]
pub struct Filling<'a> {
    /// Like `+4791234567`; `{digits}` is the same without its plus.
    pub to: &'a str,
    pub text: &'a str,
    /// The name of the message, the same however often it is sent.
    pub id: &'a str,
}

/// How what is filled in is written, so that it stays one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// In the path or the query of an address.
    Url,
    /// In `application/x-www-form-urlencoded`.
    Form,
    /// Inside the quotes of a JSON text.
    Json,
    /// Where nothing but letters, digits and hyphens is filled in.
    Nothing,
}

impl Filling<'_> {
    /// One that shows whether the places are well chosen.
    pub(super) fn sample() -> Self {
        Self {
            to: "+4791234567",
            text: "\"Å\" \\ & = {id}\n",
            id: "00000000-0000-4000-8000-000000000000",
        }
    }
}

impl Template {
    /// Reads `{to}`, `{digits}`, `{text}` and `{id}`; other braces are text.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((at, mark, place)) = first(rest) {
            parts.push(Part::Written(Zeroizing::new(rest[..at].to_owned())));
            parts.push(Part::Place(place));
            rest = &rest[at + mark.len()..];
        }
        parts.push(Part::Written(Zeroizing::new(rest.to_owned())));
        Self(parts)
    }

    /// The text with its places filled; what is filled in is not searched for places again.
    #[must_use]
    pub fn filled(&self, escape: Escape, with: &Filling<'_>) -> String {
        let mut text = String::new();
        for part in &self.0 {
            match part {
                Part::Written(written) => text.push_str(written),
                Part::Place(place) => text.push_str(&escape.write(place.of(with))),
            }
        }
        text
    }

    /// Whether the number is told.
    #[must_use]
    pub fn names_number(&self) -> bool {
        self.has(Place::To) || self.has(Place::Digits)
    }

    /// Whether the words are told.
    #[must_use]
    pub fn names_text(&self) -> bool {
        self.has(Place::Text)
    }

    /// Whether the name of the message is told.
    #[must_use]
    pub fn names_id(&self) -> bool {
        self.has(Place::Id)
    }

    /// Whether something is filled in at its very beginning.
    pub(super) fn begins_with_place(&self) -> bool {
        matches!(&self.0[..], [Part::Written(written), Part::Place(_), ..] if written.is_empty())
    }

    fn has(&self, wanted: Place) -> bool {
        let is_it = |part: &Part| matches!(part, Part::Place(place) if *place == wanted);
        self.0.iter().any(is_it)
    }
}

impl fmt::Debug for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

fn first(text: &str) -> Option<(usize, &'static str, Place)> {
    let found = PLACES
        .iter()
        .filter_map(|(mark, place)| Some((text.find(mark)?, *mark, *place)));
    found.min_by_key(|(at, ..)| *at)
}

impl Place {
    fn of<'a>(self, with: &Filling<'a>) -> &'a str {
        match self {
            Self::To => with.to,
            Self::Digits => with.to.trim_start_matches('+'),
            Self::Text => with.text,
            Self::Id => with.id,
        }
    }
}

impl Escape {
    fn write(self, value: &str) -> String {
        match self {
            Self::Url => utf8_percent_encode(value, PLAIN).to_string(),
            Self::Form => form_urlencoded::byte_serialize(value.as_bytes()).collect(),
            Self::Json => {
                let quoted = serde_json::Value::from(value).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            }
            Self::Nothing => value.to_owned(),
        }
    }
}
