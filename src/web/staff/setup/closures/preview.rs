//! What is in a calendar file: what can be added, and what cannot and why.

use chrono::NaiveDate;
use serde::Serialize;

use super::import;
use super::planned::{Planned, Touched, span};
use crate::domain::Language;
use crate::domain::holidays::Holiday;
use crate::entity::closure::Model;
use crate::render::say;
use crate::web::Typed;
use crate::web::inputs::ClosureIn;
use crate::web::inputs::calendar_file::{Found, Unfit};

/// What is in a file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Preview {
    rows: Vec<Row>,
    skipped: Vec<Skipped>,
    /// How many events are over.
    over: usize,
    /// How many more there are than are shown.
    more: usize,
}

/// A period that can be added.
#[derive(Clone, Debug, Serialize)]
struct Row {
    path: String,
    from: String,
    to: String,
    reason: String,
    dates: String,
    /// Whether its box is ticked from the start.
    #[serde(skip)]
    long: bool,
    touched: Vec<Touched>,
}

/// An event that cannot be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Skipped {
    name: String,
    dates: Option<String>,
    why: String,
}

impl Preview {
    /// What a file would add to what is known, by date.
    pub(super) fn of_file(
        language: Language,
        mut found: Vec<Found>,
        known: &[Model],
        planned: &Planned,
    ) -> Self {
        found.sort_by(|one, other| (&one.days, &one.name).cmp(&(&other.days, &other.name)));
        let mut taken: Vec<(NaiveDate, NaiveDate)> = known
            .iter()
            .map(|row| (row.from_date, row.to_date))
            .collect();
        let mut preview = Self::default();
        for Found { name, days } in found {
            match days {
                Ok((_, to)) if to < planned.today => preview.over += 1,
                Ok(days) => match passed_over(days, &taken) {
                    Some(key) => preview.skip(language, name, Some(days), key),
                    None if preview.rows.len() == import::MOST => preview.more += 1,
                    None => {
                        taken.push(days);
                        preview.add(language, name, days, planned);
                    }
                },
                Err(why) => preview.skip(language, name, None, key(why)),
            }
        }
        preview
    }

    /// The same from its own form; none where that holds nothing.
    pub(super) fn of_form(
        language: Language,
        sent: Vec<(usize, ClosureIn)>,
        planned: &Planned,
    ) -> Option<Self> {
        let row = |(row, sent): (usize, ClosureIn)| {
            let read = sent.clone().added().ok();
            let [from, to, reason] =
                [sent.from, sent.to, sent.reason].map(Option::unwrap_or_default);
            let (dates, touched) = match read {
                Some((from, to, _)) => (
                    span(language, from, to),
                    planned.between(language, from, to),
                ),
                None => (format!("{from} – {to}"), Vec::new()),
            };
            Row {
                path: path(row),
                from,
                to,
                reason,
                dates,
                long: false,
                touched,
            }
        };
        let rows: Vec<Row> = sent.into_iter().map(row).collect();
        (!rows.is_empty()).then(|| Self {
            rows,
            ..Self::default()
        })
    }

    /// The boxes that are ticked from the start: periods of several days. A day off at school is
    /// often none for a team.
    pub(super) fn ticked(&self) -> Typed {
        let rows = self.rows.iter().filter(|row| row.long);
        Typed::with(rows.map(|row| (format!("{}add", row.path), "yes")))
    }

    fn add(
        &mut self,
        language: Language,
        reason: String,
        (from, to): (NaiveDate, NaiveDate),
        planned: &Planned,
    ) {
        self.rows.push(Row {
            path: path(self.rows.len()),
            from: from.to_string(),
            to: to.to_string(),
            reason,
            dates: span(language, from, to),
            long: from < to,
            touched: planned.between(language, from, to),
        });
    }

    fn skip(
        &mut self,
        language: Language,
        name: String,
        days: Option<(NaiveDate, NaiveDate)>,
        key: &str,
    ) {
        if self.skipped.len() == import::MOST {
            self.more += 1;
            return;
        }
        let nameless = || say(language, "import-nameless", &[]);
        self.skipped.push(Skipped {
            name: if name.is_empty() { nameless() } else { name },
            dates: days.map(|(from, to)| span(language, from, to)),
            why: say(language, key, &[]),
        });
    }
}

fn path(row: usize) -> String {
    format!("closures[{row}].")
}

/// Why a period need not be added: a day that is off anyway, or within a period that is there.
fn passed_over(
    (from, to): (NaiveDate, NaiveDate),
    taken: &[(NaiveDate, NaiveDate)],
) -> Option<&'static str> {
    if taken
        .iter()
        .any(|(first, last)| *first <= from && to <= *last)
    {
        return Some("import-there");
    }
    (from == to && Holiday::on(from).is_some()).then_some("import-holiday")
}

fn key(why: Unfit) -> &'static str {
    match why {
        Unfit::Recurring => "import-recurring",
        Unfit::NoDate => "import-no-date",
        Unfit::PartOfDay => "import-part-of-day",
        Unfit::Cancelled => "import-cancelled",
        Unfit::NoName => "import-no-name",
    }
}
