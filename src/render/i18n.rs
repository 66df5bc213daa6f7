//! Every sentence a person can read, found by language and key. The texts are in `locales/`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue as Fact;

use crate::domain::Language;
use crate::render::formats;

/// The texts: a folder per language tag, a file per part of the product. A new language is a new
/// folder and a variant of `Language`.
#[derive(rust_embed::Embed)]
#[folder = "locales"]
struct Locales;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::load().expect("a test loads the very same embedded texts"));

/// Why a text could not be read or said.
#[derive(Debug, thiserror::Error)]
pub enum Unsaid {
    #[error("no text file for language {0}")]
    NoFile(&'static str),
    #[error("the text file for {language} is broken: {fault}")]
    Broken {
        language: &'static str,
        fault: String,
    },
    #[error("no text {key} in {language}")]
    NoText { language: &'static str, key: String },
    #[error("text {key} in {language} lacks a fact: {fault}")]
    NoFact {
        language: &'static str,
        key: String,
        fault: String,
    },
}

/// All texts in all languages.
pub struct Words {
    bundles: Vec<(Language, FluentBundle<FluentResource>)>,
}

impl Words {
    /// Reads the embedded text files.
    pub fn load() -> Result<Self, Unsaid> {
        let bundles = Language::ALL
            .into_iter()
            .map(|language| Ok((language, bundle(language)?)))
            .collect::<Result<_, Unsaid>>()?;
        Ok(Self { bundles })
    }

    /// The texts that are embedded in this program, read once.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &WORDS
    }

    /// The text under `key` with `facts` filled in, or what is missing.
    pub fn try_say(
        &self,
        language: Language,
        key: &str,
        facts: &[(&str, Fact<'_>)],
    ) -> Result<String, Unsaid> {
        let no_text = || Unsaid::NoText {
            language: language.tag(),
            key: key.to_owned(),
        };
        let bundle = self.bundle(language).ok_or_else(no_text)?;
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(no_text)?;
        let args: FluentArgs<'_> = facts.iter().cloned().collect();
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut faults);
        if faults.is_empty() {
            return Ok(text.into_owned());
        }
        Err(Unsaid::NoFact {
            language: language.tag(),
            key: key.to_owned(),
            fault: listed(&faults),
        })
    }

    /// The text under `key`. What is missing stops a test; in production it is logged and answered
    /// with the key, so that no message fails for a word.
    #[must_use]
    pub fn say(&self, language: Language, key: &str, facts: &[(&str, Fact<'_>)]) -> String {
        self.try_say(language, key, facts).unwrap_or_else(|unsaid| {
            debug_assert!(false, "{unsaid}");
            tracing::error!(%unsaid, "a text is missing");
            key.to_owned()
        })
    }

    fn bundle(&self, language: Language) -> Option<&FluentBundle<FluentResource>> {
        self.bundles
            .iter()
            .find(|(known, _)| *known == language)
            .map(|(_, bundle)| bundle)
    }
}

/// Says one of the embedded texts.
#[must_use]
pub fn say(language: Language, key: &str, facts: &[(&str, Fact<'_>)]) -> String {
    Words::embedded().say(language, key, facts)
}

fn bundle(language: Language) -> Result<FluentBundle<FluentResource>, Unsaid> {
    let tag = language.tag();
    let broken = |fault: String| Unsaid::Broken {
        language: tag,
        fault,
    };
    let locale: LanguageIdentifier = tag.parse().map_err(|e| broken(format!("{e:?}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks would be litter in plain text; all our languages run left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nb | Language::Nn => norwegian_number,
        Language::En => english_number,
    }));
    let files = sources(tag)?;
    if files.is_empty() {
        return Err(Unsaid::NoFile(tag));
    }
    for source in files {
        let resource =
            FluentResource::try_new(source).map_err(|(_, e)| broken(format!("{e:?}")))?;
        bundle
            .add_resource(resource)
            .map_err(|faults| broken(listed(&faults)))?;
    }
    Ok(bundle)
}

/// The text files of a language.
fn sources(tag: &'static str) -> Result<Vec<String>, Unsaid> {
    let broken = |fault: String| Unsaid::Broken {
        language: tag,
        fault,
    };
    Locales::iter()
        .filter(|name| name.split('/').next() == Some(tag))
        .filter_map(|name| Locales::get(&name))
        .map(|file| String::from_utf8(file.data.into_owned()).map_err(|e| broken(e.to_string())))
        .collect()
}

fn norwegian_number<M: MemoizerKind>(fact: &Fact<'_>, _: &M) -> Option<String> {
    number(Language::Nb, fact)
}

fn english_number<M: MemoizerKind>(fact: &Fact<'_>, _: &M) -> Option<String> {
    number(Language::En, fact)
}

fn number(language: Language, fact: &Fact<'_>) -> Option<String> {
    match fact {
        Fact::Number(number) => Some(formats::decimal(language, &number.value.to_string())),
        _ => None,
    }
}

fn listed(faults: &[FluentError]) -> String {
    faults
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("; ")
}

#[cfg(test)]
mod tests;
