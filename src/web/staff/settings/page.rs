//! The page with the settings.

use serde::Serialize;

use super::HERE;
use crate::actions::settings::{CHANGED, Settings};
use crate::domain::Language;
use crate::domain::admission::Promotion;
use crate::domain::color::Color;
use crate::entity::Word;
use crate::render::frame::own_name;
use crate::render::say;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::course::field::Choice;
use crate::web::staff::second::{Kind, Second};

/// What the fields are called.
const LABELS: [(&str, &str); 28] = [
    ("name", "settings-name"),
    ("language", "settings-language"),
    ("phone", "settings-phone"),
    ("contact_hours", "settings-hours"),
    ("contact_email", "settings-email"),
    ("contact_address", "settings-address"),
    ("min_age", "settings-min-age"),
    ("promotion", "settings-promotion"),
    ("sms_prefixes", "settings-prefixes"),
    ("emergency_phone", "settings-emergency"),
    ("urgent_phone", "settings-urgent"),
    ("talk_phone", "settings-talk"),
    ("controller", "settings-controller"),
    ("privacy_contact", "settings-officer"),
    ("processors", "settings-processors"),
    ("accessibility_url", "settings-accessibility"),
    ("neutral_sharing", "settings-neutral"),
    ("frame_hosts", "settings-sites"),
    ("color", "settings-color"),
    ("show_leaders", "settings-leaders"),
    ("keep_unproven_hours", "settings-keep-unproven"),
    ("keep_unplaced_days", "settings-keep-unplaced"),
    ("keep_cancelled_days", "settings-keep-cancelled"),
    ("keep_done_months", "settings-keep-done"),
    ("keep_log_years", "settings-keep-log"),
    ("new_municipality.code", "settings-code"),
    ("new_municipality.name", "settings-municipality"),
    ("new_municipality.population", "settings-population"),
];

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SettingsPage {
    pub action: &'static str,
    /// How the list of courses comes onto other sites.
    pub embed: String,
    /// Where the logo is chosen.
    pub logo: String,
    pub languages: Vec<Choice>,
    pub promotions: Vec<Choice>,
    pub colors: Vec<Choice>,
    /// The municipalities that the team serves.
    pub served: Vec<Row>,
    #[serde(flatten)]
    pub second: Second,
    pub typed: Typed,
}

/// A municipality, and what stands before the names of its fields.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub code: String,
    pub name: String,
    pub path: String,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "staff/settings.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::pages(language)
    }
}

pub(super) fn page(
    language: Language,
    known: &Settings,
    second: Second,
    typed: Typed,
) -> SettingsPage {
    let tongue = |tongue: Language| Choice::new(tongue.word(), own_name(tongue));
    let way = |way: Promotion| Choice::new(way.word(), say(language, promoted(way), &[]));
    let tone = |color: Color| Choice::new(color.word(), say(language, named(color), &[]));
    let row = |served: &crate::actions::teams::Served| Row {
        code: served.code.clone(),
        name: served.name.clone(),
        path: format!("municipalities[{}].", served.code),
    };
    SettingsPage {
        action: HERE,
        embed: format!("{HERE}/embed"),
        logo: format!("{HERE}/logo"),
        languages: Language::ALL.into_iter().map(tongue).collect(),
        colors: Color::WORDS.iter().map(|(color, _)| tone(*color)).collect(),
        promotions: vec![way(Promotion::Offer), way(Promotion::Direct)],
        served: known.municipalities.iter().map(row).collect(),
        second,
        typed,
    }
}

/// What stands in the form when it is opened.
pub(super) fn held(known: &Settings) -> Vec<(String, String)> {
    let sight = known.sight();
    let pairs = sight.iter();
    pairs
        .map(|(field, value)| (field.to_owned(), value.to_owned()))
        .collect()
}

/// How changes of the settings are told.
pub(super) const KIND: Kind = Kind {
    verb: CHANGED,
    label,
    value,
};

/// What a field is called, where it is told of alone.
pub(super) fn label(language: Language, field: &str) -> String {
    if let Some(own) = LABELS.iter().find(|(own, _)| *own == field) {
        return say(language, own.1, &[]);
    }
    let code = field.split(['[', ']']).nth(1).unwrap_or_default();
    let key = if field.rsplit('.').next() == Some("name") {
        "settings-name-of"
    } else {
        "settings-population-of"
    };
    say(language, key, &[("code", code.into())])
}

/// A value in words.
pub(super) fn value(language: Language, field: &str, value: &str) -> String {
    match field {
        "language" => match value.parse::<Language>() {
            Ok(tongue) => own_name(tongue).to_owned(),
            Err(()) => value.to_owned(),
        },
        "promotion" => match Promotion::from_word(value) {
            Some(way) => say(language, promoted(way), &[]),
            None => value.to_owned(),
        },
        "color" => match Color::from_word(value) {
            Some(color) => say(language, named(color), &[]),
            None => value.to_owned(),
        },
        "neutral_sharing" | "show_leaders" => say(language, "settings-ticked", &[]),
        _ => value.to_owned(),
    }
}

fn promoted(way: Promotion) -> &'static str {
    match way {
        Promotion::Offer => "settings-promotion-offer",
        Promotion::Direct => "settings-promotion-direct",
    }
}

fn named(color: Color) -> &'static str {
    match color {
        Color::Blue => "tint-blue",
        Color::Green => "tint-green",
        Color::Purple => "tint-purple",
        Color::Grey => "tint-grey",
    }
}
