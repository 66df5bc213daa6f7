//! A day on which each form is sent, and what then was stored. Ids are called by what they are of, and what is
//! random by how long it is, so that two days can be compared.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::app::{Answer, App};
use crate::browser::{Browser, names};
use crate::buttons::{Filled, Hand};
use crate::planted::trap;
use crate::traces::everything;
use crate::walls::side::Side;
use crate::walls::without_ids;

/// So many digits are no number of ours.
const LONG: usize = 32;
/// What the database keeps for itself: when it was made, and how it knows its commits.
const OWN: [&str; 2] = ["seaql_migrations", "commit_marker"];

/// What came of one form.
pub struct Sent {
    pub action: String,
    /// The status, and where it leads.
    pub told: (u16, String),
    pub rows: Vec<String>,
}

/// Sends forms as they stand, or with more in them, and keeps what came of each.
pub struct Keeper<'a> {
    app: &'a App,
    other: Side,
    /// What every form is sent with besides: column, name, value.
    more: Vec<(String, String, String)>,
    pub day: Vec<Sent>,
}

impl<'a> Keeper<'a> {
    /// Of forms as they stand, beside another team.
    pub async fn of(app: &'a App) -> Self {
        Self {
            app,
            other: Side::of(app, "other").await,
            more: Vec::new(),
            day: Vec::new(),
        }
    }

    /// Of forms with every column of every table in them: by its name, and as a part of its table.
    pub async fn of_more(app: &'a App) -> Self {
        let mut keeper = Self::of(app).await;
        for table in trap::tables(app).await {
            for column in trap::columns(app, &table).await {
                let value = keeper.value(&column);
                for name in [
                    column.clone(),
                    format!("{table}.{column}"),
                    format!("{table}[{column}]"),
                ] {
                    keeper.more.push((column.clone(), name, value.clone()));
                }
            }
        }
        for name in ["admin", "is_admin", "role", "team", "course", "state", "by"] {
            let value = keeper.value(name);
            keeper.more.push((name.to_owned(), name.to_owned(), value));
        }
        keeper
    }

    /// What another team or state would have there.
    fn value(&self, column: &str) -> String {
        let ids = &self.other.ids;
        match column {
            "team" | "team_id" => ids["team"].clone(),
            "course" | "course_id" => ids["course"].clone(),
            "id" | "enrolment_id" | "moved_to" => ids["enrolment"].clone(),
            "staff_id" | "leader_id" | "by" => ids["person"].clone(),
            "venue_id" => ids["venue"].clone(),
            "template_id" => ids["template"].clone(),
            "session_id" => ids["session"].clone(),
            "status" | "state" => "seated".to_owned(),
            "role" | "roles" => "admin".to_owned(),
            "policy" => "open".to_owned(),
            "language" => "en".to_owned(),
            _ if column.ends_with("_at") => "2020-01-01T00:00:00Z".to_owned(),
            _ if column.ends_with("_on") || column.ends_with("_date") => "2020-01-01".to_owned(),
            _ => "1".to_owned(),
        }
    }

    /// What this form has no field for; in its own lists, too.
    fn besides(&self, form: &Filled<'_>) -> BTreeMap<String, &str> {
        let mut own = names(&form.page.text, form.action);
        own.extend(form.fields.iter().map(|(name, _)| (*name).to_owned()));
        let lists: Vec<String> = own
            .iter()
            .filter_map(|name| Some(format!("{}.", name.rsplit_once('.')?.0)))
            .collect();
        let mut all = BTreeMap::new();
        for (column, name, value) in &self.more {
            all.insert(name.clone(), value.as_str());
            for list in &lists {
                all.insert(format!("{list}{column}"), value.as_str());
            }
        }
        all.retain(|name, _| !own.contains(name) && !ASKED.contains(&name.as_str()));
        all
    }

    /// Every row there is.
    async fn rows(&self, side: &Side) -> Vec<String> {
        let mut known = BTreeMap::new();
        for (whose, side) in [("own", side), ("other", &self.other)] {
            for (kind, id) in &side.ids {
                let id = id.replace('-', "").to_uppercase();
                known.insert(id, format!("({whose} {kind})"));
            }
        }
        let mut rows = Vec::new();
        for (table, text) in everything(self.app).await {
            if OWN.contains(&table.as_str()) {
                continue;
            }
            let lines = text.lines().map(without_password);
            rows.extend(lines.map(|row| format!("{table}: {}", called(&row, &known))));
        }
        rows.sort();
        rows
    }
}

impl Hand for Keeper<'_> {
    async fn send(&mut self, browser: &mut Browser<'_>, form: Filled<'_>) -> Answer {
        let besides = self.besides(&form);
        let besides = besides.iter().map(|(name, value)| (name.as_str(), *value));
        let fields: Vec<(&str, &str)> = form.fields.iter().copied().chain(besides).collect();
        let answer = browser.submit(form.page, form.action, &fields).await;
        let led = answer.header("location").unwrap_or_default();
        // Where on the page is told by the new row's id.
        let led = led.split('#').next().unwrap_or_default();
        self.day.push(Sent {
            action: without_ids(form.action),
            told: (answer.status, without_ids(led)),
            rows: self.rows(form.side).await,
        });
        answer
    }
}

/// What forms do ask for, but not on every page: under which key they are known when they are sent again, how
/// somebody wants to hear where text messages can be sent, and why a place is used that is taken.
const ASKED: [&str; 3] = ["key", "prefers", "venue_override"];

/// A row without the salted hash of a password, which is another one each time.
fn without_password(row: &str) -> String {
    let Some((before, hash)) = row.split_once("$ARGON2ID") else {
        return row.to_owned();
    };
    let end = hash.find(['\'', '"']).unwrap_or(hash.len());
    format!("{before}(password){}", &hash[end..])
}

/// A row with ids by their names; what is random or sealed, by its length.
fn called(row: &str, known: &BTreeMap<String, String>) -> String {
    let mut text = String::with_capacity(row.len());
    let mut rest = row;
    while let Some(start) = rest.find(|c: char| c.is_ascii_hexdigit()) {
        let (before, from) = rest.split_at(start);
        let end = from
            .find(|c: char| !c.is_ascii_hexdigit())
            .unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        text.push_str(before);
        match known.get(digits) {
            Some(name) => text.push_str(name),
            None if digits.len() < LONG => text.push_str(digits),
            None => {
                let _ = write!(text, "({} digits)", digits.len());
            }
        }
        rest = after;
    }
    text + rest
}

/// How two days differ: after which form, and in what.
pub fn differences(one: &[Sent], other: &[Sent]) -> Vec<String> {
    let mut told = Vec::new();
    for (one, other) in one.iter().zip(other) {
        assert_eq!(one.action, other.action);
        if one.told != other.told {
            told.push(format!("{}: {:?}, {:?}", one.action, one.told, other.told));
        }
        let only = |these: &[String], those: &[String]| {
            let mut left = these.to_vec();
            for row in those {
                if let Some(at) = left.iter().position(|own| own == row) {
                    left.swap_remove(at);
                }
            }
            left
        };
        for (sign, rows) in [
            ('-', only(&one.rows, &other.rows)),
            ('+', only(&other.rows, &one.rows)),
        ] {
            told.extend(
                rows.iter()
                    .map(|row| format!("{}: {sign} {row}", one.action)),
            );
        }
        if !told.is_empty() {
            return told;
        }
    }
    assert_eq!(one.len(), other.len());
    told
}
