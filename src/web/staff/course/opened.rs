//! Two people editing: what the second of them left alone follows what the first one saved, what they typed stays.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A field of a form with its value; a field may come several times.
pub type Pair = (String, String);

/// How the names of the fields begin that are one session each.
const ROWS: &str = "sessions[";

/// Four octets instead of a name or a value: a form with sixty sessions carries hundreds of them.
type Word = [u8; 4];

/// What stood in a form when it was opened: for each field that was not empty, words of its name and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Opened {
    fields: BTreeMap<Word, Word>,
    /// The fields of sessions.
    sessions: BTreeMap<Word, Word>,
    /// How many sessions there were.
    rows: usize,
}

impl Opened {
    /// Remembers a form.
    #[must_use]
    pub fn new(pairs: &[Pair]) -> Self {
        let names = names([pairs]);
        let mut opened = Self {
            rows: rows(&names),
            ..Self::default()
        };
        for name in names.into_iter().filter(|name| is_filled(pairs, name)) {
            let of_session = name.starts_with(ROWS);
            let kind = if of_session {
                &mut opened.sessions
            } else {
                &mut opened.fields
            };
            kind.insert(word([name].into_iter()), value(pairs, name));
        }
        opened
    }

    /// The form as it should stand now: what was typed where it was touched, else what is there today. Sessions
    /// are held against each other only while each of them stands where it stood; else they are one field.
    #[must_use]
    pub fn follow(&self, typed: &[Pair], now: &[Pair]) -> Vec<Pair> {
        let in_place = self.rows == rows(&names([now])) && self.rows <= rows(&names([typed]));
        let all = names([typed, now]);
        let no_row_is_touched = self.keeps_rows(typed);
        let mut merged = Vec::new();
        for name in all {
            let follows = if name.starts_with(ROWS) && !in_place {
                no_row_is_touched
            } else {
                self.is_untouched(typed, name)
            };
            let from = if follows { now } else { typed };
            merged.extend(from.iter().filter(|(own, _)| own == name).cloned());
        }
        merged
    }

    /// Forgets the sessions: they were put in another order, and none is where it stood.
    pub fn forget_rows(&mut self) {
        self.sessions.clear();
        self.rows = 0;
    }

    /// Whether the sessions are just those of then.
    fn keeps_rows(&self, typed: &[Pair]) -> bool {
        let names = names([typed]);
        let filled = names
            .iter()
            .filter(|name| name.starts_with(ROWS) && is_filled(typed, name));
        let filled: Vec<&&str> = filled.collect();
        filled.len() == self.sessions.len()
            && filled.iter().all(|name| self.is_untouched(typed, name))
    }

    fn is_untouched(&self, typed: &[Pair], name: &str) -> bool {
        let of_session = name.starts_with(ROWS);
        let kind = if of_session {
            &self.sessions
        } else {
            &self.fields
        };
        match kind.get(&word([name].into_iter())) {
            Some(opened) => *opened == value(typed, name),
            None => !is_filled(typed, name),
        }
    }
}

impl From<Opened> for String {
    fn from(opened: Opened) -> Self {
        let written = |words: &BTreeMap<Word, Word>| {
            let octets: Vec<u8> = words
                .iter()
                .flat_map(|(name, value)| [*name, *value])
                .flatten()
                .collect();
            URL_SAFE_NO_PAD.encode(octets)
        };
        format!(
            "{}.{}.{}",
            written(&opened.fields),
            written(&opened.sessions),
            opened.rows
        )
    }
}

impl From<String> for Opened {
    fn from(text: String) -> Self {
        let mut parts = text.split('.');
        let mut read = || -> Option<BTreeMap<Word, Word>> {
            let octets = URL_SAFE_NO_PAD.decode(parts.next()?).ok()?;
            let pair = |pair: &[u8]| -> Option<(Word, Word)> {
                let (name, value) = pair.split_at(4);
                Some((name.try_into().ok()?, value.try_into().ok()?))
            };
            octets.chunks_exact(8).map(pair).collect()
        };
        let (fields, sessions) = (read().unwrap_or_default(), read().unwrap_or_default());
        Self {
            fields,
            sessions,
            rows: parts.next().and_then(|rows| rows.parse().ok()).unwrap_or(0),
        }
    }
}

fn names<const N: usize>(forms: [&[Pair]; N]) -> BTreeSet<&str> {
    let all = forms.into_iter().flatten();
    all.map(|(name, _)| name.as_str()).collect()
}

/// How many sessions have a field among these.
fn rows(names: &BTreeSet<&str>) -> usize {
    let number = |name: &&str| Some(name.strip_prefix(ROWS)?.split(']').next()?.to_owned());
    let numbers: BTreeSet<String> = names.iter().filter_map(number).collect();
    numbers.len()
}

