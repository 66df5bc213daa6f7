//! The sessions of a course, as its page shows them.

use super::facts;
use super::page::SessionShown;
use super::read::Shown;
use super::watch::Watch;
use crate::domain::schedule::Kind;
use crate::entity::session::{Model, Status};
use crate::render::say;
use crate::web::staff::crumbs::{Crumb, course_page};
use crate::web::staff::phase::Tag;

/// The sessions, by start.
pub(super) fn of(shown: &Shown, watch: &Watch) -> Vec<SessionShown> {
    let sessions = shown.locked.sessions.iter();
    sessions.map(|row| session(shown, watch, row)).collect()
}

fn session(shown: &Shown, watch: &Watch, row: &Model) -> SessionShown {
    let online = row
        .online_url
        .as_ref()
        .or(shown.locked.course.online_url.as_ref());
    let online = online.map(|_| say(shown.language, "place-online", &[]));
    SessionShown {
        number: row.number,
        follow_up: row.kind == Kind::FollowUp,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        place: facts::name(shown, row.venue_id).or(online),
        state: state(shown, row),
        off: row.status == Status::Cancelled,
        absent: shown.absences.get(&row.id).copied().unwrap_or(0),
        over: row.venue_override.clone(),
        warnings: watch.warnings(row, shown.language),
        acts: acts(shown, row),
    }
}

fn state(shown: &Shown, row: &Model) -> Tag {
    let (key, color) = match row.status {
        Status::Cancelled => ("session-cancelled", "danger"),
        Status::Planned if row.ends_at <= shown.now => ("session-over", "neutral"),
        Status::Planned if row.starts_at <= shown.now => ("session-now", "success"),
        Status::Planned => ("session-planned", "plain"),
    };
    Tag::new(shown.language, key, color)
}

/// What can be done with a session now.
fn acts(shown: &Shown, row: &Model) -> Vec<Crumb> {
    let (locked, now) = (&shown.locked, shown.now);
    if !shown.runs || locked.may_drop(row, now).is_err() {
        return Vec::new();
    }
    let here = format!("{}/sessions/{}", course_page(row.course_id), row.id);
    let act = |key: &str, last: &str| Crumb {
        href: format!("{here}/{last}"),
        label: say(shown.language, key, &[]),
    };
    let moves = locked.may_shift(row, now).is_ok();
    let moves = moves.then(|| act("session-move", "move"));
    let others = [
        act("session-replace", "replacement"),
        act("session-cancel", "cancellation"),
    ];
    moves.into_iter().chain(others).collect()
}
