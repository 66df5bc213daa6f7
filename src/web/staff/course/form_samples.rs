//! Made-up forms for tests.

use chrono_tz::Europe::Oslo;

use super::field::{Asked, Choice, Chosen, Field, Row};
use super::form_page::FormPage;
use super::samples::{at, crumb};
use crate::domain::{Language, Problem, Refusal, refusal::Flaw};
use crate::render::say;
use crate::web::Typed;
use crate::web::staff::second::{Edited, Line};

/// A form with a question of every kind.
fn form(language: Language) -> FormPage {
    let asked = |name, label: &str| Asked::new(name, label.to_owned());
    let options = vec![Choice::new("a", "Ålesund"), Choice::new("b", "Bø")];
    let chosen = |name| Chosen {
        asked: asked(name, "Valg"),
        options: options.clone(),
        blank: "Ingen".to_owned(),
    };
    FormPage {
        zone: Oslo,
        crumbs: vec![
            crumb("/staff/courses", "Kurs"),
            crumb("/staff/courses/1", "Sov"),
        ],
        title: "Flytt samling 3".to_owned(),
        lead: "Sov godt <om natten>".to_owned(),
        button: "Flytt".to_owned(),
        ends: false,
        address: "/staff/courses/1/sessions/2/move".to_owned(),
        course: "/staff/courses/1".to_owned(),
        fields: vec![
            Field::Text {
                heading: "Dette skjer".to_owned(),
                lines: vec!["Alt <b> flyttes.".to_owned()],
            },
            Field::Line(asked("reason", "Hvorfor").helped("Hjelp".to_owned())),
            Field::Area(asked("message", "Ord").optional()),
            Field::Number(asked("capacity", "Plasser")),
            Field::Radios(chosen("kind")),
            Field::Choice(chosen("venue")),
            Field::Hidden { name: "kept" },
            Field::Wall {
                path: String::new(),
            },
        ],
        typed: Typed::with([("starts_on", "2027-03-02"), ("kept", "<b>"), ("kind", "b")])
            .keyed("key"),
        seen: "{\"event\":1}".to_owned(),
        edited: None,
        clashes: Vec::new(),
        warnings: Vec::new(),
    }
    .titled(language)
}

impl FormPage {
    fn titled(self, language: Language) -> Self {
        let title = say(language, "act-move", &[("number", 3.into())]);
        Self { title, ..self }
    }
}

pub fn forms(language: Language) -> Vec<(&'static str, FormPage)> {
    let refused = FormPage {
        ends: true,
        edited: Some(Edited {
            who: Some("Siv <S>".to_owned()),
            at: Some(at("2027-02-01T08:00:00Z")),
            lines: vec![Line {
                label: "Samling 3".to_owned(),
                was: "tirsdag".to_owned(),
                is: "onsdag".to_owned(),
            }],
        }),
        clashes: vec!["tirsdag 2. mars 2027: Stedet er opptatt.".to_owned()],
        typed: form(language).typed.refused(
            language,
            &Refusal::Invalid(vec![Problem::new("starts_at", Flaw::InThePast)]),
        ),
        ..form(language)
    };
    let dates = FormPage {
        fields: vec![Field::Dates {
            rows: vec![
                Row {
                    place: 0,
                    number: 1,
                },
                Row {
                    place: 1,
                    number: 3,
                },
            ],
            places: vec![Choice::new("a", "Rådhuset")],
            blank: "Kursets eget sted".to_owned(),
        }],
        typed: Typed::with([
            ("sessions[0].starts_on", "2027-03-02"),
            ("sessions[0].starts_at", "17:00"),
            ("sessions[0].kind", "follow_up"),
            ("weeks", "2"),
        ])
        .keyed("key"),
        warnings: vec!["1. mai er en fridag.".to_owned()],
        address: "/staff/courses/1/postponement".to_owned(),
        ..form(language)
    };
    vec![
        ("every_question", form(language)),
        ("refused", refused),
        ("dates", dates),
    ]
}
