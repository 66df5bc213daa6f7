//! The pages of an error and of a person's own sign-up behind a ticket.

use chrono_tz::Tz;
use serde::Serialize;

pub mod demo;
mod error;
#[cfg(test)]
pub(crate) mod samples;

use crate::domain::{Enrolment, Exit, Language, Time};
use crate::render::formats;
use crate::render::i18n::{Fact, say};

pub use error::{ErrorPage, StaffErrorPage, WayOn};

/// One date on the ticket page.
#[derive(Clone, Debug, Serialize)]
pub struct TicketSession {
    pub starts_at: Time,
    pub ends_at: Time,
    pub cancelled: bool,
    /// The person has said that they cannot come.
    pub absent: bool,
    /// The place; none if it is announced later.
    pub place: Option<String>,
}

/// A form with one button. It acts by POST, never by opening the page.
#[derive(Clone, Debug, Serialize)]
pub struct Button {
    pub action: String,
    pub label: String,
    /// The one that most people want.
    pub main: bool,
}

/// Where the ticket page's forms are sent.
#[derive(Clone, Debug)]
pub struct TicketActions {
    pub confirm: String,
    pub another: String,
    pub accept: String,
    pub decline: String,
    pub rejoin: String,
    pub stay: String,
    pub leave: String,
    pub finish: String,
}

/// How a sign-up stands, in a sentence; `position` counts those who wait, from 1.
#[must_use]
pub fn standing(
    language: Language,
    zone: Tz,
    enrolment: &Enrolment,
    position: Option<u32>,
) -> String {
    let by = |until: Time| ("deadline", formats::deadline(language, zone, until).into());
    let (key, fact): (_, Option<(&str, Fact<'_>)>) = match enrolment {
        Enrolment::Unproven { until } => ("ticket-unproven", Some(by(*until))),
        Enrolment::Applied { .. } => ("ticket-applied", None),
        Enrolment::Waiting { .. } => {
            let place = Fact::from(position.unwrap_or(1));
            ("ticket-waiting", Some(("position", place)))
        }
        Enrolment::Offered { until, .. } => ("ticket-offered", Some(by(*until))),
        Enrolment::Seated { .. } => ("ticket-seated", None),
        Enrolment::Lapsed { .. } => ("ticket-lapsed", None),
        Enrolment::Ended { why, .. } => (end(*why), None),
    };
    say(language, key, fact.as_slice())
}

/// What is asked when an address that was just proven is enrolled in the course already: the
/// sentence, and a button for each answer.
#[must_use]
pub fn shared_address(language: Language, to: &TicketActions) -> (String, Vec<Button>) {
    let buttons = vec![
        button(language, "ticket-again", &to.confirm, true),
        button(language, "ticket-another", &to.another, false),
        button(language, "ticket-not-me", &to.leave, false),
    ];
    (say(language, "ticket-known", &[]), buttons)
}

fn end(why: Exit) -> &'static str {
    match why {
        Exit::Unproven => "ticket-ended-unproven",
        Exit::ReferredOn => "ticket-ended-referred-on",
        Exit::Declined => "ticket-ended-declined",
        Exit::NoAnswer => "ticket-ended-no-answer",
        Exit::Withdrew => "ticket-ended-withdrew",
        Exit::Removed => "ticket-ended-removed",
        Exit::Moved => "ticket-ended-moved",
        Exit::CourseCancelled => "ticket-ended-course-cancelled",
    }
}

/// The buttons that a sign-up has in its state, in the order in which they are shown; leaving stands apart.
#[must_use]
pub fn buttons(language: Language, enrolment: &Enrolment, to: &TicketActions) -> Vec<Button> {
    let button = |key: &str, action: &str, main: bool| button(language, key, action, main);
    match enrolment {
        Enrolment::Unproven { .. } => vec![
            button("ticket-confirm", &to.confirm, true),
            button("ticket-not-me", &to.leave, false),
        ],
        Enrolment::Offered { .. } => vec![
            button("ticket-accept", &to.accept, true),
            button("ticket-decline", &to.decline, false),
        ],
        Enrolment::Lapsed { .. } => vec![button("ticket-rejoin", &to.rejoin, true)],
        Enrolment::Applied { .. }
        | Enrolment::Waiting { .. }
        | Enrolment::Seated { .. }
        | Enrolment::Ended { .. } => Vec::new(),
    }
}

/// How somebody stands who waits on an interest list, in a sentence.
#[must_use]
pub fn listed(language: Language, position: Option<u32>) -> String {
    let position = Fact::from(position.unwrap_or(1));
    say(language, "ticket-listed", &[("position", position)])
}

/// What is asked of somebody whose course began without them: the sentence, and the button.
#[must_use]
pub fn staying(language: Language, to: &TicketActions) -> (String, Vec<Button>) {
    let stay = button(language, "ticket-stay", &to.stay, true);
    (say(language, "ticket-no-seat", &[]), vec![stay])
}

/// What follows from leaving, for who can leave. Who has proven nothing says that it was not they.
#[must_use]
pub fn leaving(language: Language, enrolment: &Enrolment) -> Option<String> {
    let key = match enrolment {
        Enrolment::Offered { .. } | Enrolment::Seated { .. } => "ticket-leave-seat",
        Enrolment::Applied { .. } | Enrolment::Waiting { .. } | Enrolment::Lapsed { .. } => {
            "ticket-leave-list"
        }
        Enrolment::Unproven { .. } | Enrolment::Ended { .. } => return None,
    };
    Some(say(language, key, &[]))
}

fn button(language: Language, key: &str, action: &str, main: bool) -> Button {
    Button {
        action: action.to_owned(),
        label: say(language, key, &[]),
        main,
    }
}
