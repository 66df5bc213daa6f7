use chrono_tz::Europe::Oslo;
use serde_json::json;

use super::*;
use crate::domain::refusal::Problem;
use crate::domain::{Enrolment, Exit, Flaw, Refusal, Time};
use crate::render::pages::{
    CoursePage, ErrorPage, LostTicketPage, TeamPhone, TicketActions, TicketPage, TicketSession,
    buttons, shared_address, standing,
};
use crate::render::{Crisis, Trouble};

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn enrolments() -> Vec<(&'static str, Enrolment)> {
    let since = at("2027-01-04T12:00:00Z");
    let until = at("2027-01-14T19:00:00Z");
    let mut all = vec![
        ("unproven", Enrolment::Unproven { until }),
        ("applied", Enrolment::Applied { since }),
        ("waiting", Enrolment::Waiting { since }),
        ("offered", Enrolment::Offered { since, until }),
        ("seated", Enrolment::Seated { at: since }),
        ("lapsed", Enrolment::Lapsed { at: since }),
    ];
    let exits = [
        Exit::Unproven,
        Exit::ReferredOn,
        Exit::Declined,
        Exit::NoAnswer,
        Exit::Withdrew,
        Exit::Removed,
        Exit::Moved,
        Exit::CourseCancelled,
    ];
    all.extend(exits.map(|why| ("ended", Enrolment::Ended { at: since, why })));
    all
}

fn actions() -> TicketActions {
    let to = |verb: &str| format!("/ticket/{verb}");
    TicketActions {
        confirm: to("confirm"),
        another: to("another"),
        accept: to("accept"),
        decline: to("decline"),
        rejoin: to("rejoin"),
        leave: to("leave"),
        finish: to("finish"),
    }
}

fn session(cancelled: bool, place: Option<&str>) -> TicketSession {
    TicketSession {
        starts_at: at("2027-01-19T16:00:00Z"),
        ends_at: at("2027-01-19T18:00:00Z"),
        cancelled,
        place: place.map(ToOwned::to_owned),
    }
}

fn ticket(language: Language, enrolment: &Enrolment) -> TicketPage {
    TicketPage {
        zone: Oslo,
        title: Some("Sov godt <om natten>".to_owned()),
        refused: None,
        standing: standing(language, Oslo, enrolment, Some(3)),
        buttons: buttons(language, enrolment, &actions()),
        finish: actions().finish,
        sessions: vec![
            session(false, Some("Bygg B & C")),
            session(true, Some("Bygg B")),
            session(false, None),
        ],
        reference: "K7Q2".to_owned(),
        phone: Some("+4732000000".to_owned()),
        crisis: Crisis::default(),
    }
}

fn shared(language: Language) -> TicketPage {
    let (standing, buttons) = shared_address(language, &actions());
    let until = at("2027-01-14T19:00:00Z");
    TicketPage {
        standing,
        buttons,
        ..ticket(language, &Enrolment::Unproven { until })
    }
}

fn course(language: Language) -> CoursePage {
    let until = at("2027-01-14T19:00:00Z");
    let ticket = ticket(language, &Enrolment::Unproven { until });
    CoursePage {
        zone: ticket.zone,
        title: "Sov godt <om natten>".to_owned(),
        about: Some("Seks kvelder & litt øving.".to_owned()),
        cancelled: true,
        sessions: ticket.sessions,
        phone: ticket.phone,
        calendar: "/calendar/courses/1.ics".to_owned(),
        crisis: ticket.crisis,
    }
}

fn lost() -> LostTicketPage {
    LostTicketPage {
        old_link: true,
        teams: vec![TeamPhone {
            name: "Hjelp & råd".to_owned(),
            phone: "+4732000000".to_owned(),
        }],
        crisis: Crisis::default(),
    }
}

fn refused(language: Language) -> ErrorPage {
    let problems = vec![Problem::new("email", Flaw::NotAnEmail)];
    let mut page = ErrorPage::refused(language, &Refusal::Invalid(problems), 422);
    page.crisis = Some(Crisis::default());
    page
}

fn pages(language: Language) -> Vec<(String, String)> {
    let templates = Templates::load().unwrap();
    let missing = ErrorPage::of(language, Trouble::NotFound);
    let mut pages = vec![
        ("not_found".to_owned(), templates.page(language, &missing)),
        (
            "refused".to_owned(),
            templates.page(language, &refused(language)),
        ),
    ];
    pages.push((
        "shared".to_owned(),
        templates.page(language, &shared(language)),
    ));
    pages.push(("lost".to_owned(), templates.page(language, &lost())));
    pages.push((
        "course".to_owned(),
        templates.page(language, &course(language)),
    ));
    for (name, enrolment) in enrolments() {
        let page = templates.page(language, &ticket(language, &enrolment));
        pages.push((name.to_owned(), page));
    }
    pages
        .into_iter()
        .map(|(name, page)| (name, page.unwrap()))
        .collect()
}

