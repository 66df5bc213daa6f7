//! What a form about the settings shows of them, each value written in one way only.

use super::Settings;
use crate::actions::teams::Served;
use crate::domain::edits::Sight;
use crate::entity::Word;

/// The names of the fields, in the order of the form; a municipality's begins with its list.
pub const FIELDS: [&str; 25] = [
    "name",
    "language",
    "phone",
    "contact_hours",
    "contact_email",
    "contact_address",
    "min_age",
    "promotion",
    "sms_prefixes",
    "emergency_phone",
    "urgent_phone",
    "talk_phone",
    "controller",
    "privacy_contact",
    "processors",
    "accessibility_url",
    "neutral_sharing",
    "frame_hosts",
    "color",
    "show_leaders",
    "keep_unproven_hours",
    "keep_unplaced_days",
    "keep_cancelled_days",
    "keep_done_months",
    "keep_log_years",
];

impl Settings {
    /// Every field with its value.
    #[must_use]
    pub fn sight(&self) -> Sight {
        let own = FIELDS.map(|field| (field.to_owned(), self.value(field)));
        let served = self.municipalities.iter().flat_map(of_municipality);
        own.into_iter().chain(served).collect()
    }

    fn value(&self, field: &str) -> String {
        let maybe = |text: &Option<String>| text.clone().unwrap_or_default();
        match field {
            "name" => self.name.clone(),
            "language" => self.language.word().to_owned(),
            "phone" => maybe(&self.phone),
            "min_age" => self.min_age.to_string(),
            "promotion" => self.promotion.word().to_owned(),
            "sms_prefixes" => self.sms_prefixes.clone(),
            "emergency_phone" => self.emergency_phone.clone(),
            "urgent_phone" => self.urgent_phone.clone(),
            "talk_phone" => self.talk_phone.clone(),
            "controller" => maybe(&self.controller),
            "privacy_contact" => maybe(&self.privacy_contact),
            "processors" => maybe(&self.processors),
            "accessibility_url" => maybe(&self.accessibility_url),
            "neutral_sharing" => ticked(self.neutral_sharing),
            "frame_hosts" => maybe(&self.frame_hosts),
            "contact_hours" => maybe(&self.contact.hours),
            "contact_email" => maybe(&self.contact.email),
            "contact_address" => maybe(&self.contact.address),
            "show_leaders" => ticked(self.show_leaders),
            "color" => self.color.word().to_owned(),
            "keep_unproven_hours" => self.kept.unproven_hours.to_string(),
            "keep_unplaced_days" => self.kept.unplaced_days.to_string(),
            "keep_cancelled_days" => self.kept.cancelled_days.to_string(),
            "keep_done_months" => self.kept.done_months.to_string(),
            "keep_log_years" => self.kept.log_years.to_string(),
            _ => String::new(),
        }
    }
}

/// What a box sends.
fn ticked(is: bool) -> String {
    if is { "yes" } else { "" }.to_owned()
}

fn of_municipality(one: &Served) -> [(String, String); 2] {
    let path = |part: &str| format!("municipalities[{}].{part}", one.code);
    [
        (path("name"), one.name.clone()),
        (path("population"), one.population.to_string()),
    ]
}
