//! The access log as tests print it.

use chrono_tz::Europe::Oslo;

use super::page::{LogLine, LogPage};
use crate::domain::access::Roles;
use crate::domain::{Flaw, Language, Problem};
use crate::render::i18n::Fact;
use crate::render::say;
use crate::web::Typed;
use crate::web::staff::course::field::Choice;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::ground::ground;
use crate::web::staff::words;

const GROUNDS: [&str; 4] = ["roster", "person", "message", "other"];

/// The team's log, of one person in it, with mistakes, empty, and the log of a participant.
pub fn logs(language: Language) -> Vec<(&'static str, LogPage)> {
    let crumb = |href: &str, label: &str| Crumb {
        href: href.to_owned(),
        label: label.to_owned(),
    };
    let line = |(place, word): (usize, &&str)| LogLine {
        at: "2027-02-01T08:00:00Z".parse().unwrap(),
        who: "Kari <om natten>".to_owned(),
        roles: words::named(language, &Roles::from_words("leader,coordinator")),
        ground: ground(language, word),
        course: (place > 0).then(|| "Sinnemestring <1>".to_owned()),
        seen: (place == 0).then(|| say(language, "log-seen", &[("many", Fact::from(12_u64))])),
        person: (place > 0).then(|| crumb("/staff/log?person=1", "K7M2PX")),
    };
    let team = LogPage {
        zone: Oslo,
        crumbs: Vec::new(),
        person: None,
        people: vec![Choice::new("1", "Kari <om natten>")],
        filter: true,
        filtered: false,
        lines: GROUNDS.iter().enumerate().map(line).collect(),
        next: Some("/staff/log?after=x".to_owned()),
        typed: Typed::new().keyed("k"),
    };
    let one = LogPage {
        person: Some("K7M2PX".to_owned()),
        filtered: true,
        next: None,
        typed: Typed::with([("person", "1"), ("staff", "1"), ("from", "2027-01-01")]).keyed("k"),
        ..team.clone()
    };
    let wrong = Problem::new("to", Flaw::NotADate).into();
    let wrong = LogPage {
        filtered: true,
        lines: Vec::new(),
        next: None,
        typed: Typed::with([("to", "i går")])
            .refused(language, &wrong)
            .keyed("k"),
        ..team.clone()
    };
    let empty = LogPage {
        lines: Vec::new(),
        next: None,
        ..team.clone()
    };
    let participant = LogPage {
        crumbs: vec![crumb("/staff/courses/1/people/2", "Ola <O>")],
        person: Some("Ola <O>".to_owned()),
        people: Vec::new(),
        filter: false,
        ..team.clone()
    };
    vec![
        ("team", team),
        ("one", one),
        ("wrong", wrong),
        ("empty", empty),
        ("participant", participant),
    ]
}
