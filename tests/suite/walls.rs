//! What keeps people apart: strangers from those who are enrolled, teams from each other, one person from the
//! next, and whatever opens links from the doors behind them.

mod alike;
mod assigned;
mod links;
mod own;
mod places;
mod seen;
pub mod side;
mod teams;
mod timing;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::app::{Answer, App};
use crate::traces::everything;

/// The tables that only say who looked at whom, and when.
pub const LOOKS: [&str; 2] = ["access_log", "access_person"];

/// All rows of the database but those of tables that only say who looked, or when.
async fn rows(app: &App) -> BTreeSet<String> {
    let all = everything(app).await.into_iter();
    let kept = all.filter(|(table, _)| !LOOKS.contains(&table.as_str()));
    kept.flat_map(|(table, text)| {
        let rows = text.lines().map(|row| format!("{table}: {row}"));
        rows.collect::<Vec<_>>()
    })
    .collect()
}

/// A text with an ellipsis for each id in it.
pub fn without_ids(text: &str) -> String {
    let is_of_id = |c: char| c.is_ascii_hexdigit() || c == '-';
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_of_id) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c| !is_of_id(c)).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        let is_id = word.len() == 36 && Uuid::parse_str(word).is_ok();
        left.push_str(before);
        left.push_str(if is_id { "…" } else { word });
        rest = after;
    }
    left + rest
}

/// The headers that can be told from each other: not the number of the request, nor a cookie's value.
fn headers(answer: &Answer) -> BTreeMap<String, String> {
    let mut headers = answer.headers.clone();
    headers.retain(|name, _| !matches!(name.as_str(), "x-request-id" | "set-cookie"));
    headers
}

/// The text without ids, and without the key that every form has of its own.
fn plain(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.contains("name=\"key\""));
    without_ids(&lines.collect::<Vec<_>>().join("\n"))
}
