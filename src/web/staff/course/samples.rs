//! Made-up pages for tests.

use chrono_tz::Europe::Oslo;

use super::history::{HistoryLine, HistoryPage};
use super::page::{
    Acts, DecisionShown, Fact, KeptShown, SeatCounts, SessionShown, StaffCoursePage,
};
use crate::domain::course::{Phase, Status};
use crate::domain::{Language, Problem, Refusal, Time, refusal::Flaw};
use crate::render::say;
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::phase::Tag;

pub(super) fn at(text: &str) -> Time {
    text.parse().unwrap()
}

pub(super) fn crumb(href: &str, label: &str) -> Crumb {
    Crumb {
        href: href.to_owned(),
        label: label.to_owned(),
    }
}

fn session(language: Language, number: i16) -> SessionShown {
    SessionShown {
        number,
        follow_up: false,
        starts_at: at("2027-03-02T16:00:00Z"),
        ends_at: at("2027-03-02T18:00:00Z"),
        place: Some("Bygg B & C".to_owned()),
        state: Tag::new(language, "session-planned", "plain"),
        off: false,
        absent: usize::from(number == 1) * 2,
        over: None,
        warnings: Vec::new(),
        acts: vec![crumb("/staff/courses/1/sessions/2/move", "Flytt")],
    }
}

fn sessions(language: Language) -> Vec<SessionShown> {
    vec![
        session(language, 1),
        SessionShown {
            off: true,
            state: Tag::new(language, "session-cancelled", "danger"),
            acts: Vec::new(),
            place: None,
            ..session(language, 2)
        },
        SessionShown {
            follow_up: true,
            over: Some("Vi deler <rommet>".to_owned()),
            warnings: vec!["tirsdag 2. mars 2027: Stedet er opptatt av «Sov godt».".to_owned()],
            ..session(language, 3)
        },
    ]
}

fn acts() -> Acts {
    let to = |last: &str| Some(format!("/staff/courses/1/{last}"));
    Acts {
        edit: to("edit"),
        publish: None,
        add: to("sessions/new"),
        capacity: to("capacity"),
        decide: to("decision"),
        postpone: to("postponement"),
        cancel: to("cancellation"),
        discard: None,
    }
}

fn page(language: Language) -> StaffCoursePage {
    StaffCoursePage {
        zone: Oslo,
        crumbs: vec![crumb("/staff/courses", "Kurs")],
        title: "Sov godt <om natten>".to_owned(),
        phase: Tag::of_course(language, Status::Published, Some(Phase::Full)),
        list: false,
        seats: SeatCounts {
            capacity: 20,
            least: 12,
            seated: 14,
            offered: 2,
            waiting: 3,
            applied: 1,
        },
        facts: vec![Fact {
            label: "Kursledere".to_owned(),
            value: "Kari & Ola".to_owned(),
        }],
        decision: None,
        missing: Vec::new(),
        calls: 2,
        sessions: sessions(language),
        acts: Some(acts()),
        kept: None,
        public: Some("/courses/1".to_owned()),
        history: "/staff/courses/1/history".to_owned(),
        people: Some("/staff/courses/1/people".to_owned()),
        typed: Typed::new().keyed("key"),
    }
}

fn decision(state: &'static str) -> DecisionShown {
    DecisionShown {
        state,
        by: Some("2027-02-23".parse().unwrap()),
        run: "/staff/courses/1/decision".to_owned(),
        postpone: "/staff/courses/1/postponement".to_owned(),
        cancel: "/staff/courses/1/decision".to_owned(),
    }
}

pub fn pages(language: Language) -> Vec<(&'static str, StaffCoursePage)> {
    let draft = StaffCoursePage {
        phase: Tag::of_course(language, Status::Draft, None),
        missing: vec![crumb("/staff/courses/1/edit#leaders", "Kursleder")],
        acts: Some(Acts {
            publish: Some("/staff/courses/1/publication".to_owned()),
            discard: Some("/staff/courses/1/deletion".to_owned()),
            decide: None,
            postpone: None,
            cancel: None,
            ..acts()
        }),
        calls: 0,
        public: None,
        sessions: Vec::new(),
        typed: Typed::new().keyed("key").refused(
            language,
            &Refusal::Invalid(vec![Problem::new("lacks", Flaw::NeededToPublish)]),
        ),
        ..page(language)
    };
    let looked_at = StaffCoursePage {
        acts: None,
        calls: 0,
        decision: Some(decision("run")),
        ..page(language)
    };
    let erased = StaffCoursePage {
        kept: Some(KeptShown {
            sentence: say(language, "kept-only", &[]),
            lines: vec![Fact {
                label: say(language, "kept-seated", &[]),
                value: "14".to_owned(),
            }],
        }),
        ..page(language)
    };
    let due = StaffCoursePage {
        decision: Some(decision("due")),
        ..page(language)
    };
    let waits = StaffCoursePage {
        decision: Some(decision("waits")),
        ..page(language)
    };
    vec![
        ("full", page(language)),
        ("draft", draft),
        ("looked_at", looked_at),
        ("erased", erased),
        ("due", due),
        ("waits", waits),
    ]
}

pub fn histories(_: Language) -> Vec<(&'static str, HistoryPage)> {
    let line = |who: Option<&str>, why: Option<&str>| HistoryLine {
        at: at("2027-02-01T08:00:00Z"),
        what: "Samling 3 ble flyttet <b>.".to_owned(),
        who: who.map(str::to_owned),
        why: why.map(str::to_owned),
    };
    let page = HistoryPage {
        zone: Oslo,
        crumbs: vec![crumb("/staff/courses", "Kurs")],
        title: "Sov godt".to_owned(),
        lines: vec![
            line(Some("Kari"), Some("Rommet <er> opptatt")),
            line(None, None),
        ],
    };
    vec![("history", page)]
}
