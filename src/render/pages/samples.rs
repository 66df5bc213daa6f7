//! Made-up pages for tests.

use super::*;
use crate::domain::refusal::Problem;
use crate::domain::{Flaw, Refusal};
use crate::render::Trouble;
use crate::render::troubles::Reader;

pub fn at(text: &str) -> Time {
    text.parse().unwrap()
}

pub fn errors(language: Language, reader: Reader) -> Vec<(&'static str, ErrorPage)> {
    let problems = vec![Problem::new("email", Flaw::NotAnEmail)];
    let refused = ErrorPage::refused(language, &Refusal::Invalid(problems), 422, reader);
    let missing = ErrorPage::of(language, Trouble::NotFound, reader);
    vec![("not_found", missing), ("refused", refused)]
}

pub fn enrolments() -> Vec<(&'static str, Enrolment)> {
    let since = at("2027-01-04T12:00:00Z");
    let until = at("2027-01-14T19:00:00Z");
    let ended = |why| Enrolment::Ended { at: since, why };
    vec![
        ("unproven", Enrolment::Unproven { until }),
        ("applied", Enrolment::Applied { since }),
        ("waiting", Enrolment::Waiting { since }),
        ("offered", Enrolment::Offered { since, until }),
        ("seated", Enrolment::Seated { at: since }),
        ("lapsed", Enrolment::Lapsed { at: since }),
        ("ended_unproven", ended(Exit::Unproven)),
        ("ended_referred_on", ended(Exit::ReferredOn)),
        ("ended_declined", ended(Exit::Declined)),
        ("ended_no_answer", ended(Exit::NoAnswer)),
        ("ended_withdrew", ended(Exit::Withdrew)),
        ("ended_removed", ended(Exit::Removed)),
        ("ended_moved", ended(Exit::Moved)),
        ("ended_course_cancelled", ended(Exit::CourseCancelled)),
    ]
}

pub fn actions() -> TicketActions {
    let to = |verb: &str| format!("/ticket/{verb}");
    TicketActions {
        confirm: to("confirm"),
        another: to("another"),
        accept: to("accept"),
        decline: to("decline"),
        rejoin: to("rejoin"),
        stay: to("stay"),
        leave: to("leave"),
        finish: to("finish"),
    }
}

fn session(cancelled: bool, place: Option<&str>) -> TicketSession {
    TicketSession {
        starts_at: at("2027-01-19T16:00:00Z"),
        ends_at: at("2027-01-19T18:00:00Z"),
        cancelled,
        absent: place.is_none(),
        place: place.map(ToOwned::to_owned),
    }
}

pub fn sessions() -> Vec<TicketSession> {
    vec![
        session(false, Some("Bygg B & C")),
        session(true, Some("Bygg B")),
        session(false, None),
    ]
}

pub fn demo(language: Language) -> Vec<(&'static str, demo::DemoPage)> {
    let account = demo::DemoAccount {
        name: "Kari".to_owned(),
        role: demo::role(language, crate::domain::access::Role::Leader),
        email: "kari@modum.example".to_owned(),
        password: "abcd-efgh-jkmn-pqrs".to_owned(),
    };
    let page = demo::DemoPage {
        courses: "/".to_owned(),
        inbox: "/demo/inbox".to_owned(),
        staff: "/staff".to_owned(),
        teams: vec![demo::DemoTeam {
            name: "Modum".to_owned(),
            accounts: vec![account],
        }],
    };
    vec![("log_ins", page)]
}

pub fn inbox() -> Vec<(&'static str, demo::InboxPage)> {
    let line = demo::InboxLine {
        href: "/demo/inbox/1".to_owned(),
        to: "ola@example.no".to_owned(),
        subject: "Plass <om natten>".to_owned(),
        at: at("2027-01-04T12:00:00Z"),
    };
    let full = demo::InboxPage {
        messages: vec![line],
    };
    let empty = demo::InboxPage {
        messages: Vec::new(),
    };
    vec![("full", full), ("empty", empty)]
}

pub fn messages() -> Vec<(&'static str, demo::MessagePage)> {
    let text = "Hei <om natten>\n\nSe http://127.0.0.1:8000/ticket/abc\n";
    let page = demo::MessagePage {
        inbox: "/demo/inbox".to_owned(),
        sender: "Modum kommune".to_owned(),
        to: "ola@example.no".to_owned(),
        subject: "Plass".to_owned(),
        at: at("2027-01-04T12:00:00Z"),
        pieces: demo::pieces(text, "http://127.0.0.1:8000"),
    };
    vec![("mail", page)]
}
