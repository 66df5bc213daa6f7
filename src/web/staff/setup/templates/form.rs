//! The form of a course type, and what it is read as.

use std::collections::BTreeMap;

use crate::domain::{Flaw, Language, Refusal};
use crate::entity::Word as _;
use crate::entity::course_template::Model;
use crate::web::inputs::{Fields, FollowUp, TemplateIn};
use crate::web::staff::setup::reading::{filled, in_order, needed, number};
use crate::web::{Form, Look, Typed};

/// The fields in the order of the page.
const FIELDS: &[&str] = &[
    "title",
    "summary.nb",
    "summary.nn",
    "summary.en",
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
    pub(super) fn added(self) -> Result<crate::actions::templates::Type, Refusal> {
        self.figures.and(self.rest.added())
    }

    /// What is to be different: all that the form shows.
    pub(super) fn changed(self) -> Result<crate::actions::templates::Type, Refusal> {
        self.figures.and(self.rest.changed())
    }
}

/// Reads the form.
pub(super) fn read(form: &Form) -> Sent {
    let mut figures = Fields::default();
    let summary: BTreeMap<_, _> = Language::ALL
        .into_iter()
        .map(Language::tag)
        .map(|tag| (tag.to_owned(), form.text(&format!("summary.{tag}"))))
        .collect();
    let rest = TemplateIn {
        title: Some(filled(form, "title")),
        summary: Some(summary),
        sessions: needed(form, &mut figures, "sessions"),
        session_minutes: needed(form, &mut figures, "session_minutes"),
        interval_weeks: needed(form, &mut figures, "interval_weeks"),
        follow_ups: Some(follow_ups(form, &mut figures)),
        min_participants: needed(form, &mut figures, "min_participants"),
        capacity: needed(form, &mut figures, "capacity"),
        policy: Some(filled(form, "policy")),
        min_age: Some(number(form, &mut figures, "min_age")),
        certificate: Some(form.text("certificate")),
    };
    Sent { figures, rest }
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

/// A course type as its form shows it.
pub(super) fn held(row: &Model) -> Typed {
    let text = |name: &str, value: String| (name.to_owned(), value);
    let mut pairs = vec![
        text("title", row.title.clone()),
        text("sessions", row.sessions.to_string()),
        text("session_minutes", row.session_minutes.to_string()),
        text("interval_weeks", row.interval_weeks.to_string()),
        text("min_participants", row.min_participants.to_string()),
        text("capacity", row.capacity.to_string()),
        text("policy", row.policy.word().to_owned()),
    ];
    for language in Language::ALL {
        let words = row
            .summary
            .get(language.tag())
            .and_then(|text| text.as_str());
        let name = format!("summary.{}", language.tag());
        pairs.extend(words.map(|words| (name, words.to_owned())));
    }
    let weeks = row.follow_ups().into_iter().enumerate();
    pairs.extend(weeks.map(|(n, weeks)| (field(n), weeks.to_string())));
    pairs.extend(row.min_age.map(|age| text("min_age", age.to_string())));
    let certificate = row.certificate.clone();
    pairs.extend(certificate.map(|words| text("certificate", words)));
    Typed::with(pairs)
}

/// What was typed, with what is wrong.
pub(super) fn again(form: &Form, look: &Look, why: &Refusal) -> Typed {
    let is_row = |name: &str| name.starts_with("follow_ups[");
    let others = form.pairs().filter(|(name, _)| !is_row(name));
    let others = others.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let rows = filled_rows(form).into_iter().enumerate();
    let rows = rows.map(|(row, text)| (field(row), text));
    Typed::with(others.chain(rows)).refused(look.language, &in_order(why, FIELDS))
}
