//! What the form of a course has besides what was typed: its rows, its texts, the parts that stand open.

use std::collections::BTreeSet;

use super::input::SUMMARIES;
use super::page::{Begin, Field, RowShown, Text, part_of};
use super::planner::Planner;
use super::sheet::{Row, Sheet};
use crate::actions::courses::Laid;
use crate::domain::refusal::Taken;
use crate::domain::schedule::Skip;
use crate::domain::{Language, Refusal};
use crate::entity::Word;
use crate::render::frame::NavLink;
use crate::render::say;

impl Planner<'_> {
    pub(super) fn row_fields(&self, sheet: &Sheet) -> Vec<RowShown> {
        let many = sheet.rows.as_ref().map_or(0, Vec::len);
        let row = |n: usize| RowShown {
            heading: say(self.language, "plan-row", &[("number", (n + 1).into())]),
            path: format!("sessions[{n}]."),
            drop: format!("drop:{n}"),
        };
        (0..many).map(row).collect()
    }

    pub(super) fn follow_up_fields(&self, sheet: &Sheet) -> Vec<Field> {
        let field = |n: usize| Field {
            name: format!("follow_ups[{n}].after_weeks"),
            label: say(
                self.language,
                "plan-follow-up",
                &[("number", (n + 1).into())],
            ),
        };
        (0..=sheet.follow_ups.len().max(1)).map(field).collect()
    }

    pub(super) fn summaries(&self) -> Vec<Text> {
        let main = self.room.team.language;
        let mut all = SUMMARIES;
        all.sort_by_key(|(language, _)| *language != main);
        let text = |(language, name): (Language, &'static str)| Text {
            name,
            label: say(self.language, summary_label(language), &[]),
            lang: language.tag(),
        };
        all.map(text).into()
    }

    pub(super) fn open_parts(
        &self,
        sheet: &Sheet,
        refusal: Option<&Refusal>,
        laid: Option<&Laid>,
    ) -> BTreeSet<&'static str> {
        let problems = match refusal {
            Some(Refusal::Invalid(problems)) => problems.as_slice(),
            _ => &[],
        };
        let wrong = problems.iter().map(|problem| problem.field.as_str());
        let filled = ["new_venue", "online_url", "venue_override"];
        let filled = filled.into_iter().filter(|name| sheet.text(name).is_some());
        let mut open: BTreeSet<_> = wrong.chain(filled).filter_map(part_of).collect();
        let main = self.room.team.language;
        let text = SUMMARIES
            .into_iter()
            .find(|(language, _)| *language == main);
        if text.is_none_or(|(_, name)| sheet.text(name).is_none()) {
            open.insert("texts");
        }
        if self.room.venues.is_empty() {
            open.insert("place");
        }
        if !sheet.follow_ups.is_empty() {
            open.insert("later");
        }
        if laid.is_some_and(wants_place) {
            open.insert("place");
        }
        open
    }

    /// The dates of a plan as rows to be changed.
    pub(super) fn rows(&self, laid: &Laid) -> Vec<Row> {
        let sessions = laid.sessions.iter();
        sessions
            .map(|wanted| Row {
                kind: wanted.kind.word().to_owned(),
                ..Row::at(wanted.slot, self.room.zone())
            })
            .collect()
    }

    /// What a new course can begin with.
    #[must_use]
    pub fn begin(&self, address: &'static str, sheet: &Sheet) -> Begin {
        let chosen = sheet.text("template");
        let used = self.room.templates.iter();
        let used = used.filter(|row| row.retired_at.is_none());
        let types = used.map(|row| {
            let id = row.id.to_string();
            NavLink {
                href: format!("{address}?template={id}"),
                label: row.title.clone(),
                here: chosen == Some(&id),
            }
        });
        Begin {
            address,
            types: types.collect(),
            copies: self.room.copies(self.language),
        }
    }
}

/// Whether a place is in the way, so that another one may be written, or why it is used all the same.
fn wants_place(laid: &Laid) -> bool {
    let venue = |why: &Skip| {
        matches!(
            why,
            Skip::Busy {
                kind: Taken::Venue,
                ..
            }
        )
    };
    let skipped = laid
        .skipped
        .iter()
        .any(|skipped| skipped.why.iter().any(venue));
    skipped || laid.clashes.iter().any(|clash| clash.kind == Taken::Venue)
}

fn summary_label(language: Language) -> &'static str {
    match language {
        Language::Nb => "plan-summary-nb",
        Language::Nn => "plan-summary-nn",
        Language::En => "plan-summary-en",
    }
}
