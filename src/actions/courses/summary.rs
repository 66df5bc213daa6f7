//! What a course says of itself, by language, as it stands in its column.

use std::collections::BTreeMap;

use crate::domain::Language;

/// The summary by language tag, as it stands in its column.
#[must_use]
pub fn summary(texts: &BTreeMap<Language, String>) -> serde_json::Value {
    texts
        .iter()
        .map(|(language, text)| (language.tag(), text.as_str()))
        .collect()
}

/// Texts by language after a change: null takes one away, what is not named stays.
#[must_use]
pub fn merged(
    mut old: serde_json::Value,
    change: &BTreeMap<Language, Option<String>>,
) -> serde_json::Value {
    if let Some(texts) = old.as_object_mut() {
        for (language, text) in change {
            match text {
                Some(text) => texts.insert(language.tag().to_owned(), text.as_str().into()),
                None => texts.remove(language.tag()),
            };
        }
    }
    old
}
