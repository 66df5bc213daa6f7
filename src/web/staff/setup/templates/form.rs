//! The form of a course type, and what it is read as.

use std::collections::BTreeMap;
use std::iter::once;

use super::tongues;
use crate::actions::templates;
use crate::domain::admission::Policy;
use crate::domain::{Flaw, Language, Refusal};
use crate::entity::Word as _;
use crate::entity::course_template::Model;
use crate::render::say;
use crate::web::inputs::{Fields, FollowUp, TemplateIn};
use crate::web::staff::course::policy;
use crate::web::staff::second::Kind;
use crate::web::staff::setup::reading::{filled, in_order, needed, number};
use crate::web::{Form, Look, Typed};

/// The other fields in the order of the page, after the texts.
const FIGURES: &[&str] = &[
    "sessions",
    "session_minutes",
    "interval_weeks",
    "follow_ups[0].after_weeks",
    "follow_ups[1].after_weeks",
    "follow_ups[2].after_weeks",
    "follow_ups[3].after_weeks",
    "min_participants",
    "capacity",
    "policy",
    "min_age",
    "certificate",
];

/// What was typed; figures that are none are told by [`Sent::added`] and [`Sent::changed`].
pub(super) struct Sent {
    figures: Fields,
    rest: TemplateIn,
}

impl Sent {
    /// A new one.
    pub(super) fn added(self) -> Result<templates::Type, Refusal> {
        self.figures.and(self.rest.added())
    }

    /// What is to be different: all that the form shows.
    pub(super) fn changed(self) -> Result<templates::Type, Refusal> {
        self.figures.and(self.rest.changed())
    }
}

/// Reads the form.
pub(super) fn read(form: &Form) -> Sent {
    let mut figures = Fields::default();
    let rest = TemplateIn {
        title: Some(filled(form, "title")),
        summary: Some(texts(form, "summary")),
        suits: Some(texts(form, "suits")),
        unsuited: Some(texts(form, "unsuited")),
        happens: Some(texts(form, "happens")),
        sessions: needed(form, &mut figures, "sessions"),
        session_minutes: needed(form, &mut figures, "session_minutes"),
        interval_weeks: needed(form, &mut figures, "interval_weeks"),
        follow_ups: Some(follow_ups(form, &mut figures)),
        min_participants: needed(form, &mut figures, "min_participants"),
        capacity: needed(form, &mut figures, "capacity"),
        policy: Some(filled(form, "policy")),
        min_age: Some(number(form, &mut figures, "min_age")),
        certificate: Some(form.text("certificate")),
        retired: None,
        interest_list: None,
    };
    Sent { figures, rest }
}

/// A text in each language.
fn texts(form: &Form, name: &str) -> BTreeMap<String, Option<String>> {
    let tags = Language::ALL.into_iter().map(Language::tag);
    tags.map(|tag| (tag.to_owned(), form.text(&format!("{name}.{tag}"))))
        .collect()
}

/// The rows that are filled in; they are numbered anew, without the empty ones.
fn filled_rows(form: &Form) -> Vec<String> {
    let rows = form.rows("follow_ups").into_iter();
    rows.filter_map(|row| form.text(&field(row))).collect()
}

fn field(row: usize) -> String {
    format!("follow_ups[{row}].after_weeks")
}

fn follow_ups(form: &Form, figures: &mut Fields) -> Vec<FollowUp> {
    let rows = filled_rows(form).into_iter().enumerate();
    // A row that is no number keeps its place, so that the others are told by theirs.
    rows.map(|(row, text)| {
        let after_weeks = text.parse().map_err(|_| Flaw::NotANumber);
        let after_weeks = figures.take(&field(row), after_weeks).unwrap_or(1);
        FollowUp { after_weeks }
    })
    .collect()
}

/// A form as it stands.
#[derive(Clone)]
pub(super) struct Sheet {
    /// The language that the team writes first.
    pub own: Language,
    pub typed: Typed,
    /// What stood in it when nothing was typed.
    pub saved: Typed,
}

impl Sheet {
    /// A course type as its form shows it.
    pub(super) fn of(own: Language, row: &Model) -> Self {
        let sight = templates::sight(row);
        let saved = Typed::with(sight.iter().filter(|(_, value)| !value.is_empty()));
        Self {
            own,
            typed: saved.clone(),
            saved,
        }
    }

    /// The same with what was typed, and what is wrong in the order of the page.
    pub(super) fn again(self, form: &Form, look: &Look, why: &Refusal) -> Self {
        let is_row = |name: &str| name.starts_with("follow_ups[");
        let others = form.pairs().filter(|(name, _)| !is_row(name));
        let others = others.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let rows = filled_rows(form).into_iter().enumerate();
        let rows = rows.map(|(row, text)| (field(row), text));
        let typed = Typed::with(others.chain(rows));
        let texts = tongues::fields(self.own);
        let texts = texts.iter().map(String::as_str);
        let figures = FIGURES.iter().copied();
        let fields: Vec<&str> = once("title").chain(texts).chain(figures).collect();
        Self {
            typed: form.told(typed, look.language, &in_order(why, &fields)),
            ..self
        }
    }
}

/// How its changes are told.
pub(super) const KIND: Kind = Kind {
    verb: templates::CHANGED,
    label,
    value,
};

pub(super) fn label(language: Language, field: &str) -> String {
    let part = field.split_once('.').and_then(|(name, tag)| {
        let key = match name {
            "suits" => "types-suits-in",
            "happens" => "types-happens-in",
            "unsuited" => "types-unsuited-in",
            _ => return None,
        };
        Some(say(language, key, &[("tongue", tag.into())]))
    });
    if let Some(part) = part {
        return part;
    }
    let key = match field {
        "title" => "types-name",
        "summary.nb" => "types-text-nb",
        "summary.nn" => "types-text-nn",
        "summary.en" => "types-text-en",
        "sessions" => "types-sessions",
        "session_minutes" => "types-minutes",
        "interval_weeks" => "types-interval",
        "min_participants" => "types-least",
        "capacity" => "types-capacity",
        "policy" => "types-policy",
        "min_age" => "types-age",
        "certificate" => "types-certificate",
        row => {
            let row = row
                .split(['[', ']'])
                .nth(1)
                .and_then(|row| row.parse().ok());
            let number = row.map_or(1, |row: u16| row + 1);
            return say(language, "types-follow-up", &[("number", number.into())]);
        }
    };
    say(language, key, &[])
}

fn value(language: Language, field: &str, value: &str) -> String {
    match Policy::from_word(value).filter(|_| field == "policy") {
        Some(way) => policy(language, way),
        None => value.to_owned(),
    }
}
