//! A place that two courses use at the same time, because staff say so.

use std::collections::BTreeSet;

use crate::actions::Desk;
use crate::actions::history::{By, Event};
use crate::domain::Time;
use crate::domain::refusal::Clash;
use crate::entity::course;
use crate::error::Error;

/// Keeps in the history on which dates a place is used although another course has it, and why.
pub async fn note_shared(
    desk: &Desk<'_>,
    by: By,
    course: &course::Model,
    clashes: impl Iterator<Item = &Clash>,
    why: Option<&str>,
    now: Time,
) -> Result<(), Error> {
    let mut dates = BTreeSet::new();
    let mut courses = BTreeSet::new();
    for clash in clashes {
        dates.insert(clash.date);
        courses.insert(clash.course);
    }
    if dates.is_empty() {
        return Ok(());
    }
    Event::new("venue_shared", by)
        .course(course.team_id, course.id)
        .reason(why)
        .facts(serde_json::json!({ "dates": dates, "courses": courses }))
        .write(desk, now)
        .await?;
    Ok(())
}
