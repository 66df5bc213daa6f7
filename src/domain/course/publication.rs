//! What a draft needs before the public sees it.

use crate::domain::course::Status;
use crate::domain::refusal::Refusal;
use crate::domain::timetable::Timetable;
use crate::domain::{Flaw, Language, Problem, Time};

/// What the draft has.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    pub status: Status,
    pub timetable: &'a Timetable,
    pub leaders: usize,
    /// A venue, a link, or the words "place announced later".
    pub has_place: bool,
    /// A summary in the team's main language.
    pub has_summary: bool,
    /// The team's main language.
    pub language: Language,
}

/// Names everything that is missing, in one answer.
pub fn publication_gaps(draft: &Publication<'_>, now: Time) -> Result<(), Refusal> {
    draft.status.publish()?;
    let mut problems = past_sessions(draft.timetable, now);
    if draft.timetable.slots().is_empty() {
        problems.push(Problem::new("sessions", Flaw::NeededToPublish));
    }
    problems.extend(standing_gaps(draft));
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(problems))
    }
}

/// What the course lacks of what it must have as long as it is public: leaders, a place, a text.
#[must_use]
pub fn standing_gaps(course: &Publication<'_>) -> Vec<Problem> {
    let summary = format!("summary.{}", course.language.tag());
    let needs = [
        (course.leaders > 0, "leaders".to_owned()),
        (course.has_place, "venue".to_owned()),
        (course.has_summary, summary),
    ];
    let gaps = needs.into_iter().filter(|(there, _)| !there);
    gaps.map(|(_, field)| Problem::new(field, Flaw::NeededToPublish))
        .collect()
}

fn past_sessions(timetable: &Timetable, now: Time) -> Vec<Problem> {
    let starts = timetable.slots().iter().map(|slot| slot.starts_at);
    starts
        .enumerate()
        .filter(|(_, start)| *start <= now)
        .map(|(index, _)| Problem::new(format!("sessions[{index}].starts_at"), Flaw::InThePast))
        .collect()
}
