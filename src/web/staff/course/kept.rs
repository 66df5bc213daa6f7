//! What a course shows of people whose names are erased.

use super::page::Fact;
use crate::actions::retention::{Kept, SEATED};
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::entity::{course, team};
use crate::render::{formats, say};

/// The least number that is told: fewer could be known by it (DOMAIN.md, small cells).
const LEAST: u16 = 5;

/// That names were erased, and since when.
#[must_use]
pub fn sentence(
    language: Language,
    (course, team): (&course::Model, &team::Model),
    kept: &Kept,
    now: Time,
) -> String {
    match kept.since(course, team, now) {
        Some(at) => {
            let date = formats::date(language, local_date(at, team.tz()));
            say(language, "kept-since", &[("date", date.into())])
        }
        None => say(language, "kept-only", &[]),
    }
}

/// How they stood at the end; who had a seat first.
#[must_use]
pub fn lines(language: Language, kept: &Kept) -> Vec<Fact> {
    let (seated, others): (Vec<_>, Vec<_>) =
        kept.outcomes().partition(|(outcome, _)| *outcome == SEATED);
    let line = |(outcome, many): (&str, u16)| Fact {
        label: say(language, label(outcome), &[]),
        value: if many < LEAST && outcome != SEATED {
            say(language, "kept-few", &[("least", LEAST.into())])
        } else {
            many.to_string()
        },
    };
    seated.into_iter().chain(others).map(line).collect()
}

fn label(outcome: &str) -> &'static str {
    match outcome {
        SEATED => "kept-seated",
        "referred_on" => "kept-referred-on",
        "declined" => "kept-declined",
        "no_answer" => "kept-no-answer",
        "withdrew" => "kept-withdrew",
        "removed" => "kept-removed",
        "moved" => "kept-moved",
        "course_cancelled" => "kept-cancelled",
        _ => "kept-waiting",
    }
}
