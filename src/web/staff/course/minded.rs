//! What to mind about dates that somebody chooses: they are warned, not stopped.

use super::running::Running;
use crate::domain::schedule::{SESSIONS, closure_warnings, hand_warnings};
use crate::domain::timetable::Slot;
use crate::domain::{Language, Time};
use crate::render::schedules;
use crate::web::Typed;
use crate::web::inputs::fields;

/// Holidays, Sundays and closed days among these starts, each in a sentence.
#[must_use]
pub fn warnings(running: &Running, language: Language, starts: &[Time]) -> Vec<String> {
    let slots: Vec<Slot> = starts.iter().map(|at| Slot::new(*at, *at)).collect();
    let zone = running.zone();
    let mut found = hand_warnings(&slots, zone);
    found.extend(closure_warnings(&slots, &running.closures, zone));
    found.sort_by_key(|warning| warning.date);
    let words = |warning| schedules::warning(language, warning);
    found.iter().map(words).collect()
}

/// The same of the dates that stand in the rows of a form.
#[must_use]
pub fn of_rows(running: &Running, language: Language, typed: &Typed) -> Vec<String> {
    let day = |row: usize| typed.value(&format!("sessions[{row}].starts_on"));
    let days = (0..rows(typed)).filter_map(|row| fields::date(day(row)?).ok());
    // Noon is on its own day in every zone that a team can be in.
    let noons = days.filter_map(|day| {
        let noon = day
            .and_hms_opt(12, 0, 0)?
            .and_local_timezone(running.zone());
        Some(noon.earliest()?.to_utc())
    });
    warnings(running, language, &noons.collect::<Vec<_>>())
}

/// How many rows stand in a form.
#[must_use]
pub fn rows(typed: &Typed) -> usize {
    let filled = |row: &usize| {
        let mut names = ["starts_on", "starts_at", "ends_at"].into_iter();
        names.any(|name| typed.value(&format!("sessions[{row}].{name}")).is_some())
    };
    (0..=usize::from(*SESSIONS.end()))
        .take_while(filled)
        .count()
}
