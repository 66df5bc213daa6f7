//! Made-up pages for tests.

use chrono_tz::Europe::Oslo;

use super::*;
use crate::domain::Flaw;
use crate::domain::refusal::Problem;

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

pub fn errors(language: Language) -> Vec<(&'static str, ErrorPage)> {
    let problems = vec![Problem::new("email", Flaw::NotAnEmail)];
    let mut refused = ErrorPage::refused(language, &Refusal::Invalid(problems), 422);
    refused.crisis = Some(Crisis::default());
    let missing = ErrorPage::of(language, Trouble::NotFound);
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

pub fn tickets(language: Language) -> Vec<(&'static str, TicketPage)> {
    let all = enrolments().into_iter();
    let mut pages: Vec<_> = all
        .map(|(name, enrolment)| (name, ticket(language, &enrolment)))
        .collect();
    let until = at("2027-01-14T19:00:00Z");
    let (standing, buttons) = shared_address(language, &actions());
    let shared = TicketPage {
        standing,
        buttons,
        ..ticket(language, &Enrolment::Unproven { until })
    };
    pages.push(("shared", shared));
    let refused = TicketPage {
        refused: Some(refusals::refusal(language, &Refusal::OfferLapsed)),
        ..ticket(language, &Enrolment::Lapsed { at: until })
    };
    pages.push(("refused", refused));
    pages
}

pub fn courses(language: Language) -> Vec<(&'static str, CoursePage)> {
    let until = at("2027-01-14T19:00:00Z");
    let ticket = ticket(language, &Enrolment::Unproven { until });
    let page = CoursePage {
        zone: ticket.zone,
        title: "Sov godt <om natten>".to_owned(),
        about: Some("Seks kvelder & litt øving.".to_owned()),
        cancelled: true,
        sessions: ticket.sessions,
        phone: ticket.phone,
        calendar: "/calendar/courses/1.ics".to_owned(),
        crisis: ticket.crisis,
    };
    vec![("cancelled", page)]
}

pub fn lost(_: Language) -> Vec<(&'static str, LostTicketPage)> {
    let page = LostTicketPage {
        old_link: true,
        teams: vec![TeamPhone {
            name: "Hjelp & råd".to_owned(),
            phone: "+4732000000".to_owned(),
        }],
        crisis: Crisis::default(),
    };
    vec![("lost", page)]
}
