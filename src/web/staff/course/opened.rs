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

/// What stood in a form when it was opened, each field in a short word that another value does not have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Opened(BTreeMap<String, String>);

impl Opened {
    /// Remembers a form.
    #[must_use]
    pub fn new(pairs: &[Pair]) -> Self {
        let names = names([pairs]);
        let word = |name: &str| (name.to_owned(), word(pairs, name));
        Self(names.into_iter().map(word).collect())
    }

    /// The form as it should stand now: what was typed where it was touched, else what is there today. Sessions
    /// are held against each other only while each of them stands where it stood; else they are one field.
    #[must_use]
    pub fn follow(&self, typed: &[Pair], now: &[Pair]) -> Vec<Pair> {
        let own: BTreeSet<&str> = self.0.keys().map(String::as_str).collect();
        let in_place = rows(&own) == rows(&names([now])) && rows(&own) <= rows(&names([typed]));
        let mut all = names([typed, now]);
        all.extend(own);
        let mut as_one = all.iter().filter(|name| name.starts_with(ROWS));
        let no_row_is_touched = as_one.all(|name| self.is_untouched(typed, name));
        let follows = |name: &str| {
            if name.starts_with(ROWS) && !in_place {
                no_row_is_touched
            } else {
                self.is_untouched(typed, name)
            }
        };
        let mut merged = Vec::new();
        for name in all {
            let from = if follows(name) { now } else { typed };
            merged.extend(from.iter().filter(|(own, _)| own == name).cloned());
        }
        merged
    }

    /// Forgets the sessions: they were put in another order, and none is where it stood.
    pub fn forget_rows(&mut self) {
        self.0.retain(|name, _| !name.starts_with(ROWS));
    }

    fn is_untouched(&self, typed: &[Pair], name: &str) -> bool {
        let typed = word(typed, name);
        match self.0.get(name) {
            Some(opened) => *opened == typed,
            None => typed == word(&[], name),
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
    names
        .iter()
        .filter_map(number)
        .collect::<BTreeSet<_>>()
        .len()
}

/// The values of a field in one short word, in whatever order they come; blanks are no value.
fn word(pairs: &[Pair], name: &str) -> String {
    let own = pairs.iter().filter(|(own, _)| own == name);
    let mut values: Vec<&str> = own.map(|(_, value)| value.trim()).collect();
    values.retain(|value| !value.is_empty());
    values.sort_unstable();
    let mut hash = Sha256::new();
    for value in values {
        hash.update(value.len().to_be_bytes());
        // A browser sends the ends of lines in its own way.
        hash.update(value.replace("\r\n", "\n"));
    }
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..6])
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
}
