//! The history of a course: what was done with it, by whom, when and why, in plain words.

use std::collections::HashMap;

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

use super::running::Running;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, StaffId};
use crate::domain::{Language, Time};
use crate::entity::{event, staff};
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::templates::Page;
use crate::render::{formats, say};
use crate::vault::Vault;
use crate::web::staff::crumbs::{Crumb, to_course};

/// The most lines that are shown; a course seldom has as many.
const MOST: u64 = 500;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub title: String,
    /// Newest first.
    pub lines: Vec<HistoryLine>,
}

/// One thing that was done.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryLine {
    pub at: Time,
    pub what: String,
    /// None for what followed by a rule.
    pub who: Option<String>,
    pub why: Option<String>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "staff/course_history.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::histories(language)
    }
}

/// Reads the page for whoever runs the course: reasons may speak of a person.
pub async fn read(
    db: &impl ConnectionTrait,
    vault: &Vault,
    by: &Staff,
    id: CourseId,
    language: Language,
) -> Result<HistoryPage, Error> {
    let running = Running::read(db, by, id).await?;
    let rows = event::Entity::find()
        .filter(event::Column::CourseId.eq(running.id()))
        .filter(event::Column::EnrolmentId.is_null())
        .order_by_desc(event::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let people = staff::Entity::find()
        .filter(staff::Column::TeamId.eq(running.locked.team.id))
        .filter(staff::Column::Id.is_in(rows.iter().filter_map(|row| row.staff_id)))
        .all(db)
        .await?;
    let names: HashMap<StaffId, String> =
        people.into_iter().map(|row| (row.id, row.name)).collect();
    let course = &running.locked.course;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let why = row.reason.as_deref();
        let why = why.map(|sealed| vault.open_reason(sealed)).transpose()?;
        lines.push(HistoryLine {
            at: row.at,
            what: what(language, running.zone(), &row),
            who: row.staff_id.and_then(|id| names.get(&id).cloned()),
            why: why.map(crate::vault::Redacted::into_exposed),
        });
    }
    Ok(HistoryPage {
        zone: running.zone(),
        crumbs: to_course(language, running.id(), &course.title),
        title: course.title.clone(),
        lines,
    })
}

/// What was done, in a sentence.
fn what(language: Language, zone: Tz, row: &event::Model) -> String {
    let fact = |name: &str| row.facts.as_ref().and_then(|facts| facts.get(name));
    let number = fact("number").and_then(serde_json::Value::as_i64);
    let at = |name: &str| {
        let at: Option<Time> = fact(name)?.as_str()?.parse().ok();
        at.map(|at| formats::moment(language, zone, at))
    };
    let facts = [
        ("number", Fact::from(number.unwrap_or_default())),
        ("at", Fact::from(at("starts_at").unwrap_or_default())),
        ("from", Fact::from(at("from").unwrap_or_default())),
        ("dates", Fact::from(dates(language, fact("dates")))),
    ];
    let key = match row.verb.as_str() {
        "drafted" => "history-drafted",
        "published" => "history-published",
        "list_opened" => "history-list-opened",
        "list_closed" => "history-list-closed",
        "list_made" => "history-list-made",
        "session_added" if number.is_some() => "history-session-added",
        "session_moved" if number.is_some() => "history-session-moved",
        "session_cancelled" if number.is_some() => "history-session-cancelled",
        "session_added" | "session_moved" | "session_cancelled" => "history-session",
        "postponed" => "history-postponed",
        "decided_to_run" => "history-runs",
        "cancelled" => "history-cancelled",
        "erased" => "history-erased",
        "erased_again" => "history-erased-again",
        "venue_shared" => "history-venue-shared",
        _ => return changed(language, row),
    };
    say(language, key, &facts)
}

fn dates(language: Language, list: Option<&serde_json::Value>) -> String {
    let list = list.and_then(serde_json::Value::as_array);
    let days = list.into_iter().flatten().filter_map(|day| {
        let day = day.as_str()?.parse().ok()?;
        Some(formats::date(language, day))
    });
    formats::list(language, &days.collect::<Vec<_>>())
}

/// A change of what was laid out, with the names of what was changed.
fn changed(language: Language, row: &event::Model) -> String {
    let facts = row.facts.as_ref();
    let list = facts.and_then(|facts| facts.get("fields")?.as_array().cloned());
    let fields: Vec<String> = list.unwrap_or_default().iter().filter_map(word).collect();
    let number = |name: &str| facts.and_then(|facts| facts.get(name)?.as_i64());
    if let (["capacity"], Some(from), Some(to)) = (
        fields
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice(),
        number("from"),
        number("capacity"),
    ) {
        let facts = [("from", Fact::from(from)), ("to", Fact::from(to))];
        return say(language, "history-capacity", &facts);
    }
    let mut labels: Vec<String> = fields
        .iter()
        .map(|field| say(language, super::edited::label_of(field), &[]))
        .collect();
    labels.dedup();
    if labels.is_empty() {
        return say(language, "history-saved", &[]);
    }
    let list = Fact::from(labels.join(", ").to_lowercase());
    say(language, "history-changed", &[("fields", list)])
}

fn word(value: &serde_json::Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}
