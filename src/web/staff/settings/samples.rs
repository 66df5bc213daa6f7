//! The settings as tests print them.

use super::embed::{self, EmbedPage};
use super::page::{self, SettingsPage};
use crate::actions::settings::{Contact, Kept, Settings};
use crate::actions::teams::Served;
use crate::domain::admission::Promotion;
use crate::domain::color::Color;
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Language, Problem};
use crate::render::Links;
use crate::web::Typed;
use crate::web::staff::second::Second;
use crate::web::staff::second::{Edited, Line};

/// The form as it stands, with mistakes, and after somebody else was faster.
pub fn pages(language: Language) -> Vec<(&'static str, SettingsPage)> {
    let known = Settings {
        name: "Hjelp & råd <om natten>".to_owned(),
        language: Language::Nb,
        min_age: 16,
        phone: Some("32 78 90 00".to_owned()),
        promotion: Promotion::Offer,
        sms_prefixes: "+47,+46".to_owned(),
        emergency_phone: "113".to_owned(),
        urgent_phone: "116 117".to_owned(),
        talk_phone: "116 123".to_owned(),
        kept: Kept {
            unproven_hours: 24,
            unplaced_days: 90,
            cancelled_days: 90,
            done_months: 6,
            log_years: 2,
        },
        controller: None,
        privacy_contact: None,
        processors: Some("Drift AS\nPost AS".to_owned()),
        accessibility_url: None,
        neutral_sharing: true,
        contact: Contact {
            hours: Some("Mandag 9–15\nTorsdag <til 18>".to_owned()),
            email: Some("kurs@example.no".to_owned()),
            address: None,
        },
        color: Color::Green,
        show_leaders: true,
        frame_hosts: Some("https://www.modum.kommune.no".to_owned()),
        municipalities: vec![Served {
            code: "3316".to_owned(),
            name: "Modum".to_owned(),
            population: 14_000,
        }],
    };
    let page = |typed: Typed| page::page(language, &known, Second::none(), typed.keyed("k"));
    let held = || Typed::with(page::held(&known));
    let wrong = vec![
        Problem::new("min_age", Flaw::NotANumber),
        Problem::new("municipalities[3316].population", Flaw::Missing),
        Problem::new("new_municipality.code", Flaw::NotACode),
    ];
    let wrong = held().refused(language, &wrong.into());
    let late = held().refused(language, &Conflict::Edited(Vec::new()).into());
    let line = |field: &str, was: &str, is: &str| Line {
        label: page::label(language, field),
        was: page::value(language, field, was),
        is: page::value(language, field, is),
    };
    let edited = Edited {
        who: Some("Anne <A>".to_owned()),
        at: Some("2027-02-01T08:00:00Z".parse().unwrap()),
        lines: vec![
            line("promotion", "offer", "direct"),
            line("language", "nb", "nn"),
            line("phone", "22 22 22 00", "22 22 22 22"),
            line("municipalities[3332].name", "Sigdahl", "Sigdal"),
        ],
    };
    let late = SettingsPage {
        second: Second::sample(edited),
        ..page(late)
    };
    vec![
        ("settings", page(held())),
        ("wrong", page(wrong)),
        ("late", late),
    ]
}

/// Before any site is named, and after.
pub fn embeds() -> Vec<(&'static str, EmbedPage)> {
    let links = Links::new("https://kurs.example.no").unwrap();
    let team = "00000000-0000-4000-8000-000000000001".parse().unwrap();
    let sites = "https://www.modum.kommune.no\nhttps://*.sigdal.kommune.no";
    vec![
        ("none", embed::page(&links, team, "")),
        ("sites", embed::page(&links, team, sites)),
    ]
}
