//! The pages about people as tests print them.

use chrono_tz::Europe::Oslo;

use super::act::Act;
use super::caller::CallerPage;
use super::one::{Done, Glance, ParticipantPage};
use super::page::{Group, ParticipantsPage, PersonRow};
use super::read::state;
use crate::domain::Language;
use crate::entity::enrolment::State;
use crate::render::say;
use crate::web::Typed;
use crate::web::staff::course::field::Choice;
use crate::web::staff::crumbs::Crumb;

const STATES: [(State, &str); 7] = [
    (State::Seated, "reason-seated"),
    (State::Waiting, "reason-withdrew"),
    (State::Applied, "reason-applied"),
    (State::Lapsed, "reason-lapsed"),
    (State::Ended, "reason-removed"),
    (State::Unproven, "reason-never-proven"),
    (State::Offered, "reason-no-answer"),
];

fn crumbs() -> Vec<Crumb> {
    vec![Crumb {
        href: "/staff/courses/1/people".to_owned(),
        label: "Sinnemestring <1>".to_owned(),
    }]
}

fn row(language: Language, (standing, reason): (State, &str)) -> PersonRow {
    let acts = Act::of(standing).iter().map(|act| Crumb {
        href: format!("/staff/courses/1/people/2/{}", act.noun()),
        label: act.label(language),
    });
    let reached = standing != State::Lapsed;
    PersonRow {
        page: "/staff/courses/1/people/2".to_owned(),
        number: 7,
        name: "Ola <O>".to_owned(),
        email: reached.then(|| "ola@example.no".to_owned()),
        mobile: reached.then(|| "+4790000000".to_owned()),
        prefers: say(language, "prefers-sms", &[]),
        home: "Modum".to_owned(),
        needs: vec![say(language, "need-interpreter", &[])],
        by_phone: reached,
        since: "2027-01-14T19:00:00Z".parse().unwrap(),
        state: state(language, standing),
        reason: say(language, reason, &[]),
        absent: match standing {
            State::Seated => vec!["2027-03-02T16:00:00Z".parse().unwrap()],
            _ => Vec::new(),
        },
        wish: (standing == State::Ended).then(|| "2027-01-14T19:00:00Z".parse().unwrap()),
        acts: acts.collect(),
    }
}

/// Lists of people: everybody, and nobody.
pub fn lists(language: Language) -> Vec<(&'static str, ParticipantsPage)> {
    let group = |own: (State, &'static str)| Group {
        id: own.1,
        heading: "Venteliste (1)".to_owned(),
        lead: (own.0 == State::Lapsed).then(|| say(language, "participants-lapsed-lead", &[])),
        people: vec![row(language, own)],
        folded: own.0 == State::Ended,
    };
    let page = ParticipantsPage {
        zone: Oslo,
        crumbs: crumbs(),
        title: "Sinnemestring <1>".to_owned(),
        seats: "1 av 12 plasser er tatt.".to_owned(),
        erased: None,
        groups: STATES.into_iter().map(group).collect(),
        enter: Some("/staff/courses/1/people/new".to_owned()),
        next: Some("/staff/courses/1/people?after=200".to_owned()),
    };
    let nobody = ParticipantsPage {
        groups: Vec::new(),
        enter: None,
        next: None,
        ..page.clone()
    };
    let erased = ParticipantsPage {
        erased: Some(say(language, "kept-only", &[])),
        ..nobody.clone()
    };
    vec![("people", page), ("nobody", nobody), ("erased", erased)]
}

/// One person.
pub fn people(language: Language) -> Vec<(&'static str, ParticipantPage)> {
    let at = "2027-01-14T19:00:00Z".parse().unwrap();
    let done = |who: Option<&str>, why: Option<&str>| Done {
        at,
        what: say(language, "done-placed", &[]),
        who: who.map(str::to_owned),
        why: why.map(str::to_owned),
    };
    let page = ParticipantPage {
        zone: Oslo,
        crumbs: crumbs(),
        person: row(language, STATES[1]),
        done: vec![
            done(Some("Siv"), Some("Har ventet <lenge>")),
            done(None, None),
        ],
        looks: vec![Glance {
            at,
            who: "Siv".to_owned(),
            ground: "så listen".to_owned(),
        }],
        log: "/staff/courses/1/people/2/log".to_owned(),
        erase: Some(Crumb {
            href: "/staff/courses/1/people/2/erasure".to_owned(),
            label: say(language, "participant-erase", &[]),
        }),
    };
    vec![("person", page)]
}

/// The form for a caller: empty, and where the caller is known.
pub fn callers(language: Language) -> Vec<(&'static str, CallerPage)> {
    let choice = |word: &str, key: &str| Choice::new(word, say(language, key, &[]));
    let page = CallerPage {
        zone: Oslo,
        crumbs: crumbs(),
        course: "Sinnemestring <1>".to_owned(),
        address: "/staff/courses/1/people/new".to_owned(),
        people: "/staff/courses/1/people".to_owned(),
        homes: vec![Choice::new("3316", "Modum"), choice("other", "home-other")],
        ways: vec![
            choice("email", "prefers-email"),
            choice("call", "prefers-call"),
        ],
        languages: vec![Choice::new("nb", "bokmål")],
        needs: vec![choice("step_free", "need-step-free")],
        min_age: 16,
        known: None,
        typed: Typed::with([("name", "Ola <O>")]).keyed("key"),
    };
    let known = CallerPage {
        known: Some("/staff/courses/1/people/2".to_owned()),
        ..page.clone()
    };
    vec![("caller", page), ("known", known)]
}
