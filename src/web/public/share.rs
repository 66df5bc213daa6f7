//! What is shown where somebody shares the address of a page: a title and a line, the course's own or neutral ones.

use serde::Serialize;

use super::spoken::Spoken;
use crate::domain::Language;
use crate::domain::calendar::Month;
use crate::entity::{course, team};
use crate::render::{formats, say};
use crate::web::api::course_view::MunicipalityView;

/// The picture of a page elsewhere (`templates/parts/share.html`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    pub title: String,
    pub text: String,
    /// What search engines print below the title.
    pub description: String,
    /// The language as Open Graph writes it.
    pub locale: &'static str,
}

impl Share {
    /// The catalogue.
    #[must_use]
    pub fn of_all(language: Language) -> Self {
        let text = say(language, "catalogue-lead", &[]);
        Self {
            title: say(language, "catalogue-heading", &[]),
            description: text.clone(),
            text,
            locale: locale(language),
        }
    }

    /// The courses of a month.
    #[must_use]
    pub fn of_month(language: Language, month: Month) -> Self {
        let all = Self::of_all(language);
        let month = formats::month(language, month.first());
        Self {
            title: format!("{}, {month}", all.title),
            ..all
        }
    }

    /// A course. Where its team wants it so, a link in a chat tells nobody which one it is.
    #[must_use]
    pub fn of_course(
        course: &course::Model,
        team: &team::Model,
        served: &[MunicipalityView],
        language: Language,
    ) -> Self {
        let neutral = say(language, "share-neutral", &[]);
        let about = Spoken::about(course, team.language, language).map(|about| about.text);
        let description = about.unwrap_or_else(|| neutral.clone());
        let (title, text) = if team.neutral_sharing {
            (neutral_title(served, language), neutral)
        } else {
            (course.title.clone(), description.clone())
        };
        Self {
            title,
            text,
            description,
            locale: locale(language),
        }
    }
}

fn neutral_title(served: &[MunicipalityView], language: Language) -> String {
    let municipality = |one: &MunicipalityView| {
        let name = [("name", one.name.as_str().into())];
        say(language, "privacy-municipality", &name)
    };
    let names: Vec<String> = served.iter().map(municipality).collect();
    if names.is_empty() {
        return say(language, "catalogue-title", &[]);
    }
    let places = formats::list(language, &names);
    say(
        language,
        "share-neutral-title",
        &[("places", places.into())],
    )
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb_NO",
        Language::Nn => "nn_NO",
        Language::En => "en_GB",
    }
}
