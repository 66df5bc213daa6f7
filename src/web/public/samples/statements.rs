//! Made-up statements about privacy and accessibility, and how to reach a team.

use crate::render::Face;
use crate::web::public::statements::{
    AccessibilityPage, ContactPage, PrivacyPage, TeamAccessibility, TeamChoice, TeamContact,
    TeamPrivacy,
};

fn teams() -> Vec<TeamChoice> {
    let choice = |name: &str, here| TeamChoice {
        href: format!("/privacy?team={name}"),
        name: name.to_owned(),
        here,
    };
    vec![choice("A", false), choice("B", true)]
}

pub fn privacy() -> Vec<(&'static str, PrivacyPage)> {
    let team = TeamPrivacy {
        name: "Hjelp & råd".to_owned(),
        controller: "Modum kommune og Sigdal kommune".to_owned(),
        joint: true,
        officer: Some("ombud@example.no".to_owned()),
        processors: vec!["Drift AS <om natten>".to_owned()],
        keep_unproven_hours: 24,
        keep_unplaced_days: 90,
        keep_cancelled_days: 90,
        keep_done_months: 6,
        keep_log_years: 2,
        phone: Some("+4732000000".to_owned()),
    };
    let bare = TeamPrivacy {
        joint: false,
        officer: None,
        processors: Vec::new(),
        phone: None,
        ..team.clone()
    };
    let page = |teams, team| PrivacyPage {
        teams,
        team,
        face: Face::sample(),
        ticket: "/ticket",
    };
    vec![
        ("one", page(Vec::new(), Some(bare))),
        ("chosen", page(teams(), Some(team))),
        ("unchosen", page(teams(), None)),
    ]
}

pub fn accessibility() -> Vec<(&'static str, AccessibilityPage)> {
    let team = TeamAccessibility {
        name: "Hjelp & råd".to_owned(),
        statement: Some("https://uustatus.no/1".to_owned()),
        phone: Some("+4732000000".to_owned()),
    };
    let bare = TeamAccessibility {
        statement: None,
        phone: None,
        ..team.clone()
    };
    let page = |teams, team| AccessibilityPage {
        teams,
        team,
        face: Face::sample(),
    };
    vec![
        ("one", page(Vec::new(), Some(bare))),
        ("chosen", page(teams(), Some(team))),
        ("unchosen", page(teams(), None)),
    ]
}

pub fn contact() -> Vec<(&'static str, ContactPage)> {
    let team = TeamContact {
        name: "Hjelp & råd".to_owned(),
        phone: Some("+4732000000".to_owned()),
        hours: Some("Mandag 9–15\nTorsdag <til 18>".to_owned()),
        email: Some("kurs@example.no".to_owned()),
        address: Some("Storgata 4, 3370 Vikersund".to_owned()),
    };
    let bare = TeamContact {
        phone: None,
        hours: None,
        email: None,
        address: None,
        ..team.clone()
    };
    let page = |teams, team| ContactPage {
        teams,
        team,
        face: Face::sample(),
    };
    vec![
        ("one", page(Vec::new(), Some(bare))),
        ("chosen", page(teams(), Some(team))),
        ("unchosen", page(teams(), None)),
    ]
}
