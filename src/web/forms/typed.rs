//! What was typed into a form, and what is wrong with it, as templates show it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::{Language, Refusal};
use crate::render::templates::anchor;
use crate::render::{refusals, say};

/// The values and mistakes of a form; a page with a form has one as `typed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Typed {
    /// By which a form that is sent twice is known.
    key: String,
    /// The first value of each field.
    one: BTreeMap<String, String>,
    /// All values of each field.
    all: BTreeMap<String, Vec<String>>,
    /// What is wrong, by field.
    wrong: BTreeMap<String, String>,
    /// What is wrong, in order.
    mistakes: Vec<Mistake>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Mistake {
    /// The id of the field; none where it is about the whole.
    anchor: Option<String>,
    /// What the field is called on the page.
    label: Option<String>,
    message: String,
}

impl Default for Typed {
    fn default() -> Self {
        Self::new()
    }
}

impl Typed {
    /// An empty form.
    #[must_use]
    pub fn new() -> Self {
        Self {
            key: uuid::Uuid::new_v4().to_string(),
            one: BTreeMap::new(),
            all: BTreeMap::new(),
            wrong: BTreeMap::new(),
            mistakes: Vec::new(),
        }
    }

    /// A form that stands filled in. A field may come several times.
    #[must_use]
    pub fn with<N: Into<String>, V: Into<String>>(
        values: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let mut typed = Self::new();
        for (name, value) in values {
            let (name, value) = (name.into(), value.into());
            if name != "key" {
                typed
                    .one
                    .entry(name.clone())
                    .or_insert_with(|| value.clone());
                typed.all.entry(name).or_default().push(value);
            }
        }
        typed
    }

    /// The same with what is wrong: each mistake at its field, another refusal above them all.
    #[must_use]
    pub fn refused(mut self, language: Language, refusal: &Refusal) -> Self {
        match refusal {
            Refusal::Invalid(problems) => {
                for problem in problems {
                    let message = refusals::flaw(language, &problem.flaw);
                    self.mistake(Some(&problem.field), message);
                }
            }
            Refusal::WrongCode => {
                self.mistake(Some("code"), refusals::refusal(language, refusal));
            }
            other => self.mistake(None, refusals::refusal(language, other)),
        }
        self
    }

    /// The same with what its fields are called on the page, so that the list tells them apart.
    #[must_use]
    pub fn labelled(mut self, language: Language, keys: &[(&str, &str)]) -> Self {
        for mistake in &mut self.mistakes {
            let own = |(field, _): &&(&str, &str)| mistake.anchor == Some(anchor(field));
            let key = keys.iter().find(own).map(|(_, key)| *key);
            mistake.label = key.map(|key| say(language, key, &[]));
        }
        self
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.one.get(name).map(String::as_str)
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        !self.mistakes.is_empty()
    }

    fn mistake(&mut self, field: Option<&str>, message: String) {
        if let Some(field) = field {
            let wrong = self.wrong.entry(field.to_owned());
            wrong.or_insert_with(|| message.clone());
        }
        self.mistakes.push(Mistake {
            anchor: field.map(anchor),
            label: None,
            message,
        });
    }
}

#[cfg(test)]
impl Typed {
    /// The same under a key that tests know.
    #[must_use]
    pub fn keyed(self, key: &str) -> Self {
        let key = key.to_owned();
        Self { key, ..self }
    }
}
