//! How days and hours stand in a form.

use chrono_tz::Tz;

use super::running::Running;
use crate::domain::local::{local_date, local_time};
use crate::domain::schedule::later;
use crate::domain::timetable::Slot;
use crate::entity::{Word, session};

/// When a session is.
#[must_use]
pub fn slot(session: &session::Model) -> Slot {
    Slot::new(session.starts_at, session.ends_at)
}

/// A day and its hours as the fields under a path show them.
#[must_use]
pub fn written(path: &str, slot: Slot, zone: Tz) -> Vec<(String, String)> {
    let clock = |at| local_time(at, zone).format("%H:%M").to_string();
    vec![
        (
            format!("{path}starts_on"),
            local_date(slot.starts_at, zone).to_string(),
        ),
        (format!("{path}starts_at"), clock(slot.starts_at)),
        (format!("{path}ends_at"), clock(slot.ends_at)),
    ]
}

/// The sessions that take place as rows of a form, so many weeks later if they can be.
#[must_use]
pub fn rows(running: &Running, weeks: Option<u16>) -> Vec<(String, String)> {
    let zone = running.zone();
    let planned: Vec<&session::Model> = running.locked.planned().collect();
    let slots: Vec<Slot> = planned.iter().map(|session| slot(session)).collect();
    let moved = weeks.and_then(|weeks| later(&slots, weeks, zone));
    let slots = moved.unwrap_or(slots);
    let weeks = weeks.map(|weeks| ("weeks".to_owned(), weeks.to_string()));
    let mut rows: Vec<_> = weeks.into_iter().collect();
    for (row, (session, slot)) in planned.iter().zip(slots).enumerate() {
        let path = format!("sessions[{row}].");
        rows.extend(written(&path, slot, zone));
        rows.push((format!("{path}kind"), session.kind.word().to_owned()));
        let own = session
            .venue_id
            .filter(|_| session.venue_id != running.locked.course.venue_id);
        rows.extend(own.map(|venue| (format!("{path}venue"), venue.to_string())));
    }
    rows
}