/// What stands in a field, in whatever order; blanks are no value.
fn values<'p>(pairs: &'p [Pair], name: &str) -> Vec<&'p str> {
    let own = pairs.iter().filter(|(own, _)| own == name);
    let mut values: Vec<&str> = own.map(|(_, value)| value.trim()).collect();
    values.retain(|value| !value.is_empty());
    values.sort_unstable();
    values
}

fn is_filled(pairs: &[Pair], name: &str) -> bool {
    !values(pairs, name).is_empty()
}

fn value(pairs: &[Pair], name: &str) -> Word {
    word(values(pairs, name).into_iter())
}

fn word<'a>(texts: impl Iterator<Item = &'a str>) -> Word {
    let mut hash = Sha256::new();
    for text in texts {
        // A browser sends the ends of lines in its own way.
        let text = text.replace("\r\n", "\n");
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    }
    let hash = hash.finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Vec<Pair> {
        let fields = text.split(' ').filter(|field| !field.is_empty());
        let pair = |field: &str| {
            let (name, value) = field.split_once('=').unwrap();
            (name.to_owned(), value.to_owned())
        };
        fields.map(pair).collect()
    }

    fn merged(opened: &str, typed: &str, now: &str) -> String {
        let mut pairs = Opened::new(&form(opened)).follow(&form(typed), &form(now));
        pairs.retain(|(_, value)| !value.is_empty());
        let field = |(name, value): (String, String)| format!("{name}={value}");
        pairs.into_iter().map(field).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_was_typed_stays_and_the_rest_follows() {
        assert_eq!(merged("a=1 b=2", "a=1 b=3", "a=4 b=5"), "a=4 b=3");
        assert_eq!(merged("a=1", "a=", "a=2"), "");
        assert_eq!(merged("a=", "", "a=2"), "a=2");
        assert_eq!(merged("a=1", "a=1 reason=x", "a=1"), "a=1 reason=x");
        assert_eq!(merged("a=1", "a=1", ""), "");
    }

    #[test]
    fn ticks_are_one_field_in_whatever_order() {
        assert_eq!(merged("l=1 l=2", "l=2 l=1", "l=3"), "l=3");
        assert_eq!(merged("l=1 l=2", "l=1", "l=1 l=2 l=3"), "l=1");
    }

    #[test]
    fn sessions_in_their_places_are_held_against_each_other() {
        let opened = "sessions[0].at=1 sessions[1].at=2";
        let typed = "sessions[0].at=1 sessions[1].at=5";
        let now = "sessions[0].at=3 sessions[1].at=2";
        assert_eq!(
            merged(opened, typed, now),
            "sessions[0].at=3 sessions[1].at=5"
        );
    }

    #[test]
    fn where_sessions_come_or_go_the_list_is_one_field() {
        let (one, two) = ("sessions[0].at=1", "sessions[0].at=1 sessions[1].at=2");
        assert_eq!(merged(two, two, one), one);
        assert_eq!(merged(one, one, two), two);
        let own = "sessions[0].at=1 sessions[1].at=4";
        assert_eq!(merged(two, own, one), own);
        assert_eq!(merged(two, one, "sessions[0].at=8 sessions[1].at=2"), one);
    }

    #[test]
    fn sessions_that_were_moved_about_are_kept_as_they_were_typed() {
        let mut opened = Opened::new(&form("a=1 sessions[0].at=1 sessions[1].at=2"));
        opened.forget_rows();
        let now = form("a=2 sessions[0].at=9 sessions[1].at=2 sessions[2].at=3");
        let typed = form("a=1 sessions[0].at=2");
        assert_eq!(opened.follow(&typed, &now), form("a=2 sessions[0].at=2"));
    }

    #[test]
    fn a_form_carries_it_in_few_octets() {
        let field = |n: usize| (format!("sessions[{n}].starts_on"), "2027-03-02".to_owned());
        let mut pairs: Vec<Pair> = (0..60).map(field).collect();
        pairs.push(("title".to_owned(), "Sov godt".to_owned()));
        let opened = Opened::new(&pairs);
        let written = serde_json::to_string(&opened).unwrap();
        assert!(written.len() < 700, "{}", written.len());
        assert_eq!(serde_json::from_str::<Opened>(&written).unwrap(), opened);
        for broken in ["\"\"", "\"?.?.?\"", "\"AAAA\""] {
            assert_eq!(
                serde_json::from_str::<Opened>(broken).unwrap(),
                Opened::default()
            );
        }
    }
}