#[test]
fn every_page_renders_in_every_language() {
    for language in Language::ALL {
        for (name, page) in pages(language) {
            let lang = format!("<html lang=\"{}\">", language.tag());
            assert!(page.contains(&lang), "{name}");
            assert!(page.contains("<h1>"), "{name}");
            assert!(
                !page.contains("ticket-") && !page.contains("layout-"),
                "{name}"
            );
        }
    }
}

#[test]
fn pages_look_as_they_did() {
    for (name, page) in pages(Language::Nb) {
        if [
            "not_found",
            "refused",
            "offered",
            "unproven",
            "shared",
            "lost",
        ]
        .contains(&name.as_str())
        {
            insta::assert_snapshot!(format!("page_{name}"), page);
        }
    }
}

#[test]
fn every_ticket_has_the_crisis_box_with_numbers_to_tap() {
    for language in Language::ALL {
        for (_, enrolment) in enrolments() {
            let templates = Templates::load().unwrap();
            let page = templates
                .page(language, &ticket(language, &enrolment))
                .unwrap();
            for number in ["tel:113", "tel:116117", "tel:116123"] {
                assert!(page.contains(number), "{number}");
            }
        }
    }
}

#[test]
fn what_people_typed_is_escaped() {
    for (name, page) in pages(Language::Nb) {
        assert!(!page.contains("<om natten>"), "{name}");
    }
    let (_, seated) = &enrolments()[4];
    let templates = Templates::load().unwrap();
    let page = templates
        .page(Language::Nb, &ticket(Language::Nb, seated))
        .unwrap();
    assert!(page.contains("Sov godt &lt;om natten&gt;"));
    assert!(page.contains("Bygg B &amp; C"));
}

#[test]
fn pages_have_no_inline_script_or_style_and_act_only_by_post() {
    for (name, page) in pages(Language::Nb) {
        assert!(
            !page.contains("<script") && !page.contains("style="),
            "{name}"
        );
        assert!(
            !page.contains("<style") && !page.contains(" onclick"),
            "{name}"
        );
        let forms = page.matches("<form").count();
        assert_eq!(
            forms,
            page.matches("<form method=\"post\"").count(),
            "{name}"
        );
    }
}

#[test]
fn each_state_has_its_own_buttons() {
    let labels = |enrolment: &Enrolment| -> Vec<String> {
        buttons(Language::Nb, enrolment, &actions())
            .into_iter()
            .map(|button| button.label)
            .collect()
    };
    for (name, enrolment) in enrolments() {
        let expected: &[&str] = match name {
            "unproven" => &["Bekreft påmeldingen", "Dette var ikke meg"],
            "offered" => &["Ja, jeg vil ha plassen", "Nei takk", "Meld meg av"],
            "lapsed" => &["Still meg på ventelisten igjen", "Meld meg av"],
            "ended" => &[],
            _ => &["Meld meg av"],
        };
        assert_eq!(labels(&enrolment), expected, "{name}");
    }
}

#[test]
fn every_template_file_is_rendered_by_some_test() {
    let tested = |name: &str| {
        name.starts_with("mail/")
            || [
                "layout.html",
                "parts/crisis.html",
                "parts/dates.html",
                CoursePage::TEMPLATE,
                ErrorPage::TEMPLATE,
                TicketPage::TEMPLATE,
                LostTicketPage::TEMPLATE,
            ]
            .contains(&name)
    };
    let untested: Vec<_> = Files::iter().filter(|name| !tested(name)).collect();
    assert!(untested.is_empty(), "{untested:?}");
}

#[test]
fn filters_read_the_language_and_the_zone_of_the_page() {
    let mut tera = Tera::default();
    functions::register(&mut tera);
    let template = "{{ at | date }}|{{ day | date }}|{{ at | moment }}|{{ at | deadline }}|\
                    {{ n | number }}|{{ t(key=\"conflict-capacity-in-use\", taken=n) }}";
    tera.add_raw_template("x", template).unwrap();
    let facts = json!({
        "language": "nn", "zone": "Europe/Oslo", "at": "2026-12-31T23:30:00Z",
        "day": "2027-01-12", "n": 12_000
    });
    let context = Context::from_serialize(&facts).unwrap();
    assert_eq!(
        tera.render("x", &context).unwrap(),
        "fredag 1. januar 2027|tysdag 12. januar 2027|fredag 1. januar 2027 kl. 00.30|\
         innan fredag 1. januar kl. 00.30|12\u{a0}000|\
         12\u{a0}000 plassar er tekne eller tilbodne. Vel minst 12\u{a0}000."
    );
}

#[test]
fn a_text_that_does_not_exist_stops_the_page() {
    let mut tera = Tera::default();
    functions::register(&mut tera);
    tera.add_raw_template("x", "{{ t(key=\"nope\") }}").unwrap();
    let context = Context::from_serialize(&json!({"language": "nb"})).unwrap();
    assert!(tera.render("x", &context).is_err());
}
