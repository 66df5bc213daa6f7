//! The pages on messages as tests print them.

use chrono_tz::Europe::Oslo;

use super::list::{MessageLine, MessagesPage, Pick};
use super::one::MessagePage;
use super::words;
use crate::domain::Language;
use crate::entity::message::{Channel, Status};
use crate::render::say;
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;

const KINDS: [(&str, Channel, Status); 6] = [
    ("seated", Channel::Call, Status::Task),
    ("offer", Channel::Email, Status::Dead),
    ("session_cancelled", Channel::Sms, Status::Sent),
    ("code", Channel::Email, Status::Queued),
    ("course_cancelled", Channel::Call, Status::Done),
    ("waiting", Channel::Email, Status::Cancelled),
];

fn line(language: Language, (kind, way, status): (&str, Channel, Status)) -> MessageLine {
    MessageLine {
        href: "/staff/messages/1".to_owned(),
        name: "Ola <O>".to_owned(),
        person: "/staff/courses/1/people/2".to_owned(),
        what: words::what(language, kind),
        way: words::way(language, way),
        state: words::state(language, status),
        why: (status == Status::Dead).then(|| say(language, "message-why-address", &[])),
        mobile: (way == Channel::Call).then(|| "+4790000000".to_owned()),
        course: "Sinnemestring <1>".to_owned(),
        course_href: "/staff/courses/1".to_owned(),
        at: "2027-02-01T08:00:00Z".parse().unwrap(),
    }
}

/// Lists: every kind, and nothing to do.
pub fn lists(language: Language) -> Vec<(&'static str, MessagesPage)> {
    let choice = |value: &str, label: &str, chosen| Pick {
        value: value.to_owned(),
        label: label.to_owned(),
        chosen,
    };
    let page = MessagesPage {
        zone: Oslo,
        states: vec![choice("sent", "Sendt", true)],
        courses: vec![choice("1", "Sinnemestring <1>", false)],
        filtered: true,
        lines: KINDS.into_iter().map(|kind| line(language, kind)).collect(),
        next: Some("/staff/messages?after=x".to_owned()),
    };
    let calm = MessagesPage {
        filtered: false,
        lines: Vec::new(),
        next: None,
        ..page.clone()
    };
    let none = MessagesPage {
        filtered: true,
        ..calm.clone()
    };
    vec![("listed", page), ("calm", calm), ("none", none)]
}

/// Messages: a call, one that was given up, one that is no longer true, and one that is done.
pub fn messages(language: Language) -> Vec<(&'static str, MessagePage)> {
    let call = MessagePage {
        zone: Oslo,
        crumbs: vec![Crumb {
            href: "/staff/messages".to_owned(),
            label: say(language, "nav-messages", &[]),
        }],
        what: words::what(language, "seated"),
        state: words::state(language, Status::Task),
        name: "Ola <O>".to_owned(),
        person: "/staff/courses/1/people/2".to_owned(),
        email: None,
        mobile: None,
        course: "Sinnemestring <1>".to_owned(),
        course_href: "/staff/courses/1".to_owned(),
        way: words::way(language, Channel::Call),
        spoken: "Nynorsk",
        tongue: "nn",
        at: "2027-02-01T08:00:00Z".parse().unwrap(),
        attempts: 0,
        why: None,
        done_at: None,
        done_by: None,
        text: Some("Du har fått plass.\n<Hilsen>".to_owned()),
        untrue: false,
        retry: None,
        done: Some("/staff/messages/1/done".to_owned()),
        typed: Typed::new().keyed("k"),
    };
    let dead = MessagePage {
        what: words::what(language, "offer"),
        state: words::state(language, Status::Dead),
        email: Some("ola@example.no".to_owned()),
        mobile: Some("+4790000000".to_owned()),
        way: words::way(language, Channel::Email),
        attempts: 10,
        why: Some(say(language, "message-why-host", &[])),
        done_at: Some("2027-02-02T08:00:00Z".parse().unwrap()),
        retry: Some("/staff/messages/1/retry".to_owned()),
        ..call.clone()
    };
    let refusal = crate::domain::refusal::Conflict::MessageUntrue.into();
    let untrue = MessagePage {
        text: None,
        untrue: true,
        retry: None,
        typed: Typed::new().refused(language, &refusal).keyed("k"),
        ..dead.clone()
    };
    let done = MessagePage {
        state: words::state(language, Status::Done),
        text: None,
        done: None,
        done_at: Some("2027-02-01T09:00:00Z".parse().unwrap()),
        done_by: Some("Siv <S>".to_owned()),
        ..call.clone()
    };
    vec![
        ("call", call),
        ("dead", dead),
        ("untrue", untrue),
        ("done", done),
    ]
}
