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
    /// What stands on the way in.
    pub label: String,
    /// There are no dates yet.
    pub dateless: bool,
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
    let wait = Wait::of(outlook);
    let form = format!("/courses/{}/sign-up", course.id);
    Joining {
        list: open.then(|| say(language, wait.list(team), &[])),
        young: open.then(|| format!("{form}/too-young")),
        form: open.then_some(form),
        label: say(language, wait.label(), &[]),
        dateless: outlook.dateless,
        drop_in: outlook.is_drop_in(),
        why_not: outlook
            .shut
            .map(|why| why_not(why, team, outlook, language)),
        steps: match outlook.shut {
            None => steps(course, wait, language),
            Some(NotOpen::DropIn) => coming(language),
            Some(_) => Vec::new(),
        },
    }
}

/// For what somebody who signs up now waits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wait {
    Nothing,
    Seat,
    Dates,
}

impl Wait {
    fn of(outlook: &Outlook) -> Self {
        match outlook.availability {
            _ if outlook.dateless => Self::Dates,
            Availability::Full => Self::Seat,
            _ => Self::Nothing,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Nothing => "course-sign-up",
            Self::Seat => "course-sign-up-waiting",
            Self::Dates => "course-sign-up-interest",
        }
    }

    fn list(self, team: &team::Model) -> &'static str {
        match (self, team.promotion) {
            (Self::Dates, _) => "course-list-interest",
            (_, Promotion::Offer) => "course-list-offer",
            (_, Promotion::Direct) => "course-list-direct",
        }
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

fn steps(course: &course::Model, wait: Wait, language: Language) -> Vec<String> {
    let last = match (course.policy, wait) {
        (_, Wait::Dates) => "course-step-interest",
        (Policy::AfterConversation, _) => "course-step-talk",
        (_, Wait::Seat) => "course-step-wait",
        (_, Wait::Nothing) => "course-step-seat",
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
