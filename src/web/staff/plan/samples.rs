//! Made-up forms for tests.

use super::dates::{Button, Dates, Day, Held, Said};
use super::page::{Begin, Field, PlanPage, RowShown, Text};
use super::room::Lists;
use super::sheet::{Row, Sheet};
use crate::domain::{Flaw, Language, Problem, Refusal};
use crate::render::frame::NavLink;
use crate::web::staff::courses::Choice;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::second::{Edited, Line};

fn choice(value: &str, label: &str) -> Choice {
    Choice::new(&value, label.to_owned())
}

fn lists() -> Lists {
    Lists {
        venues: vec![
            choice("1", "Bygg B & C"),
            choice("later", "Stedet kommer senere"),
        ],
        rooms: vec![choice("1", "Bygg B & C")],
        people: vec![choice("2", "Kari <om natten>"), choice("3", "Ola")],
        municipalities: vec![choice("3316", "Modum"), choice("3332", "Sigdal")],
        policies: vec![
            choice("direct", "Med en gang"),
            choice("open", "Åpent kurs"),
        ],
        kinds: vec![
            choice("ordinary", "Vanlig"),
            choice("follow_up", "Oppfølging"),
        ],
        languages: vec![choice("nb", "Bokmål")],
    }
}

fn sheet() -> Sheet {
    let mut sheet = Sheet {
        leaders: vec!["2".to_owned()],
        municipalities: vec!["3316".to_owned()],
        follow_ups: vec!["4".to_owned()],
        ..Sheet::default()
    };
    for (name, value) in [
        ("title", "Sov godt <om natten>"),
        ("summary.nb", "Seks kvelder & litt øving."),
        ("venue", "1"),
        ("starts_on", "2027-03-02"),
        ("start_time", "17:00"),
        ("sessions", "2"),
        ("session_minutes", "120"),
        ("interval_weeks", "1"),
        ("enrolment.policy", "direct"),
    ] {
        sheet.set(name, value);
    }
    sheet
}

fn day(date: &str, name: &str) -> Day {
    Day {
        date: date.parse().unwrap(),
        name: name.to_owned(),
        week: "Uke 9".to_owned(),
        session: None,
        skipped: Vec::new(),
        warnings: Vec::new(),
        clashes: Vec::new(),
        shared: Vec::new(),
        mends: Vec::new(),
    }
}

fn held(number: usize, follow_up: bool, place: Option<&str>) -> Held {
    Held {
        number,
        hours: "kl. 17.00–19.00".to_owned(),
        follow_up,
        place: place.map(str::to_owned),
    }
}

fn said(text: &str, href: Option<&str>) -> Said {
    Said {
        text: text.to_owned(),
        href: href.map(str::to_owned),
    }
}

fn dates() -> Dates {
    let button = |word: &str, label: &str| Button {
        word: word.to_owned(),
        label: label.to_owned(),
    };
    Dates {
        summary: "2 samlinger, 2. mars – 6. april 2027. 2 datoer er hoppet over.".to_owned(),
        days: vec![
            Day {
                session: Some(held(1, false, None)),
                warnings: vec!["14. mars er en søndag.".to_owned()],
                ..day("2027-03-02", "tirsdag 2. mars 2027")
            },
            Day {
                skipped: vec![said("langfredag", None)],
                ..day("2027-03-26", "fredag 26. mars 2027")
            },
            Day {
                skipped: vec![
                    said("Kari er opptatt med «Sinne»", Some("/staff/courses/1")),
                    said("Stedet er opptatt av «Sinne»", Some("/staff/courses/1")),
                ],
                ..day("2027-03-30", "tirsdag 30. mars 2027")
            },
            Day {
                session: Some(held(2, true, Some("Bygg A"))),
                clashes: vec![said("Stedet er opptatt", Some("/staff/courses/1"))],
                shared: vec![said("Brukes likevel", Some("/staff/courses/2"))],
                mends: vec![button("time:1900:1", "Start kl. 19.00")],
                ..day("2027-04-06", "tirsdag 6. april 2027")
            },
        ],
        mends: vec![button("venue:1", "Bruk Bygg B & C")],
        shown: "0123456789abcdef".to_owned(),
    }
}

fn page(sheet: &Sheet) -> PlanPage {
    PlanPage {
        zone: chrono_tz::Europe::Oslo,
        crumbs: vec![Crumb {
            href: "/staff/courses".to_owned(),
            label: "Kurs".to_owned(),
        }],
        seen: None,
        edited: None,
        heading: "Nytt kurs".to_owned(),
        address: "/staff/courses/new".to_owned(),
        back: "/staff/courses".to_owned(),
        begin: None,
        typed: sheet.typed().keyed("key"),
        lists: lists(),
        schedule: true,
        list: false,
        rows: Vec::new(),
        follow_ups: (0..2)
            .map(|n| Field {
                name: format!("follow_ups[{n}].after_weeks"),
                label: format!("Oppfølging {}: uker etter", n + 1),
            })
            .collect(),
        summaries: vec![Text {
            name: "summary.nb",
            label: "Tekst på bokmål".to_owned(),
            lang: "nb",
        }],
        dates: Some(dates()),
        troubles: Vec::new(),
        open: [].into(),
    }
}

pub fn forms(language: Language) -> Vec<(&'static str, PlanPage)> {
    let begin = Begin {
        address: "/staff/courses/new",
        types: vec![NavLink {
            href: "/staff/courses/new?template=1".to_owned(),
            label: "Sov godt".to_owned(),
            here: true,
        }],
        copies: vec![choice("4", "Sov godt <om natten> (2. mars 2026)")],
    };
    let new = PlanPage {
        begin: Some(begin.clone()),
        ..page(&sheet())
    };
    let first = PlanPage {
        begin: Some(Begin {
            types: Vec::new(),
            copies: Vec::new(),
            ..begin
        }),
        lists: Lists {
            people: Vec::new(),
            ..lists()
        },
        dates: None,
        ..page(&Sheet::default())
    };
    let rows = Sheet {
        rows: Some(vec![Row::default(), Row::default()]),
        ..sheet()
    };
    let problems = vec![
        Problem::new("sessions[1].ends_at", Flaw::EndsBeforeStart),
        Problem::new("leaders", Flaw::UnknownId),
    ];
    let shown = (0..2).map(|n| RowShown {
        heading: format!("Samling {}", n + 1),
        path: format!("sessions[{n}]."),
        drop: format!("drop:{n}"),
    });
    let wrong = PlanPage {
        typed: rows
            .typed()
            .keyed("key")
            .refused(language, &Refusal::Invalid(problems)),
        list: true,
        rows: shown.collect(),
        dates: None,
        troubles: vec!["Slutten må komme etter starten.".to_owned()],
        open: ["series", "place", "texts"].into(),
        ..page(&rows)
    };
    let published = PlanPage {
        schedule: false,
        dates: None,
        seen: Some("{\"event\":1}".to_owned()),
        edited: Some(Edited {
            who: Some("Siv".to_owned()),
            at: Some("2027-02-01T08:00:00Z".parse().unwrap()),
            lines: vec![Line {
                label: "Tittel".to_owned(),
                was: "Sov godt <om natten>".to_owned(),
                is: "Sov bedre".to_owned(),
            }],
        }),
        ..page(&sheet())
    };
    vec![
        ("new", new),
        ("first", first),
        ("list", wrong),
        ("published", published),
    ]
}
