//! What stands in the form of a course, as it is typed: read, changed by a button, and shown again.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, NaiveTime};

use crate::web::inputs::fields;
use crate::web::{Form, Typed};

/// The fields with one value, by their names in the API where they are there too.
pub(super) const FIELDS: [&str; 26] = [
    "title",
    "summary.nb",
    "summary.nn",
    "summary.en",
    "language",
    "template",
    "new_leader",
    "venue",
    "new_venue",
    "online_url",
    "min_age",
    "starts_on",
    "start_time",
    "session_minutes",
    "sessions",
    "interval_weeks",
    "min_participants",
    "capacity",
    "enrolment.policy",
    "enrolment.opens_at",
    "enrolment.closes_at",
    "decide_by",
    "last_entry_session",
    "venue_override",
    "reason",
    SHOWN,
];

/// The dates that were shown last, in one word.
pub const SHOWN: &str = "shown";
/// Whether the sessions stand one by one.
const MODE: &str = "mode";
const LIST: &str = "list";
/// The choice of a place that says that it comes later.
pub const LATER: &str = "later";
/// More rows than a course has sessions are not read.
const MOST_ROWS: usize = 200;

/// The form of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub(super) one: BTreeMap<&'static str, String>,
    pub leaders: Vec<String>,
    pub municipalities: Vec<String>,
    /// Weeks after the last ordinary session.
    pub follow_ups: Vec<String>,
    /// The sessions one by one; none where they follow from a series.
    pub rows: Option<Vec<Row>>,
}

/// One session: a day, hours, and what is particular about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub starts_on: String,
    pub starts_at: String,
    pub ends_at: String,
    pub kind: String,
    /// Empty where it is the course's own place.
    pub venue: String,
}

impl Sheet {
    /// Reads a form; rows without anything in them are left out.
    #[must_use]
    pub fn read(form: &Form) -> Self {
        let raw = |name: &str| form.raw(name).unwrap_or_default().to_owned();
        let row = |n: usize| {
            let cell = |name: &str| raw(&format!("sessions[{n}].{name}"));
            Row {
                starts_on: plain("starts_on", cell("starts_on")),
                starts_at: plain("start_time", cell("starts_at")),
                ends_at: plain("start_time", cell("ends_at")),
                kind: cell("kind"),
                venue: cell("venue"),
            }
        };
        let rows = form.rows("sessions").into_iter().take(MOST_ROWS);
        let rows = rows.map(row).filter(|row| !row.is_blank());
        let weeks = form.rows("follow_ups").into_iter().take(MOST_ROWS);
        let weeks = weeks.map(|n| raw(&format!("follow_ups[{n}].after_weeks")));
        Self {
            one: FIELDS
                .iter()
                .map(|name| (*name, plain(name, raw(name))))
                .collect(),
            leaders: form.all("leaders"),
            municipalities: form.all("municipalities"),
            follow_ups: weeks.filter(|weeks| !weeks.trim().is_empty()).collect(),
            rows: (raw(MODE) == LIST).then(|| rows.collect()),
        }
    }

    /// What stands in a field, without blanks around it; nothing where only blanks are.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let text = self.one.get(name)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The places that are chosen, by their ids.
    #[must_use]
    pub fn places(&self) -> Vec<&str> {
        let rows = self.rows.iter().flatten().map(|row| row.venue.as_str());
        rows.chain(self.text("venue")).collect()
    }

    /// Ticks those of the people written beside whom the team has, so that a button can choose another.
    pub fn tick_known(&mut self, people: &[(&str, String)]) {
        let written = self.text("new_leader").unwrap_or_default().to_owned();
        let mut new = Vec::new();
        for name in written.split(',').map(str::trim) {
            match people.iter().find(|(own, _)| *own == name) {
                Some((_, id)) if !self.leaders.contains(id) => self.leaders.push(id.clone()),
                Some(_) => {}
                None => new.push(name),
            }
        }
        self.set("new_leader", new.join(", "));
    }

    /// Writes into a field.
    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.one.insert(name, value.into());
    }

    /// The same, to be shown in a form.
    #[must_use]
    pub fn typed(&self) -> Typed {
        Typed::with(self.pairs())
    }

    /// The fields with their values.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, &str)> = Vec::new();
        for (name, value) in &self.one {
            pairs.push(((*name).to_owned(), value));
        }
        for leader in &self.leaders {
            pairs.push(("leaders".to_owned(), leader));
        }
        for code in &self.municipalities {
            pairs.push(("municipalities".to_owned(), code));
        }
        for (n, weeks) in self.follow_ups.iter().enumerate() {
            pairs.push((format!("follow_ups[{n}].after_weeks"), weeks));
        }
        if let Some(rows) = &self.rows {
            pairs.push((MODE.to_owned(), LIST));
            for (n, row) in rows.iter().enumerate() {
                for (name, value) in row.cells() {
                    pairs.push((format!("sessions[{n}].{name}"), value));
                }
            }
        }
        let owned = pairs.into_iter();
        owned
            .map(|(name, value)| (name, value.to_owned()))
            .collect()
    }
}

/// A day or a time that can be read, written as browsers write it, so that every browser shows it again.
fn plain(name: &str, text: String) -> String {
    let plain = match name {
        "starts_on" | "decide_by" => fields::date(&text).ok().map(|day| day.to_string()),
        "start_time" => fields::clock(&text).ok().map(clock),
        "enrolment.opens_at" | "enrolment.closes_at" => fields::moment(&text).ok().map(moment),
        _ => None,
    };
    plain.unwrap_or(text)
}

/// A time as a form writes it.
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A day with its time as a form writes it.
pub fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

impl Row {
    fn is_blank(&self) -> bool {
        let cells = [&self.starts_on, &self.starts_at, &self.ends_at];
        cells.iter().all(|cell| cell.trim().is_empty())
    }

    fn cells(&self) -> [(&'static str, &str); 5] {
        [
            ("starts_on", &self.starts_on),
            ("starts_at", &self.starts_at),
            ("ends_at", &self.ends_at),
            ("kind", &self.kind),
            ("venue", &self.venue),
        ]
    }
}
