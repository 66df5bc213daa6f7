//! Texts by language, and lists of names.

use std::collections::BTreeMap;

use super::fields::{self, Fields, TEXT};
use crate::domain::{Flaw, Language, text};

/// The texts by language.
pub fn texts(fields: &mut Fields, sent: BTreeMap<String, String>) -> BTreeMap<Language, String> {
    let sent = sent.into_iter().map(|(tag, text)| (tag, Some(text)));
    changed_texts(fields, "summary", sent.collect())
        .into_iter()
        .filter_map(|(language, text)| Some((language, text?)))
        .collect()
}

/// The texts by language that are to be different; null takes one away.
pub fn changed_texts(
    fields: &mut Fields,
    name: &str,
    sent: BTreeMap<String, Option<String>>,
) -> BTreeMap<Language, Option<String>> {
    let mut texts = BTreeMap::new();
    for (tag, words) in sent {
        let field = format!("{name}.{tag}");
        let language = fields.take(&field, tag.parse().map_err(|()| Flaw::UnknownChoice));
        // An empty text is none: forms send them.
        let words = words.filter(|words| !words.trim().is_empty());
        let words = fields.change(&field, Some(words), |words| text::paragraphs(&words, TEXT));
        if let (Some(language), Some(words)) = (language, words) {
            texts.insert(language, words);
        }
    }
    texts
}

/// Names or ids, each a line.
pub fn names(fields: &mut Fields, field: &str, sent: Vec<String>) -> Vec<String> {
    let sent = sent.into_iter().enumerate();
    sent.filter_map(|(n, name)| fields.take(&format!("{field}[{n}]"), fields::line(name)))
        .collect()
}
