//! Made-up pages for tests.

use super::letters::Sample;
use super::page::{Reader, ToldPage};
use super::{BACK, SURE};
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;

pub fn pages() -> Vec<(&'static str, ToldPage)> {
    let letter = |way, many, subject: &str, later: Option<&str>| Sample {
        way,
        language: "nn",
        many,
        sender: "Modum kommune".to_owned(),
        subject: subject.to_owned(),
        text: "Hei!\n\nTimen <b> er flytt.".to_owned(),
        later: later.map(|at| at.parse().unwrap()),
    };
    let reader = |name: &str, ways: &[&'static str]| Reader {
        name: name.to_owned(),
        ways: ways.to_vec(),
    };
    let page = ToldPage {
        zone: chrono_tz::Europe::Oslo,
        crumbs: vec![Crumb {
            href: "/staff/courses".to_owned(),
            label: "Kurs".to_owned(),
        }],
        what: "Samling 3 blir flyttet <til> tirsdag.".to_owned(),
        warnings: vec!["1. mai er en fridag.".to_owned()],
        people: vec![
            reader("Kari <K>", &["email"]),
            reader("Ola", &["sms"]),
            reader("Siv", &["email", "call"]),
        ],
        email: 2,
        sms: 1,
        call: 1,
        samples: vec![
            letter("email", 2, "Endring", Some("2027-02-02T07:00:00Z")),
            letter("sms", 1, "SMS", None),
            letter("call", 1, "SMS", None),
        ],
        address: "/staff/courses/1/sessions/2/move".to_owned(),
        typed: Typed::with([
            ("starts_on", "2027-03-02"),
            ("sure", "yes"),
            ("back", "yes"),
        ])
        .keyed("key"),
        sure: SURE,
        back: BACK,
    };
    vec![("told", page)]
}
