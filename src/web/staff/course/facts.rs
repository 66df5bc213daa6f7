//! What there is to know about a course, line by line.

use super::page::Fact;
use super::read::Shown;
use crate::domain::Language;
use crate::domain::admission::Policy;
use crate::domain::ids::VenueId;
use crate::entity::Word as _;
use crate::render::{formats, say};

/// The lines, without those that have nothing to say.
pub(super) fn of(shown: &Shown) -> Vec<Fact> {
    let language = shown.language;
    let lines = [
        ("edited-leaders", leaders(shown)),
        ("edited-place", Some(place(shown))),
        ("edited-municipalities", municipalities(shown)),
        ("fact-window", Some(window(shown))),
        (
            "edited-policy",
            Some(policy(language, shown.locked.course.policy)),
        ),
        ("edited-min-age", Some(min_age(shown).to_string())),
        ("fact-template", template(shown)),
        ("fact-cancelled", cancelled(shown)),
    ];
    // Of an interest list only what concerns those on it.
    let is_list = shown.locked.course.is_list();
    let of_lists = [
        "edited-municipalities",
        "edited-min-age",
        "fact-template",
        "fact-cancelled",
    ];
    let lines = lines
        .into_iter()
        .filter(|(key, _)| !is_list || of_lists.contains(key));
    let line = |(key, value): (&str, Option<String>)| {
        Some(Fact {
            label: say(language, key, &[]),
            value: value?,
        })
    };
    lines.filter_map(line).collect()
}

fn leaders(shown: &Shown) -> Option<String> {
    let leaders = shown.facts.leaders.get(&shown.locked.course.id)?;
    let names: Vec<&str> = leaders.iter().map(|one| one.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn place(shown: &Shown) -> String {
    let course = &shown.locked.course;
    let language = shown.language;
    let venue = name(shown, course.venue_id);
    let online = course.online_url.as_ref();
    let online = online.map(|_| say(language, "place-online", &[]));
    let key = if course.place_later {
        "place-later"
    } else {
        "place-none"
    };
    venue.or(online).unwrap_or_else(|| say(language, key, &[]))
}

/// The name of a place.
pub(super) fn name(shown: &Shown, id: Option<VenueId>) -> Option<String> {
    let venue = shown.facts.venues.get(&id?)?;
    Some(venue.name.clone())
}

fn municipalities(shown: &Shown) -> Option<String> {
    let served = shown.facts.municipalities.get(&shown.locked.course.id)?;
    let names: Vec<&str> = served.iter().map(|one| one.name.as_str()).collect();
    Some(names.join(", "))
}

fn window(shown: &Shown) -> String {
    let (course, zone, language) = (&shown.locked.course, shown.locked.team.tz(), shown.language);
    let moment = |at| formats::moment(language, zone, at);
    let opens = course.opens_at.map(moment);
    let opens = opens.unwrap_or_else(|| say(language, "window-from-publication", &[]));
    let closes = course.closes_at.map(moment);
    let closes = closes.unwrap_or_else(|| say(language, "window-to-start", &[]));
    format!("{opens} – {closes}")
}

/// How one gets a seat.
#[must_use]
pub fn policy(language: Language, policy: Policy) -> String {
    let key = match policy {
        Policy::Direct => "policy-direct",
        Policy::AfterConversation => "policy-after-conversation",
        Policy::Open => "policy-open",
    };
    say(language, key, &[])
}

fn min_age(shown: &Shown) -> i16 {
    let own = shown.locked.course.min_age;
    own.unwrap_or(shown.locked.team.min_age)
}

fn template(shown: &Shown) -> Option<String> {
    let row = shown
        .facts
        .templates
        .get(&shown.locked.course.template_id?)?;
    Some(row.title.clone())
}

fn cancelled(shown: &Shown) -> Option<String> {
    let key = match shown.locked.course.cancel_reason?.word() {
        "too_few" => "cancel-too-few",
        "leader_absent" => "cancel-leader-absent",
        "venue_lost" => "cancel-venue-lost",
        _ => "cancel-other",
    };
    Some(say(shown.language, key, &[]))
}
