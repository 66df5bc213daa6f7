//! The way into a course, or why there is none.

use serde::Serialize;

use crate::actions::courses::doors;
use crate::domain::admission::{Policy, Promotion};
use crate::domain::refusal::{NotOpen, Refusal};
use crate::domain::seats::Availability;
use crate::domain::{Language, Time};
use crate::entity::{course, session, team};
use crate::render::{formats, refusals, say};
use crate::web::public::outlook::Outlook;

/// The way in, or why there is none.
#[derive(Clone, Debug, Serialize)]
pub struct Joining {
    /// Where one signs up.
    pub form: Option<String>,
    /// Only the waiting list takes people now.
    pub waiting: bool,
    /// Why one cannot, and what to do instead.
    pub why_not: Option<String>,
    /// One just comes.
    pub drop_in: bool,
    /// What happens when one signs up, or how one comes, step by step.
    pub steps: Vec<String>,
    /// How the waiting list works.
    pub list: Option<String>,
    /// For who is too young.
    pub young: Option<String>,
}

/// The way in, as it is now.
pub(super) fn joining(
    course: &course::Model,
    team: &team::Model,
    outlook: &Outlook,
    language: Language,
) -> Joining {
    let open = outlook.is_open();
    let waiting = outlook.availability == Availability::Full;
    let form = format!("/courses/{}/sign-up", course.id);
    Joining {
        list: open.then(|| say(language, list(team), &[])),
        young: open.then(|| format!("{form}/too-young")),
        form: open.then_some(form),
        waiting,
        drop_in: outlook.is_drop_in(),
        why_not: outlook
            .shut
            .map(|why| why_not(why, team, outlook, language)),
        steps: match outlook.shut {
            None => steps(course, waiting, language),
            Some(NotOpen::DropIn) => coming(language),
            Some(_) => Vec::new(),
        },
    }
}

fn list(team: &team::Model) -> &'static str {
    match team.promotion {
        Promotion::Offer => "course-list-offer",
        Promotion::Direct => "course-list-direct",
    }
}

/// When it begins; where one just comes, the next time.
pub(super) fn starts_at(
    course: &course::Model,
    rows: &[session::Model],
    outlook: &Outlook,
    now: Time,
) -> Option<Time> {
    let timetable = doors(course, rows).timetable;
    if !outlook.is_drop_in() {
        return timetable.starts_at();
    }
    let mut slots = timetable.slots().iter();
    slots
        .find(|slot| now < slot.ends_at)
        .map(|slot| slot.starts_at)
}

fn why_not(why: NotOpen, team: &team::Model, outlook: &Outlook, language: Language) -> String {
    match (why, outlook.opens_at) {
        (NotOpen::NotYet, Some(at)) => {
            let at = formats::moment(language, team.tz(), at);
            say(language, "course-opens", &[("moment", at.into())])
        }
        (NotOpen::Over, _) if outlook.over => say(language, "course-over", &[]),
        (NotOpen::Over, _) if outlook.begun => say(language, "course-running", &[]),
        _ => refusals::refusal(language, &Refusal::NotOpen(why)),
    }
}

fn coming(language: Language) -> Vec<String> {
    ["course-come-when", "course-come-how", "course-come-often"]
        .map(|key| say(language, key, &[]))
        .into()
}

fn steps(course: &course::Model, waiting: bool, language: Language) -> Vec<String> {
    let last = match (course.policy, waiting) {
        (Policy::AfterConversation, _) => "course-step-talk",
        (_, true) => "course-step-wait",
        (_, false) => "course-step-seat",
    };
    [
        "course-step-form",
        "course-step-code",
        last,
        "course-step-leave",
    ]
    .map(|key| say(language, key, &[]))
    .into()
}
