//! A text that people wrote, and its language where that is not the page's.

use serde::Serialize;
use serde_json::Value;

use crate::domain::Language;
use crate::entity::course;

/// A text with its own `lang`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spoken {
    pub text: String,
    /// None where it is the page's own.
    pub lang: Option<&'static str>,
}

impl Spoken {
    /// A text of this language on a page of that one.
    #[must_use]
    pub fn new(text: impl Into<String>, own: Language, page: Language) -> Self {
        Self {
            text: text.into(),
            lang: (own != page).then(|| own.tag()),
        }
    }

    /// The title of a course; there is one, in the language the course is held in.
    #[must_use]
    pub fn title(course: &course::Model, page: Language) -> Self {
        Self::new(course.title.clone(), course.language, page)
    }

    /// What is written about a course: in the page's language if it is there, else in the
    /// course's, the team's, or any.
    #[must_use]
    pub fn about(course: &course::Model, team: Language, page: Language) -> Option<Self> {
        Self::of(&course.summary, [page, course.language, team], page)
    }

    /// One of the texts by language: the first of those that are liked, else any.
    #[must_use]
    pub fn of(texts: &Value, liked: [Language; 3], page: Language) -> Option<Self> {
        let found = liked.into_iter().chain(Language::ALL).find_map(|language| {
            let text = texts[language.tag()].as_str()?.trim();
            (!text.is_empty()).then_some((text, language))
        });
        found.map(|(text, language)| Self::new(text, language, page))
    }
}
