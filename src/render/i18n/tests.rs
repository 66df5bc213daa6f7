use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

type Texts = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Each key of a text file with the facts it uses.
fn texts(language: Language) -> Texts {
    let source = sources(language.tag()).unwrap().join("\n");
    let mut texts = Texts::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            line.split_once(" =").unwrap().0.clone_into(&mut key);
            assert!(
                texts.insert(key.clone(), BTreeSet::new()).is_none(),
                "{key} stands twice in {}",
                language.tag()
            );
        }
        if let Some(facts) = texts.get_mut(&key) {
            facts.extend(facts_of(line));
        }
    }
    texts
}

fn facts_of(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect()
    })
}

fn files(folder: &Path, ending: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if ending.iter().any(|end| name.ends_with(end)) && !name.ends_with("tests.rs") {
            found.push(path);
        }
    }
    found
}

/// Every quoted word that looks like a key: lower case with dashes.
fn quoted_keys(source: &str) -> BTreeSet<String> {
    source
        .split('"')
        .filter(|word| {
            word.contains('-')
                && word.starts_with(|c: char| c.is_ascii_lowercase())
                && !word.ends_with('-')
                && word
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        })
        .map(ToOwned::to_owned)
        .collect()
}

fn keys_in_use() -> BTreeSet<String> {
    let rust = files(&root().join("src"), &[".rs"]);
    let templates = files(&root().join("templates"), &[".html", ".txt"]);
    rust.iter()
        .chain(&templates)
        .flat_map(|path| quoted_keys(&fs::read_to_string(path).unwrap()))
        .collect()
}

/// A word is meant as a key if its first part is the first part of some key.
fn is_meant_as_key(word: &str, texts: &Texts) -> bool {
    let topic = word.split_once('-').map(|(topic, _)| topic);
    texts
        .keys()
        .any(|key| key.split_once('-').map(|(topic, _)| topic) == topic)
}

#[test]
fn all_languages_have_the_same_texts_with_the_same_facts() {
    let bokmal = texts(Language::Nb);
    for language in [Language::Nn, Language::En] {
        let other = texts(language);
        let keys = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
        let differing: Vec<_> = keys(&bokmal)
            .symmetric_difference(&keys(&other))
            .cloned()
            .collect();
        assert!(differing.is_empty(), "{}: {differing:?}", language.tag());
        for (key, facts) in &bokmal {
            assert_eq!(facts, &other[key], "facts of {key} in {}", language.tag());
        }
    }
}

#[test]
fn every_text_in_use_exists_and_every_text_is_in_use() {
    let texts = texts(Language::Nb);
    let used = keys_in_use();
    let missing: Vec<_> = used
        .iter()
        .filter(|word| is_meant_as_key(word, &texts) && !texts.contains_key(*word))
        .collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
    let unused: Vec<_> = texts.keys().filter(|key| !used.contains(*key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn a_missing_text_is_an_error() {
    let unsaid = Words::embedded().try_say(Language::Nb, "no such text", &[]);
    assert!(matches!(unsaid, Err(Unsaid::NoText { .. })));
}

#[test]
fn a_missing_fact_is_an_error() {
    let unsaid = Words::embedded().try_say(Language::Nb, "flaw-too-long", &[]);
    assert!(matches!(unsaid, Err(Unsaid::NoFact { .. })));
}

#[test]
fn facts_stand_in_the_text_without_marks_around_them() {
    let text = say(Language::Nb, "flaw-too-long", &[("most", 10_000.into())]);
    assert!(text.contains("10\u{a0}000"), "{text}");
    assert!(!text.contains(['\u{2068}', '\u{2069}']), "{text}");
}
